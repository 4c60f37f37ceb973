import os
import tempfile
import unittest

import onnx
import torch

from quipu_training import batches, export, quantise
from quipu_training.labels import NAME_LABELS, NOUN_LABELS
from quipu_training.network import Network
from quipu_training.sentence import Sentence
from quipu_training.train import Passes, restore

LABELS = dict(upos=["NOUN", "VERB"], xpos=["NN"], lemma=["l0+", "l1+"], rel=["root", "nsubj", "obj"],
              uner=["O", "B-PER", "I-PER"], names=NAME_LABELS, noun=NOUN_LABELS)


class FakePieces:
    cls, sep, unknown = 1, 2, 3

    def pieces(self, word):
        return [10 + len(word)] * (1 + len(word) // 5)


def small():
    torch.manual_seed(1)
    return Network(LABELS, arc=16, relation=8, layers=1).eval()


def answer(model, items):
    with torch.no_grad():
        batch = batches.collate(items)
        return dict(zip(model.outputs, model(*(batch[k] for k in batches.INPUTS))))


class Forward(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.model, cls.encode = small(), batches.Encoder(FakePieces(), LABELS)
        cls.short = cls.encode(Sentence("x", ["Go"]))
        cls.long = cls.encode(Sentence("x", ["Somebody", "saw", "elephants", "in", "Kenya"]))

    def test_fewer_words_than_heads(self):
        out = answer(self.model, [self.short])
        self.assertEqual(tuple(out["head"].shape), (1, 2, 4))
        self.assertLess(out["head"].max().item(), 2)
        self.assertEqual(out["head"].shape, out["rel"].shape)

    def test_padding_changes_nothing(self):
        alone, beside = answer(self.model, [self.short]), answer(self.model, [self.short, self.long])
        self.assertTrue(torch.allclose(alone["names"][0], beside["names"][0, :2], atol=1e-4))
        self.assertTrue(torch.allclose(alone["arc"][0], beside["arc"][0, :2, :2], atol=1e-3))
        self.assertTrue((beside["head"][0, :2, :2] < 2).all())

    def test_best_head_is_the_best_arc(self):
        out = answer(self.model, [self.long])
        self.assertTrue((out["head"][:, :, 0] == out["arc"].argmax(-1)).all())

    def test_a_set_without_a_layer_does_not_train_it(self):
        item = self.encode(Sentence("x", ["Ann", "ran"], names=[2, 1]))
        loss, parts = self.model.loss(batches.collate([item]), {})
        self.assertEqual(set(parts), {"names"})
        self.assertGreater(loss.item(), 0)


class Blending(unittest.TestCase):
    def test_a_share_of_the_weights_is_that_of_the_beginning(self):
        begin, end = small(), small()
        for weight in end.parameters():
            torch.nn.init.ones_(weight)
        sizes = dict(arc=16, relation=8, layers=1)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.pt")
            torch.save(dict(labels=LABELS, weights=end.state_dict(), average=dict(shadow={}),
                            begin=dict(begin.named_parameters()), config=dict(network=sizes, train=dict(blend=0.75))), path)
            found, _ = restore(path)
        for (name, weight), first in zip(found.named_parameters(), begin.parameters()):
            self.assertTrue(torch.allclose(weight, 0.75 + 0.25 * first, atol=1e-5), name)


class Graph(unittest.TestCase):
    def test_every_constant_product_is_quantised(self):
        model, encode = small(), batches.Encoder(FakePieces(), LABELS)
        found = export.ranges(model, [[encode(Sentence("x", ["Ann", "ran", "home"]))]])
        with tempfile.TemporaryDirectory() as folder:
            source, target = os.path.join(folder, "a.onnx"), os.path.join(folder, "b.onnx")
            export.to_onnx(model, source)
            quantise.quantise(source, target, found, 12)
            graph = onnx.load(target).graph
        constants = {t.name for t in graph.initializer}
        self.assertFalse([n.name for n in graph.node if n.op_type == "MatMul" and n.input[1] in constants])
        kinds = [n.op_type for n in graph.node]
        self.assertEqual(kinds.count("QAttention"), 1)
        self.assertGreater(kinds.count("MatMulIntegerToFloat"), 10)
        self.assertEqual([o.name for o in graph.output], model.outputs)


class Streams(unittest.TestCase):
    def passes(self):
        train = dict(a=[Sentence("a", ["x"] * n, names=[1] * n) for n in range(1, 30)])
        config = dict(shares=dict(a=1.5), train=dict(seed=1, recase=0.2, budget=64, longest_row=64))
        return Passes(train, batches.Encoder(FakePieces(), LABELS), config)

    def test_taken_up_again_it_goes_on_alike(self):
        one, other = self.passes(), self.passes()
        first = [[len(e.ids) for e in items] for items, _ in zip(one, range(20))]
        other.number, other.position = 0, 7
        again = [[len(e.ids) for e in items] for items, _ in zip(other, range(13))]
        self.assertEqual(first[7:], again)

    def test_batches_keep_to_the_budget(self):
        for items in self.passes().make():
            self.assertLessEqual(max(len(e.ids) for e in items) * len(items), 64)


if __name__ == "__main__":
    unittest.main()
