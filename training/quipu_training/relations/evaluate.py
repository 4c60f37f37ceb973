"""Scores on development sets, with the sets' own counts."""
import numpy as np
import torch

from .batches import answers, laid
from .documents import SETS
from .train import batches_of
from .vocabulary import INVERSE, KNOWLEDGENET, NUMBER


def predict(net, windows, states, style=None):
    """{id of window: probabilities [P,R]}."""
    found = {}
    with torch.no_grad():
        for batch in batches_of([w for w in windows if w.asked], np.random.RandomState(0), 2000, 8000):
            scores = answers(net, batch, laid(batch, states))
            at = 0
            for w in batch:
                bias = net.style.weight[SETS.index(style or w.example.source)]
                found[id(w)] = torch.sigmoid(scores[at:at + len(w.asked)] + bias).numpy()
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
    return f1[best], rows[best][0], right[best] / n[best], right[best] / total


def pairs_score(windows, found):
    """Relation F1 over given entities."""
    rows, total = [], 0
    for w in windows:
        known = np.flatnonzero(w.example.known)
        gold = {(pair, r) for pair, groups in w.example.said.items() for g in groups for r in g}
        total += len(gold)
        for n, pair in enumerate(w.asked):
            free = w.example.open.get(pair, ())
            for r in known:
                p = found[id(w)][n, r]
                if p > 0.05 and r not in free:
                    rows.append((p, (pair, r) in gold))
    return curve(rows, total)


def facts_score(windows, found):
    """KnowledgeNet: facts of a passage by overlapping spans; mentions of one entity count once."""
    rows, total = [], 0
    for w in windows:
        e = w.example
        gold = {}
        for number, s, o, s_uri, o_uri in e.gold:
            gold.setdefault((number, s_uri, o_uri), []).append((s, o))
        total += len(gold)
        for number in e.properties:
            forward, _ = KNOWLEDGENET[number]
            types = [NUMBER[n] for n in forward]
            for n, (a, b) in enumerate(w.asked):
                p = found[id(w)][n, types].max()
                if p > 0.05:
                    right = any(overlaps(e.entities[a], s) and overlaps(e.entities[b], o)
                                for (k, _, _), spans in gold.items() if k == number for s, o in spans)
                    rows.append((p, right))
    return curve(rows, total)


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
