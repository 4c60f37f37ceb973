"""Readers of the sets without trees: docred, CrossNER, GMB, the silver names and the project's own `edges`."""
import csv
import json
import random

from . import nouns, supervision
from .labels import OUTSIDE, begin, inside, noun_mask
from .sentence import Sentence
from .spans import bio, spans
from .tokens import from_utf16, sentences as split, tokenize

DOCRED_HELD_OUT = 100


def read_docred(path, held_out=DOCRED_HELD_OUT, without=()):
    """(all documents but the last hundred, the last hundred), as sentences; no document whose text is in `without`."""
    with open(path, encoding="utf-8") as file:
        documents = json.load(file)
    parts = ([], [])
    for number, document in enumerate(documents):
        part = number >= len(documents) - held_out
        if running_text(document) in without:
            continue
        found = [[] for _ in document["sents"]]
        for mention in (m for cluster in document["vertexSet"] for m in cluster):
            found[mention["sent_id"]].append((mention["pos"][0], mention["pos"][1] - 1, mention["type"]))
        for words, mentions in zip(document["sents"], found):
            tags = bio(len(words), mentions)
            keep = [i for i, word in enumerate(words) if word.strip()]      # the set holds blank words
            form, tags = [words[i].strip() for i in keep], [tags[i] for i in keep]
            names = supervision.from_spans(form, spans(tags), supervision.DOCRED, "docred")
            parts[part].append(
                Sentence("docred", form, styles={"docred": tags}, names=names, text="%s:%d" % (path, number)))
    return parts


def running_text(document):
    """A document's words in one line: the two DocRED sets share a few documents."""
    return " ".join(word for words in document["sents"] for word in words if word.strip())


def read_crossner(paths):
    """Wikipedia sentences of five domains, two columns."""
    found = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for block in file.read().strip().split("\n\n"):
                rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
                form = [row[0] for row in rows]
                names = supervision.from_spans(form, spans([row[1].strip() for row in rows]),
                                               supervision.CROSSNER, "crossner")
                found.append(Sentence("crossner", form, names=names))
    return found


def read_gmb(path, count, weight, seed=1):
    """A sample of the silver newswire names."""
    found = []
    with open(path, encoding="latin-1", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            if row[0]:
                found.append(([], []))
            if len(row) >= 4 and row[1].strip():
                found[-1][0].append(row[1].strip())
                found[-1][1].append(row[3])
    chosen = random.Random(seed).sample([x for x in found if x[0]], min(count, len(found)))
    return [Sentence("gmb", form, weight=weight,
                     names=supervision.from_spans(form, spans(tags), supervision.GMB, "gmb"))
            for form, tags in chosen]


def read_silver(path, weight):
    """Wikipedia paragraphs labelled by two models; where they differ, nothing is learnt."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            text, agreed, unsure = row["text"], row["entities"], row["uncertain"]
            words = tokenize(text, [at for a, b, _ in agreed for at in (a, b)])
            for first, last in split(text, words):
                part = words[first:last + 1]
                form = [text[a:b] for a, b in part]
                mentions = [(*place, kind) for a, b, kind in agreed for place in [covered(part, a, b)] if place]
                names = supervision.from_spans(form, mentions, supervision.SILVER, "silver")
                for a, b, _ in unsure:
                    place = covered(part, a, b)
                    if place:
                        names[place[0]:place[1] + 1] = [0] * (place[1] - place[0] + 1)
                for (a, b, kind) in mentions:                    # degrees are no works
                    if kind == "WORK_OF_ART" and form[a].lower() in ("phd", "ph.d.", "ph"):
                        names[a:b + 1] = [0] * (b - a + 1)
                found.append(Sentence("silver", form, names=names, text=row["id"], weight=weight))
    return found


def covered(words, start, end):
    """(first, last) word inside [start, end), or None."""
    inner = [i for i, (a, b) in enumerate(words) if start <= a and b <= end]
    return (inner[0], inner[-1]) if inner else None


def read_edges(path, weight=1.0):
    """The project's own passages: every name with its type, and nominal mentions with their entity's."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            found += _edges_passage(json.loads(line), weight)
    return found


def _edges_passage(row, weight):
    text, at = row["text"], from_utf16(row["text"])
    types = {entity["id"]: entity["type"] for entity in row["entities"]}
    mentions = [(at(m["start"]), at(m["end"]), m["kind"], types[m["entity"]]) for m in row["mentions"]]
    words = tokenize(text, [x for a, b, kind, _ in mentions if kind == "name" for x in (a, b)])
    outermost = sorted((m for m in mentions if m[2] == "name"), key=lambda m: m[0] - m[1])
    for number, (first, last) in enumerate(split(text, words)):
        part = words[first:last + 1]
        form = [text[a:b] for a, b in part]
        names, noun = [OUTSIDE] * len(form), [0] * len(form)
        for a, b, _, kind in outermost:
            place = covered(part, a, b)
            if place and set(names[place[0]:place[1] + 1]) == {OUTSIDE}:
                names[place[0]:place[1] + 1] = [begin([kind])] + [inside([kind])] * (place[1] - place[0])
        for a, b, sort, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
            place = covered(part, a, b) if sort == "nominal" else None
            top = nouns.phrase_head(form[place[0]:place[1] + 1]) if place else None
            if top is not None and names[place[0] + top] == OUTSIDE:
                noun[place[0] + top] = noun_mask([kind])
        yield Sentence("edges", form, "%s.%d" % (row["id"], number), names=names, noun=noun, text=row["id"],
                       weight=weight)


def noun_lexicon(sentences):
    """{rough base form: classes} of the nouns that the project's own annotation classifies."""
    from .labels import NOUN_LABELS
    lexicon = {}
    for s in sentences:
        for word, mask in zip(s.form, s.noun):
            if mask:
                lexicon.setdefault(nouns.key(word), set()).add(NOUN_LABELS[mask.bit_length() - 1])
    return lexicon
