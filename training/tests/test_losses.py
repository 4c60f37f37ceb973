import unittest

import torch

from quipu_training import losses


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


if __name__ == "__main__":
    unittest.main()
