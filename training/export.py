"""From trained weights to the files that ship: int8 ONNX, tokenizer, labels, calibration and their hashes."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertForTokenClassification

from training.examples import KINDS, LABELS
from training.fusing import fuse
from training.train import open_tokenizer

OWN: Final = Path(__file__).parent.parent / "scr_docs" / "deidentify" / "presidio" / "own"
SHIPPED: Final = ("detector.onnx", "tokenizer.json", "labels.json", "calibration.json")
_UNSET: Final = 0.5


class _Logits(torch.nn.Module):
    def __init__(self, model: BertForTokenClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, attention_mask=attention_mask).logits


def export(trained: Path, folder: Path) -> None:
    """Write the model's files, with a calibration that is not chosen yet.

    Args:
        trained: where training left weights and tokenizer.
        folder: where the files go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = BertForTokenClassification.from_pretrained(trained, attn_implementation="eager").eval()
    ids = torch.tensor([[101, 2115, 3231, 102], [101, 2115, 102, 0]])
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        axes = {name: {0: "text", 1: "piece"} for name in ("input_ids", "attention_mask", "logits")}
        torch.onnx.export(
            _Logits(model),
            (ids, (ids != 0).long()),
            str(plain),
            input_names=["input_ids", "attention_mask"],
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        fused = Path(scratch) / "fused.onnx"
        shape = model.config
        fuse(plain, fused, shape.num_hidden_layers, shape.num_attention_heads, shape.hidden_size)
        # The types of what fused operations give are not inferred; all of it is floating point.
        types = {"DefaultTensorType": TensorProto.FLOAT}
        quantize_dynamic(
            fused, folder / "detector.onnx", weight_type=QuantType.QInt8, per_channel=True, extra_options=types
        )
    open_tokenizer(trained / "tokenizer.json").save(str(folder / "tokenizer.json"))
    (folder / "labels.json").write_text(json.dumps(LABELS, indent=1) + "\n", encoding="utf-8")
    write_calibration(folder, 1.0, dict.fromkeys(KINDS, _UNSET))


def write_calibration(folder: Path, temperature: float, thresholds: dict[str, float]) -> None:
    """Write what makes scores honest and says from which one a mention counts."""
    stored = {"temperature": temperature, "thresholds": thresholds}
    (folder / "calibration.json").write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def ship(folder: Path) -> None:
    """Put the files, and the hashes that they are checked by, into the package."""
    target = OWN / "model"
    target.mkdir(exist_ok=True)
    rows = []
    for name in SHIPPED:
        shutil.copyfile(folder / name, target / name)
        rows.append(f'    "{name}": "{hashlib.sha256((target / name).read_bytes()).hexdigest()}",\n')
    shutil.copyfile(Path(__file__).parent / "MODEL_CARD.md", target / "MODEL_CARD.md")
    (OWN / "hashes.py").write_text(
        '"""SHA-256 of the files of the model; written by `training/export.py` together with them."""\n\n'
        "from typing import Final\n\n"
        f"SHA256: Final = {{\n{''.join(rows)}}}\n",
        encoding="utf-8",
    )
