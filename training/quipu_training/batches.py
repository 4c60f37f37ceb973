"""Sentences -> numbers -> padded batches.

Shapes: B sentences, T pieces with [CLS] and [SEP], N words with the root (whose piece is [CLS]) at position 0.
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
    """ids [T], features [T,3], first and last [N], targets {task: [N]}; `words` is N - 1."""
    sentence: object
    ids: list
    features: list
    first: list
    last: list
    targets: dict

    @property
    def words(self):
        return len(self.first) - 1


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


def pad(rows, fill):
    """[B, longest] (or [B, longest, 3]) int64."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows], dtype=torch.int64)


def collate(items, targets=True):
    """The inputs of the network and, under `y`, the targets of every task; `weight` [B] is that of the names."""
    batch = dict(ids=pad([e.ids for e in items], 0), features=pad([e.features for e in items], NO_FEATURES),
                 mask=pad([[1] * len(e.ids) for e in items], 0), first=pad([e.first for e in items], 0),
                 last=pad([e.last for e in items], 0), word_mask=pad([[1] * len(e.first) for e in items], 0))
    if targets:
        empty = lambda e, fill: [fill] * len(e.first)
        batch["y"] = {task: pad([e.targets.get(task) or empty(e, IGNORE) for e in items], IGNORE) for task in CHOICES}
        batch["y"].update({task: pad([e.targets.get(task) or empty(e, 0) for e in items], 0) for task in SETS})
        batch["weight"] = torch.tensor([e.sentence.weight for e in items])
    return batch
