"""Examples as rows of numbers for the model: the same pieces as at run time, each with its label."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import torch
from tokenizers import Tokenizer

from scr_docs.deidentify.presidio.own.pieces import WINDOW, piece_windows, read_pieces
from training.examples import IGNORE, LABELS, Example

NOT_COUNTED: Final = -100
CLS, SEP, PAD, MASK = 101, 102, 0, 103
_NUMBER: Final = {label: number for number, label in enumerate(LABELS)}


@dataclass(frozen=True, slots=True)
class Row:
    """Ids of a window with its marks, and a label for each."""

    ids: list[int]
    labels: list[int]


def rows_of(example: Example, tokenizer: Tokenizer) -> Iterator[Row]:
    """The windows of an example."""
    pieces = read_pieces(tokenizer, example.text)
    labels = _labels(example, pieces.places)
    for window in piece_windows(len(pieces.ids)):
        ids = [CLS, *pieces.ids[window.start : window.end], SEP]
        yield Row(ids, [NOT_COUNTED, *labels[window.start : window.end], NOT_COUNTED])


def _labels(example: Example, places: Sequence[tuple[int, int]]) -> list[int]:
    labels, spans, number = [], example.spans, 0
    begun = -1
    for start, end in places:
        while number < len(spans) and spans[number].end <= start:
            number += 1
        if number == len(spans) or end <= spans[number].start:
            labels.append(_NUMBER["O"])
        elif spans[number].kind == IGNORE:
            labels.append(NOT_COUNTED)
        else:
            labels.append(_NUMBER[f"{'I' if begun == number else 'B'}-{spans[number].kind}"])
            begun = number
    return labels


def with_gaps(row: Row, share: float, rng: random.Random) -> Row:
    """The row with some of its pieces unreadable, and the same labels: what stands around them must do."""
    ids = [MASK if each not in (CLS, SEP) and rng.random() < share else each for each in row.ids]
    return Row(ids, row.labels)


def batches(rows: list[Row], pieces_a_batch: int, rng: random.Random) -> list[list[Row]]:
    """Rows of about one length together, in batches of about as many pieces, in random order."""
    ordered = sorted(rows, key=lambda row: (len(row.ids) // 16, rng.random()))
    found: list[list[Row]] = []
    for row in ordered:
        if found and (len(found[-1]) + 1) * max(len(row.ids), len(found[-1][0].ids)) <= pieces_a_batch:
            found[-1].append(row)
        else:
            found.append([row])
    rng.shuffle(found)
    return found


def tensors(batch: list[Row]) -> dict[str, torch.Tensor]:
    """A batch with padding, as the model takes it."""
    length = max(len(row.ids) for row in batch)
    assert length <= WINDOW + 2

    def padded(rows: list[list[int]], filler: int) -> torch.Tensor:
        return torch.tensor([row + [filler] * (length - len(row)) for row in rows])

    ids = padded([row.ids for row in batch], PAD)
    return {
        "input_ids": ids,
        "attention_mask": padded([[1] * len(row.ids) for row in batch], 0),
        "labels": padded([row.labels for row in batch], NOT_COUNTED),
    }
