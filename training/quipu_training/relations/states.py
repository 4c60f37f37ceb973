"""What the product reads of the annotated texts, with both views of each word given out."""
import os
import shutil
import subprocess

from .. import config as configuration
from . import graph, package, texts


def read(paths, keep=False):
    """Path, without extension, of what is read with the model folder of `paths`; `keep`: what is there already."""
    work = os.path.join(paths["work"], "relations")
    table = os.path.join(work, "states")
    if keep and os.path.exists(table + ".jsonl"):
        return table
    wide, source = os.path.join(work, "wide"), os.path.join(work, "texts.jsonl")
    os.makedirs(work, exist_ok=True)
    shutil.rmtree(wide, ignore_errors=True)
    shutil.copytree(paths["model"], wide)
    graph.expose(os.path.join(paths["model"], "model.onnx"), os.path.join(wide, "model.onnx"))
    package.describe(wide, ("model.onnx",))
    texts.write(paths["data"], source)
    program = os.path.join(work, "program")
    subprocess.run(["dotnet", "build", "-c", "Release", "--nologo", "-v", "q", "-o", program,
                    os.path.join(configuration.HERE, "states")], check=True)
    subprocess.run(["dotnet", os.path.join(program, "states.dll"), wide, source, table], check=True)
    return table
