import os
import tempfile
import unittest

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from quipu_training.relations import package
from quipu_training.relations.network import RelationNetwork


class Unpacking(unittest.TestCase):
    def test_what_was_packaged_comes_back(self):
        torch.manual_seed(4)
        net = RelationNetwork(24, width=16, pair=20).eval()
        for weight in net.parameters():                         # equal ones would become one constant
            torch.nn.init.normal_(weight)
        before = {name: x.clone() for name, x in net.state_dict().items()}
        with tempfile.TemporaryDirectory() as folder:
            whole = package.Exported(net, torch.zeros(net.out.out_features), package.SCALE).eval()
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


if __name__ == "__main__":
    unittest.main()
