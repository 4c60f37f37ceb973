"""The language network and a relation network trained together, so that the states of words hold what relations need.

A step takes a batch of sentences and a batch of windows with relations. The relation network starts from that of the
model folder, if there is one; it is trained on afterwards, on the states that the new int8 network gives
(`relations --from`).
"""
import os

import numpy as np
import torch

from . import batches
from .relations import documents, package, texts
from .relations.batches import Window
from .relations.network import RelationNetwork
from .relations.train import SHARES, WEIGHTS, batches_of, loss_of
from .sentence import Sentence
from .train import Trainer, to_device

STATES = 768
WORDS, PAIRS = 500, 2000           # of a batch of windows
LOSS_OF = 100                      # so many pairs of entities weigh like a sentence's tasks


class Joint(Trainer):
    """`readings`: path of what `states` read of the texts, without extension."""

    def __init__(self, config, log, path, start, readings):
        self.readings = readings
        super().__init__(config, log, path, start)
        data = config["paths"]["data"]
        found = documents.read_all(data, readings, ("train",))
        self.windows = [w for examples in found.values() for w in map(Window, examples) if w.asked]
        for w in self.windows:
            w.goal = w.targets()
        self.rows = Rows(data, readings, self.passes.encode, config["train"]["longest_row"])
        self.queue, self.rng = [], np.random.RandomState(self.settings["seed"])
        log("%d windows with relations" % len(self.windows))

    def fill(self, saved):
        super().fill(saved)
        self.model.typed = RelationNetwork(STATES)
        folder = self.config["paths"]["model"]
        known = package.unpack(folder) if os.path.exists(os.path.join(folder, "relations.onnx")) else {}
        self.log("relations start without %s" % self.model.typed.load_state_dict(known, strict=False).missing_keys)

    def loss(self, batch):
        told, parts = super().loss(batch)
        windows = self.next()
        total, pairs = loss_of(self.model.typed, windows, self.states(windows), WEIGHTS)
        return told + self.config["losses"]["typed"] * total / LOSS_OF, {**parts, "typed": total.item() / pairs}

    def next(self):
        if not self.queue:
            chosen = [w for w in self.windows if self.rng.rand() < SHARES.get(w.example.source, 1.0)]
            self.queue = batches_of(chosen, self.rng, WORDS, PAIRS)
        return self.queue.pop()

    def states(self, windows):
        """Both views of the words of some windows [B,W,H], the text around them read with them."""
        items, places = self.rows.of(windows)
        batch = self.drop_pieces(to_device(batches.collate(items, targets=False), self.device))
        views = torch.cat(self.model.views(batch), -1)
        flat = torch.cat([views.flatten(0, 1), views.new_zeros(1, views.shape[-1])])
        N, W = views.shape[1], max(map(len, places))
        at = [[s * N + word for s, word in found] + [len(flat) - 1] * (W - len(found)) for found in places]
        return flat[torch.tensor(at, device=self.device)]


def relation_weights(checkpoint):
    """The averaged weights of the relation network in a checkpoint of this stage."""
    saved = torch.load(checkpoint, map_location="cpu")
    weights = {**saved["weights"], **saved["average"]["shadow"]}
    return {name[len("typed."):]: x for name, x in weights.items() if name.startswith("typed.")}


class Rows:
    """The sentences of the texts as the engine cut them, encoded when they are asked for."""

    def __init__(self, root, readings, encode, longest):
        self.encode, self.longest = encode, longest
        text = {key: found for key, found, _ in texts.texts(root)}
        self.forms, self.of_word = [], []                       # (text, words); (sentence, word from 1) of each row of states
        for key, (line, _) in documents.load(readings).items():
            units = text[key].encode("utf-16-le")
            for words in line["sentences"]:
                self.of_word += [(len(self.forms), n) for n in range(1, len(words) + 1)]
                self.forms.append((key, [units[2 * a:2 * b].decode("utf-16-le") for a, b, _ in words]))

    def of(self, windows):
        """(encoded sentences in rows, for each window [(number of the sentence, word from 1)])."""
        items, places = [], []
        for w in windows:
            rows = self.of_word[w.example.rows:w.example.rows + w.example.words]
            first, last = rows[0][0], rows[-1][0]
            encoded = [self.encode(Sentence("", form, text=key)) for key, form in self.forms[first:last + 1]]
            start = len(items) - first
            items += [e for row in batches.stretches(encoded, lambda: self.longest) for e in row]
            places.append([(s + start, min(n, items[s + start].words)) for s, n in rows])
        return items, places
