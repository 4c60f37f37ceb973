import os
import tempfile
import unittest

import numpy as np

from quipu_training import differences, evaluate
from quipu_training.batches import Encoded
from quipu_training.sentence import Sentence

LABELS = dict(upos=["NOUN", "VERB"], xpos=["NN", "VB"], lemma=["l0+", "l1+"], names=["O", "B-Person"], noun=["Person", "Work"])


def run(items, width):
    """An answer to everything: first labels, and the root as head."""
    shape = (len(items), width)
    out = {task: np.zeros(shape, int) for task in ("upos", "xpos", "lemma", "noun")}
    return dict(out, head=np.zeros((*shape, 4), int), names=np.tile([1.0, 0.0], (*shape, 1)))


def encoded(ident, *form):
    n = len(form) + 1
    return Encoded(Sentence("set", list(form), ident), [0] * n, [], [0] * n, [0] * n, {})


class Differences(unittest.TestCase):
    def setUp(self):
        self.items = [encoded("s1", "She", "runs"), encoded("s2", "A", "dog", "runs")]
        self.real, self.int8 = run(self.items, 4), run(self.items, 4)

    def rows(self):
        return differences.differences("ewt", [(self.items, self.real)], [(self.items, self.int8)], LABELS)

    def test_equal_answers_do_not_differ(self):
        self.assertEqual(self.rows(), [])

    def test_each_difference_is_a_row_with_labels(self):
        self.int8["upos"][1, 3] = 1
        self.int8["names"][0, 1] = [0, 1]
        self.real["head"][1, 1, 0] = 2
        self.assertEqual(self.rows(), [
            ("ewt", "s1", "1 She", "names", "O", "B-Person", "She runs"),
            ("ewt", "s2", "1 A", "head", "2 dog", "0 root", "A dog runs"),
            ("ewt", "s2", "3 runs", "upos", "NOUN", "VERB", "A dog runs")])

    def test_only_the_best_head_counts_and_only_words(self):
        self.int8["head"][1, 1, 1] = 2
        self.int8["upos"][0, 0] = self.int8["upos"][0, 3] = 1          # the root, and padding
        self.assertEqual(self.rows(), [])

    def test_rows_and_shares_are_of_the_same_words(self):
        self.int8["upos"][1, 3] = 1
        found = evaluate.agreement([(self.items, self.real)], [(self.items, self.int8)])
        self.assertEqual(found, dict(head=100, upos=80, xpos=100, lemma=100, names=100, noun=100))

    def test_the_table_counts_by_task_first(self):
        self.int8["upos"][1, 3] = 1
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "differences.tsv")
            differences.write(path, self.rows())
            with open(path, encoding="utf-8") as file:
                lines = file.read().splitlines()
        self.assertEqual(lines[:2], ["# head: 0 differences", "# upos: 1 differences"])
        self.assertEqual(lines[6:], ["set\tid\tword\ttask\tfloat\tint8\tsentence",
                                     "ewt\ts2\t3 runs\tupos\tNOUN\tVERB\tA dog runs"])

    def test_too_few_of_the_same_are_named(self):
        sets = dict(ewt=dict(agreement=dict(head=98.95, upos=99.0, lemma=90.0)), gum=dict(float={}))
        self.assertEqual(differences.below(sets), [("ewt", "head", 98.95)])


if __name__ == "__main__":
    unittest.main()
