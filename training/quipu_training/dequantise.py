"""A finished int8 model -> a checkpoint that a second stage can start from, for who has no other.

The inverse of `quantise` as far as there is one: a weight comes back as the nearest of its 127 steps.
"""
import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .network import Network


def checkpoint(folder, network):
    """What `Trainer` reads of a checkpoint, from a model folder; `network`: the settings it was made with."""
    with open(os.path.join(folder, "labels.json"), encoding="utf-8") as file:
        labels = json.load(file)
    weights = parameters(onnx.load(os.path.join(folder, "model.onnx")).graph)
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as file:
        config = json.load(file)
    steps, stages = config.get("nameSteps"), config.get("stages", [(0.0, 0, 0)])
    if steps:
        weights["steps.names"] = torch.tensor(steps)
    left = Network(labels, **network).load_state_dict(weights, strict=False).missing_keys
    strange = [name for name in left if not name.startswith("steps.")]
    if strange:
        raise ValueError("%s has no %s: it is of another network" % (folder, ", ".join(strange)))
    return dict(weights=weights, average=dict(shadow={}), labels=labels, progress=stages[-1], before=stages[:-1])


def parameters(graph):
    """{name of a parameter of `Network`: tensor} of a quantised graph."""
    constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {name: x for name, x in constants.items() if name.endswith((".weight", ".bias")) or name == "mix"}
    evened = {node.output[0]: constants[node.input[1]] for node in graph.node
              if node.op_type == "Mul" and node.output[0].endswith("_even")}
    for node in graph.node:
        matrix = [name for name in node.input if name.endswith("_q") and name in constants]
        if node.op_type in ("MatMulIntegerToFloat", "QAttention"):
            bias = [name for name in node.input if name.endswith(".bias")]
            path = bias[0][:-len(".bias")] if bias else node.output[0][1:].split("/")[0]
            weight = constants[matrix[0]] * constants[matrix[0][:-2] + "_scale"]
            factor = evened.get(node.input[0][:-2])
            found[path + ".weight"] = (weight if factor is None else weight * factor[:, None]).T
        elif node.op_type == "Gather" and matrix:
            found[matrix[0][:-2]] = constants[matrix[0]] * constants[matrix[0][:-2] + "_scale"]
    return {name: torch.from_numpy(np.array(x, np.float32)) for name, x in found.items()}
