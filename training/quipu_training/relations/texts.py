"""The texts of the annotated sets, as one file of JSON lines that the `states` program reads."""
import glob
import json
import os

from .vocabulary import BY_PROPERTY


def write(root, path):
    with open(path, "w", encoding="utf-8") as out:
        for key, text, date in texts(root):
            line = dict(id=key, text=text, **({"date": date} if date else {}))
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def texts(root):
    """(id, text, date or None); the ids are those that `documents` looks for."""
    for part in ("train", "dev"):
        for d in lines(os.path.join(root, "knowledgenet", part + ".jsonl")):
            yield "kn-%s:%s" % (part, d["documentId"]), d["documentText"], None
        with open(os.path.join(root, "re-docred", part + ".json"), encoding="utf-8") as file:
            for number, d in enumerate(json.load(file)):
                yield "rd-%s:%d" % (part, number), " ".join(w for s in d["sents"] for w in s), None
        for d in lines(os.path.join(root, "edges", part + ".jsonl")):
            yield "ed-%s:%s" % (part, d["id"]), d["text"], d.get("date")
    with open(os.path.join(root, "fewrel", "val_wiki.json"), encoding="utf-8") as file:
        for name, sentences in sorted(json.load(file).items()):
            for number, sentence in enumerate(sentences if name in BY_PROPERTY else ()):
                yield "fr-train:%s-%d" % (name, number), " ".join(sentence["tokens"]), None
    for path in sorted(glob.glob(os.path.join(root, "text2kgbench-tekgen", "train", "*.jsonl"))):
        for d in lines(path):
            yield "tk-train:" + d["id"], d["sent"], None


def lines(path):
    with open(path, encoding="utf-8") as file:
        yield from map(json.loads, file)
