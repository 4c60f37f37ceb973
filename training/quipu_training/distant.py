"""Names whose type is known from outside the sentence: titles of articles, ends of known facts.

Only those names are sure. Other capitalised words, and small words between two of them, stay open; the rest is outside.
"""
import glob
import json
import os
import random
import re

from . import kinds
from .labels import OUTSIDE, begin, inside
from .sentence import Sentence
from .tokens import sentences as split, tokenize

ARTICLE = re.compile(r'<doc id="\d+" url="[^"]*" title="([^"]*)">\n(.*?)</doc>', re.DOTALL)
IS_A = re.compile(r"^.{0,160}?\b(?:is|was|are|were) (?:an?|the|one of the) ([^.;,()]*)")
AFTER_NOUN = re.compile(r" (?:in|of|for|from|by|who|which|that|at|on|to|as|with|and|or|under|near|between|where|located|"
                        r"based|known|released|published|written|directed|founded|established|built|held|about)\b.*")
OPEN_GAP = 3                       # so many small words between two capitals may be inside a name
MOST_SENTENCES = 5                 # of an article


def masks(form, known):
    """Masks of a sentence in which only the names (first, last, possible types) are known."""
    capital = [i for i, word in enumerate(form) if word[:1].isupper()]
    near = {i + step for i in capital for step in (-1, 0, 1)}
    found = [0 if word[:1].isupper() or (word[:1].isdigit() and i in near) else OUTSIDE for i, word in enumerate(form)]
    for a, b in zip(capital, capital[1:]):
        if b - a - 1 <= OPEN_GAP:
            found[a:b + 1] = [0] * (b - a + 1)
    for first, last, types in known:
        for i in (first - 1, last + 1):                          # the words beside a known name are no part of it
            if 0 <= i < len(form) and not form[i][:1].isupper():
                found[i] = OUTSIDE
    for first, last, types in known:
        found[first:last + 1] = [begin(types)] + [inside(types)] * (last - first)
    return found


def places(form, name):
    """Where the words of `name` stand in a sentence, as (first, last); overlapping finds are left out."""
    found, i = [], 0
    while i + len(name) <= len(form):
        if form[i:i + len(name)] == name:
            found.append((i, i + len(name) - 1))
            i += len(name)
        else:
            i += 1
    return found


def texts(root):
    """(title, text) of each Wikipedia article."""
    for path in sorted(glob.glob(os.path.join(root, "*.txt"))):
        with open(path, encoding="utf-8") as file:
            for title, body in ARTICLE.findall(file.read()):
                yield title, body.strip().partition("\n")[2].strip()


def articles(root):
    """(name, text, types) of each Wikipedia article whose first sentence says what its title is."""
    for title, text in texts(root):
        name = re.sub(r" \(.*\)$", "", title)
        said = IS_A.match(text[len(name):300]) if text.startswith(name) else None
        noun = AFTER_NOUN.sub("", said.group(1)).split()[-1:] if said else []
        types = kinds.OF_NOUN.get(noun[0].lower()) if noun else None
        if types and name[:1].isupper():
            yield name, text, types


def read_titles(root, weight, most=2000, seed=1):
    """Sentences with an article's title in the article; of each type at most so many articles."""
    by_type = {}
    for article in articles(root):
        by_type.setdefault(sorted(article[2])[0], []).append(article)
    found, rng = [], random.Random(seed)
    for _, some in sorted(by_type.items()):
        rng.shuffle(some)
        for name, text, types in some[:most]:
            found += _sentences(name, text, types, weight)
    return found


def _sentences(name, text, types, weight):
    words = [name[a:b] for a, b in tokenize(name)]
    names = [words]
    if "Person" in types and len(words) > 1 and words[-1][0].isupper():
        names.append(words[-1:])                                 # later sentences use the last name alone
    found = []
    for paragraph in text.split("\n")[:8]:
        at = tokenize(paragraph)
        for first, last in split(paragraph, at):
            form = [paragraph[a:b] for a, b in at[first:last + 1]]
            known = []
            for number, words in enumerate(names):
                known += [(a, b, types) for a, b in places(form, words)
                          if not any(x <= b and a <= y for x, y, _ in known)
                          and not (number and a and form[a - 1][:1].isupper())]
            if known and len(form) > 4 and len(found) < MOST_SENTENCES:
                found.append(Sentence("titles", form, names=masks(form, known), weight=weight))
    return found


def read_facts(root, weight):
    """The sentences of Text2KGBench's Tekgen with the ends of their facts, typed by the fact's property."""
    found = {}
    for path in sorted(glob.glob(os.path.join(root, "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            for row in map(json.loads, file):
                first, second = kinds.OF_ENDS.get(row["rel_label"].strip(), (None, None))
                ends = found.setdefault(row["sent"], set())
                ends.update((row[end], types) for end, types in (("sub_label", first), ("obj_label", second)) if types)
    sentences = []
    for text, ends in found.items():
        form, known = [text[a:b] for a, b in tokenize(text)], []
        for name, types in sorted(ends, key=lambda end: (-len(end[0]), end[0], sorted(end[1]))):
            words = [name[a:b] for a, b in tokenize(name)]
            if words and words[0][:1].isupper():
                known += [(a, b, types) for a, b in places(form, words) if not any(x <= b and a <= y for x, y, _ in known)]
        if known and len(form) < 80:
            sentences.append(Sentence("facts", form, names=masks(form, sorted(known, key=lambda k: k[:2])), weight=weight))
    return sentences
