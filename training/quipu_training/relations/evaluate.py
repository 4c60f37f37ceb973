"""Scores on development sets, with the sets' own counts."""
import numpy as np
import torch

from .batches import answers, laid
from .documents import SETS
from .train import batches_of
from .vocabulary import KNOWLEDGENET, NUMBER


LEAST = -3.0               # answers with lower scores count for nothing


def predict(net, windows, states, styled=True):
    """{id of window: scores [P,R]}; `styled`: as the window's set annotates."""
    found = {}
    with torch.no_grad():
        for batch in batches_of([w for w in windows if w.asked], np.random.RandomState(0), 2000, 8000):
            scores = answers(net, batch, laid(batch, states))
            at = 0
            for w in batch:
                bias = net.style.weight[SETS.index(w.example.source)] if styled else 0
                found[id(w)] = (scores[at:at + len(w.asked)] + bias).numpy()
                at += len(w.asked)
    return found


def curve(rows, total):
    """Best (f1, threshold, precision, recall) of [(score, right)] against so many gold items."""
    if not rows:
        return 0.0, 1.0, 0.0, 0.0
    rows = sorted(rows, key=lambda r: -r[0])
    right = np.cumsum([r[1] for r in rows])
    n = np.arange(1, len(rows) + 1)
    f1 = 2 * right / (n + total)
    best = int(f1.argmax())
    return f1[best], 1 / (1 + np.exp(-rows[best][0])), right[best] / n[best], right[best] / total


def pairs_said(w, scores):
    """[(type, score, whether it is right)] of a window between given entities."""
    gold = {(pair, r) for pair, groups in w.example.said.items() for g in groups for r in g}
    for n, pair in enumerate(w.asked):
        free = w.example.open.get(pair, ())
        for r in np.flatnonzero(w.example.known & (scores[n] > LEAST)):
            if r not in free:
                yield r, scores[n, r], (pair, r) in gold


def facts_said(w, scores):
    """[([types], their scores, whether they are right)] for each property of KnowledgeNet that a window is annotated with."""
    e = w.example
    for number in e.properties:
        types = [NUMBER[n] for n in KNOWLEDGENET[number][0]]
        gold = [(s, o) for k, s, o, _, _ in e.gold if k == number]
        for n, (a, b) in enumerate(w.asked):
            yield types, scores[n, types], any(overlaps(e.entities[a], s) and overlaps(e.entities[b], o) for s, o in gold)


def pairs_score(windows, found):
    """Relation F1 over given entities."""
    rows = [(score, right) for w in windows if w.asked for _, score, right in pairs_said(w, found[id(w)])]
    return curve(rows, sum(len(g) for w in windows for groups in w.example.said.values() for g in groups))


def facts_score(windows, found):
    """KnowledgeNet: facts of a passage by overlapping spans; mentions of one entity count once."""
    rows = [(scores.max(), right) for w in windows if w.asked for _, scores, right in facts_said(w, found[id(w)]) if scores.max() > LEAST]
    return curve(rows, sum(len({(number, s, o) for number, _, _, s, o in w.example.gold}) for w in windows))


def overlaps(mentions, span):
    return any(m.first <= span[1] and span[0] <= m.last for m in mentions)


def scores(net, dev, states):
    out = {}
    for name, windows in dev.items():
        found = predict(net, windows, states)
        out[name] = (facts_score if name == "knowledgenet" else pairs_score)(windows, found)
    return out


def show(found):
    return "  ".join("%s F1 %.3f (P %.3f R %.3f at %.2f)" % (k, f, p, r, t) for k, (f, t, p, r) in found.items())
