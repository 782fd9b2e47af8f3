"""Names that sound alike, and what somebody is called for short."""

from importlib.resources import files

import pytest

from scr_docs.names.diminutives import called_also
from scr_docs.names.sounds import sound_of
from scr_docs.names.words import word_key


@pytest.mark.parametrize(
    "names",
    [
        "kayleigh kayley kaylee caley kailey kaleigh",
        "stacey staci stacie stacy",
        "amy aimee",
        "hayley hailey haley",
        "ashleigh ashlee ashley",
        "jayden jaden jaiden",
        "sarah sara",
        "rhiannon rianon",
        "khadija kadeeja",
        "philip filip phillip",
        "catherine katherine",
        "wojcik wojcick wojzik",
        "harjeet harjit",
    ],
)
def test_spellings_of_one_name_sound_alike(names: str) -> None:
    assert len({sound_of(name) for name in names.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("stacey", "tracey"), ("kayleigh", "kelly"), ("hassan", "hussein"), ("brennan", "brannon"), ("owen", "ewan")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


@pytest.mark.parametrize(
    ("given", "called"),
    [("elizabeth", "beth"), ("beth", "elizabeth"), ("katie", "kate"), ("malgorzata", "gosia"), ("abdirahman", "abdi")],
)
def test_somebody_may_be_called(given: str, called: str) -> None:
    assert called in called_also(given)


@pytest.mark.parametrize(
    ("given", "other"),
    [("elizabeth", "elisabeth"), ("beth", "beth"), ("nobody", "beth"), ("abdirahman", "abdullahi")],
)
def test_nobody_is_called(given: str, other: str) -> None:
    assert other not in called_also(given)


def test_the_list_is_of_keys() -> None:
    rows = files("scr_docs.names").joinpath("diminutives.txt").read_text(encoding="utf-8").splitlines()
    words = [word for row in rows if not row.startswith("#") for word in row.replace(": ", " ").split()]
    assert words == [word_key(word) for word in words]
    assert all(row.count(": ") == 1 for row in rows if not row.startswith("#"))
