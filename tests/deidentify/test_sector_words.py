import pytest

from scr_docs.deidentify.sector_words import is_sector_phrase, is_sector_phrase_in, read_groups
from scr_docs.names.word_names import WORD_NAMES


@pytest.mark.parametrize(
    "phrase",
    [
        "Child A",
        "child A",
        "Adult B",
        "Sibling 2",
        "Mother",
        "Mother's",
        "Father 1",
        "MGM",
        "SW1",
        "Social Worker 1",
        "Social Workers",
        "School 1",
        "GP 2",
        "GP2",
        "Ms T",
        "Children Act 1989",
        "the Children Act 2004",
        "section 47",
        "Section 47 Enquiry",
        "s.17",
        "S47",
        "Working Together to Safeguard Children",
        "Ofsted",
        "NSPCC",
        "CAFCASS",
        "the Home Office",
        "CPS",
        "CSCI",
        "DfES",
        "Initial Child Protection Conference",
        "Core Group",
        "MARAC",
        "LSCB",
        "the LSCB's",
        "SCR",
        "IMRs",
        "CAF",
        "Children's Social Care",
        "Children’s Social Care",
        "the Children's Social Care Duty Team",
        "Police",
        "Health Visiting and General Practice",
        "Education",
        "Probation Service",
        "Local Safeguarding Children Board",
        "Serious Case Review Subcommittee",
        "OR-3",
        "INITIAL CHILD PROTECTION CONFERENCE",
        "health visitor",
        "Perinatal Mental Health Team",
        "Pre-Birth Protocol",
        "Non-Mobile Infants",
        "Legal Gateway Panel",
        "Mother's Own Mother",
        "Royal College of Nursing",
        "Skeletal Survey",
        "KEY LINES OF ENQUIRY",
        "Finding 1",
        "OASys",
        "Clare's Law",
        "Microsoft Teams",
        "Mirtazapine",
        "Key Stage 2",
        "Year 4",
    ],
)
def test_the_sectors_own_words_are_quiet(phrase: str) -> None:
    assert is_sector_phrase(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "Child A Thornbury",
        "Thornbury",
        "thornbury",
        "Ms Thornbury",
        "Ms T Begum",
        "Mother Teresa",
        "Social Worker Dawn Whitlock",
        "Hope",
        "Faith",
        "Will",
        "May",
        "Summer",
        "Grace",
        "Young",
        "Cook",
        "Ed",
        "Di",
        "Mo",
        "Rio",
        "K.T.",
        "KT",
        "Gurdeep Singh",
        "Aisling Ní Bhriain",
        "Barrowdene General Hospital",
        "St Aidan's School",
        "Board Lane",
        "Kayleigh to Children's Social Care",
        "Gateway Academy",
        "Discovery School",
        "Pathway House",
        "Turning Point House",
        "Wells",
        "Best",
        "Childs",
        "Grant Shared",
        "three weeks",
        "",
        "...",
    ],
)
def test_everything_else_is_raised(phrase: str) -> None:
    assert not is_sector_phrase(phrase)


def test_every_group_of_the_list_names_its_source() -> None:
    groups = read_groups()
    assert len(groups) >= 8
    assert all(group.source and group.lines for group in groups)


def test_no_phrase_stands_twice_in_a_group() -> None:
    for group in read_groups():
        assert len(group.lines) == len(set(group.lines)), group.name


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a disclosure under Clare's Law was refused", "Clare"),
        ("the Royal College of Nursing", "Royal College"),
        ("the Virtual School Head attended", "Virtual School"),
    ],
)
def test_a_span_that_ends_inside_a_phrase_is_quiet(text: str, span: str) -> None:
    start = text.index(span)
    assert is_sector_phrase_in(text, start, start + len(span))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Clare told the Law Society", "Clare"),
        ("It was Clare. Law was not discussed", "Clare"),
        ("Child A Thornbury", "Thornbury"),
        ("Health Visitor Nursing Okafor", "Okafor"),
    ],
)
def test_a_name_beside_a_phrase_is_raised(text: str, span: str) -> None:
    start = text.index(span)
    assert not is_sector_phrase_in(text, start, start + len(span))


def test_no_building_block_is_a_name_too() -> None:
    blocks = {word for group in read_groups() for line in group.lines if line.startswith("~") for word in line.split()}
    assert len(blocks) > 500
    assert not blocks & WORD_NAMES
