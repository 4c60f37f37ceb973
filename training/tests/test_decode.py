import itertools
import unittest

import numpy as np

from quipu_training.decode import best_tags, best_tree, crosses, is_tree
from quipu_training.spans import bio, spans

LABELS = ["O", "B-x", "I-x", "B-y", "I-y"]


def well_formed(tags):
    return all(tag[0] != "I" or (i and tags[i - 1] != "O" and tags[i - 1][2:] == tag[2:])
               for i, tag in enumerate(tags))


class Names(unittest.TestCase):
    def test_viterbi_against_all_sequences(self):
        random = np.random.RandomState(1)
        for _ in range(20):
            scores = random.randn(4, len(LABELS))
            best = max((found for found in itertools.product(LABELS, repeat=4) if well_formed(found)),
                       key=lambda found: sum(scores[i, LABELS.index(tag)] for i, tag in enumerate(found)))
            self.assertEqual(best_tags(scores, LABELS), list(best))

    def test_spans_and_back(self):
        tags = ["B-x", "I-x", "B-x", "O", "B-y"]
        self.assertEqual(spans(tags), {(0, 1, "x"), (2, 2, "x"), (4, 4, "y")})
        self.assertEqual(bio(5, sorted(spans(tags))), tags)

    def test_a_stray_inside_starts_a_span(self):
        self.assertEqual(spans(["O", "I-x", "I-y"]), {(1, 1, "x"), (2, 2, "y")})


class Trees(unittest.TestCase):
    def brute_force(self, scores):
        n = len(scores)
        trees = (heads for heads in itertools.product(range(n), repeat=n - 1)
                 if is_tree([0, *heads]) and not crosses([0, *heads]))
        return max(trees, key=lambda heads: sum(scores[i + 1, h] for i, h in enumerate(heads)))

    def test_against_all_trees(self):
        random = np.random.RandomState(2)
        for n in (2, 3, 4, 5, 6):
            for _ in range(10):
                scores = random.randn(n, n)
                found = best_tree(scores)
                self.assertTrue(is_tree(found.tolist()) and not crosses(found))
                best = self.brute_force(scores)
                total = lambda heads: sum(scores[i + 1, h] for i, h in enumerate(heads))
                self.assertAlmostEqual(total(found[1:]), total(best))

    def test_what_is_a_tree(self):
        self.assertTrue(is_tree([0, 2, 0, 2]))
        self.assertFalse(is_tree([0, 2, 1, 0]))                 # a cycle beside the root
        self.assertFalse(is_tree([0, 0, 0]))                    # two roots

    def test_which_arcs_cross(self):
        self.assertFalse(crosses([0, 2, 0, 2, 3]))
        self.assertTrue(crosses([0, 3, 0, 2, 2]))               # 1-3 and the root's arc to 2
        self.assertTrue(crosses([0, 0, 4, 1, 1]))               # 1-3 and 2-4


if __name__ == "__main__":
    unittest.main()
