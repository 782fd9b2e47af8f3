"""A graph as PyTorch exports it → the same one with attention, and each sum with what follows it, as one operation.

onnxruntime's optimiser fuses the rest but knows attention only as older versions of ``transformers`` wrote it. One
operation for a whole layer's attention saves a seventh of the model's time on CPUs.
"""

from pathlib import Path
from typing import Final

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.onnx_model import OnnxModel

_DOMAIN: Final = "com.microsoft"
_MASK: Final = "attention_mask_as_int32"
_LAYER: Final = "/model/bert/encoder/layer.{}/attention/"
_PARTS: Final = ("query", "key", "value")


def fuse(plain: Path, target: Path, layers: int, heads: int, width: int) -> None:
    """Write the fused graph of a BERT classifier.

    Args:
        plain: the graph as exported; inputs ``input_ids`` and ``attention_mask``.
        target: where the fused one goes.
        layers: how many the encoder has.
        heads: of attention in each.
        width: of what a layer gives to the next.

    Raises:
        ValueError: something was not fused, as after a change of ``transformers``.
    """
    model = OnnxModel(onnx.load(str(plain)))
    model.model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))
    model.add_node(helper.make_node("Cast", ["attention_mask"], [_MASK], to=TensorProto.INT32))
    for layer in range(layers):
        _fuse_attention(model, layer, heads)
    model.prune_graph()
    model.topological_sort()
    model.save_model_to_file(str(target))
    options = FusionOptions("bert")
    # Gelu goes with the bias into one operation that is slower than Gelu alone after a product that adds the bias.
    options.enable_bias_gelu = False
    # As one operation it would be quantised with the scale and shift of its norm, which are few and count for much.
    options.enable_embed_layer_norm = False
    fused = optimizer.optimize_model(str(target), "bert", heads, width, optimization_options=options, opt_level=0)
    counts = fused.get_fused_operator_statistics()
    wanted = {"Attention": layers, "Gelu": layers, "SkipLayerNormalization": 2 * layers}
    if wanted != {name: counts[name] for name in wanted}:
        raise ValueError(f"the graph was not fused as expected: {counts}")
    fused.save_model_to_file(str(target))


def _fuse_attention(model: OnnxModel, layer: int, heads: int) -> None:
    """Put one operation between what goes into a layer and the product that mixes its heads."""
    front = _LAYER.format(layer)
    products = {node.name: node for node in model.nodes() if node.name.startswith(front) and node.op_type == "MatMul"}
    parts = [products[f"{front}self/{part}/MatMul"] for part in _PARTS]
    name = f"model.bert.encoder.layer.{layer}.attention.self.qkv"
    weight = np.concatenate([_stored(model, part.input[1]) for part in parts], axis=1)
    bias = np.concatenate([_bias(model, part) for part in parts])
    for end, array in (("weight", weight), ("bias", bias)):
        model.add_initializer(numpy_helper.from_array(np.ascontiguousarray(array), f"{name}.{end}"))
    inputs = [parts[0].input[0], f"{name}.weight", f"{name}.bias", _MASK]
    model.add_node(helper.make_node("Attention", inputs, [name], name, domain=_DOMAIN, num_heads=heads))
    products[f"{front}output/dense/MatMul"].input[0] = name


def _bias(model: OnnxModel, product: NodeProto) -> np.ndarray:
    """What the next node adds to a product."""
    (addition,) = model.input_name_to_nodes()[product.output[0]]
    (name,) = (each for each in addition.input if model.get_initializer(each) is not None)
    return _stored(model, name)


def _stored(model: OnnxModel, name: str) -> np.ndarray:
    return numpy_helper.to_array(model.get_initializer(name))
