import os
import tempfile
import unittest

import numpy as np
import onnx
import torch

from quipu_training import dequantise, export, labels, quantise
from quipu_training.batches import INPUTS
from quipu_training.network import Network

LABELS = dict(upos=["NOUN", "VERB"], xpos=["NN", "VB"], lemma=["l0+", "k0+"], rel=["nsubj", "root"], uner=["O", "B-PER"],
              gum=["O", "B-person"], docred=["O", "B-LOC"], names=labels.NAME_LABELS, noun=labels.NOUN_LABELS)


class Weights(unittest.TestCase):
    def test_every_weight_comes_back_to_a_step(self):
        torch.manual_seed(3)
        model = Network(LABELS, arc=8, relation=8, layers=1).eval()
        for weight in model.parameters():                       # equal ones would become one constant
            torch.nn.init.normal_(weight)
        with tempfile.TemporaryDirectory() as folder:
            whole, small = os.path.join(folder, "whole.onnx"), os.path.join(folder, "small.onnx")
            export.to_onnx(model, whole)
            with torch.no_grad():
                ranges = {path: [np.full(m.in_features, -2.0) - np.arange(m.in_features) % 3, np.full(m.in_features, 2.0)]
                          for path, m in model.named_modules() if isinstance(m, torch.nn.Linear)}
            quantise.quantise(whole, small, ranges, 12)
            found = dequantise.parameters(onnx.load(small).graph)
        for name, weight in model.state_dict().items():
            if name.startswith("steps."):
                continue
            self.assertEqual(found[name].shape, weight.shape, name)
            step = weight.abs().max().item() / quantise.WEIGHT_LIMIT
            self.assertLessEqual((found[name] - weight).abs().max().item(), 2 * step, name)


if __name__ == "__main__":
    unittest.main()
