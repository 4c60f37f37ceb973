import unittest

import torch

from quipu_training import batches, distil
from quipu_training.labels import NAME_LABELS, NOUN_LABELS
from quipu_training.network import Network
from quipu_training.sentence import Sentence
from tests.test_network import FakePieces

LABELS = dict(upos=["NOUN", "VERB"], xpos=["NN"], lemma=["l0+", "l1+"], rel=["root", "nsubj", "obj"], names=NAME_LABELS, noun=NOUN_LABELS)


def network(width):
    return Network(LABELS, arc=16, relation=8, layers=1, width=width, heads=4, inner=32, view=24)


class Distilling(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(2)
        encode = batches.Encoder(FakePieces(), LABELS)
        cls.batch = batches.collate([encode(Sentence("x", ["Ann", "ran", "home"])), encode(Sentence("x", ["Go"]))])
        cls.teacher = network(32).eval()

    def likeness(self, student):
        views = student.views(self.batch)
        return distil.imitation(student, self.teacher, self.batch, views, student.scores(self.batch, views))[0]

    def test_a_network_is_like_itself(self):
        for name, loss in self.likeness(self.teacher).items():
            self.assertAlmostEqual(loss.item(), 0.0, places=5, msg=name)

    def test_training_brings_a_smaller_one_nearer(self):
        student = network(16)
        optimizer = torch.optim.Adam(student.parameters(), lr=1e-2)
        before = sum(self.likeness(student).values()).item()
        for _ in range(20):
            loss = sum(self.likeness(student).values())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        self.assertLess(loss.item(), 0.7 * before)

    def test_main_directions_keep_the_long_ones(self):
        table = torch.randn(500, 6) * torch.tensor([5.0, 0.1, 3.0, 0.1, 0.1, 4.0])
        kept = table @ distil.main_directions(table, 3)
        self.assertGreater((kept ** 2).sum().item(), 0.99 * (table ** 2).sum().item())


if __name__ == "__main__":
    unittest.main()
