"""    OMP_NUM_THREADS=1 /usr/bin/python3 -m quipu_training.relations       (in the folder training/)

Reads the annotated texts with the model, trains a relation network on the states of their words, and writes
relations.onnx and relations.json into the model folder, with a model.onnx that gives out the states.
"""
import argparse
import os

import numpy as np
import torch

from .. import config as configuration, joint
from . import calibrate, documents, evaluate, package, states
from .batches import Window
from .network import RelationNetwork
from .train import SHARES, WEIGHTS, train

BLEND = 0.5         # share of the trained weights; the rest is that of the third stage, which has learned less by heart


def main():
    p = argparse.ArgumentParser(prog="quipu_training.relations", description=__doc__)
    config = configuration.load(os.path.join(configuration.HERE, "config.toml"))
    p.add_argument("--data", default=config["paths"]["data"])
    p.add_argument("--model", default=config["paths"]["model"], help="the model folder to read and to write")
    p.add_argument("--work", default=config["paths"]["work"])
    p.add_argument("--from", dest="checkpoint", help="checkpoint of the third stage, whose relation network it starts from")
    p.add_argument("--seconds", type=float, default=950.0, help="CPU seconds of training")
    p.add_argument("--calibrate", action="store_true", help="only fit anew how sure the model's relation network is")
    p.add_argument("--keep", action="store_true", help="use the states that are in the work folder")
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    paths = dict(data=os.path.abspath(a.data), model=os.path.abspath(a.model), work=os.path.abspath(a.work))
    table = states.read(paths, a.keep)
    found = documents.read_all(a.data, table)
    width = 768
    rows = np.memmap(table + ".bin", np.float16, "r").reshape(-1, width)
    windows = {key: [Window(e) for e in examples] for key, examples in found.items()}
    for key, ws in windows.items():
        print(*key, len(ws), "windows", sum(w.example.words for w in ws), "words", sum(len(w.asked) for w in ws), "pairs", flush=True)
    net = RelationNetwork(width).eval()
    if a.calibrate:
        net.load_state_dict(package.unpack(a.model), strict=False)
    else:
        learn(net, a, [w for (_, part), ws in windows.items() if part == "train" for w in ws], rows)
        torch.save(net.state_dict(), os.path.join(os.path.dirname(table), "relations.pt"))
    dev = {name: ws for (name, part), ws in windows.items() if part == "dev"}
    print(evaluate.show(evaluate.scores(net, dev, rows)), flush=True)
    package.package(net, a.model, a.model, calibrate.fit(net, dev, rows))


def learn(net, a, windows, rows):
    begin = joint.relation_weights(a.checkpoint) if a.checkpoint else {}
    net.load_state_dict(begin or net.state_dict())
    train(net, windows, rows, a.seconds, log=lambda line: print(line, flush=True), shares=SHARES, weights=WEIGHTS)
    net.load_state_dict({name: torch.lerp(begin.get(name, x), x, BLEND) for name, x in net.state_dict().items()})


if __name__ == "__main__":
    main()
