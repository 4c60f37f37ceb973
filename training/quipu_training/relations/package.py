"""A trained relation network -> relations.onnx and relations.json, and the language network that feeds it."""
import hashlib
import json
import os

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import numpy_helper

from .documents import SETS
from .ends import allowed
from .graph import expose
from .types import FIRST_VALUE, KINDS, KNOWN_TYPES
from .vocabulary import ASKED_ONLY, INVERSE, KNOWLEDGENET, NAMES, TYPES

FORMAT = 1
# From which probability on a relation is said; of types that hold only where a schema asks for them, none is.
SAID, UNASKED = 0.52, 1.01
# Of two inverse types the one that is used; of a symmetric one both ends are the same.
SECONDARY = {"subsidiary", "replaced_by", "followed_by", "has_part", "contains_place", "capital_of", "participant_in",
             "present_in_work"}


class Exported(nn.Module):
    """The network as it runs: one window, states that are projected already, probabilities out."""

    def __init__(self, net, calibration):
        super().__init__()
        self.net, self.scale = net, calibration.scale
        self.bias = nn.Parameter(torch.tensor(calibration.bias, dtype=torch.float32))

    def forward(self, states, words, mentions, pairs):
        net = self.net
        columns = lambda x, n: [x[None, :, i] for i in range(n)]
        sentence, kind_of, kind, inside = columns(words, 4)
        first, last, head, entity = columns(mentions, 4)
        same = (entity[:, :, None] == entity[:, None, :]).float()
        same = same / same.sum(-1, keepdim=True)
        subject, object_, distance, subject_type, object_type, low, high = columns(pairs, 7)
        mask = torch.ones_like(sentence).float()
        scores = net(states[None], mask, sentence, kind_of, kind, inside, first, last, head, same, subject, object_,
                     distance, subject_type, object_type, low, high, pairs[None, :, 7:])
        return torch.sigmoid(scores[0] * self.scale + self.bias)


def package(net, folder, target, calibration):
    """`folder`: a model folder whose model.onnx is to feed this network; `target`: the same, or a copy of it."""
    project, net.project = net.project, nn.Identity()
    whole = Exported(net, calibration).eval()
    path = os.path.join(target, "relations.onnx")
    torch.onnx.export(whole, example(net.width), path, input_names=["states", "words", "mentions", "pairs"],
                      output_names=["probabilities"], opset_version=17,
                      dynamic_axes={"states": {0: "W"}, "words": {0: "W"}, "mentions": {0: "M"}, "pairs": {0: "Q"},
                                    "probabilities": {0: "Q"}})
    onnx.checker.check_model(path)
    net.project = project
    matrix = project.weight.detach().numpy().T.astype(np.float32).copy()
    expose(os.path.join(folder, "model.onnx"), os.path.join(target, "model.onnx"),
           (matrix, project.bias.detach().numpy().astype(np.float32)))
    with open(os.path.join(target, "relations.json"), "w", encoding="utf-8") as file:
        json.dump(labels(net.width), file, indent=1)
        file.write("\n")
    describe(target)


def unpack(folder):
    """The inverse of `package`: the weights of `RelationNetwork` from a model folder, for a training that goes on."""
    graph = onnx.load(os.path.join(folder, "relations.onnx")).graph
    language = {t.name: t for t in onnx.load(os.path.join(folder, "model.onnx")).graph.initializer}
    arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {name[len("net."):]: x for name, x in arrays.items() if name.startswith("net.")}
    matrix = {node.output[0]: arrays[node.input[1]] for node in graph.node
              if node.op_type == "MatMul" and node.input[1] in arrays}
    for node in graph.node:
        bias = [name for name in node.input if name.endswith(".bias")]
        product = [matrix[name] for name in node.input if name in matrix]
        if node.op_type == "Add" and bias and product:
            found[bias[0][len("net."):-len("bias")] + "weight"] = product[0].T
    found["project.weight"] = numpy_helper.to_array(language["states/matrix"]).T
    found["project.bias"] = numpy_helper.to_array(language["states/bias"])
    return {name: torch.from_numpy(x.copy()) for name, x in found.items()}


def example(width, W=23, M=5, Q=7):
    r = torch.randint
    words = torch.stack([r(0, 3, (W,)), r(0, len(KNOWN_TYPES), (W,)), r(0, len(KINDS), (W,)), r(0, 2, (W,))], 1)
    mentions = torch.stack([r(0, W, (M,)), r(0, W, (M,)), r(0, W, (M,)), r(0, 3, (M,))], 1)
    pairs = torch.stack([r(0, M, (Q,)), r(0, M, (Q,)), r(0, 18, (Q,)), r(0, len(KNOWN_TYPES), (Q,)),
                         r(0, len(KNOWN_TYPES), (Q,)), r(0, 9, (Q,)), r(9, W, (Q,))], 1)
    return torch.randn(W, width), words, mentions, torch.cat([pairs, r(0, W, (Q, 8))], 1)


def labels(width):
    takes = allowed()
    types = []
    for number, name in enumerate(NAMES):
        ends = [[KNOWN_TYPES[t] for t in range(1, len(KNOWN_TYPES)) if takes[number].any(axis)[t]] for axis in (1, 0)]
        types.append(dict(name=name, wikidata=TYPES[name], subject=ends[0], object=ends[1],
                          threshold=UNASKED if name in ASKED_ONLY else SAID,
                          inverse=NAMES[INVERSE[number]] if number in INVERSE else None, secondary=name in SECONDARY))
    return dict(format=FORMAT, width=width, entityTypes=list(KNOWN_TYPES), kinds=list(KINDS), types=types)


def describe(folder, names=("model.onnx", "relations.onnx", "relations.json")):
    """Brings config.json up to date with these files; a relation network that is not among them is left out of it."""
    path = os.path.join(folder, "config.json")
    with open(path, encoding="utf-8") as file:
        config = json.load(file)
    for name in ("relations.onnx", "relations.json"):
        config["sha256"].pop(name, None)
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            config["sha256"][name] = hashlib.sha256(file.read()).hexdigest()
    config["sha256"] = dict(sorted(config["sha256"].items()))
    if "states" not in config["outputs"]:
        config["outputs"].append("states")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(config, file, ensure_ascii=False, indent=1)
        file.write("\n")
