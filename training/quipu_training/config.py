"""The one configuration file, and where things are."""
import os
import tomllib

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))        # the folder training/


def load(path):
    """{section: {key: value}}; paths in it are relative to the repository root."""
    with open(path, "rb") as file:
        found = tomllib.load(file)
    root = os.path.dirname(HERE)
    found["paths"] = {name: os.path.normpath(os.path.join(root, value)) for name, value in found["paths"].items()}
    return found


def second_stage(config):
    """The settings of the second stage: those of the first with the tables of `second` laid over them."""
    over = config["second"]
    return {**{name: {**table, **over.get(name, {})} for name, table in config.items() if name != "second"},
            **{name: table for name, table in over.items() if name not in config}}
