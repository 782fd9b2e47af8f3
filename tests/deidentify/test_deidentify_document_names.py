"""What the names found in a document say about its other words: their initials, their forms, their recurrence."""

import pytest

from scr_docs.deidentify.detecting.derived_names import with_derived
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.grown_names import with_initials
from scr_docs.deidentify.detecting.recurrence import with_recurrences


def _found(row: str) -> tuple[str, list[Detection]]:
    """The text of a row, and the person that the detector found between the marks."""
    start, end = row.index("«"), row.index("»") - 1
    return row.replace("«", "").replace("»", ""), [Detection(start, end, "person", "", "model")]


@pytest.mark.parametrize(
    ("row", "grown"),
    [
        ("«Sandra» D tested her", "Sandra D"),
        ("«Sandra» D. tested her", "Sandra D"),
        ("T «Okafor» rang", "T Okafor"),
        ("T. «Okafor» rang", "T. Okafor"),
        ("al «Mansouri», A. was", "al Mansouri, A"),
        ("«Sandra» I think", "Sandra"),
        ("«Sandra» Doyle", "Sandra"),
        ("Child B «Okafor»", "Okafor"),
        ("«Sandra», B was told", "Sandra"),
        ("vitamin D «Okafor»", "Okafor"),
    ],
)
def test_an_initial_belongs_to_the_name_beside_it(row: str, grown: str) -> None:
    text, found = _found(row)
    [name] = with_initials(text, found)
    assert text[name.start : name.end] == grown


@pytest.mark.parametrize(
    ("row", "later", "derived"),
    [
        ("«Kayleigh Thornbury»", "KT rang.", ["KT"]),
        ("«Kayleigh Thornbury»", "K.T. and k/t", ["K.T.", "k/t"]),
        ("«Mary-Jo Thornbury»", "M-J and MJ", ["MJ", "M-J"]),
        ("«Mary-Jo Thornbury»", "MJT was seen", ["MJT"]),
        ("«Mary-Jo Thornbury»", "see https://chat.example/maryjo.t", ["https://chat.example/maryjo.t"]),
        ("«Mary-Jo Thornbury»", "maryjo.t was on line", ["maryjo.t"]),
        ("It was Dr «Elin Prys»", "apologies: Dr P", ["Dr P"]),
        ("«Mary-Jo Thornbury»", "Mary-Jo. Mary-Jo/Tia", []),
        ("«Tom Carter»", "a t/c from school", []),
        ("«Gail Price»", "the GP", []),
        ("«Kayleigh Thornbury»", "exhibit KT/4, the kt", []),
        ("«Kayleigh»", "KT rang.", []),
        ("It was «Elin Prys»", "Ms P", []),
        ("«Ivor Thomas»", "IT was slow", []),
    ],
)
def test_forms_are_derived_from_the_names_of_the_document(row: str, later: str, derived: list[str]) -> None:
    text, found = _found(row)
    _, added = with_derived([text, later], [found, []])
    assert [later[one.start : one.end] for one in added] == derived


@pytest.mark.parametrize(
    ("row", "later", "recurring"),
    [
        ("«Kayleigh Thornbury» rang", "mum said kayleigh went", ["kayleigh"]),
        ("«Sheniqa» rang", "nana sheniqa went", ["sheniqa"]),
        ("«Chukwuebuka Ozoemena» rang", "in Chukwuebuka's notes", ["Chukwuebuka"]),
        ("told «May» so", "May's news book", ["May"]),
        ("told «May» so", "May and Summer were placed", ["May"]),
        ("told «May» so", "then May was seen", ["May"]),
        ("told «May» so", "in May, by May, 4 May and May 2021", []),
        ("told «May» so", "May be so; it may be", []),
        ("told «Hope» so", "Hope is not lost; in hope", []),
        ("told «Hope» so", "the Hope Street house", []),
        ("told «Grace Farm» so", "a farm; farmer and grace", []),
    ],
)
def test_a_name_recurs_where_it_is_no_word(row: str, later: str, recurring: list[str]) -> None:
    text, found = _found(row)
    _, added = with_recurrences([text, later], [found, []])
    assert [later[one.start : one.end] for one in added] == recurring
