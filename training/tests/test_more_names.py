"""Names known from outside the sentence, and other names in the place of a sentence's own."""
import unittest

import numpy as np

from quipu_training import distant, substitution
from quipu_training.labels import NAME_LABELS, OUTSIDE, begin, inside
from quipu_training.sentence import Sentence


class Distant(unittest.TestCase):
    def test_only_the_known_name_is_sure(self):
        form = "The Black Rock is a lighthouse near Cape Town .".split()
        masks = distant.masks(form, [(1, 2, frozenset(["Facility"]))])
        self.assertEqual(masks[1:3], [begin(["Facility"]), inside(["Facility"])])
        self.assertEqual(masks[3:6], [OUTSIDE] * 3)
        self.assertEqual(masks[7:9], [0, 0])

    def test_small_words_between_capitals_stay_open(self):
        masks = distant.masks("He read Walls of the South there".split(), [])
        self.assertEqual(masks[2:6], [0] * 4)
        self.assertEqual(masks[6], OUTSIDE)

    def test_places_do_not_overlap(self):
        self.assertEqual(distant.places(list("abaaab"), list("aa")), [(2, 3)])


class Substitution(unittest.TestCase):
    def setUp(self):
        b, i = (1 << NAME_LABELS.index(label) for label in ("B-Person", "I-Person"))
        self.plain = Sentence("edges", "Then Ann Lee left".split(), names=[OUTSIDE, b, i, OUTSIDE],
                              styles={"uner": ["O", "B-PER", "I-PER", "O"]}, noun=[0, 0, 0, 0])
        self.names = {kind: [] for kind in substitution.ENTITY_TYPES}
        self.names["Person"] = [("Bo", "von", "Ek")]

    def test_every_layer_gets_the_new_length(self):
        s = substitution.substitute(self.plain, self.names, 1.0, np.random.RandomState(1))
        self.assertEqual(s.form, "Then Bo von Ek left".split())
        self.assertEqual(s.styles["uner"], ["O", "B-PER", "I-PER", "I-PER", "O"])
        self.assertEqual((len(s.names), len(s.noun)), (5, 5))
        self.assertEqual([x[:2] for x in substitution.replaceable(s)], [(1, 3)])

    def test_a_tree_keeps_its_number_of_words(self):
        self.plain.head, self.plain.upos = [4, 4, 2, 0], ["ADV", "PROPN", "PROPN", "VERB"]
        same = substitution.substitute(self.plain, self.names, 1.0, np.random.RandomState(1))
        self.assertIs(same, self.plain)


if __name__ == "__main__":
    unittest.main()
