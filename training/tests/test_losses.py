import itertools
import math
import unittest

import torch

from quipu_training import losses


def by_hand(scores, masks, steps, starts):
    """-log of the share that the allowed label sequences have, counted one by one."""
    sums = [0.0, 0.0]
    for path in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        total = starts[path[0]] + sum(scores[i, k] for i, k in enumerate(path))
        total += sum(steps[a, b] for a, b in zip(path, path[1:]))
        share = math.exp(total)
        sums[0] += share
        sums[1] += share * all(mask == 0 or mask >> k & 1 for mask, k in zip(masks, path))
    return math.log(sums[0] / sums[1])


class Partial(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.scores = torch.randn(2, 3, 5)
        self.labels = torch.tensor([[0, 4, 2], [1, 1, 3]])

    def test_one_label_is_cross_entropy(self):
        self.assertAlmostEqual(losses.partial(self.scores, 1 << self.labels).item(),
                               losses.choice(self.scores, self.labels).item(), places=5)

    def test_all_labels_cost_nothing(self):
        self.assertAlmostEqual(losses.partial(self.scores, torch.full((2, 3), 31)).item(), 0, places=5)

    def test_unknown_words_count_nowhere(self):
        masks = 1 << self.labels
        masks[0, 1:] = 0
        masks[1] = 0
        self.assertAlmostEqual(losses.partial(self.scores, masks).item(),
                               losses.choice(self.scores[0, :1], self.labels[0, :1]).item(), places=5)

    def test_a_set_sums_probabilities(self):
        both = losses.partial(self.scores[0, :1], torch.tensor([0b11]))
        expected = -torch.softmax(self.scores[0, 0], -1)[:2].sum().log()
        self.assertAlmostEqual(both.item(), expected.item(), places=5)

    def test_weights_scale(self):
        masks = 1 << self.labels
        half = losses.partial(self.scores, masks, torch.full((2, 3), 0.5))
        self.assertAlmostEqual(2 * half.item(), losses.partial(self.scores, masks).item(), places=5)

    def test_a_chain_counts_sequences(self):
        torch.manual_seed(1)
        scores, steps, starts = torch.randn(2, 3, 4), torch.randn(4, 4), torch.randn(4)
        steps[0, 3] = starts[3] = -1e4
        masks, inside = torch.tensor([[3, 0, 4], [1, 6, 0]]), torch.tensor([[1, 1, 1], [1, 1, 0]])
        expected = by_hand(scores[0], [3, 0, 4], steps, starts) + 0.5 * by_hand(scores[1, :2], [1, 6], steps, starts)
        found = losses.chain(scores, masks, inside, steps, starts, torch.tensor([1.0, 0.5]))
        self.assertAlmostEqual(found.item(), expected / 4, places=4)

    def test_an_annotation_that_no_sequence_fits_says_nothing(self):
        steps = torch.tensor([[0.0, -1e4], [0.0, 0.0]])
        loss = losses.chain(torch.zeros(1, 2, 2), torch.tensor([[1, 2]]), torch.ones(1, 2), steps, torch.zeros(2))
        self.assertEqual(loss.item(), 0)


if __name__ == "__main__":
    unittest.main()
