"""Changes to a finished model.onnx: which of its inner values it also gives out as `states`."""
import onnx
from onnx import TensorProto, helper, numpy_helper

OUTPUT = "states"


def views(graph):
    """Names of the two views of a word [B,N,H]: for syntax and for names, as they enter the first heads that read them."""
    quantised = {node.output[0]: node.input[0] for node in graph.node if node.op_type == "QuantizeLinear"}
    readers = {node.output[0]: node for node in graph.node}
    return [quantised[readers[name].input[0]] for name in ("/arc_word/Add_output_0", "names")]


def expose(source, target, projection=None):
    """Writes the model with one more output: both views of each word, or their product with `projection` = (matrix
    [2H,W], bias [W])."""
    model = onnx.load(source)
    graph = model.graph
    for node in [n for n in graph.node if OUTPUT in n.output or n.name.startswith("states/")]:
        graph.node.remove(node)
    for old in [o for o in graph.output if o.name == OUTPUT]:
        graph.output.remove(old)
    for old in [t for t in graph.initializer if t.name.startswith("states/")]:
        graph.initializer.remove(old)
    both = OUTPUT if projection is None else "states/both"
    graph.node.append(helper.make_node("Concat", views(graph), [both], name="states/concat", axis=-1))
    if projection is not None:
        for name, array in zip(("states/matrix", "states/bias"), projection):
            graph.initializer.append(numpy_helper.from_array(array, name))
        graph.node.append(helper.make_node("MatMul", [both, "states/matrix"], ["states/product"], name="states/matmul"))
        graph.node.append(helper.make_node("Add", ["states/product", "states/bias"], [OUTPUT], name="states/add"))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["B", "N", None]))
    onnx.save(model, target)
