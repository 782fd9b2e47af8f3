from typing import get_args

import pytest

from scr_docs.deidentify.kinds.printing import MASKS, REMOVED, mask, printed_words, removal
from scr_docs.deidentify.presidio.entities import ENTITIES
from scr_docs.model.mention import Kind


@pytest.mark.parametrize(
    ("detail", "printed"),
    [
        ("NHS number", "[NHS number removed]"),
        ("possible NHS number", "[NHS number removed]"),
        ("National Insurance number", "[National Insurance number removed]"),
        ("phone number", "[phone number removed]"),
        ("e-mail address", "[e-mail address removed]"),
        ("postcode", "[postcode removed]"),
        ("link", "[link removed]"),
        ("", None),
        ("something else", None),
    ],
)
def test_what_is_removed_says_what_it_was(detail: str, printed: str | None) -> None:
    assert removal(detail) == printed


def test_every_number_and_address_that_can_be_found_has_words() -> None:
    removed = (meaning for meaning in ENTITIES.values() if meaning.kind in {"code", "contact", "address"})
    details = {meaning.detail for meaning in removed if meaning.source == "pattern"}
    assert details
    assert all(removal(detail) for detail in details)
    assert {detail.removeprefix("possible ") for detail in details} | {"address"} >= REMOVED - {"address"}


def test_every_kind_has_a_mask() -> None:
    assert set(MASKS) == set(get_args(Kind))
    assert mask("person") == "[name]"
    assert "[name]" in printed_words()
    assert "[NHS number removed]" in printed_words()
