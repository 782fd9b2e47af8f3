"""Which of the model's guesses in lower case are names: line, the guess between marks, and how sure the model is."""

import pytest

from scr_docs.deidentify.presidio.lower_case_names import is_name_in_lower_case


def _is_name(row: str, score: float) -> bool:
    start, end = row.index("«"), row.index("»") - 1
    return is_name_in_lower_case(row.replace("«", "").replace("»", ""), start, end, score)


@pytest.mark.parametrize(
    ("row", "score"),
    [
        ("mum said «kayleigh» went to nan's", 0.6),
        ("mum said «sheniqa-mae» went to nan's", 0.95),
        ("in the name of «mrs begum»", 0.95),
        ("dad «lee» rang the surgery", 0.95),
        ("who said «will» hits her", 0.95),
        ("and «hope» was tearful", 0.95),
        ("mum asked for «hope» to be seen", 0.95),
        ("saw «ruby» eat from the bin", 0.95),
        ("«destiny» disclosed that", 0.95),
        ("«poppy» and jayden went home", 0.95),
        ('"«bailey» not breathing"', 0.95),
        ("sure that «emma» had been coached", 0.95),
    ],
)
def test_a_name_in_lower_case(row: str, score: float) -> None:
    assert _is_name(row, score)


@pytest.mark.parametrize(
    ("row", "score"),
    [
        ("the will of all agencies to «hope»", 0.99),
        ("«hope» was lost", 0.99),
        ("the «will» was read", 0.99),
        ("his son «will» attend", 0.99),
        ("the mother had «frank» talks", 0.99),
        ("«frost» was on the ground", 0.99),
        ("with a question «mark».", 0.99),
        ("told his «sergeant», who", 0.99),
        ("was given «mirtazapine» and", 0.99),
        ("bruising to the left «pinna»", 0.5),
        ("the «midwife» was told", 0.99),
        ("her «stepdad» (Wayne)", 0.99),
        ("to «kayleigh».t@example.org", 0.99),
        ("https://chat.example/«kayleigh»", 0.99),
        ("was «candidly» told", 0.99),
        ("and «sib» too", 0.99),
        ("mum said «kayleigh» went", 0.2),
        ("mum said «sheniqa» went", 0.6),
    ],
)
def test_a_word_in_lower_case(row: str, score: float) -> None:
    assert not _is_name(row, score)
