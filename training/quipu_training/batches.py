"""Sentences -> numbers -> padded batches.

The encoder reads rows of pieces: one sentence, or several of a text that follow each other. All else is by sentence.
Shapes: B rows, T pieces with [CLS] and a [SEP] after each sentence, S sentences, N words with the root (whose piece is
the row's [CLS]) at position 0. `first` and `last` number the pieces of all rows, row after row.
"""
import dataclasses

import numpy as np
import torch

from .labels import STYLES, TREE_TASKS
from .lemmas import lemma_script
from .words import MAX_PIECES, NO_FEATURES, features

INPUTS = ("ids", "features", "mask", "first", "last", "word_mask")
IGNORE = -100                      # label number where a set says nothing
CHOICES = (*TREE_TASKS, "rel", "head", *STYLES)
SETS = ("names", "noun")           # targets that are bit masks; 0 says nothing


@dataclasses.dataclass
class Encoded:
    """A sentence as if alone in its row: ids [T], features [T,3], first and last [N], targets {task: [N]}; `words` is
    N - 1. `joined`: it stands in the row of the sentence before it."""
    sentence: object
    ids: list
    features: list
    first: list
    last: list
    targets: dict
    joined: bool = False

    @property
    def words(self):
        return len(self.first) - 1

    @property
    def pieces(self):
        """Those that it adds to its row."""
        return len(self.ids) - self.joined


class Encoder:
    """Turns sentences into numbers with fixed pieces and labels."""

    def __init__(self, wordpiece, labels):
        self.wordpiece = wordpiece
        self.index = {task: {label: i for i, label in enumerate(found)} for task, found in labels.items()}

    def __call__(self, sentence, change=None):
        """`change` (str.lower, str.upper) alters the surface before it is read; the annotation stays."""
        form = [change(word) for word in sentence.form] if change else sentence.form
        ids, rows, first, last = [self.wordpiece.cls], [NO_FEATURES], [0], [0]
        for word in form:
            pieces = self.wordpiece.pieces(word)
            if len(ids) + len(pieces) >= MAX_PIECES:
                break                                           # the product splits such a sentence
            first.append(len(ids))
            ids = ids + pieces
            rows = rows + [features(word)] * len(pieces)
            last.append(len(ids) - 1)
        return Encoded(sentence, ids + [self.wordpiece.sep], rows + [NO_FEATURES], first, last,
                       self.targets(sentence, form, len(first) - 1))

    def targets(self, s, form, n):
        rows = {task: getattr(s, task) for task in ("upos", "xpos", "rel") if getattr(s, task)}
        if s.lemma:
            rows["lemma"] = list(map(lemma_script, form, s.lemma))
        rows.update((style, tags) for style, tags in s.styles.items() if style in self.index)
        found = {task: [IGNORE] + [self.index[task].get(label, IGNORE) for label in row[:n]]
                 for task, row in rows.items()}
        if s.head:
            found["head"] = [IGNORE] + [head if head <= n else IGNORE for head in s.head[:n]]
        for task in SETS:
            if getattr(s, task):
                found[task] = [0] + getattr(s, task)[:n]
        return found


def cut(lengths, budget, rng=None):
    """Batches as lists of indices: similar lengths, at most `budget` pieces with padding; shuffled with `rng`."""
    jitter = rng.random_sample(len(lengths)) * 3 if rng is not None else np.zeros(len(lengths))
    found, current, width = [], [], 0
    for i in np.argsort(np.asarray(lengths) + jitter, kind="stable"):
        wider = max(width, lengths[i])
        if current and wider * (len(current) + 1) > budget:
            found.append(current)
            current, wider = [], lengths[i]
        current.append(int(i))
        width = wider
    if current:
        found.append(current)
    if rng is not None:
        rng.shuffle(found)
    return found


def lay(rows, budget, rng=None):
    """Batches of rows, as lists of their sentences."""
    return [[e for i in found for e in rows[i]]
            for found in cut([sum(e.pieces for e in row) for row in rows], budget, rng)]


def stretches(items, longest):
    """Lists of sentences that stand in a row: those of one text that follow each other, as many as fit into `longest()`
    pieces, which is asked anew for each row."""
    found, room = [], 0
    for item in items:
        text = item.sentence.text
        joined = bool(found) and text != "" and text == found[-1][-1].sentence.text and len(item.ids) - 1 <= room
        if not joined:
            found.append([])
            room = longest()
        found[-1].append(item if item.joined == joined else dataclasses.replace(item, joined=joined))
        room -= found[-1][-1].pieces
    return found


def pad(rows, fill):
    """[B, longest] (or [B, longest, 3]) int64."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows], dtype=torch.int64)


def collate(items, targets=True):
    """The inputs of the network and, under `y`, the targets of every task; `weight` [S] is that of the names."""
    ids, features, places = [], [], []
    for e in items:
        if not e.joined:
            ids.append([])
            features.append([])
        places.append((len(ids) - 1, max(len(ids[-1]) - 1, 0)))
        ids[-1] += e.ids[e.joined:]
        features[-1] += e.features[e.joined:]
    T = max(map(len, ids))
    first, last = ([[row * T + (at + start if at else 0) for at in found] for found, (row, start) in zip(ends, places)]
                   for ends in ([e.first for e in items], [e.last for e in items]))
    batch = dict(ids=pad(ids, 0), features=pad(features, NO_FEATURES), mask=pad([[1] * len(row) for row in ids], 0),
                 first=pad(first, 0), last=pad(last, 0), word_mask=pad([[1] * len(e.first) for e in items], 0))
    if targets:
        empty = lambda e, fill: [fill] * len(e.first)
        batch["y"] = {task: pad([e.targets.get(task) or empty(e, IGNORE) for e in items], IGNORE) for task in CHOICES}
        batch["y"].update({task: pad([e.targets.get(task) or empty(e, 0) for e in items], 0) for task in SETS})
        batch["weight"] = torch.tensor([e.sentence.weight for e in items])
    return batch
