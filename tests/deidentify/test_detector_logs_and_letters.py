"""Logs in capitals, clipped chronologies, households, messages and letters without a capital: line → spans."""

import re

import pytest

from scr_docs.deidentify.mentions import mentions_of
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.board import DetectorSettings

ROWS = [
    # ages that only stand beside somebody
    "Mother («29») and Father («31») were told.",
    "Child A («4») and Adult B (aged «34»)",
    "Oluwaseun Adeyemo-Price («19») came",
    "her brother Tomasz, «7»; her aunt, «41», and",
    "baby Thaís, «5 months»",
    "Their mother, Iveta Žigová, was «25».",
    "she was «three and a half»",
    "He was «six years and one month» and weighed 9 kg",
    "Ifrah Warsame, then almost «four», told her",
    "a nephew of «fifteen» interpreted",
    "from which he died, at «thirteen months».",
    "white British, «33 yrs», known to police",
    "Pt: ?name / M / «3 yrs»",
    "Girl approx «7» in the hallway",
    "MALE CHILD «3» NOT WAKING UP",
    "«Tomasz» «6 months». Brought by father.",
    "She was «six» by then.",
    "Dean «Cotterill», who was «25» and white",
    "Dilan is «6» and Hêvî is «10 months».",
    "Age at death: «2».",
    "At «two» she had nine words",
    "holding a boy of about «2 years».",
    "found lifeless on a sofa at «eleven weeks».",
    "the eldest was only «ten», and",
    "he was certainly only «five months».",
    "whose age was assessed as «16» but",
    "Child «14 months», not walking",
    "the twins, «9», as it was",
    "Mother «19», care leaver, lives alone",
    "«Marek» «22 months», vomiting",
    "BABY KACPER «5», MAJA «14MTHS».",
    "Chen «Meixiu», was then «22» and had been here",
    "«1.3.04», «9», NHS no",
    # days whose month stands elsewhere, and days without a capital
    "the gas safety check on the «17th» and a visit",
    "«Friday the thirteenth» was cold",
    "«21/09»: SW called; «28/3» too",
    "letter rec'd «11/8»",
    "ABE on «Weds 12/6»",
    "the «November» audit said so",
    "at the tenancy audit, «Nov '13»",
    "«sunday 16th of march»",
    "I seen it on «bonfire night»",
    "«Holy Thursday» and «Xmas Day 2007»",
    "between «July» and «December 2015»",
    "seen in «March»/«April 2014» only",
    "«Nov»-«Dec 2012» rent unpaid",
    "in «spring» and «summer 2013»",
    "«July», «August» and «September 2011»",
    "WAKING NIGHT, «17 MARCH 2017»",
    "the overdose of «Easter Saturday, 19 April 2014»",
    "wrote on «St Stephen's Day 2013»; helping since «Ramadan 2019»",
    "coach from Kraków in «the autumn of two thousand and nine»",
    "born on «the ninth of March two thousand and twelve»",
    "joined in «May two thousand and eleven»; left in «nineteen ninety-one»",
    "drew the door on «3, 10 and 17 November 2011»",
    "closed on «the twenty-fifth».",
    "since «Lent term 2013»; by «spring '10» in a car",
    "told her at «Pongal 2012», and on the «Winter Solstice 2012»",
    "arrest «9/10» 15:15",
    "hearing in the «late nineties»",
    # numbers
    "PC «718» «Bhamra» attended",
    "DC Callum Frost («5120»)",
    "PC 3391 Oyedepo came; later 3391 assigned; «3391» left",
    "(hosp. no. «CA 77 01 449»)",
    "her record («WIC 61-0094»)",
    "the certificate («EY 999417»)",
    "r.bell@example.org, ext. «4417»",
    "Profile: «www.chatterbook.example/marz.q»",
    "Officer «1173» came; a PC «Bhamra», number «3046», left",
    "POL LOG «812» OF «23/11»",
    "bleep «5518», interp «7146»",
    "her passport («AQ 9917042») and «PRF 90662714»",
    "contact number «MOS 771904»; «PM 0417/12»",
    "2yr funding code «50009174403»",
    "a card ending «9417» was used",
    "your letter no «ESCB/SCR/14/002»",
    "Audio file «WS550417.mp3».",
    "He logs in to the tablet as «lil_reaper_07».",
    "domestic abuse log «WD/0519/33871»; notification «SIN-2019-0442»",
    "file «FLC.3319.BP», ref «P2207715/3», «NSP/0513/2240»",
    "ambulance incident «7730914», «CSC 71190»",
    "entered RiO «19/3/15» 08.12 user «CADWN02»",
    "a body map, file «BM_21402_a.pdf»",
    "on CAD 4417/12MAR and again on «6120/12MAR»",
    "an inquest, «0417-2013»; on Liquidlogic as «300417», also as «P0300992»",
    "the phone ending «900341» and exhibit «RJM/7a»",
    # who and where
    "Family support worker «Sioned» left a voicemail; supervisor «Fionn»: late",
    "(Aunty «Trace», «07700 900229»)",
    "«Helena Baxendale», «Marcus Thirkettle» and others met; «HB/MT» to act",
    "«Themba Moyo» wrote; opened by «tmoyo3», typed by «moyot»",
    "No supervision. «Pat», who knew the children best, left.",
    "the «London Borough of Hythegate» moved them",
    "at the top of «Withy Drove» there",
    "lived at «8 Rhes y Felin», in",
    "«Kesterby Local Safeguarding Children Board»",
    "lodged above the «Lamb and Lantern»; nights at «Pellow»'s, and",
    "His mother, «Đỗ Thị Lụa», borrowed money",
    "| «Faith Connaughty» | «25.04.2013» |",
    "«Folasade Adebanjo» («FA»), Chair; later «FA» said",
    "«Joost van der Heuvel» (Probation); «JvdH» agreed",
    "Lives at 9 Eller Lane. «eller lane» again, seen twice",
    "Address: «Caravan, rear of Pump Cottage»   Tel mum",
    "the «Life Gate Fellowship» helped",
    "a man called «Bones» sits in the flat",
    "one child, «Bia», aged «5», at home",
    'the search for "«Vaughan, G»" found nothing',
    "the appropriate adult was «Thiago Nogueira».",
    "The landlord of the «Drovers» barred them.",
    "Lives: «6 Withy Drove»",
    "LEFT SCENE. PRE ALERT «CRESSINGFORD INF»",
    "NO TRACE. PC «WINSPEAR» SHOWN AT «CRESSINGFORD» GENERAL",
    "23:54 «KFW»: RES TO ATT",
    "21:03 to «gem x»: u up",
    "From: «Ollerenshaw, Faith»",
    "a curate of «Our Lady»'s",
    "miss «kamara-bangs» never come",
    "«maureen» rang; my «sheniqa-ann» was a good girl",
    "«61 tannery walk»",
    "Pitch 4, Cuckoo Drove, Wexcombe. A row at «Cuckoo Drove» later.",
    # who is described
    "**Ethnicity:** «Mixed, W&B Caribbean»  **Religion:** «Rastafarian» (lapsed)",
    "First language: «Tigrinya»",
    "Name: «Hope Ollerenshaw» DOB: withheld",
    "known as: «mo»",
    "a «white British» man, «IC3»",
]
"""Line with what must be masked between marks."""

QUIET = [
    "HE MAY BE IN DRINK. CALLER WILL RING LATER AND UPDATE",
    "Staff, who knew; the Police, who came. 36+2, live birth",
    "born at 32 weeks, reviewed at six months, booked at 12 weeks",
    "Theme B. Courtesy mistaken for consent",
    "The Pastor and the Imam's wife were told; Sr was on RiO.",
    "COVID-19 was said, NG-76, Q1/2019 and A/B",
    "GCS 9 (E2 V2 M5), HR 72, BP 128/84, RR 14, BM 6.2",
    "sertraline 50mg od, methadone 1mg/1ml, 7 x 80ml, O2 15L",
    "bruise R eye, scald L foot, marks to the lower back",
    "120 people at 10 schools, a grant of 125,000 pounds in 2 years",
    "Hard work and broken bones. Bias was found.",
    "Siblings 1, 2 and 3 were seen.",
    "Recommendation (3) and Figure (12)",
    "He was six weeks in hospital.",
    "the centile fell from the 50th to the 9th.",
    "pain 9/10, 3/4 of visits, open 24/7",
    "in the 2nd, 9th and 25th centiles",
    "a bruise to the L ear, F drunk on arrival",
    "Cold bath as punishment. Hard frost noted. Nits.",
    "B. Case notes",
    "C. The thread",
    "in front of the TV. She tried again",
    "MALE AND FEMALE SHOUTING. CHILD CRYING. NO ACCENT HEARD. DETAINED IN YARD",
    "Insp. and Det. Supt. were told",
    "she rang 101 and then 999",
    "see v0.4 of the plan",
    "S47 threshold met",
    "see row #11",
    "2 post ribs",
    "gave evidence with candour",
    "Name: Child A",
    "Religion: not recorded. Name: see the register",
    "| Pol | call. | MW | bkd | Educ | NFA |",
]
"""Near misses: nobody is meant."""


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector(DetectorSettings().model)


def _found(detector: PresidioDetector, text: str) -> list[tuple[int, int, str]]:
    """What is printed in another way, and every date."""
    return [
        (each.start, each.end, each.text)
        for each in mentions_of(text, Lexicon(), detector)
        if each.kind == "date" or (each.why and each.why.printed is not None)
    ]


@pytest.mark.parametrize("row", ROWS)
def test_found(detector: PresidioDetector, row: str) -> None:
    text = re.sub("[«»]", "", row)
    hidden = {at for start, end, _ in _found(detector, text) for at in range(start, end)}
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
    assert [words for *_, words in _found(detector, line)] == []


def test_what_one_rule_drops_another_may_find(detector: PresidioDetector) -> None:
    """The model takes collar number and name for one code; the number goes, and the name must not go unseen."""
    text = "Drove past. PC 718 Bhamra was there."
    assert [found.text for found in mentions_of(text, Lexicon(), detector) if found.kind == "person"] == ["Bhamra"]
