"""The last steps: export, quantise, measure, and write the folder that the product reads."""
import glob
import hashlib
import json
import os
import shutil

from . import batches, card, corpus, differences, evaluate, export, quantise, runtime, words
from .passages import noun_lexicon
from .train import last_checkpoint, restore
from .words import WordPiece

FORMAT = 2
CAPITALS = 500                     # sentences of EWT that are measured in upper case too


def package(config, size=0):
    """Everything after training; `size` > 0 measures on so many sentences of each set only."""
    paths = config["paths"]
    work, vocabulary = paths["work"], os.path.join(paths["start"], "vocab.txt")
    model, saved = restore(last_checkpoint(config))
    encode = batches.Encoder(WordPiece(vocabulary), model.labels)
    folder = paths["model"] + ".part"
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    whole = os.path.join(work, "float.onnx")
    export.to_onnx(model, whole)
    found = export.ranges(model, export.calibration(config, encode))
    quantise.quantise(whole, os.path.join(folder, "model.onnx"), found, model.encoder.layers[0].heads)
    shutil.copyfile(vocabulary, os.path.join(folder, "vocab.txt"))
    os.chmod(os.path.join(folder, "vocab.txt"), 0o644)
    write_json(os.path.join(folder, "labels.json"), model.labels)
    stages = [*saved["before"], saved["progress"][:3]]
    write_json(os.path.join(folder, "config.json"), description(config, model, folder, stages))
    print("exported", flush=True)
    scores = measure(config, model, encode, folder, size)
    scores["training"] = dict(zip(("seconds", "steps", "pieces", "passes"), saved["progress"]), before=saved["before"],
                              config={k: v for k, v in saved["config"].items() if k != "paths"})
    scores["data"] = data_hash(paths["data"])
    write_json(os.path.join(work, "scores.json"), scores)
    with open(os.path.join(folder, "README.md"), "w", encoding="utf-8") as file:
        file.write(card.card(config, scores, folder))
    replace(folder, paths["model"])
    for name, task, score, floor in card.below_floor(scores["sets"]) if "teacher" not in config else ():
        print("BELOW THE FLOOR: %s %s %.2f < %.1f" % (name, task, score, floor), flush=True)
    for name, task, share in differences.below(scores["sets"]):
        print("INT8 DIFFERS FROM FLOAT: %s %s, the same in %.2f < %.1f %%; see %s" % (
            name, task, share, differences.LEAST, os.path.join(work, differences.FILE)), flush=True)


def write_card(config):
    """The card again, from the scores of the last export."""
    with open(os.path.join(config["paths"]["work"], "scores.json"), encoding="utf-8") as file:
        scores = json.load(file)
    with open(os.path.join(config["paths"]["model"], "README.md"), "w", encoding="utf-8") as file:
        file.write(card.card(config, scores, config["paths"]["model"]))


def measure(config, model, encode, folder, size):
    """{set: {"int8": scores, "float": scores, "agreement": …, "words/s": …}}; int8 only where .NET is.

    Where the two differ stands in `differences.tsv` of the work folder.
    """
    program, steps = runtime.build(config["paths"]["work"]), label_steps(model)
    root, found, differing = config["paths"]["data"], {}, []
    lexicon = noun_lexicon(corpus.passages.read_edges(os.path.join(root, "edges", "train.jsonl")))
    _, held_out = corpus.passages.read_docred(os.path.join(root, "docred-entities", "docs.json"))
    development = corpus.development(root, lexicon, held_out)
    development["ewt capitals"] = development["ewt"][:CAPITALS]
    for name, sentences in development.items():
        change = str.upper if name == "ewt capitals" else None
        items = evaluate.in_batches([encode(s, change) for s in sentences[:size or None]], config["model"]["rowPieces"])
        run = evaluate.torch_runner(model)
        real = [(batch, run(batches.collate(batch, targets=False))) for batch in items]
        found[name] = dict(float=evaluate.evaluate(real, model.labels, steps))
        if program:
            answers, seconds = runtime.run(program, os.path.join(folder, "model.onnx"), items,
                                           config["paths"]["work"])
            count = sum(e.words for batch in items for e in batch)
            found[name].update(int8=evaluate.evaluate(answers, model.labels, steps),
                               agreement=evaluate.agreement(real, answers), speed=round(count / seconds))
            differing += differences.differences(name, real, answers, model.labels)
        print(name, json.dumps(found[name]), flush=True)
    if program:
        differences.write(os.path.join(config["paths"]["work"], differences.FILE), differing)
    return dict(sets=found)


def label_steps(model):
    """{naming task: learnt scores of label pairs}."""
    return {task: found.detach().numpy().round(3) for task, found in model.steps.items()}


def description(config, model, folder, stages):
    """config.json: what a reader must know to feed the network, what the other files are, and for who trains on, the
    (seconds, steps, pieces) of each stage of training."""
    return dict(**config["model"], format=FORMAT, maxPieces=words.MAX_PIECES, maxWordPieces=words.MAX_WORD_PIECES,
                shapes=words.SHAPES, affixBuckets=words.AFFIX_BUCKETS, inputs=list(batches.INPUTS), outputs=model.outputs,
                nameSteps=[[round(float(x), 3) for x in row] for row in label_steps(model)["names"]],
                stages=[[round(x) for x in stage] for stage in stages],
                sha256={name: sha256(os.path.join(folder, name)) for name in ("labels.json", "model.onnx", "vocab.txt")})


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def data_hash(root):
    """{file: sha256} of what was read, by path."""
    names = ["ud-ewt/train.conllu", "gum-open/train.conllu", "uner-ewt/train.iob2", "docred-entities/docs.json",
             "edges/train.jsonl", "re-docred/train.json", "knowledgenet/train.jsonl", "silver-names/enwiki-2018.jsonl", "gmb/ner_dataset.csv"]
    names += ["crossner/%s/train.txt" % d for d in ("ai", "literature", "music", "politics", "science")]
    names += sorted(os.path.relpath(path, root) for path in glob.glob(os.path.join(root, "text2kgbench-tekgen/train/*")))
    return {name: sha256(os.path.join(root, name)) for name in names}


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.write("\n")


def replace(folder, target):
    """Puts a finished folder in the place of an old one."""
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    os.rename(folder, target)
