"""The network: an encoder, word states, and one small head for each task.

Shapes: B rows of T pieces, S sentences of N words with the root at position 0, H wide, L labels.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from . import losses
from .batches import IGNORE, SETS
from .encoder import Encoder
from .labels import STYLES, TREE_TASKS

BEST_HEADS = 4
IMPOSSIBLE = -1e4


class Network(nn.Module):
    """`labels`: {task: label list}. `loss` trains it; `forward` is what gets exported."""

    def __init__(self, labels, arc=256, relation=192, head_dropout=0.2, dropout=0.1, layers=6, width=384, heads=12,
                 inner=1536, view=384):
        super().__init__()
        self.encoder = Encoder(layers, width, heads, inner, dropout=dropout)
        H = view
        self.labels = labels
        self.naming_tasks = [*SETS, *(style for style in STYLES if style in labels)]
        self.mix = nn.Parameter(torch.zeros(2, self.encoder.states))
        self.syntax, self.naming = nn.Linear(2 * width, H), nn.Linear(2 * width, H)
        self.tags = nn.ModuleDict({t: nn.Linear(H, len(labels[t])) for t in (*TREE_TASKS, *self.naming_tasks)})
        self.arc_word, self.arc_head = nn.Linear(H, arc), nn.Linear(H, arc)
        self.arc_pair, self.arc_prior = nn.Linear(arc, arc, bias=False), nn.Linear(arc, 1)
        self.rel_word, self.rel_head = nn.Linear(H, relation), nn.Linear(H, relation)
        self.rel_out = nn.Linear(2 * relation, len(labels["rel"]))
        self.chained = [t for t in self.naming_tasks if t != "noun"]
        self.steps = nn.ParameterDict({t: nn.Parameter(torch.zeros(len(labels[t]), len(labels[t])))
                                       for t in self.chained})
        self.dropout = nn.Dropout(head_dropout)

    def views(self, batch):
        """Two views [S,N,H] of each word, for syntax and for names: its first and last piece, each a learnt mixture
        of all layers."""
        states, views = self.encoder(batch["ids"], batch["features"], batch["mask"]), []
        for weights, project in zip(torch.softmax(self.mix, -1), (self.syntax, self.naming)):
            x = sum(weight * state for weight, state in zip(weights, states))
            pieces = x.flatten(0, 1)
            ends = torch.cat([F.embedding(batch[end], pieces) for end in ("first", "last")], -1)
            views.append(self.dropout(F.gelu(project(ends))))
        return views

    def scores(self, batch, views=None):
        """({task: scores [S,N,L], "head": [S,N,N] of (word, head)}, relation views of word and of head [S,N,R])."""
        syntax, naming = views or self.views(batch)
        out = {t: head(naming if t in self.naming_tasks else syntax) for t, head in self.tags.items()}
        word, head = self.dropout(act(self.arc_word(syntax))), self.dropout(act(self.arc_head(syntax)))
        arc = self.arc_pair(word) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)
        out["head"] = arc + (batch["word_mask"][:, None, :].to(arc.dtype) - 1.0) * 10000.0
        return out, self.rel_word(syntax), self.rel_head(syntax)

    def relations(self, word, head):
        """Scores [...,L] of the relation between a word and a head, both [...,R]."""
        return self.rel_out(self.dropout(torch.cat([word * head, act(word + head)], -1)))

    def loss(self, batch, weights, scores=None):
        """(weighted sum of the tasks' mean losses, {task: loss}); a task without targets in the batch is left out."""
        out, word, head = scores or self.scores(batch)
        y, parts = batch["y"], {}
        if (y["head"] >= 0).any():
            out = {**out, "rel": self.relations(word, pick(head, y["head"].clamp(min=0)))}
        for task, score in out.items():
            if task in self.chained:
                masks = y[task] if task in SETS else bits(y[task])
                if (masks != 0).any():
                    scale = batch["weight"] if task == "names" else None
                    parts[task] = losses.chain(score[:, 1:], masks[:, 1:], batch["word_mask"][:, 1:],
                                               *self.sequences(task), scale)
            elif task in SETS:
                if (y[task] != 0).any():
                    parts[task] = losses.partial(score, y[task])
            elif (y[task] >= 0).any():
                parts[task] = losses.choice(score, y[task])
        total = sum((weights.get(t, 1.0) * x for t, x in parts.items()), torch.zeros((), device=word.device))
        return total, {t: x.item() for t, x in parts.items()}

    def sequences(self, task):
        """Scores of (label, next label) [L,L] and of first labels [L]; IMPOSSIBLE where BIO has no such sequence."""
        labels = self.labels[task]
        fits = [[b[0] != "I" or (a[0] != "O" and a[2:] == b[2:]) for b in labels] for a in labels]
        where = self.steps[task].device
        fits, first = torch.tensor(fits, device=where), torch.tensor([x[0] != "I" for x in labels], device=where)
        return self.steps[task].masked_fill(~fits, IMPOSSIBLE), torch.zeros_like(first, dtype=torch.float32).masked_fill(
            ~first, IMPOSSIBLE)

    def forward(self, ids, features, mask, first, last, word_mask):
        """What is exported, in the order of `outputs`."""
        out, word, head = self.scores(dict(ids=ids, features=features, mask=mask, first=first, last=last,
                                           word_mask=word_mask))
        padded = F.pad(out["head"], (0, BEST_HEADS - 1), value=-20000.0)     # so that a short sentence has four
        best = padded.topk(BEST_HEADS, -1)[1]
        best = torch.where(best < word_mask.shape[1], best, torch.zeros_like(best))
        heads = pick(head, best.flatten(1)).view(*best.shape, -1)
        relation = self.relations(word[:, :, None, :].expand_as(heads), heads).argmax(-1)
        noun_score, noun = torch.softmax(out["noun"], -1).max(-1)
        return (out["head"], best, relation, *(out[t].argmax(-1) for t in TREE_TASKS), out["names"], noun, noun_score,
                *(out[style] for style in self.styles))

    @property
    def styles(self):
        return [t for t in self.naming_tasks if t not in SETS]

    @property
    def outputs(self):
        """Names of what `forward` returns."""
        return ["arc", "head", "rel", *TREE_TASKS, "names", "noun", "noun_score",
                *("style_" + style for style in self.styles)]


def bits(numbers):
    """Label numbers as bit sets; IGNORE as the empty one."""
    return torch.where(numbers == IGNORE, torch.zeros_like(numbers), 1 << numbers.clamp(min=0))


def pick(x, at):
    """Rows `at` [B,M] of x [B,N,H] -> [B,M,H]."""
    return x.gather(1, at[:, :, None].expand(-1, -1, x.shape[-1]))


def act(x):
    """Leaky ReLU, not GELU: torch 1.13 with oneDNN computes a wrong gradient of GELU when the incoming one is not
    contiguous, as it is before a transposed product."""
    return F.leaky_relu(x, 0.1)
