"""    OMP_NUM_THREADS=1 /usr/bin/python3 -m quipu_training.relations       (in the folder training/)

Reads the annotated texts with the model, trains a relation network on the states of their words, and writes
relations.onnx and relations.json into the model folder, with a model.onnx that gives out the states.
"""
import argparse
import os
import shutil
import subprocess

import numpy as np
import torch

from .. import config as configuration
from . import documents, evaluate, graph, package, texts
from .batches import Window
from .network import RelationNetwork
from .train import train


def main():
    p = argparse.ArgumentParser(prog="quipu_training.relations", description=__doc__)
    config = configuration.load(os.path.join(configuration.HERE, "config.toml"))
    p.add_argument("--data", default=config["paths"]["data"])
    p.add_argument("--model", default=config["paths"]["model"], help="the model folder to read and to write")
    p.add_argument("--work", default=os.path.join(config["paths"]["work"], "relations"))
    p.add_argument("--seconds", type=float, default=950.0, help="CPU seconds of training")
    p.add_argument("--keep", action="store_true", help="use the states that are in the work folder")
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    os.makedirs(a.work, exist_ok=True)
    table = os.path.join(a.work, "states")
    if not a.keep:
        read(a, table)
    found = documents.read_all(a.data, table)
    width = 768
    states = np.memmap(table + ".bin", np.float16, "r").reshape(-1, width)
    windows = {key: [Window(e) for e in examples] for key, examples in found.items()}
    for key, ws in windows.items():
        print(*key, len(ws), "windows", sum(w.example.words for w in ws), "words", sum(len(w.asked) for w in ws), "pairs", flush=True)
    net = RelationNetwork(width)
    train(net, [w for (_, part), ws in windows.items() if part == "train" for w in ws], states, a.seconds,
          log=lambda line: print(line, flush=True),
          shares={"re-docred": 0.6, "tekgen": 0.5}, weights={"edges": 1.5, "tekgen": 0.3})
    torch.save(net.state_dict(), os.path.join(a.work, "relations.pt"))
    dev = {name: ws for (name, part), ws in windows.items() if part == "dev"}
    print(evaluate.show(evaluate.scores(net, dev, states)), flush=True)
    package.package(net, a.model, a.model, package.thresholds())


def read(a, table):
    """Runs the product over the texts with both views of each word given out."""
    wide, source = os.path.join(a.work, "wide"), os.path.join(a.work, "texts.jsonl")
    shutil.rmtree(wide, ignore_errors=True)
    shutil.copytree(a.model, wide)
    graph.expose(os.path.join(a.model, "model.onnx"), os.path.join(wide, "model.onnx"))
    package.describe(wide, ("model.onnx",))
    texts.write(a.data, source)
    program = os.path.join(a.work, "program")
    subprocess.run(["dotnet", "build", "-c", "Release", "--nologo", "-v", "q", "-o", program,
                    os.path.join(configuration.HERE, "states")], check=True)
    subprocess.run(["dotnet", os.path.join(program, "states.dll"), wide, source, table], check=True)


if __name__ == "__main__":
    main()
