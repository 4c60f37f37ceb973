import os
import tempfile
import unittest

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from quipu_training.relations import calibrate, package
from quipu_training.relations.network import RelationNetwork


class Unpacking(unittest.TestCase):
    def test_what_was_packaged_comes_back(self):
        torch.manual_seed(4)
        net = RelationNetwork(24, width=16, pair=20).eval()
        for weight in net.parameters():                         # equal ones would become one constant
            torch.nn.init.normal_(weight)
        before = {name: x.clone() for name, x in net.state_dict().items()}
        with tempfile.TemporaryDirectory() as folder:
            whole = package.Exported(net, calibrate.Calibration(0.5, np.zeros(net.out.out_features))).eval()
            project, net.project = net.project, torch.nn.Identity()
            torch.onnx.export(whole, package.example(net.width), os.path.join(folder, "relations.onnx"),
                              input_names=["states", "words", "mentions", "pairs"], output_names=["probabilities"],
                              opset_version=17)
            net.project = project
            graph = helper.make_graph([], "language", [], [], [
                numpy_helper.from_array(np.ascontiguousarray(project.weight.detach().numpy().T), "states/matrix"),
                numpy_helper.from_array(project.bias.detach().numpy(), "states/bias")])
            onnx.save(helper.make_model(graph), os.path.join(folder, "model.onnx"))
            found = package.unpack(folder)
        self.assertEqual({"style.weight"}, set(before) - set(found))
        for name, x in found.items():
            self.assertTrue(torch.equal(x, before[name]), name)


class Calibrating(unittest.TestCase):
    def test_answers_are_as_sure_as_they_are_right(self):
        draw = np.random.RandomState(5)
        types, scores = draw.randint(3, size=6000), draw.normal(size=6000) * 4
        right = draw.rand(6000) < 1 / (1 + np.exp(-(0.4 * scores + np.array([-1.0, 0.0, 1.0])[types])))
        found = calibrate.regression(types, scores, right, np.ones(6000))
        self.assertAlmostEqual(0.4, found.scale, delta=0.05)
        for bias, wanted in zip(found.bias, (-1.0, 0.0, 1.0)):
            self.assertAlmostEqual(wanted, bias, delta=0.2)

    def test_a_type_without_answers_is_as_sure_as_all(self):
        found = calibrate.regression(np.zeros(200, int), np.tile([-1.0, 1.0], 100), np.arange(200) < 50, np.ones(200))
        self.assertAlmostEqual(found.bias[0], found.bias[7], delta=0.05)


if __name__ == "__main__":
    unittest.main()
