"""The model's files, checked before they are used, and the session that runs them."""

import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from scr_docs.deidentify.presidio.own.hashes import SHA256
from scr_docs.deidentify.presidio.own.offline_onnxruntime import onnxruntime
from scr_docs.deidentify.presidio.own.pieces import Pieces, Window, piece_windows, read_pieces
from scr_docs.deidentify.presidio.own.spans import Calibration, Guess, Numbers, guesses
from scr_docs.errors import DetectorUnavailable

_BATCH: Final = 8
_BEGIN, _END = 101, 102
_ERRORS_ONLY: Final = 3


class OwnModel:
    """The loaded model; reading a text costs memory for one batch of windows, however long the text is."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        """Start the session.

        Args:
            contents: bytes of the model's files, by name, as `read_model_files` gives them.
        """
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _ERRORS_ONLY
        # Two threads for one paragraph wait for each other; `recogniser` has each read a paragraph of its own.
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            contents["detector.onnx"], options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_str(contents["tokenizer.json"].decode())
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        labels = json.loads(contents["labels.json"])
        self.kinds = tuple(label.removeprefix("B-") for label in labels if label.startswith("B-"))
        self._columns = len(labels)
        stored = json.loads(contents["calibration.json"])
        self.calibration = Calibration(stored["temperature"], stored["thresholds"])

    def guesses(self, text: str) -> list[Guess]:
        """What the model takes for mentions, in the order of the text.

        Raises:
            DetectorUnavailable: the session failed; the message quotes nothing of the text.
        """
        pieces, logits = self.read(text)
        return guesses(text, pieces, logits, self.kinds, self.calibration)

    def read(self, text: str) -> tuple[Pieces, Numbers]:
        """The pieces of a text, and the model's raw output: a row for each piece.

        Raises:
            DetectorUnavailable: the session failed.
        """
        pieces = read_pieces(self._tokenizer, text)
        return pieces, self._logits(pieces.ids)

    def _logits(self, ids: list[int]) -> Numbers:
        rows = np.zeros((len(ids), self._columns), dtype=np.float32)
        windows = list(piece_windows(len(ids)))
        for first in range(0, len(windows) if ids else 0, _BATCH):
            batch = windows[first : first + _BATCH]
            for window, output in zip(batch, self._run(ids, batch), strict=True):
                # One mark stands before the pieces of a window.
                inside = slice(1 + window.first - window.start, 1 + window.last - window.start)
                rows[window.first : window.last] = output[inside]
        return rows

    def _run(self, ids: list[int], batch: list[Window]) -> Numbers:
        length = 2 + max(window.end - window.start for window in batch)
        numbers = np.zeros((len(batch), length), dtype=np.int64)
        mask = np.zeros_like(numbers)
        for row, window in enumerate(batch):
            marked = [_BEGIN, *ids[window.start : window.end], _END]
            numbers[row, : len(marked)] = marked
            mask[row, : len(marked)] = 1
        try:
            (output,) = self._session.run(None, {"input_ids": numbers, "attention_mask": mask})
        except Exception as error:  # noqa: BLE001 - onnxruntime's errors have no base class of their own
            raise DetectorUnavailable(
                f"the detector's model failed while looking at the text ({type(error).__name__})"
            ) from None
        result: Numbers = output
        return result


def read_model_files(folder: Traversable | None = None, digests: Mapping[str, str] = SHA256) -> dict[str, bytes]:
    """Bytes of the model's files, each with the SHA-256 that this version of the tool was released with.

    Args:
        folder: where they lie; inside the package unless told.
        digests: hex SHA-256 of every file that is needed.

    Raises:
        DetectorUnavailable: a file is missing or is another.
    """
    folder = files(__package__) / "model" if folder is None else folder
    contents = {name: _read(folder / name) for name in digests}
    changed = [name for name, content in contents.items() if hashlib.sha256(content).hexdigest() != digests[name]]
    if changed:
        raise DetectorUnavailable(
            f"the detector's model is not the one that belongs to this version ({', '.join(changed)} changed): "
            "install scr-docs again"
        )
    return contents


def _read(file: Traversable) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DetectorUnavailable(
            f"the detector's model is not whole ({file.name} cannot be read, {type(error).__name__}): "
            "install scr-docs again"
        ) from error


def load_own_model() -> OwnModel:
    """The model that ships with this tool.

    Raises:
        DetectorUnavailable: its files are missing, changed or unusable.
    """
    contents = read_model_files()
    try:
        return OwnModel(contents)
    except Exception as error:
        raise DetectorUnavailable(
            f"the detector's model could not be started ({type(error).__name__}): install the versions of onnxruntime "
            "and tokenizers that the lock file names"
        ) from error
