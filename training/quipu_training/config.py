"""The one configuration file, and where things are."""
import os
import tomllib

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))        # the folder training/


def load(path):
    """{section: {key: value}}; paths in it are relative to the repository root."""
    with open(path, "rb") as file:
        found = tomllib.load(file)
    return {**found, "paths": absolute(found["paths"])}


def second_stage(config):
    """The settings of the second stage: those of the first with the tables of `second` laid over them."""
    return laid_over(config, "second")


def third_stage(config):
    """The settings of the third stage: those of the second with the tables of `third` laid over them."""
    return laid_over(second_stage(config), "third")


def small(config):
    """The settings of the small network, with the sentences of the second stage."""
    found = laid_over(second_stage(config), "small")
    return {**found, "paths": absolute(found["paths"])}


def laid_over(config, name):
    over = config[name]
    return {**{key: {**table, **over.get(key, {})} for key, table in config.items() if key != name},
            **{key: table for key, table in over.items() if key not in config}}


def absolute(paths):
    return {name: os.path.normpath(os.path.join(os.path.dirname(HERE), path)) for name, path in paths.items()}
