"""A trained network -> ONNX in fp32, and the ranges of values that its products read."""
import numpy as np
import onnx
import torch

from . import batches, corpus, evaluate


FOLLOWING = 5                      # sentences of a text that are sampled together


def example(B=3, T=21, S=5, N=13):
    """Inputs whose four sizes differ, so that no size becomes a constant by mistake."""
    ones = lambda *shape: torch.ones(shape, dtype=torch.int64)
    return (torch.randint(1, 9, (B, T)), torch.randint(1, 9, (B, T, 3)), ones(B, T),
            torch.randint(0, B * T, (S, N)), torch.randint(0, B * T, (S, N)), ones(S, N))


def to_onnx(model, path):
    axes = {k: {0: "B", 1: "T"} if k in ("ids", "features", "mask") else {0: "S", 1: "N"} for k in batches.INPUTS}
    axes.update({k: {0: "S", 1: "N"} for k in model.outputs})
    axes["arc"][2] = "N"
    torch.onnx.export(model, example(), path, input_names=list(batches.INPUTS), output_names=model.outputs,
                      dynamic_axes=axes, opset_version=17)
    onnx.checker.check_model(path)


def calibration(config, encode, count=1500):
    """A random sample of training sentences of every kind, in batches."""
    train, _ = corpus.load(config["paths"]["data"], {})
    every = [s for _, found in sorted(train.items()) for s in found]
    starts = np.random.RandomState(0).permutation(len(every) - FOLLOWING)[:count // FOLLOWING]
    chosen = sorted({start + i for start in starts for i in range(FOLLOWING)})
    return evaluate.in_batches([encode(every[i]) for i in chosen], config["model"]["rowPieces"])


def ranges(model, found):
    """{path of each Linear: [low, high] of each channel of its input} over batches; every range holds 0."""
    seen, hooks = {}, []
    for path, module in model.named_modules():
        if isinstance(module, torch.nn.Linear):
            def see(_, inputs, path=path):
                x = inputs[0].flatten(0, -2).numpy()
                low, high = seen.get(path, (0.0, 0.0))
                seen[path] = [np.minimum(low, x.min(0)), np.maximum(high, x.max(0))]
            hooks.append(module.register_forward_pre_hook(see))
    with torch.no_grad():
        for items in found:
            batch = batches.collate(items, targets=False)
            model(*(batch[k] for k in batches.INPUTS))
    for hook in hooks:
        hook.remove()
    return seen
