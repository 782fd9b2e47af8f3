import pytest

from scr_docs.deidentify.sector_words import is_sector_phrase, read_groups


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
