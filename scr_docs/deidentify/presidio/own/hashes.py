"""SHA-256 of the files of the model; written by `training/export.py` together with them."""

from typing import Final

SHA256: Final = {
    "detector.onnx": "d744056c929d7f62e17667c478d487a300340245ca5d0c3c598cf471b03299b7",
    "tokenizer.json": "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
    "labels.json": "6436e5010f245a484d20fe675097552d32d442ace600e9a0701fd11b2c6e29cd",
    "calibration.json": "9d12559644838309d86e44f4fa505ef594907442be0566292994bf6500292dff",
}
