"""The weights of a model that was exported before, to go on from: int8 back to floating point, by the graph's names."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from onnx import numpy_helper

_OF_MODULE: Final = re.compile(r"/model/(.+)/MatMul_quant")
_PARTS: Final = ("query", "key", "value")


def previous_weights(path: Path) -> dict[str, torch.Tensor]:
    """Parameters of the classifier, by their names in PyTorch.

    Args:
        path: ``detector.onnx`` as `export.export` wrote it.
    """
    graph = onnx.load(str(path)).graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = {name: array for name, array in stored.items() if re.search(r"(weight|bias)$", name)}
    for name in stored:
        if name.endswith(".weight_quantized"):
            weights[name.removesuffix("_quantized")] = _exact(stored, name)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and (module := _OF_MODULE.fullmatch(node.name)):
            weights[f"model.{module[1].replace('/', '.')}.weight"] = _exact(stored, node.input[1]).T
    parts = (pair for name, array in weights.items() for pair in _apart(name, array))
    return {name.removeprefix("model."): torch.tensor(np.array(array, dtype=np.float32)) for name, array in parts}


def _exact(stored: dict[str, np.ndarray], quantised: str) -> np.ndarray:
    front = quantised.removesuffix("_quantized")
    return (stored[quantised].astype(np.float32) - stored[f"{front}_zero_point"]) * stored[f"{front}_scale"]


def _apart(name: str, array: np.ndarray) -> Iterator[tuple[str, np.ndarray]]:
    """Parameters as PyTorch knows them: `fusing` put the three of an attention beside each other."""
    module, fused, end = name.partition(".qkv.")
    if not fused:
        yield name, array
        return
    for part, own in zip(_PARTS, np.split(array, 3, axis=-1), strict=True):
        yield f"{module}.{part}.{end}", own.T
