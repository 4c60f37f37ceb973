"""A small network that learns from a large one: its views of words, its scores of labels and heads, on any text.

The teacher reads the same batch; annotated sentences teach besides what their annotation says.
"""
import random

import torch
import torch.nn.functional as F

from . import corpus, distant, tokens
from .labels import STYLES
from .network import Network, pick
from .sentence import Sentence
from .train import Trainer, read_start

TABLES = ("words", "positions", "features")
LONGEST = 60                       # words of an unlabelled sentence


class Distiller(Trainer):
    """Trains a network of other sizes from `start`, the teacher: a checkpoint's averaged weights, or a model folder."""

    def sentences(self):
        return {**super().sentences(), "plain": read_plain(self.config["paths"]["data"], self.config["plain"]["most"])}

    def read_start(self, start):
        saved = read_start(start, self.config["teacher"])
        self.teacher = Network(saved["labels"], **self.config["teacher"])
        self.teacher.load_state_dict({**saved["weights"], **saved["average"]["shadow"]}, strict=False)
        self.teacher.to(self.device).eval().requires_grad_(False)
        return dict(labels={task: found for task, found in saved["labels"].items() if task not in STYLES},
                    progress=(0, 0, 0))

    def fill(self, saved):
        """Heads are the teacher's; tables are its tables in their main directions; the layers between start anew."""
        own, given = self.model.state_dict(), self.teacher.state_dict()
        self.model.load_state_dict({name: given[name] for name, x in own.items()
                                    if name in given and given[name].shape == x.shape}, strict=False)
        directions = main_directions(given["encoder.words.weight"], self.model.encoder.width)
        for name in TABLES:
            getattr(self.model.encoder, name).weight.data.copy_(given["encoder.%s.weight" % name] @ directions)
        for module in self.model.encoder.layers.modules():
            if isinstance(module, torch.nn.Linear):
                torch.nn.init.normal_(module.weight, std=self.model.encoder.width ** -0.5 / 2)
                torch.nn.init.zeros_(module.bias)

    def loss(self, batch):
        views = self.model.views(batch)
        scores = self.model.scores(batch, views)
        told, parts = self.model.loss(batch, self.config["losses"], scores)
        copied, likeness = imitation(self.model, self.teacher, batch, views, scores)
        factors = self.config["imitation"]
        return (factors["annotation"] * told + sum(factors.get(x.split()[-1], 1.0) * loss for x, loss in copied.items()),
                {**parts, **likeness})


def imitation(student, teacher, batch, views, scores):
    """({part: loss}, the same as numbers): views by squared distance over the teacher's variance, scores by
    cross-entropy with the teacher's probabilities less its entropy."""
    with torch.no_grad():
        seen = teacher.views(batch)
        out, word, head = teacher.scores(batch, seen)
    inside = batch["word_mask"].bool().clone()
    inside[:, 0] = False
    parts = {}
    for name, x, y in zip(("syntax view", "naming view"), views, seen):
        parts[name] = ((x - y)[inside] ** 2).mean() / y[inside].var()
    own, own_word, own_head = scores
    for task, x in own.items():
        parts["like " + task] = divergence(x[inside], out[task][inside])
    best = out["head"].argmax(-1)
    parts["like rel"] = divergence(student.relations(own_word, pick(own_head, best))[inside],
                                   teacher.relations(word, pick(head, best))[inside])
    return parts, {name: loss.item() for name, loss in parts.items()}


def divergence(scores, target):
    """Mean Kullback-Leibler divergence of the probabilities of `scores` [..., L] from those of `target`."""
    return F.kl_div(torch.log_softmax(scores, -1), torch.log_softmax(target, -1), reduction="batchmean", log_target=True)


def main_directions(table, width):
    """[H, width]: the directions in which the rows of a table [N, H] reach farthest, long ones first."""
    values, vectors = torch.linalg.eigh(table.T @ table)
    return vectors[:, values.argsort(descending=True)[:width]].contiguous()


def read_plain(root, most, seed=1):
    """At most so many sentences of encyclopedia text without annotation, of every article some."""
    found = []
    for _, text in distant.texts(root):
        for paragraph in text.split("\n"):
            at = tokens.tokenize(paragraph)
            found += [(paragraph, at[first:last + 1]) for first, last in tokens.sentences(paragraph, at)
                      if 3 < last - first < LONGEST]
    chosen = random.Random(seed).sample(found, min(most, len(found)))
    return [Sentence("plain", [text[a:b] for a, b in at]) for text, at in chosen]
