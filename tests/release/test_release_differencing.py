"""What the tool printed is known as such in every text that is set beside another: whatever mask it was."""

import pytest

from scr_docs.deidentify.kinds.printing import MASKS, printed_words
from scr_docs.release.differencing import Difference, differences, pieces_of


@pytest.mark.parametrize("mask", sorted(printed_words()))
def test_a_mask_beside_other_words_at_its_place_is_a_difference(mask: str) -> None:
    one = pieces_of(f"The child came home again {mask} and nobody asked why.", ())
    other = pieces_of("The child came home again Tuesday and nobody asked why.", ())
    assert [piece.text for piece in one if piece.is_printed] == [mask]
    assert differences(one, other) == (Difference(1, 1),)


def test_every_kind_has_a_mask_that_is_known() -> None:
    assert set(MASKS.values()) <= printed_words()
