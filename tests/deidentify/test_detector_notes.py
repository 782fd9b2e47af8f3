"""Notes of professionals: who and what they name in passing, a row a form; beside them what stays quiet."""

import re

import pytest

from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.board import DetectorSettings

ROWS = [
    # exhibits
    "exhibit «JKT/12» was seized",
    "Exhibit ref. «JKT12»",
    "The phone, «JKT/12», was charged.",
    # numbers of agencies
    "nominal number NIC «4417093»",
    "PNC «09/118823F»",
    "Merlin «19/PAC/0033871» was shared",
    "it was logged as «LCS-1180443»",
    "CPOMS: «00417233»",
    "Hosp. No. «KGH 2204417»",
    "Hosp no «X0098123»",
    "our ref «SG/19/0042»; your ref «ABT.0071»",
    "tenancy ref «30077145»",
    "Tenancy no «T/00911827»",
    "rent a/c «40081177»",
    "(collar «4471», call sign)",
    "CAD 889 and log «1123» refer to it",
    "a van, reg «K 14 RNS»",
    # houses
    "the neighbour at number «14» said",
    "the family at «22» shout all night",
    "she lives at No. «31»",
    "they were moved to no. «9» next door",
    "the lady at no.«13»",
    "no beds at «8a»",
    "Neighbours at «11» and «15» both rang",
    "they stay on «plot 7» of the site",
    "in «caravan 12» over winter",
    "«31 a miners parade»",
    "a room at «4 mill lane»",
    "«Fennimore's Pde»",
    # initials
    "«K.T.» rang back",
    "«C-J» was not brought",
    "in the file he is “«Mr K.»”;",
    "«Mr K.» declined",
    # on line
    "He plays as «DarkWolf77» on that server",
    "her Snapchat is «graciebabes.xo»",
    "«kaylee.h» is the username on the tablet",
    # words of no dictionary
    "who lay between «Temidayo» and «Olusegun»",
    "for «Nia» to be heard",
]
"""Line with what must be masked between marks."""

QUIET = [
    "exhibit A",
    "HV/2 of the plan",
    "No. 9 of the ten lessons, and number 14 of the appendix",
    "number 3 on the list",
    "they lived at 3 addresses",
    "the family at 16 weeks",
    "the family of 5, who lived in 2010",
    "at 8am and at 9.30",
    "2 children lived down the lane",
    "3 miles along the road",
    "Part 8, Schedule 1, s.47 and S47",
    "NICE guidance (NG76, CG89)",
    "a bruise of 3x2 cm",
    "BP 120/80, review in 6/52",
    "numbers 3, 4 and 9",
    "every Friday and each Tuesday",
    "Y/N, an A-Z of services, the X-axis",
    "e.g. the U.K.",
    "Seen: N",
    "S/W = social worker",
    "Dr, social worker and school",
    "wrote that E was thoughtful",
    "Mr T and Ms T",
    "I. THE FACTS",
    "the Turkish Government",
    "Instigating a review; Unmet need",
    "for the Act to be used on Mon or Tue",
    "HM Senior Coroner was told",
    "her WhatsApp account",
]
"""Near misses: nobody is meant."""

DOUBTED = {"person", "place", "organisation", "code", "contact", "address"}


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector(DetectorSettings().model)


def _masked(detector: PresidioDetector, text: str) -> list[tuple[int, int, str]]:
    return [
        (each.start, each.end, each.text)
        for each in mentions_of(text, Lexicon(), detector)
        if each.kind in DOUBTED and each.why and each.why.printed is not None
    ]


@pytest.mark.parametrize("row", ROWS)
def test_what_notes_name_is_masked(detector: PresidioDetector, row: str) -> None:
    text = re.sub("[«»]", "", row)
    hidden = {at for start, end, _ in _masked(detector, text) for at in range(start, end)}
    marked = [match.span(1) for match in re.finditer("«(.*?)»", row)]
    left = [
        text[at]
        for number, (start, end) in enumerate(marked)
        for at in range(start - 1 - 2 * number, end - 1 - 2 * number)
        if text[at].isalnum() and at not in hidden
    ]
    assert left == []


@pytest.mark.parametrize("line", QUIET)
def test_near_misses_stay_quiet(detector: PresidioDetector, line: str) -> None:
    assert [words for *_, words in _masked(detector, line)] == []
