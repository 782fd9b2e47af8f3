"""SHA-256 of the files of the model; written by `training/export.py` together with them."""

from typing import Final

SHA256: Final = {
    "detector.onnx": "1d2aa1d18b130249193114b2fc36323f874dd0d8efd158da0aa2f65ff401eb2d",
    "tokenizer.json": "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
    "labels.json": "6436e5010f245a484d20fe675097552d32d442ace600e9a0701fd11b2c6e29cd",
    "calibration.json": "728bf294ca4f52feca42331052114d5231ef46a4e1101dbfb4bebc38d8b29f63",
}
