"""The weights of a model that was exported before, to go on from: int8 back to floating point, by the graph's names."""

import re
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from onnx import numpy_helper

_OF_MODULE: Final = re.compile(r"/model/(.+)/MatMul_quant")


def previous_weights(path: Path) -> dict[str, torch.Tensor]:
    """Parameters of the classifier, by their names in PyTorch.

    Args:
        path: ``detector.onnx`` as `export.export` wrote it.
    """
    graph = onnx.load(str(path)).graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = {
        name.removeprefix("model."): array for name, array in stored.items() if re.search(r"(weight|bias)$", name)
    }
    for name in stored:
        if name.endswith(".weight_quantized"):
            weights[name.removeprefix("model.").removesuffix("_quantized")] = _exact(stored, name)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and (module := _OF_MODULE.fullmatch(node.name)):
            weights[f"{module[1].replace('/', '.')}.weight"] = _exact(stored, node.input[1]).T
    return {name: torch.tensor(np.array(array, dtype=np.float32)) for name, array in weights.items()}


def _exact(stored: dict[str, np.ndarray], quantised: str) -> np.ndarray:
    front = quantised.removesuffix("_quantized")
    return (stored[quantised].astype(np.float32) - stored[f"{front}_zero_point"]) * stored[f"{front}_scale"]
