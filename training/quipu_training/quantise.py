"""fp32 ONNX -> int8 ONNX with constant scales, with python3-onnx alone.

A product with a constant matrix becomes QuantizeLinear and ONNX Runtime's MatMulIntegerToFloat, an attention block its
QAttention, a large table int8 rows with a scale each. All else stays fp32. Two choices that look odd:

* Weights have 7 bits. Without VNNI the runtime adds pairs of uint8 x int8 products in 16 bits, which 8 bits overflow;
  with 7 the same file gives the same answers on every processor, at full speed.
* The inputs' scales are constants (`ranges`), not taken from each batch, so that a sentence's answer does not depend
  on its neighbours.

A few channels of what LayerNorm gives to a feed-forward block reach thirty times as far as the others, and would leave
those few of the 256 steps. There each channel is divided, and its row of the matrix multiplied, by what evens out both.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
WEIGHT_LIMIT = 63
LARGE_TABLE = 1000                 # rows
UNEVEN = ".up"                     # products whose inputs are evened out


def quantise(source, target, ranges, heads):
    model = onnx.load(source)
    Quantiser(model.graph, ranges, heads).run()
    model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))
    onnx.save(model, target)


class Quantiser:
    """Rewrites one graph in place. `ranges`: {path of a Linear: [low, high] of each channel of its input}."""

    def __init__(self, graph, ranges, heads):
        self.graph, self.ranges, self.heads = graph, ranges, heads
        self.constants = {t.name: t for t in graph.initializer}
        self.readers, self.nodes = {}, []
        self.inputs, self.matrices, self.tables, self.merged = {}, {}, {}, set()
        for node in graph.node:
            for name in node.input:
                self.readers.setdefault(name, []).append(node)

    def run(self):
        blocks = self.attention_blocks()
        for node in self.graph.node:
            if node.name in blocks:
                if blocks[node.name]:
                    self.attention(*blocks[node.name])
            elif node.name in self.merged:
                continue
            elif node.op_type == "MatMul" and node.input[1] in self.constants:
                self.product(node)
            elif node.op_type == "Gather" and self.is_table(node.input[0]):
                self.table(node)
            else:
                self.nodes.append(node)
        self.replace_nodes()

    def replace_nodes(self):
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        used = {name for node in self.graph.node for name in node.input}
        kept = [t for t in self.graph.initializer if t.name in used]
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)

    # ---------------------------------------------------------------- parts of the graph

    def add(self, op, inputs, output, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], name="q/" + output, **attributes))
        return output

    def constant(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def quantised_input(self, name, path):
        """Names of (uint8 tensor, scale, zero point) of a float tensor, made once for all its readers."""
        if name not in self.inputs:
            low, high = self.ranges[path if path in self.ranges else "tags." + path]     # a ModuleDict hides its name
            low, high = float(np.min(low)), float(np.max(high))
            step = max((high - low) / 255, 1e-8)
            scale = self.constant(name + "_scale", np.array(step, np.float32))
            zero = self.constant(name + "_zero", np.array(round(-low / step), np.uint8))
            self.inputs[name] = self.add("QuantizeLinear", [name, scale, zero], name + "_q"), scale, zero
        return self.inputs[name]

    def quantised_matrix(self, name):
        """Names of (int8 matrix, scale a column, zero points); a column is one output of the layer."""
        if name not in self.matrices:
            w = numpy_helper.to_array(self.constants[name]).astype(np.float32)
            scale = np.maximum(np.abs(w).max(0) / WEIGHT_LIMIT, 1e-10).astype(np.float32)
            q = np.clip(np.rint(w / scale), -WEIGHT_LIMIT, WEIGHT_LIMIT).astype(np.int8)
            self.matrices[name] = (self.constant(name + "_q", q), self.constant(name + "_scale", scale),
                                   self.constant(name + "_zero", np.zeros(w.shape[1], np.int8)))
        return self.matrices[name]

    def product(self, node):
        if module_path(node).endswith(UNEVEN):
            self.even(node, module_path(node))
        x, scale, zero = self.quantised_input(node.input[0], module_path(node))
        w, w_scale, w_zero = self.quantised_matrix(node.input[1])
        bias, out = self.bias_after(node)
        self.add("MatMulIntegerToFloat", [x, w, scale, w_scale, zero, w_zero, *bias], out, domain=MICROSOFT)

    def even(self, node, path):
        """Divides the input's channels by factors that go into the matrix: the product stays the same."""
        w = numpy_helper.to_array(self.constants[node.input[1]]).astype(np.float32)
        low, high = (np.asarray(x) for x in self.ranges[path])
        reach, weight = np.maximum(np.maximum(-low, high), 1e-4), np.maximum(np.abs(w).max(1), 1e-4)
        factor = np.sqrt(reach / weight)
        factor = (factor / np.exp(np.log(factor).mean())).astype(np.float32)
        self.ranges[path] = [low / factor, high / factor]
        self.constants[node.input[1]].CopyFrom(numpy_helper.from_array(w * factor[:, None], node.input[1]))
        even = node.input[0] + "_even"
        node.input[0] = self.add("Mul", [node.input[0], self.constant(even + "_by", 1 / factor)], even)

    def bias_after(self, node):
        """([bias], name of the sum) where the product's only reader adds a constant vector; else ([], its name)."""
        readers = self.readers.get(node.output[0], [])
        if len(readers) == 1 and readers[0].op_type == "Add":
            bias = [i for i in readers[0].input if i in self.constants and len(self.constants[i].dims) == 1]
            if bias:
                self.merged.add(readers[0].name)
                return bias, readers[0].output[0]
        return [], node.output[0]

    def is_table(self, name):
        return name in self.constants and len(self.constants[name].dims) == 2 and \
            self.constants[name].dims[0] > LARGE_TABLE

    def table(self, node):
        """An embedding: int8 rows and a scale a row, gathered side by side."""
        name, ids, out = node.input[0], node.input[1], node.output[0]
        if name not in self.tables:
            w = numpy_helper.to_array(self.constants[name]).astype(np.float32)
            scale = np.maximum(np.abs(w).max(1, keepdims=True) / 127, 1e-10).astype(np.float32)
            self.tables[name] = (self.constant(name + "_q", np.rint(w / scale).astype(np.int8)),
                                 self.constant(name + "_scale", scale))
        rows, scale = self.tables[name]
        real = self.add("Cast", [self.add("Gather", [rows, ids], out + "_rows")], out + "_float",
                        to=TensorProto.FLOAT)
        self.add("Mul", [real, self.add("Gather", [scale, ids], out + "_scales")], out)

    # ---------------------------------------------------------------- attention as one node

    def attention_blocks(self):
        """{name of a node inside an attention block: None, and at its last node what `attention` needs}."""
        found = {}
        for prefix in [n.name[:-len("/qkv/MatMul")] for n in self.graph.node if n.name.endswith("/qkv/MatMul")]:
            block = [n for n in self.graph.node if n.name.startswith(prefix + "/")]
            named = {n.name: n for n in block}
            after = named[prefix + "/out/MatMul"]
            inner = block[:block.index(after)]
            found.update({n.name: None for n in inner})
            bias = next(i for i in named[prefix + "/qkv/Add"].input if i in self.constants)
            found[inner[-1].name] = named[prefix + "/qkv/MatMul"], bias, after.input[0]
        return found

    def attention(self, product, bias, out):
        x, scale, zero = self.quantised_input(product.input[0], module_path(product))
        w, w_scale, w_zero = self.quantised_matrix(product.input[1])
        if "mask" not in self.inputs:
            self.inputs["mask"] = self.add("Cast", ["mask"], "mask_int32", to=TensorProto.INT32)
        self.add("QAttention", [x, w, bias, scale, w_scale, self.inputs["mask"], zero, w_zero], out,
                 domain=MICROSOFT, num_heads=self.heads)


def module_path(node):
    """`/encoder/layers.0/up/MatMul` -> `encoder.layers.0.up`."""
    return node.name[1:].rsplit("/", 1)[0].replace("/", ".")
