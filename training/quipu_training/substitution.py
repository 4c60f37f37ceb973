"""Other names in the place of a sentence's own, so that a name's type is learnt from its surroundings.

A few hundred names teach the words of those names; the sentence around them fits thousands of others as well.
"""
import csv
import dataclasses
import os

from .distant import articles
from .labels import ENTITY_TYPES, NAME_LABELS, begin
from .tokens import tokenize

LONGEST = 6                        # words of a name that is put in
ADJECTIVE = ("ish", "ian", "ese", "ean", "can", "chi", "ench", "utch")      # `Swedish` is a name of Sweden, not a noun
SINGLE = {begin([kind]): kind for kind in ENTITY_TYPES}
LETTERS = {label: 1 << i for i, label in enumerate(NAME_LABELS)}


def bank(root, sentences):
    """{type: names as lists of words}: titles of articles, cities, first and last names, and the sets' own names."""
    found = {kind: set() for kind in ENTITY_TYPES}
    for name, _, types in articles(os.path.join(root, "enwiki-2018")):
        if len(types) == 1:
            found[next(iter(types))].add(tuple(name[a:b] for a, b in tokenize(name)))
    with open(os.path.join(root, "gazetteers", "world-cities.csv"), encoding="utf-8") as file:
        found["Place"].update(tuple(row[0].split()) for row in list(csv.reader(file))[1::8])
    for file_name, step in (("names_first_names_us.txt", 4), ("names_surnames_us.txt", 30)):
        with open(os.path.join(root, "gazetteers", file_name), encoding="utf-8") as file:
            found["Person"].update((line.strip(),) for line in list(file)[::step])
    for s in sentences:
        for first, last, kind in replaceable(s):
            found[kind].add(tuple(s.form[first:last + 1]))
    return {kind: sorted(name for name in names if 0 < len(name) <= LONGEST and name[0][:1].isupper())
            for kind, names in found.items()}


def replaceable(s):
    """(first, last, type) of the names of a sentence whose type is the only one possible."""
    i = 0
    while i < len(s.form):
        kind = SINGLE.get(s.names[i])
        last = i
        while kind and last + 1 < len(s.form) and s.names[last + 1] == LETTERS["I-" + kind]:
            last += 1
        if kind:
            yield i, last, kind
        i = last + 1


def substitute(s, names, share, rng, chosen=None):
    """A sentence with a random share of its names replaced; of a sentence with a tree by names of as many words.
    `chosen` {(type, name): new name, or None} holds for the other sentences of a text too, and is added to.

    A name of one word is replaced by one word mostly, so that families and towns stay as short as texts have them.
    """
    edits, chosen = [], {} if chosen is None else chosen
    for first, last, kind in replaceable(s):
        key = kind, tuple(s.form[first:last + 1])
        if key not in chosen:
            kept = rng.random_sample() >= share or (kind == "Place" and s.form[last].endswith(ADJECTIVE))
            chosen[key] = None if kept else another(names[kind], last - first + 1, s, rng)
        if chosen[key] and (not s.head or all(s.upos[i] == "PROPN" for i in range(first, last + 1))):
            edits.append((first, last, kind, list(chosen[key])))
    return _edited(s, edits) if edits else s


def another(names, wanted, s, rng):
    """A name in the place of one of so many words, or None."""
    for name in (names[rng.randint(len(names))] for _ in range(30) if names):
        if len(name) == wanted or (not s.head and wanted > 1):
            return name
    return None


def _edited(s, edits):
    """The sentence with names (first, last, type, words) in it; every layer of annotation keeps its place."""
    form, masks, noun, lemma = list(s.form), list(s.names), list(s.noun or ()), list(s.lemma or ())
    styles = {style: list(tags) for style, tags in s.styles.items()}
    for first, last, kind, words in reversed(edits):
        rest = len(words) - 1
        form[first:last + 1] = words
        masks[first:last + 1] = [LETTERS["B-" + kind]] + [LETTERS["I-" + kind]] * rest
        for tags in styles.values():
            inner = tags[first][2:] if tags[first] != "O" else None
            tags[first:last + 1] = [tags[first]] + (["I-" + inner] if inner else ["O"]) * rest
        if noun:
            noun[first:last + 1] = [0] * (rest + 1)
        if lemma:
            lemma[first:last + 1] = words
    return dataclasses.replace(s, form=form, names=masks, noun=noun or None, lemma=lemma or None, styles=styles)
