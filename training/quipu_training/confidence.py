"""    /usr/bin/python3 -m quipu_training.confidence       (in the folder training/)

How likely an answer of the rules is right: logistic regressions over what `confidence/` (a C# program) writes of every
relation that they find in `edges` and KnowledgeNet, of every open extraction of CaRB's sentences, and of every pair of
arguments that a relation of an ontology may hold between in TekGen's. Writes relations.tsv, open.tsv and schema.tsv into
src/Quipu.Extraction/Relations/Confidence.

Relations are fitted on `edges` train and KnowledgeNet's folds 1 and 2, open extractions on the first half of CaRB's
development part, a schema's on TekGen's training part (measured on every other sentence of it, fitted again on all); the
rest measures.
"""
import argparse
import collections
import json
import os
import random
import subprocess

import numpy as np
import torch

from . import config as configuration

TARGET = os.path.join(os.path.dirname(configuration.HERE), "src/Quipu.Extraction/Relations/Confidence")
LEAST_SEEN = 8                     # rarer features say nothing
PENALTY = 4.0                      # of the squared weights
WEIGHTS = {"knowledgenet": 0.4}    # of an answer: this set asks for fifteen properties only, and for one of two spans
OPEN_PENALTY = 8.0                 # the same for open extractions, of which few are judged
SCHEMA_PENALTY = 2.0
UNASKED = 0.15, 0.05               # of pairs for relations that a sentence has no fact of: the share that is read, and their weight
HEAD = """\
# How much each feature speaks for an answer (log odds). Written by `quipu_training.confidence`; do not edit by hand.
# %s
"""


def main():
    p = argparse.ArgumentParser(prog="quipu_training.confidence", description=__doc__)
    config = configuration.load(os.path.join(configuration.HERE, "config.toml"))
    p.add_argument("--data", default=config["paths"]["data"])
    p.add_argument("--model", default=config["paths"]["model"])
    p.add_argument("--work", default=os.path.join(config["paths"]["work"], "confidence"))
    p.add_argument("--keep", action="store_true", help="use the answers that are in the work folder")
    p.add_argument("--out", default=TARGET)
    a = p.parse_args()
    os.makedirs(a.work, exist_ok=True)
    table = os.path.join(a.work, "answers.jsonl")
    if not a.keep:
        read(a, table)
    rows = rows_of(table)
    half = max(r["text"] for r in rows if r["set"] == "carb") // 2
    fit(a.out, "relations", "edges dev", [r for r in rows if r["set"] in ("edges-train", "knowledgenet")],
        [r for r in rows if r["set"] == "edges-dev"])
    fit(a.out, "open", "the second half of CaRB dev", *([r for r in rows if r["set"] == "carb" and (r["text"] > half) == later]
                                                    for later in (False, True)), penalty=OPEN_PENALTY)
    fit_schema(a.out, [r for r in rows if r["set"].startswith("tekgen")])


def rows_of(table):
    choice, rows = random.Random(1), []
    with open(table, encoding="utf-8") as file:
        for line in file:
            if not line.startswith('{"set":"tekgen-unasked"') or choice.random() < UNASKED[0]:
                rows.append(json.loads(line))
    return rows


def fit_schema(folder, rows):
    even, odd = ([r for r in rows if r["text"] % 2 == rest] for rest in (0, 1))
    names, found = regress_sparse(even)
    asked = [r for r in odd if r["set"] == "tekgen"]
    said, right = probability(scores(asked, names, found)), np.array([r["right"] for r in asked])
    report = "Fitted on %d; half of it, on the %d of the other half that are asked for: area under ROC %.3f, calibration error %.3f." % (
        len(rows), len(asked), area(said, right), error(said, right))
    print("schema", report)
    write(folder, "schema", report, *regress_sparse(rows), least=0.01)


def regress_sparse(rows, steps=120):
    """(features, their weights) of a logistic regression over many rare features, by L-BFGS; the bias is free."""
    names = features(rows)
    column = {name: i for i, name in enumerate(names)}
    at, value, start = [], [], []
    for row in rows:
        start.append(len(at))
        for name, number in (("bias", 1.0), *row["features"].items()):
            if name in column:
                at.append(column[name])
                value.append(number)
    at, value, start = torch.tensor(at), torch.tensor(value), torch.tensor(start)
    y = torch.tensor([float(row["right"]) for row in rows])
    weight = torch.tensor([1.0 if row["set"] == "tekgen" else UNASKED[1] / UNASKED[0] for row in rows])
    found = torch.zeros(len(names), 1, requires_grad=True)
    optimiser = torch.optim.LBFGS([found], max_iter=steps, history_size=12, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        sums = torch.nn.functional.embedding_bag(at, found, start, mode="sum", per_sample_weights=value)[:, 0]
        total = (torch.nn.functional.binary_cross_entropy_with_logits(sums, y, reduction="none") * weight).sum()
        total = total + SCHEMA_PENALTY / 2 * (found[1:] ** 2).sum()
        total.backward()
        return total

    optimiser.step(loss)
    return names, found.detach().numpy()[:, 0]


def scores(rows, names, found):
    weight = dict(zip(names, found))
    return np.array([weight["bias"] + sum(weight.get(n, 0) * v for n, v in row["features"].items()) for row in rows])


def fit(folder, name, title, rows, others, penalty=PENALTY):
    names = features(rows)
    found = regress(matrix(rows, names), np.array([r["right"] for r in rows]),
                    np.array([WEIGHTS.get(r["set"], 1.0) for r in rows]), penalty)
    said, right = probability(matrix(others, names) @ found), np.array([r["right"] for r in others])
    report = "Fitted on %d; on the %d of %s: area under ROC %.3f, calibration error %.3f." % (
        len(rows), len(others), title, area(said, right), error(said, right))
    print(name, report)
    write(folder, name, report, names, found)


def write(folder, name, report, names, found, least=5e-4):
    with open(os.path.join(folder, name + ".tsv"), "w", encoding="utf-8") as file:
        file.write(HEAD % report)
        for feature, value in sorted(zip(names, found), key=lambda pair: (pair[0] != "bias", pair[0])):
            if abs(value) >= least:
                file.write("%s\t%.3f\n" % (feature, value))


def read(a, table):
    program = os.path.join(a.work, "program")
    subprocess.run(["dotnet", "build", "-c", "Release", "--nologo", "-v", "q", "-o", program,
                    os.path.join(configuration.HERE, "confidence")], check=True)
    subprocess.run(["dotnet", os.path.join(program, "confidence.dll"), a.model, a.data, table], check=True)


def features(rows):
    """The names of the features seen often enough, `bias` first."""
    seen = collections.Counter(name for row in rows for name, value in row["features"].items() if value)
    return ["bias", *sorted(name for name, count in seen.items() if count >= LEAST_SEEN)]


def matrix(rows, names):
    """[rows, features]."""
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for i, row in enumerate(rows):
        for name, value in row["features"].items():
            if name in column:
                x[i, column[name]] = value
    return x


def probability(scores):
    return 1 / (1 + np.exp(-scores))


def regress(x, y, weight, penalty=PENALTY, steps=30):
    """Weights [features] of the logistic regression of shares y [rows] in 0 to 1, rows weighted, by Newton's method; the bias is free."""
    found = np.zeros(x.shape[1])
    shrink = np.full(x.shape[1], penalty)
    shrink[0] = 1e-6
    for _ in range(steps):
        p = probability(x @ found)
        slope = x.T @ (weight * (y - p)) - shrink * found
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(shrink)
        found += np.linalg.solve(curve, slope)
    return found


def area(said, right):
    """The chance that of a right (share of a half and more) and a wrong relation the right one is given more."""
    order = np.argsort(said, kind="stable")
    good = right[order] >= 0.5
    ranks = np.arange(1, len(good) + 1)
    n, m = good.sum(), (~good).sum()
    return (ranks[good].sum() - n * (n + 1) / 2) / max(1, n * m)


def error(said, right, bins=10):
    """Expected calibration error over bins of equal width."""
    where = np.minimum((said * bins).astype(int), bins - 1)
    return sum(abs(said[where == b].mean() - right[where == b].mean()) * (where == b).mean()
               for b in range(bins) if (where == b).any())


if __name__ == "__main__":
    main()
