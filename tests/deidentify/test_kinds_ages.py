import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.deidentify.kinds.ages import age_band
from scr_docs.deidentify.kinds.dates import UNSETTLED
from scr_docs.deidentify.kinds.numbers import NUMBER, read_number, spell_number
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE

FORMS = (
    "aged {n}",
    "Aged {n}",
    "age {n}",
    "at the age of {n}",
    "{n} years old",
    "{n} years of age",
    "{n}-year-old",
    "a {n}-year-old",
    "{n}-year-olds",
    "a {n} year old",
    "{n}",
)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("aged 6", "aged 5 to 9"),
        ("Aged six", "Aged 5 to 9"),
        ("age 5", "aged 5 to 9"),
        ("six-year-old", "5-to-9-year-old"),
        ("a three-year-old", "a 1-to-4-year-old"),
        ("an eight-year-old", "a 5-to-9-year-old"),
        ("15-year-olds", "10-to-15-year-olds"),
        ("3 year old", "1-to-4-year-old"),
        ("14 months old", "1 to 4 years old"),
        ("aged 14 months", "aged 1 to 4"),
        ("14-month-old", "1-to-4-year-old"),
        ("aged 6 months", "aged under 1"),
        ("six weeks old", "under 1 year old"),
        ("a six-week-old", "an under-1-year-old"),
        ("two and a half years old", "1 to 4 years old"),
        ("one year old", "1 to 4 years old"),
        ("aged 17", "aged 16 to 17"),
        ("aged 19", "aged 18 to 19"),
        ("at the age of 24", "in their 20s"),
        ("twenty-four years old", "in their 20s"),
        ("a 24-year-old", "a 20-to-29-year-old"),
        ("aged 92", "aged 90 or over"),
        ("six", "aged 5 to 9"),
        ("of twelve", "aged 10 to 15"),
        ("aged 6 and 8", "aged 5 to 9"),
        ("aged 3, 5 and 7", "aged 1 to 4 and 5 to 9"),
        ("aged 6-7", "aged 5 to 9"),
        ("aged between 6 and 7", "aged 5 to 9"),
        ("aged 5 to 9", None),
        ("5 to 9 years old", None),
        ("10-to-15-year-olds", None),
        ("aged 11 to 18", None),
        ("in her 30s", None),
        ("under 1 year old", None),
        ("aged 90 or over", None),
    ],
)
def test_bands(written: str, printed: str | None) -> None:
    assert age_band(written) == printed


def printed_ages(text: str) -> str:
    """A text with every age in it printed as the policy has it; one that a person must read as a question mark."""

    def printed(found: re.Match[str]) -> str:
        band = age_band(found.group())
        return "?" if band is UNSETTLED else str(band or found.group())

    return re.sub(WRITTEN_AGE, printed, text)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("the twins, aged six", "the twins, aged 5 to 9"),
        ("the twins (aged 6)", "the twins (aged 5 to 9)"),
        ("the twins, both six years old", "the twins, both 5 to 9 years old"),
        ("the 18-month-old twins", "the 1-to-4-year-old twins"),
        ("five- and seven-year-old brothers", "5-to-9-year-old brothers"),
        ("her 3-, 5- and 12-year-olds", "her 1-to-15-year-olds"),
        ("siblings aged 10, 8 and 6", "siblings aged 10 to 15 and 5 to 9"),
        ("siblings aged six and eight months", "siblings ?"),
        ("siblings aged 10, 8 and 6 months", "siblings ?"),
        ("aged six to eight months", "aged under 1"),
        ("between 5 and 7 years old", "5 to 9 years old"),
        ("aged between five and seven", "aged 5 to 9"),
        ("G2 aged 3y 2m", "G2 aged 1 to 4"),
        ("G2 (3y 2m)", "G2 (aged 1 to 4)"),
        ("G2 (3y2m)", "G2 (aged 1 to 4)"),
        ("aged 3 yrs 2 mths", "aged 1 to 4"),
        ("aged 3 years and 2 months", "aged 1 to 4"),
        ("aged three years and two months", "aged 1 to 4"),
        ("3 years 2 months old", "1 to 4 years old"),
        ("three years and two months old", "1 to 4 years old"),
        ("aged 1 year 11 months", "aged 1 to 4"),
        ("aged 14/12", "?"),
        ("aged 3/52", "?"),
        ("14/12 old", "1 to 4 years old"),
        ("3/52 old", "under 1 year old"),
        ("aged 18m", "aged 1 to 4"),
        ("18m old", "1 to 4 years old"),
        ("aged 7y", "aged 5 to 9"),
        ("aged 7 yo", "aged 5 to 9"),
        ("7yo", "5 to 9 years old"),
        ("7 y/o", "5 to 9 years old"),
        ("7yr old", "5 to 9 years old"),
        ("7-yr-old", "5-to-9-year-old"),
        ("a 7 year-old", "a 5-to-9-year-old"),
        ("aged 6½", "aged 5 to 9"),
        ("a 2 1/2 year old", "a 1-to-4-year-old"),
        ("2½ years old", "1 to 4 years old"),
        ("6.5 years old", "5 to 9 years old"),
        ("aged 17 and a half", "aged 16 to 17"),
        ("Age: 6", "Aged 5 to 9"),
        ("She turned six in March.", "She was aged 5 to 9 in March."),
        ("She had turned sixteen.", "She was aged 16 to 17."),
        ("aged 16+", "aged 16+"),
        ("an 11-year-old girl", "a 10-to-15-year-old girl"),
        ("aged 104", "aged 90 or over"),
        ("in his late teens", "in his late teens"),
        ("3 years and 2 months later", "3 years and 2 months later"),
        ("the 2m fence, 3m long", "the 2m fence, 3m long"),
    ],
)
def test_no_form_of_an_age_leaves_a_number_of_it_behind(written: str, printed: str) -> None:
    assert printed_ages(written) == printed


@given(st.integers(min_value=1, max_value=110), st.sampled_from(FORMS))
def test_a_band_is_printed_once(age: int, form: str) -> None:
    band = age_band(form.format(n=age))
    assert isinstance(band, str)
    assert age_band(band) is None
    # Every age that stands in the printed words as one is a band.
    assert all(age_band(found.group()) is None for found in re.finditer(WRITTEN_AGE, f"She is {band}, it says."))


@given(st.integers(min_value=1, max_value=99), st.sampled_from(FORMS[:-1]))
def test_ages_in_figures_and_words_are_found_whole(age: int, form: str) -> None:
    written = form.format(n=age)
    assert [found.group() for found in re.finditer(WRITTEN_AGE, f"Hope, {written}, was seen.")] == [written]


@pytest.mark.parametrize(
    "line", ["six weeks", "the age of criminal responsibility", "aged care", "section 47", "page 6", "in the 1990s"]
)
def test_near_misses_are_no_ages(line: str) -> None:
    assert not re.findall(WRITTEN_AGE, line)


@given(st.integers(min_value=1, max_value=10))
def test_small_numbers_are_spelled(value: int) -> None:
    assert re.fullmatch(f"(?i:{NUMBER})", spell_number(value))
    assert read_number(spell_number(value)) == value


def test_what_is_no_number_has_no_value() -> None:
    assert read_number("several") is None
    assert read_number("thirty-two") == 32
