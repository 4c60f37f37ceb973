"""Annotated sets -> examples of the relation network, over what `states` (a C# program) read of their texts.

An example is a stretch of whole sentences with mentions, the entities that they form, and what is said of pairs.
"""
import json
import os

import numpy as np

from ..tokens import from_utf16
from .ends import allowed
from .reading import Mention, Reading
from .types import FIRST_VALUE, KINDS, TYPE
from .vocabulary import BY_PROPERTY, INVERSE, KNOWLEDGENET, NAMES, NUMBER

ALLOWED = allowed()
SETS = ("re-docred", "knowledgenet", "edges", "fewrel", "tekgen")
DOCRED = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "TIME": "Date", "NUM": "Number", "MISC": "?"}


class Example:
    """`entities`: lists of mentions. `said`: {(subject, object): [sets of types, one of which holds]}. `open`:
    {(subject, object): types that may hold without being said}. `known`: types that are annotated, for all pairs or, with
    `pairs`, for these alone. `masks`: {(subject, object): such types of a pair, where they are not the same for all}."""

    def __init__(self, source, key, reading, first, last, entities, said, known, open_=None, pairs=None, masks=None):
        self.source, self.key = source, key
        self.first, self.last = first, last
        self.rows = reading.row + first
        self.sentence = np.array(reading.sentence[first:last + 1], np.int64)
        self.sentence -= self.sentence[0]
        self.heads = [head - first if first <= head <= last else -1 for head in reading.heads[first:last + 1]]
        self.entities = [[m for m in e if first <= m.first and m.last <= last] for e in entities]
        self.said, self.known, self.open, self.pairs, self.masks = said, known, open_ or {}, pairs, masks or {}
        self.types = [entity_type(e) for e in self.entities]

    @property
    def words(self):
        return self.last - self.first + 1

    def candidates(self):
        """The pairs of entities that are asked about."""
        if self.pairs is not None:
            return self.pairs
        takes = ALLOWED[self.known].any(0)
        n = range(len(self.entities))
        return [(a, b) for a in n for b in n if a != b and self.entities[a] and self.entities[b] and
                (takes[self.types[a], self.types[b]] or (a, b) in self.said)]


def entity_type(mentions):
    counts = {}
    for m in mentions:
        if m.type:
            counts[m.type] = counts.get(m.type, 0) + (2 if m.kind == 0 else 1)
    return max(counts, key=lambda t: (counts[t], -t), default=0)


def mask(names=NAMES):
    found = np.zeros(len(NAMES), bool)
    found[[NUMBER[n] for n in names]] = True
    return found


def with_inverses(said, open_, known):
    """What is said also opens its inverse where that is not said itself: a set writes one of the two."""
    for (a, b), groups in list(said.items()):
        for group in groups:
            for r in group:
                if r in INVERSE and not any(INVERSE[r] in g for g in said.get((b, a), ())):
                    open_.setdefault((b, a), set()).add(INVERSE[r])
            if len(group) > 1:
                open_.setdefault((a, b), set()).update(group)


# ---------------------------------------------------------------- the sets

def read_all(root, states, parts=("train", "dev")):
    """{(set, part): examples} of what is in the table `states`.jsonl."""
    readings = load(states)
    found = {}
    for part in parts:
        found["re-docred", part] = re_docred(os.path.join(root, "re-docred", part + ".json"), part, readings)
        found["knowledgenet", part] = knowledgenet(os.path.join(root, "knowledgenet", part + ".jsonl"), part, readings)
        found["edges", part] = edges(os.path.join(root, "edges", part + ".jsonl"), part, readings)
    found["fewrel", "train"] = fewrel(os.path.join(root, "fewrel", "val_wiki.json"), readings)
    found["tekgen", "train"] = tekgen(os.path.join(root, "text2kgbench-tekgen", "train"), readings)
    return found


def load(states):
    """{id: (line, row of its first word)}."""
    found, row = {}, 0
    with open(states + ".jsonl", encoding="utf-8") as file:
        for text in file:
            line = json.loads(text)
            found[line["id"]] = line, row
            row += sum(map(len, line["sentences"]))
    return found


def re_docred(path, part, readings):
    with open(path, encoding="utf-8") as file:
        documents = json.load(file)
    known, examples = mask(), []
    known[:] = False
    known[[BY_PROPERTY[r] for r in {l["r"] for d in documents for l in d["labels"]} if r in BY_PROPERTY]] = True
    for number, document in enumerate(documents):
        key = "rd-%s:%d" % (part, number)
        if key not in readings:
            continue
        reading = Reading(*readings[key], " ".join(w for s in document["sents"] for w in s))
        offsets, starts, position = [], [], 0
        for sentence in document["sents"]:
            starts.append(len(offsets))
            for word in sentence:
                offsets.append((position, position + len(word)))
                position += len(word) + 1
        entities = []
        for vertex in document["vertexSet"]:
            mentions = []
            for m in vertex:
                first, last = starts[m["sent_id"]] + m["pos"][0], starts[m["sent_id"]] + m["pos"][1] - 1
                mentions.append(gold_mention(reading, *reading.span(offsets[first][0], offsets[last][1]),
                                             DOCRED[m["type"]]))
            entities.append(mentions)
        said = {}
        for label in document["labels"]:
            if label["r"] in BY_PROPERTY:
                said.setdefault((label["h"], label["t"]), []).append({BY_PROPERTY[label["r"]]})
        examples.append(Example("re-docred", key, reading, 0, len(reading.words) - 1, entities, said, known))
        if part == "train":
            examples.append(Example("re-docred", key, reading, 0, len(reading.words) - 1, with_references(reading, entities), said, known))
    return examples


def with_references(reading, entities):
    """The entities with the pronouns and noun phrases that the engine takes for them: the set has names alone."""
    of = [{} for _ in range(max((m.entity for m in reading.mentions), default=-1) + 1)]
    for number, mentions in enumerate(entities):
        for gold in mentions:
            near = reading.like(gold.first, gold.last)
            if near is not None and near.kind == 0 and near.entity >= 0:
                of[near.entity][number] = of[near.entity].get(number, 0) + 1
    found = [list(mentions) for mentions in entities]
    taken = {word for mentions in entities for m in mentions for word in range(m.first, m.last + 1)}
    for m in reading.mentions:
        if m.entity >= 0 and m.kind in (1, 2) and of[m.entity] and taken.isdisjoint(range(m.first, m.last + 1)):
            number = max(of[m.entity], key=lambda n: (of[m.entity][n], -n))
            found[number].append(Mention(m.first, m.last, m.head, m.kind, 0, -1))
    return found


def gold_mention(reading, first, last, type_, kind=None):
    """A mention of the set; head, kind and a finer type from the engine's mention there."""
    near = reading.like(first, last)
    head, guess, fine = last, 0, TYPE[type_]
    if near is not None and first <= near.head <= last:
        head, guess = near.head, near.kind
        coarse = type_ in ("?", "Place", "Number", "Date")
        if type_ == "?" or coarse and (near.type >= FIRST_VALUE) == (fine >= FIRST_VALUE):
            fine = near.type
    if fine >= FIRST_VALUE:
        guess = KINDS.index("Value")
    elif guess == KINDS.index("Value"):
        guess = 0
    return Mention(first, last, head, guess if kind is None else kind, fine, -1)


def edges(path, part, readings):
    known, examples = mask(), []
    for line in open(path, encoding="utf-8"):
        document = json.loads(line)
        key = "ed-%s:%s" % (part, document["id"])
        if key not in readings:
            continue
        at = from_utf16(document["text"])
        reading = Reading(*readings[key], document["text"])
        number = {e["id"]: i for i, e in enumerate(document["entities"])}
        entities = [[] for _ in number]
        for m in document["mentions"]:
            entity = number[m["entity"]]
            kind = KINDS.index(m["kind"].capitalize())
            entities[entity].append(gold_mention(reading, *reading.span(at(m["start"]), at(m["end"])),
                                                 document["entities"][entity]["type"], kind))
        values, said = {}, {}
        for m in reading.mentions:
            if m.type >= FIRST_VALUE:
                values[id(m)] = len(entities)
                entities.append([m])
        by_text = {reading_text(document["text"], reading, e[0]): i for i, e in enumerate(entities[len(number):], len(number))}
        for r in document["relations"]:
            if r["type"] not in NUMBER:
                continue
            target = number.get(r.get("object")) if "object" in r else by_text.get(r["value"]["text"])
            if target is not None:
                said.setdefault((number[r["subject"]], target), []).append({NUMBER[r["type"]]})
        open_ = {}
        with_inverses(said, open_, known)
        examples.append(Example("edges", key, reading, 0, len(reading.words) - 1, entities, said, known, open_))
    return examples


def reading_text(text, reading, mention):
    return text[reading.words[mention.first][0]:reading.words[mention.last][1]]


def system_entities(reading, first, last):
    """The engine's entities among these words, and each value by itself."""
    found, numbers = [], {}
    for m in reading.mentions:
        if first <= m.first and m.last <= last:
            key = m.entity if m.entity >= 0 else -2 - m.first if m.kind in (2, 3) else None
            if key is None:
                continue
            if key not in numbers:
                numbers[key] = len(found)
                found.append([])
            found[numbers[key]].append(m)
    return found


def knowledgenet(path, part, readings):
    examples = []
    for line in open(path, encoding="utf-8"):
        document = json.loads(line)
        key = "kn-%s:%s" % (part, document["documentId"])
        if key not in readings:
            continue
        reading = Reading(*readings[key], document["documentText"])
        for passage in document["passages"]:
            example = passage_example(document, passage, part, reading)
            if example is not None:
                examples.append(example)
    return examples


def passage_example(document, passage, part, reading):
    first, last = reading.span(passage["passageStart"], passage["passageEnd"])
    entities = system_entities(reading, first, last)
    where = {id(m): i for i, e in enumerate(entities) for m in e}
    known, said, open_ = mask([]), {}, {}
    for p in passage["exhaustivelyAnnotatedProperties"]:
        forward, backward = KNOWLEDGENET[p["propertyId"]]
        known |= mask(forward) | mask(backward)

    def entity(start, end, type_):
        a, b = reading.span(start, end)
        near = reading.like(a, b)
        if near is not None and id(near) in where and (near.first, near.last) != (None, None) and a <= near.head <= b:
            return where[id(near)]
        if part != "train":
            return None
        entities.append([Mention(a, b, b, 0, TYPE[type_], -1)])
        return len(entities) - 1

    gold = []
    for fact in passage["facts"]:
        forward, backward = KNOWLEDGENET[fact["propertyId"]]
        number = fact["propertyId"]
        s = entity(fact["subjectStart"], fact["subjectEnd"], "Organization" if number in "1 2 4 5 6".split() else "Person")
        o = entity(fact["objectStart"], fact["objectEnd"], "Date" if number in ("5", "14", "15") else
                   "Place" if number in ("6", "10", "11", "12") else "Person" if number in ("2", "4", "25", "34") else "Organization")
        gold.append((number, reading.span(fact["subjectStart"], fact["subjectEnd"]),
                     reading.span(fact["objectStart"], fact["objectEnd"]),
                     fact["subjectUri"] or fact["subjectText"], fact["objectUri"] or fact["objectText"]))
        if s is None or o is None or s == o:
            continue
        if {NUMBER[n] for n in forward} not in said.setdefault((s, o), []):
            said[s, o].append({NUMBER[n] for n in forward})
        if number == "25":
            said.setdefault((o, s), []).append({NUMBER["spouse"]})
        for n in backward:
            said.setdefault((o, s), []).append({NUMBER[n]})
    for (s, o), groups in said.items():
        for group in groups:
            if len(group) > 1:
                open_.setdefault((s, o), set()).update(group)
    example = Example("knowledgenet", "kn-%s:%s" % (part, passage["passageId"]), reading, first, last, entities, said, known, open_)
    example.gold = gold
    example.properties = [p["propertyId"] for p in passage["exhaustivelyAnnotatedProperties"]]
    return example


def fewrel(path, readings):
    with open(path, encoding="utf-8") as file:
        relations = json.load(file)
    known = mask([]) 
    known[[BY_PROPERTY[p] for p in relations if p in BY_PROPERTY]] = True
    examples = []
    for p, sentences in relations.items():
        if p not in BY_PROPERTY:
            continue
        for i, s in enumerate(sentences):
            key = "fr-train:%s-%d" % (p, i)
            if key not in readings:
                continue
            offsets, position = [], 0
            for word in s["tokens"]:
                offsets.append((position, position + len(word)))
                position += len(word) + 1
            reading = Reading(*readings[key], " ".join(s["tokens"]))
            entities = []
            for end in (s["h"], s["t"]):
                entities.append([gold_mention(reading, *reading.span(offsets[at[0]][0], offsets[at[-1]][1]), "?") for at in end[2]])
            said, open_ = {(0, 1): [{BY_PROPERTY[p]}]}, {}
            with_inverses(said, open_, known)
            examples.append(Example("fewrel", key, reading, 0, len(reading.words) - 1, entities, said, known, open_, [(0, 1), (1, 0)]))
    return examples


def tekgen(folder, readings):
    """Sentences with facts of an ontology, which were aligned by machine. Between the ends of a fact the ontology's other
    types do not hold; its own type does not hold between these ends and others that the engine finds."""
    examples = []
    for name in sorted(os.listdir(folder)):
        lines, types = {}, mask([])
        for line in open(os.path.join(folder, name), encoding="utf-8"):
            d = json.loads(line)
            if d["rel"] in BY_PROPERTY:
                lines.setdefault(d["sent"], []).append(d)
                types[BY_PROPERTY[d["rel"]]] = True
        for sentence, facts in lines.items():
            key = next((key for key in ("tk-train:" + d["id"] for d in facts) if key in readings), None)
            if key is not None:
                example = tekgen_example(key, Reading(*readings[key], sentence), sentence, facts, types)
                if example is not None:
                    examples.append(example)
    return examples


def tekgen_example(key, reading, sentence, facts, types):
    numbers, entities, taken = {}, [], set()
    for label in dict.fromkeys(d[k] for d in facts for k in ("sub_label", "obj_label")):
        at = sentence.find(label)
        if at < 0:
            continue
        first, last = reading.span(at, at + len(label))
        if not taken.isdisjoint(range(first, last + 1)):
            continue
        taken.update(range(first, last + 1))
        numbers[label] = len(entities)
        entities.append([gold_mention(reading, first, last, "?")])
    said = {}
    for d in facts:
        pair = numbers.get(d["sub_label"]), numbers.get(d["obj_label"])
        if None not in pair and {BY_PROPERTY[d["rel"]]} not in said.setdefault(pair, []):
            said[pair].append({BY_PROPERTY[d["rel"]]})
    if not said:
        return None
    named = len(entities)
    for mentions in system_entities(reading, 0, len(reading.words) - 1):
        free = [m for m in mentions if taken.isdisjoint(range(m.first, m.last + 1))]
        if free and len(free) == len(mentions):
            entities.append(free)
    open_, masks = {}, {}
    with_inverses(said, open_, types)
    for (a, b), groups in said.items():
        own = np.zeros(len(NAMES), bool)
        own[[r for group in groups for r in group]] = True
        for pair in ((a, b), (b, a)):
            masks[pair] = masks.get(pair, own & False) | types | own
        for other in range(named, len(entities)):
            for pair in ((a, other), (other, b)):
                masks[pair] = masks.get(pair, own & False) | own
    return Example("tekgen", key, reading, 0, len(reading.words) - 1, entities, said, types, open_, list(masks), masks)
