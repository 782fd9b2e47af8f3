"""Identifiers of this country in the forms in which people write them, a row a form; beside them what stays quiet."""

import pytest

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.model.board import DetectorSettings

ROWS = [
    # code NHS
    ("NHS no. «999 123 4560»", "code"),
    ("NHS number: «9991234560»", "code"),
    ("NHS «999-123-4560»", "code"),
    ("NHS\xa0No «999\xa0123\xa04561»", "code"),
    ("his NHS number is «999 123 4561»", "code"),
    # CHI
    ("CHI «0105991234»", "code"),
    ("CHI number «010599 1234»", "code"),
    ("CHI: «0105 99 1234»", "code"),
    # NINO
    ("«QQ123456C»", "code"),
    ("«QQ 12 34 56 C»", "code"),
    ("«QQ-12-34-56-C»", "code"),
    ("NI number «qq123456c»", "code"),
    ("National Insurance «QQ 123456 C»", "code"),
    ("«QQ 12 34 56»", "code"),
    # postcode
    ("«LE99 9ZZ»", "address"),
    ("«le99 9zz»", "address"),
    ("«LE999ZZ»", "address"),
    ("«LE99  9ZZ»", "address"),
    ("«LE99-9ZZ»", "address"),
    ("the «LE99» area", "address"),
    ("postcode «LE99»", "address"),
    ("living in «LE99 9ZZ».", "address"),
    # phone
    ("«07700 900123»", "contact"),
    ("«07700900123»", "contact"),
    ("«+44 7700 900123»", "contact"),
    ("«01632 960983»", "contact"),
    ("«(01632) 960983»", "contact"),
    ("«0116 496 0123»", "contact"),
    ("«020 7946 0958»", "contact"),
    ("tel «960123»", "contact"),
    ("mobile: «07700-900-123»", "contact"),
    ("«0044 7700 900123»", "contact"),
    # UPN
    ("UPN «J999999923001»", "code"),
    ("UPN: «J 9999 9992 3001»", "code"),
    ("unique pupil number «J999999923001»", "code"),
    ("ULN «9999999999»", "code"),
    # collar
    ("PC «4521»", "code"),
    ("PC Rose («4521»)", "code"),
    ("collar number «4521»", "code"),
    ("DC «1234» Shah", "code"),
    ("shoulder no. «882»", "code"),
    ("warrant number «12345»", "code"),
    # crime
    ("crime reference «25000999999»", "code"),
    ("crime ref «25*999999»", "code"),
    ("Crime no. «25/99999/01»", "code"),
    ("custody record «25/000123/AB»", "code"),
    ("incident «342» of 3 March", "code"),
    ("custody reference «LE/12345/25»", "code"),
    ("URN «33AB1234567»", "code"),
    ("occurrence number «24000123456»", "code"),
    ("CAD «4321»", "code"),
    ("NICHE «25000123456»", "code"),
    # court
    ("«T20249999»", "code"),
    ("«T2024 9999»", "code"),
    ("«LE24C50123»", "code"),
    ("«LE24 C 50123»", "code"),
    ("«[2024] EWHC 123 (Fam)»", "code"),
    ("«[2024] EWFC 12 (B)»", "code"),
    ("case no. «LE24C50123»", "code"),
    # coroner
    ("coroner's reference «01234-2024»", "code"),
    ("inquest ref «1234/24»", "code"),
    ("coroner's ref: «2024-0123»", "code"),
    ("Coroner ref. «C/2024/123»", "code"),
    # social care id
    ("Mosaic ID «1234567»", "code"),
    ("Liquidlogic number «123456»", "code"),
    ("LCS «1234567»", "code"),
    ("SystmOne «1234567»", "code"),
    ("EHM ID «987654»", "code"),
    ("case record «1234567»", "code"),
    ("Mosaic no «1234567»", "code"),
    ("RiO number «1234567»", "code"),
    # bank
    ("sort code «09-01-28 account 12345678»", "code"),
    ("sort code: «090128»", "code"),
    ("account number «12345678»", "code"),
    ("«09-01-28 12345678»", "code"),
    ("a/c no. «12345678»", "code"),
    # passport
    ("passport «123456789»", "code"),
    ("passport number «123456789»", "code"),
    ("passport no: «AB1234567»", "code"),
    ("British passport («123456789»)", "code"),
    # driving
    ("«THORN905174SL9AB»", "code"),
    ("«THORN 905174 SL9AB»", "code"),
    ("«THORN905174SL9AB 35»", "code"),
    ("driving licence «12345678»", "code"),
    ("driver's licence number «THORN905174SL9AB»", "code"),
    # vehicle
    ("«FX98 KWO»", "code"),
    ("«FX98KWO»", "code"),
    ("registration «A123 ABC»", "code"),
    ("reg «ABC 123D»", "code"),
    ("a blue Corsa, registration «fx98 kwo»", "code"),
    ("index «FX98 KWO»", "code"),
    ("number plate «AB 1234»", "code"),
    # address
    ("«27 Tannery Row»", "address"),
    ("«Flat 3, 27 Tannery Row»", "address"),
    ("«Flat 3b Heron House»", "address"),
    ("«the old chapel, Station Road»", "address"),
    ("«12a High Street»", "address"),
    ("«Unit 4, The Maltings», Mill Lane", "address"),
    ("lived at «14 The Crescent»", "address"),
    ("«Rose Cottage, Mill Lane»", "address"),
    ("«No. 5 Church Walk»", "address"),
    ("«Caravan 4, Long Meadow»", "address"),
    ("«27-29 Tannery Row»", "address"),
    ("«Flat 2/1, 88 Corn Wharf»", "address"),
    ("«Room 6, Heron Hostel»", "address"),
    # date
    ("«2nd of June»", "date"),
    ("«7/10/22»", "date"),
    ("«07.10.2022»", "date"),
    ("«2022-10-07»", "date"),
    ("«7 Oct 22»", "date"),
    ("«October 7th, 2022»", "date"),
    ("«New Year's Eve 2022»", "date"),
    ("«the Tuesday after Easter 2024»", "date"),
    ("«the second of June»", "date"),
    ("«Christmas Day»", "date"),
    ("«12th March»", "date"),
    ("«w/c 29 April 2024»", "date"),
    ("«Mon 3rd Feb»", "date"),
    ("«3 Feb '25»", "date"),
    ("«Easter Monday 2024»", "date"),
    ("half-term in «February 2024»", "date"),
    ("«7th October»", "date"),
    ("«Boxing Day 2021»", "date"),
    # age
    ("«aged 14 months»", "age"),
    ("«seven weeks old»", "age"),
    ("«a three-year-old»", "age"),
    ("«aged 3 years» and 2 months", "age"),
    ("«six months old»", "age"),
    ("«a 14-year-old» girl", "age"),
    ("«in her early twenties»", "age"),
    ("«8 yo»", "age"),
    ("«3 wks old»", "age"),
    ("«aged 17»", "age"),
    ("«at the age of six»", "age"),
    ("«aged 2½»", "age"),
    ("«18 month old»", "age"),
    # social
    ("«@kayleigh_t99»", "contact"),
    ("«instagram.com/kayleigh.t»", "contact"),
    ("«https://www.facebook.com/stacey.invented»", "contact"),
    ("Snapchat name «kay_2012»", "contact"),
    ("TikTok user: «kay.kay»", "contact"),
    ("her Xbox gamertag «DragonSlayer99»", "contact"),
    ("«facebook.com/profile.php?id=1000»", "contact"),
    # org
    ("«St Aidan's C of E Primary School»", "organisation"),
    ("«Little Acorns Nursery»", "organisation"),
    ("«Heron Lane Surgery»", "organisation"),
    ("«Barrowdene General Hospital»", "organisation"),
    ("«Marlow House Children's Home»", "organisation"),
    ("«Green Lane Hostel»", "organisation"),
    ("the «Jamia Mosque»", "organisation"),
    ("«St Mary's Church»", "organisation"),
    ("«Guru Nanak Gurdwara»", "organisation"),
    ("«Sunnyside Medical Centre»", "organisation"),
    ("«Larkhill Academy»", "organisation"),
    ("«Barrowdene Royal Infirmary»", "organisation"),
    ("The «Willows refuge»", "organisation"),
    # ids
    ("BRP «ZU1234567»", "code"),
    ("biometric residence permit «ZU1234567»", "code"),
    ("UTR «1234567890»", "code"),
    ("council tax reference «123456789»", "code"),
    ("council tax account «1234567X»", "code"),
    ("Ofsted URN «SC123456»", "code"),
    ("school URN «123456»", "code"),
    ("SWE «SW123456»", "code"),
    ("Social Work England «SW123456»", "code"),
    ("GMC «1234567»", "code"),
    ("NMC PIN «12A3456E»", "code"),
    ("DBS certificate «001234567890»", "code"),
    ("HCPC «PA12345»", "code"),
    ("Home Office ref «A1234567»", "code"),
    ("asylum reference «12/34/56789/001»", "code"),
    # mail
    ("«stacey.thornbury@example.org»", "contact"),
    ("«s.thornbury@school.invalid»", "contact"),
    ("email: «a_b@ex.co.uk»", "contact"),
]
"""Line with the mention between marks, and its kind."""

QUIET = [
    "s47 and the plan",
    "for 14 a week",
    "section 47",
    "s.17",
    "the A5 the next day",
    "45 000 visits",
    "paragraph 17.36",
    "page 7/10",
    "OR-1",
    "3 of 4",
    "phase 2",
    "1 in 10",
    "20 mg twice daily",
    "a 999 call",
    "advice from 111",
    "24/7",
    "9 to 5",
    "50/50",
    "a grant of £900",
    "10,000 visits",
    "a 4x4",
    "room for improvement",
    "PC was updated",
    "account of events",
    "reference to the plan",
    "case number one priority",
    "a court order",
    "the log was kept",
    "Band 7 nurse",
    "Part 8 review",
    "3.5 kg",
    "38+4 weeks",
    "BP 120/80",
    "the 0.4th centile",
    "97% on air",
    "they hope, may leave and will be seen in good faith",
]
"""Near misses: numbers, references and words that belong to nobody."""

IDENTIFYING = {"code", "contact", "address", "age"}


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector(DetectorSettings().model)


def found_in(detector: PresidioDetector, line: str) -> list[Detection]:
    return detector.detect([line])[0]


@pytest.mark.parametrize(("marked", "kind"), ROWS)
def test_the_identifier_is_found_whole(detector: PresidioDetector, marked: str, kind: str) -> None:
    before, _, rest = marked.partition("«")
    words, _, after = rest.partition("»")
    start, end = len(before), len(before) + len(words)
    found = found_in(detector, before + words + after)
    assert any(each.kind == kind and each.start <= start and end <= each.end for each in found)


@pytest.mark.parametrize("line", QUIET)
def test_no_rule_of_form_takes_what_belongs_to_nobody(detector: PresidioDetector, line: str) -> None:
    rules = [each for each in found_in(detector, line) if each.source == "pattern"]
    assert [each.kind for each in rules if each.kind in IDENTIFYING] == []
