"""SHA-256 of the files of the model; written by `training/export.py` together with them."""

from typing import Final

SHA256: Final = {
    "detector.onnx": "0f4525dd372a3d94462760d143c0350637c8b2e59d36cca049ac5d6831ee34ac",
    "tokenizer.json": "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
    "labels.json": "6436e5010f245a484d20fe675097552d32d442ace600e9a0701fd11b2c6e29cd",
    "calibration.json": "d8d0fd2794c748bd5ae0e28314f64acacc737ca9fa3c162a566ffac83bcafd79",
}
