"""Runs a model in ONNX Runtime through the small C# program in training/runner, as Debian has no Python package.

The program reads and writes plain binary files; see runner/Program.cs.
"""
import os
import shutil
import struct
import subprocess

import numpy as np

from . import batches
from .config import HERE


def build(work):
    """Path of the built program, or None where there is no .NET."""
    if not shutil.which("dotnet"):
        return None
    out = os.path.join(work, "runner")
    if not os.path.exists(os.path.join(out, "runner.dll")):
        done = subprocess.run(["dotnet", "build", "-c", "Release", "--nologo", "-v", "q", "-o", out,
                               os.path.join(HERE, "runner")], capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stdout)
            return None
    return os.path.join(out, "runner.dll")


def run(program, model, found, work):
    """([(items, {output: array})], CPU seconds of the network) for batches of encoded sentences."""
    source, target = os.path.join(work, "in.bin"), os.path.join(work, "out.bin")
    with open(source, "wb") as file:
        for items in found:
            batch = batches.collate(items, targets=False)
            file.write(struct.pack("<4i", *batch["ids"].shape, *batch["first"].shape))
            for name in batches.INPUTS:
                file.write(batch[name].numpy().astype("<i8").tobytes())
    said = subprocess.run(["dotnet", program, model, source, target], capture_output=True, text=True, check=False)
    if said.returncode:
        raise RuntimeError(said.stderr)
    with open(target, "rb") as file:
        names = [_string(file) for _ in range(_int(file))]
        answers = [(items, {name: _tensor(file) for name in names}) for items in found]
    os.remove(source)
    os.remove(target)
    return answers, float(said.stdout.split()[0])


def _int(file):
    return struct.unpack("<i", file.read(4))[0]


def _string(file):
    """As .NET's BinaryWriter writes it; names are shorter than 128 bytes."""
    return file.read(file.read(1)[0]).decode("utf-8")


def _tensor(file):
    kind, rank = _int(file), _int(file)
    shape = struct.unpack("<%di" % rank, file.read(4 * rank))
    dtype = ("<f4", "<i8")[kind]
    size = int(np.prod(shape)) * int(dtype[2])
    return np.frombuffer(file.read(size), dtype).reshape(shape)
