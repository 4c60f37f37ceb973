"""How sure the network may be: a scale for its scores and a bias for each type, fitted on development parts.

A network that has seen its training texts many times is surer than it is right, of some types more than of others. What it
says of half of the development texts of Re-DocRED and KnowledgeNet is judged; logistic regression with a ridge on the biases.
"""
import dataclasses

import numpy as np

from . import evaluate
from .vocabulary import NAMES

RIDGE = 4.0                # of the biases, in answers
FACTS = 2.0                # weight of an answer of KnowledgeNet, of which there are fewer


@dataclasses.dataclass
class Calibration:
    """Probability = sigmoid(scale · score + bias[type])."""
    scale: float
    bias: np.ndarray


def fit(net, dev, states):
    """`dev`: {set: windows}; every second window is fitted on."""
    rows = []
    for name in ("re-docred", "knowledgenet"):
        windows = [w for w in dev[name][::2] if w.asked]
        found = evaluate.predict(net, windows, states, styled=False)
        for w in windows:
            if name == "re-docred":
                rows += [(*said, 1.0) for said in evaluate.pairs_said(w, found[id(w)])]
            else:
                rows += [(types[0], scores[0], right, FACTS) for types, scores, right in evaluate.facts_said(w, found[id(w)])
                         if len(types) == 1 and scores[0] > evaluate.LEAST]    # of several it does not tell which
    return regression(*map(np.array, zip(*rows)))


def regression(types, scores, right, weight, rounds=60):
    scale, shift, bias = 0.5, 0.0, np.zeros(len(NAMES))
    for _ in range(rounds):                                     # Newton's steps, one coordinate after the other
        for way in ("shift", "scale", "bias"):
            p = 1 / (1 + np.exp(-(scale * scores + shift + bias[types])))
            slope, bend = (p - right) * weight, p * (1 - p) * weight + 1e-9
            if way == "shift":
                shift -= slope.sum() / bend.sum()
            elif way == "scale":
                scale -= (slope * scores).sum() / (bend * scores ** 2).sum()
            else:
                count = lambda x: np.bincount(types, x, len(NAMES))
                bias -= (count(slope) + RIDGE * bias) / (count(bend) + RIDGE)
    return Calibration(float(scale), shift + bias)
