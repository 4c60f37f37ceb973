"""Examples -> tensors. Windows stand side by side, padded; pairs of entities become pairs of their nearest mentions."""
import numpy as np
import torch

from .documents import SETS
from .network import MAX_SENTENCES
from .types import FIRST_VALUE
from .vocabulary import NAMES

PATH = 8                          # words of the tree between two mentions, half from each side
LONGEST = 100
NEAREST = 3                       # pairs of mentions that speak for a pair of entities
INPUTS = ("mask", "sentence", "word_type", "word_kind", "word_inside", "first", "last", "head", "same", "subject", "object",
          "distance", "subject_type", "object_type", "low", "high", "path")


class Window:
    """One example as arrays, without its states."""

    def __init__(self, example):
        self.example = example
        W = example.words
        self.sentence = np.minimum(example.sentence, MAX_SENTENCES - 1)
        self.word_type, self.word_kind, self.word_inside = np.zeros(W, int), np.zeros(W, int), np.zeros(W, int)
        mentions = [(m, e) for e, found in enumerate(example.entities) for m in found]
        for m, e in sorted(mentions, key=lambda p: p[0].first - p[0].last):
            here = slice(m.first - example.first, m.last - example.first + 1)
            self.word_type[here], self.word_kind[here], self.word_inside[here] = example.types[e], m.kind, 1
        place = lambda name: np.array([getattr(m, name) - example.first for m, _ in mentions], int)
        self.first, self.last, self.head = place("first"), place("last"), place("head")
        entity = np.array([e for _, e in mentions], int)
        same = (entity[:, None] == entity[None, :]).astype(np.float32)
        self.same = same / np.maximum(same.sum(1, keepdims=True), 1)
        of = [np.flatnonzero(entity == e) for e in range(len(example.entities))]
        self.asked, self.subject, self.object, self.table = example.candidates(), [], [], []
        for a, b in self.asked:
            pairs = sorted((self.gap(i, j), i, j) for i in of[a] for j in of[b])[:NEAREST]
            start = len(self.subject)
            self.subject += [i for _, i, _ in pairs]
            self.object += [j for _, _, j in pairs]
            self.table.append([start + min(k, len(pairs) - 1) for k in range(NEAREST)])
        self.subject, self.object = np.array(self.subject, int), np.array(self.object, int)
        kinds = np.array(example.types, int)[entity] if mentions else np.zeros(0, int)
        self.subject_type, self.object_type = kinds[self.subject], kinds[self.object]
        a, b = self.subject, self.object
        self.low = np.minimum(self.last[a], self.last[b]) + 1
        self.high = np.maximum(np.maximum(self.first[a], self.first[b]), self.low)
        self.path = np.array([self.between(i, j) for i, j in zip(a, b)], int).reshape(-1, PATH)
        sentences = np.abs(example.sentence[self.first[a]] - example.sentence[self.first[b]])
        self.distance = buckets(self.high - self.low, sentences, self.first[a] < self.first[b])

    def gap(self, i, j):
        """How far apart two mentions are; another sentence counts like fifty words."""
        words = max(self.first[i], self.first[j]) - min(self.last[i], self.last[j])
        return abs(int(self.example.sentence[self.first[i]] - self.example.sentence[self.first[j]])) * 50 + max(int(words), 0)

    def between(self, i, j):
        """Words of the tree between two mentions, from 1, in both sentences up to the root if there are two; 0 pads."""
        a, b = self.up(i), self.up(j)
        common = next((word for word in a if word in b), None)
        if common is not None:
            a, b = a[:a.index(common) + 1], b[:b.index(common)]
        free = lambda word: not (self.first[i] <= word <= self.last[i] or self.first[j] <= word <= self.last[j])
        a, b = [w for w in a if free(w)], [w for w in b if free(w)]
        found = a[:PATH // 2] + b[:PATH // 2]
        return [word + 1 for word in found] + [0] * (PATH - len(found))

    def up(self, mention):
        found, word = [], int(self.head[mention])
        while word >= 0 and len(found) < LONGEST:
            found.append(word)
            word = self.example.heads[word]
        return found

    def targets(self):
        """(target, weight of the loss [P,R], groups [(pair, types)]) of the asked pairs."""
        example, R = self.example, len(NAMES)
        y = np.zeros((len(self.asked), R), np.float32)
        weight = np.repeat(example.known[None].astype(np.float32), len(self.asked), 0)
        groups = []
        for n, pair in enumerate(self.asked):
            if pair in example.masks:
                weight[n] = example.masks[pair]
            for r in example.open.get(pair, ()):
                weight[n, r] = 0
            for group in example.said.get(pair, ()):
                if len(group) == 1:
                    (r,) = group
                    y[n, r] = weight[n, r] = 1
                else:
                    groups.append((n, sorted(group)))
        return y, weight, groups


def buckets(words, sentences, forward):
    near = np.searchsorted([1, 2, 4, 8, 16], words, "left")
    far = 6 + np.searchsorted([1, 3], sentences, "left")
    return np.where(sentences == 0, near, far) + 9 * forward


def laid(windows, states):
    """States [B,W,H] of the words of some windows; `states` is the table of all words' states."""
    x = np.zeros((len(windows), max(w.example.words for w in windows), states.shape[1]), np.float32)
    for b, w in enumerate(windows):
        x[b, :w.example.words] = states[w.example.rows:w.example.rows + w.example.words]
    return torch.from_numpy(x)


def collate(windows):
    """({input: tensor} of some windows, which pairs of mentions speak for each asked pair of entities [P,NEAREST])."""
    B = len(windows)
    W, M = max(w.example.words for w in windows), max(max(len(w.first) for w in windows), 1)
    Q = max(max(len(w.subject) for w in windows), 1)
    batch = {name: np.zeros((B, W), int) for name in INPUTS[1:5]}
    batch.update({name: np.zeros((B, M), int) for name in ("first", "last", "head")})
    batch.update({name: np.zeros((B, Q), int) for name in INPUTS[9:-1]})
    batch["path"] = np.zeros((B, Q, PATH), int)
    batch["mask"], batch["same"] = np.zeros((B, W), np.float32), np.zeros((B, M, M), np.float32)
    table = []
    for b, w in enumerate(windows):
        size = w.example.words
        batch["mask"][b, :size] = 1
        batch["same"][b, :len(w.first), :len(w.first)] = w.same
        for name in INPUTS[1:]:
            if name != "same":
                values = getattr(w, name)
                batch[name][b, :len(values)] = values
        table += [[b * Q + k for k in row] for row in w.table]
    found = {name: torch.from_numpy(batch[name]) for name in INPUTS}
    return found, torch.tensor(table, dtype=torch.long).reshape(-1, NEAREST)


def answers(net, windows, x):
    """Scores [P,R] of the asked pairs of some windows, one after another; `x`: the states of their words [B,W,H]."""
    batch, table = collate(windows)
    scores = net(x, *(batch[name].to(x.device) for name in INPUTS)).flatten(0, 1)
    return scores[table].amax(1)


def styles(windows):
    return torch.tensor([SETS.index(w.example.source) for w in windows for _ in w.asked], dtype=torch.long)
