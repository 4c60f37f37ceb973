"""The training loop: one network, all sets, a schedule in CPU minutes, checkpoints to go on from."""
import dataclasses
import json
import os
import time

import numpy as np
import torch

from . import batches, corpus, dequantise, labels, substitution
from .average import Average
from .encoder import read_safetensors
from .network import Network
from .words import WordPiece

FROZEN = ("encoder.words.weight", "encoder.positions.weight")


def parameter_groups(model, settings):
    """Published weights learn slowly, the lower the layer the slower; new ones fast; published word tables not at all."""
    slow, fast = {}, []
    for name, p in model.named_parameters():
        if name in FROZEN and settings["frozen_words"]:
            p.requires_grad_(False)
        elif name.startswith("encoder.") and "features" not in name:
            depth = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers.") else 0
            slow.setdefault(depth, []).append(p)
        else:
            fast.append(p)
    rate = lambda depth: settings["lr"] * settings["layer_decay"] ** (max(slow) - depth)
    return [dict(params=found, lr=rate(depth)) for depth, found in sorted(slow.items())] + [
        dict(params=fast, lr=settings["head_lr"])]


class Passes:
    """An endless stream of batches that can be taken up again at (pass, batch)."""

    def __init__(self, train, encode, config):
        self.encode, self.shares, self.settings = encode, config["shares"], config["train"]
        self.other_names = config.get("other_names", {})
        own = [s for source in self.other_names for s in train[source] if s.names]
        self.bank = substitution.bank(config["paths"]["data"], own) if own else {}
        self.encoded = {source: [encode(s) for s in found] for source, found in train.items()}
        self.number, self.position = 0, 0

    def make(self):
        """The batches of the current pass, always the same for the same seed and number."""
        rng = np.random.RandomState(self.settings["seed"] * 1000 + self.number)
        longest = self.settings["longest_row"]
        rows = {source: batches.stretches(found, lambda: rng.randint(min(32, longest), longest + 1))
                for source, found in self.encoded.items()}
        chosen = corpus.one_pass({source: len(found) for source, found in rows.items()}, self.shares, rng)
        return batches.lay([self.vary(rows[source][number], self.other_names.get(source, 0), rng)
                            for source, numbers in chosen.items() for number in numbers], self.settings["budget"], rng)

    def vary(self, row, share, rng):
        """A row with other names or letters here and there."""
        change = (str.lower, str.upper)[rng.randint(2)] if rng.random_sample() < self.settings["recase"] else None
        found, names = [], {}
        for item in row:
            sentence = item.sentence
            if share and sentence.names:
                sentence = substitution.substitute(sentence, self.bank, share, rng, names)
            same = sentence is item.sentence and not change
            found.append(item if same else dataclasses.replace(self.encode(sentence, change), joined=item.joined))
        return found

    def __iter__(self):
        while True:
            found = self.make()
            while self.position < len(found):
                self.position += 1
                yield found[self.position - 1]
            self.number, self.position = self.number + 1, 0


class Trainer:
    """Trains from MiniLM, or from another training's `start`: its checkpoint's averaged weights, or a model folder."""

    def __init__(self, config, log, path, start=None):
        self.path, self.config, self.settings, self.log = path, config, config["train"], log
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.manual_seed(self.settings["seed"])
        train = self.sentences()
        saved = self.read_start(start) if start else None
        self.labels = saved["labels"] if saved else labels.collect(s for found in train.values() for s in found)
        wordpiece = WordPiece(os.path.join(config["paths"]["start"], "vocab.txt"))
        self.unknown = wordpiece.unknown
        self.passes = Passes(train, batches.Encoder(wordpiece, self.labels), config)
        self.model = Network(self.labels, **config["network"])
        self.fill(saved)
        self.begin = saved and {name: p.detach().clone() for name, p in self.model.named_parameters()}
        self.model.to(self.device)
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model, self.settings), betas=(0.9, 0.98),
                                           weight_decay=self.settings["weight_decay"], foreach=True)
        self.rates = [group["lr"] for group in self.optimizer.param_groups]
        self.trained = [p for group in self.optimizer.param_groups for p in group["params"]]
        self.average = Average(self.model, self.settings["average"])
        self.spent, self.step, self.pieces, self.smooth = 0.0, 0, 0, {}
        self.before = [*saved.get("before", ()), saved["progress"][:3]] if saved and saved["progress"][1] else []

    def sentences(self):
        """{source: training sentences}."""
        return corpus.load(self.config["paths"]["data"], self.config["weights"])[0]

    def read_start(self, start):
        return read_start(start, self.config["network"])

    def fill(self, saved):
        """The network's first weights."""
        if saved:
            weights = {**saved["weights"], **saved["average"]["shadow"]}
            self.log("start without %s" % self.model.load_state_dict(weights, strict=False).missing_keys)
        else:
            self.model.encoder.start_from(
                read_safetensors(os.path.join(self.config["paths"]["start"], "model.safetensors")))

    # ---------------------------------------------------------------- one step

    def run(self, steps=0):
        """Trains until the schedule's minutes are spent, or for `steps` (a smoke test)."""
        self.model.train()
        saved = self.spent
        for items in self.passes:
            start = self.clock()
            done = self.step / steps if steps else self.spent / 60 / self.settings["minutes"]
            self.update(items, done)
            self.spent += self.clock() - start
            if self.step % 50 == 0:
                self.log("step %d pass %d done %.3f minutes %.1f pieces/s %.0f %s" % (
                    self.step, self.passes.number, done, self.spent / 60, self.pieces / self.spent,
                    json.dumps({t: round(x, 3) for t, x in self.smooth.items()})))
            if self.step >= steps if steps else self.spent / 60 >= self.settings["minutes"]:
                break
            if self.spent - saved >= 60 * self.settings["checkpoint_minutes"]:
                self.save()
                saved = self.spent
        self.save()

    def update(self, items, done):
        rate = min(1, (done + 1e-3) / self.settings["warm_up"]) * max(self.settings["lowest"], 1 - done)
        for group, lr in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = lr * rate
        batch = self.drop_pieces(to_device(batches.collate(items), self.device))
        loss, parts = self.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, self.settings["clip"])
        self.optimizer.step()
        self.average.update(self.model)
        self.step += 1
        self.pieces += sum(len(e.ids) for e in items)
        self.smooth.update({t: 0.95 * self.smooth.get(t, x) + 0.05 * x for t, x in parts.items()})

    def loss(self, batch):
        return self.model.loss(batch, self.config["losses"])

    def drop_pieces(self, batch):
        """Some pieces become [UNK], so that names are learnt from casing and context too."""
        rate = self.settings["word_dropout"]
        if rate:
            hit = torch.rand(batch["ids"].shape, device=self.device) < rate
            hit &= batch["features"][:, :, 0] > 0
            batch["ids"] = batch["ids"].masked_fill(hit, self.unknown)
        return batch

    def clock(self):
        """CPU seconds, so that whoever else uses the machine does not shorten the schedule; or the clock on the wall."""
        wall = self.device.type == "cuda" or self.settings.get("wall", False)
        return time.monotonic() if wall else time.process_time()

    # ---------------------------------------------------------------- checkpoints

    def save(self):
        saved = dict(weights=self.model.state_dict(), average=self.average.state(), labels=self.labels,
                     config=self.config, optimizer=self.optimizer.state_dict(), random=torch.get_rng_state(),
                     before=self.before, begin=self.begin,
                     progress=(self.spent, self.step, self.pieces, self.passes.number, self.passes.position))
        torch.save(saved, self.path + ".part")
        os.replace(self.path + ".part", self.path)
        self.log("saved step %d after %.1f minutes" % (self.step, self.spent / 60))

    def resume(self):
        saved = torch.load(self.path, map_location=self.device)
        self.model.load_state_dict(saved["weights"])
        self.average.restore(saved["average"])
        self.optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"].cpu())
        self.spent, self.step, self.pieces, self.passes.number, self.passes.position = saved["progress"]
        self.before, self.begin = saved["before"], saved["begin"]


def read_start(path, network):
    return dequantise.checkpoint(path, network) if os.path.isdir(path) else torch.load(path, map_location="cpu")


def checkpoint_path(config, stage=1):
    return os.path.join(config["paths"]["work"], ("checkpoint.pt", "second.pt", "third.pt")[stage - 1])


def last_checkpoint(config):
    """That of the last stage that there is."""
    return next(path for path in (checkpoint_path(config, 3), checkpoint_path(config, 2), checkpoint_path(config))
                if os.path.exists(path) or path == checkpoint_path(config))


def to_device(batch, device):
    return {k: to_device(x, device) if isinstance(x, dict) else x.to(device) for k, x in batch.items()}


def restore(path):
    """(network with the averaged weights, ready to answer, its checkpoint). Of a stage with a share `blend` the rest is taken
    from the weights that it began with: what it has unlearned of other tasks comes back, what it has learned mostly stays."""
    saved = torch.load(path, map_location="cpu")
    model = Network(saved["labels"], **saved["config"]["network"])
    weights, share = {**saved["weights"], **saved["average"]["shadow"]}, saved["config"]["train"].get("blend", 1.0)
    if share < 1:
        weights.update({name: torch.lerp(begin, weights[name], share) for name, begin in saved["begin"].items()})
    model.load_state_dict(weights, strict=False)
    return model.eval(), saved
