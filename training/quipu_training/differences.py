"""Where two runs of a model over the same sentences answer differently, word by word, as a table to read."""
import collections

import numpy as np

from .evaluate import COMPARED, compared

FILE = "differences.tsv"
LEAST = 99.0                       # percent of the heads, tags and names that must be the same
COLUMNS = ("set", "id", "word", "task", "float", "int8", "sentence")


def differences(name, first, second, labels):
    """Rows of COLUMNS for a set, sentence by sentence."""
    found = []
    for items, inside, task, x, y in compared(first, second):
        for row, i in np.argwhere((x != y) & inside):
            s = items[row].sentence
            found.append((name, s.ident or "-", place(s, i), task, answer(s, task, x[row, i], labels),
                          answer(s, task, y[row, i], labels), " ".join(s.form)))
    return sorted(found, key=lambda row: (row[1], row[6], int(row[2].split()[0]), COMPARED.index(row[3])))


def place(sentence, i):
    """`3 house`; position 0 is the root."""
    return "%d %s" % (i, sentence.form[i - 1]) if i else "0 root"


def answer(sentence, task, number, labels):
    """What a number stands for: a word for a head, else a label."""
    return place(sentence, number) if task == "head" else labels[task][number]


def write(path, rows):
    """The table, with the number of differences of each task before it."""
    count = collections.Counter(row[3] for row in rows)
    with open(path, "w", encoding="utf-8") as file:
        for task in COMPARED:
            file.write("# %s: %d differences\n" % (task, count[task]))
        for row in (COLUMNS, *rows):
            file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")


def below(sets):
    """(set, task, share) where too few heads, tags or names of {set: {"agreement": {task: share}}} are the same."""
    return [(name, task, share) for name, found in sets.items() for task, share in found.get("agreement", {}).items()
            if task in ("head", "upos", "xpos", "names") and share < LEAST]
