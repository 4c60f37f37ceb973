"""    /usr/bin/python3 -m quipu_training all        (in the folder training/)"""
import argparse
import os
import sys

import torch

from . import config as configuration
from .package import package, write_card


def main():
    p = argparse.ArgumentParser(prog="quipu_training", description=__doc__)
    p.add_argument("step", choices=("all", "train", "second", "third", "distil", "export", "card"))
    p.add_argument("--config", default=os.path.join(configuration.HERE, "config.toml"))
    p.add_argument("--data", help="folder of the annotated sets")
    p.add_argument("--start", help="folder of MiniLM-L6")
    p.add_argument("--work", help="folder for checkpoints and logs")
    p.add_argument("--model", help="folder of the finished model")
    p.add_argument("--minutes", type=float, help="length of the training")
    p.add_argument("--from", dest="checkpoint", help="checkpoint or model folder that the second or third stage starts from, or that `distil` learns from")
    p.add_argument("--threads", type=int, default=1, help="processor threads of the training")
    p.add_argument("--wall", action="store_true", help="the schedule counts minutes of the clock, not of the processor")
    p.add_argument("--small", action="store_true", help="the small network: for `export` and `card`")
    p.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    p.add_argument("--steps", type=int, default=0, help="train so many steps only: a test of the whole chain")
    p.add_argument("--slice", type=int, default=0, help="measure on so many sentences of each set only")
    a = p.parse_args()
    config = configuration.load(a.config)
    base = config["paths"]["model"]
    small = a.small or a.step == "distil"
    if small:
        config = configuration.small(config)
    for name in ("data", "start", "work", "model"):
        if getattr(a, name):
            config["paths"][name] = os.path.abspath(getattr(a, name))
    os.makedirs(config["paths"]["work"], exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    if a.step in ("all", "train"):
        train(config, a, 1)
    if a.step in ("all", "second"):
        train(configuration.second_stage(config), a, 2)
    if a.step == "distil":
        train(config, a, 1, a.checkpoint or base)
    if a.step in ("all", "export"):
        package(config, a.slice)
    if a.step in ("all", "third"):
        train(configuration.third_stage(config), a, 3)
    if a.step == "all":
        package(config, a.slice)
    if a.step == "card":
        write_card(config)


def train(config, a, stage, teacher=None):
    from .distil import Distiller
    from .joint import Joint
    from .train import Trainer, checkpoint_path
    if a.minutes:
        config["train"]["minutes"] = a.minutes
    config["train"]["wall"] = a.wall
    with open(os.path.join(config["paths"]["work"], "train.log"), "a", encoding="utf-8") as file:
        def log(line):
            print(line, flush=True)
            print(line, file=file, flush=True)

        path = checkpoint_path(config, stage)
        start = None if stage == 1 else a.checkpoint or checkpoint_path(config, stage - 1)
        if teacher:
            trainer = Distiller(config, log, path, teacher)
        elif stage == 3:
            from .relations import states
            trainer = Joint(config, log, path, start, states.read(config["paths"], keep=a.resume))
        else:
            trainer = Trainer(config, log, path, start)
        if a.resume and os.path.exists(path):
            trainer.resume()
        one = trainer.passes.make()
        log("%d batches and %d pieces a pass" % (len(one), sum(len(e.ids) for found in one for e in found)))
        trainer.run(a.steps)


if __name__ == "__main__":
    sys.exit(main())
