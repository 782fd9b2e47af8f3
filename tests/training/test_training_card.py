"""The model card shows what was measured of the model that ships, and both of its copies are one."""

import json

import pytest

from scr_docs.deidentify.presidio.own.hashes import SHA256
from training.card import CARD, FIGURES, SHIPPED_CARD, card_part, parts, read_figures


def test_the_tables_of_the_card_are_the_stored_figures() -> None:
    assert parts(CARD.read_text(encoding="utf-8"))[1] == card_part(read_figures())


def test_the_figures_are_of_the_model_that_ships() -> None:
    assert read_figures()["model"] == SHA256["detector.onnx"]


def test_the_card_beside_the_model_is_the_same() -> None:
    assert SHIPPED_CARD.read_bytes() == CARD.read_bytes()


def test_the_card_names_the_temperature_and_thresholds_that_ship() -> None:
    stored = json.loads((SHIPPED_CARD.parent / "calibration.json").read_text(encoding="utf-8"))
    words = " ".join(CARD.read_text(encoding="utf-8").split())
    assert f"a temperature ({stored['temperature']})" in words
    assert ", ".join(f"{kind} {threshold}" for kind, threshold in stored["thresholds"].items()) in words


def test_no_figure_of_what_it_finds_stands_outside_the_tables() -> None:
    before, _, after = parts(CARD.read_text(encoding="utf-8"))
    shares = {number for number in ("1.000", "0.921", "0.728", "0.940") if number in before + after}
    assert shares == set()


@pytest.mark.parametrize("card", ["", "<!-- /figures -->\n"])
def test_a_card_without_its_markers_is_not_guessed_at(card: str) -> None:
    with pytest.raises(ValueError, match="two markers"):
        parts(card)


def test_a_changed_figure_would_be_seen() -> None:
    changed = json.loads(FIGURES.read_text(encoding="utf-8"))
    changed["whole detector"]["own"]["judgments"]["quasi"] += 0.001
    assert card_part(changed) != card_part(read_figures())
