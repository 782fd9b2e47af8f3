"""Organisations and buildings by the words that they end with: schools, hostels, prisons, courts, ministries."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, Form

_FIRST_WORDS: Final = (
    "At|In|On|The|From|To|By|For|With|When|While|Although|And|But|A|An|This|That|His|Her|Their|Its|Our|Each|Every|Any|No|Both|All|As|If"
    "|After|Before|Since|Until|Then|One|Another|Other|Some|Most|Many|Few|Only|Which|Who|Whose|Where|Had|Was|Were|Local|Same|New"
)
_WORD: Final = r"[^\W\d_a-z][\w'’-]{1,60}"
"""No longer: a line of hyphens would be read to its end from each of its parts."""
_KIND_BEFORE: Final = (
    r"(?:(?:C{S}of{S}E|CofE|CE|RC|Catholic|Church{S}of{S}England|Community|Primary|Infants?|Junior|Secondary|High|Grammar|Nursery|Special"
    r"|Academy|Comprehensive|Preparatory|Free|General|Royal|District|Memorial|Children['’]?s|Medical|Health|Family|Community){S}){0,4}"
)
_FACILITY: Final = (
    r"(?:Schools?|Academy|College|Nursery|Pre-?[Ss]chool|Playgroup|Hospitals?|Infirmary|Surgery|Practice|Clinic|Hospice|Medical{S}Centre"
    r"|Health{S}Centre|Children['’]?s{S}Centre|Children['’]?s{S}Home|Hostel|Refuge|Mosque|Masjid|Church|Temple|Mandir|Gurdwara|Synagogue"
    r"|Chapel|Cathedral|Abbey|Prison|Young{S}Offenders?{S}Institution|Police{S}Station|Pharmacy|Leisure{S}Centre|Community{S}Centre"
    r"|Islamic{S}Centre|Youth{S}Club|University|NHS{S}(?:Foundation{S})?Trust|Caravan{S}(?:Park|Site)|Care{S}Home|Nursing{S}Home"
    r"|Residential{S}Home|Foodbank|Food{S}Bank|Arms|Hotel|Tavern|Inn|Women['’]?s{S}Aid|(?:Local{S})?Safeguarding{S}(?:Children|Adults){S}(?:Board|Partnership)|Association|Chemist|Produce|Fellowship|Ministries|Tabernacle"
    r"|Supermarket|Mini{S}?[Mm]arket|Stores|Takeaway|Bakery|Butchers?|Cafe|Café|Grill|Launderette|Salon|Garage|Motors|District{S}Gen(?:eral)?"
    r"|Crown{S}Court|County{S}Court|Family{S}Court|Youth{S}Court|Magistrates['’]?{S}Court|(?:High|District|Regional|Civil|Criminal){S}Court"
    r"|Council|Constabulary|City{S}Council|County{S}Council|Borough{S}Council)"
)
_LOWER_FACILITY: Final = (
    r"(?:(?:[a-z]+{S}){0,2}(?:school|academy|nursery|playgroup|pre-school|hospital|infirmary|surgery|clinic|hospice|health{S}centre"
    r"|children['’]?s{S}(?:home|centre)|hostel|refuge|mosque|church|temple|gurdwara|synagogue|chapel|cemetery|prison|police{S}station"
    r"|court|leisure{S}centre|community{S}centre|caravan{S}(?:site|park)|care{S}home|foodbank|food{S}bank|prosecutor|municipality))"
)
_SIGN: Final = r"[A-Z][a-z]{2,}"
_AT_SOMEBODYS: Final = (
    r"(?:Mother|Father|Mum|Dad|Nan|Gran|Grandma|Grandad|Grandmother|Grandfather|Auntie|Aunt|Uncle|Child|Adult|St|Today)"
)
_JOBS: Final = r"(?:First[\s-]Instance|Appeals?|Cassation|Session|General{S}Jurisdiction|Protection)"


def _spaced(pattern: str) -> str:
    return pattern.replace("{S}", SPACE)


_NAMED_AFTER: Final = _spaced(_KIND_BEFORE + _FACILITY)

ORGANISATION_FORMS: Final = (
    Form(
        "NAMED_BUILDING",
        (
            (
                rf"{ALONE_BEFORE}(?:(?:St|Saint|Our|The|Holy|Royal|King|Queen|Prince|Princess){SPACE})?"
                rf"(?!(?:{_FIRST_WORDS}){SPACE}){_WORD}(?:{SPACE}(?:of|the|and|&|for|{_WORD})){{0,4}}?{SPACE}{_NAMED_AFTER}{ALONE_AFTER}"
            ),
            # Not the street of "47 Mill St. My number": a street is named before.
            rf"{ALONE_BEFORE}(?<![A-Z][\w'’-]+{SPACE}(?=St\.))(?:St|Saint)\.?{SPACE}[A-Z][a-z]+(?:['’]s?)?(?:{SPACE}and{SPACE}St{SPACE}[A-Z][a-z]+(?:['’]s?)?)?{ALONE_AFTER}",
            # A church or school that is called by its dedication alone: "a curate of Our Lady's".
            (
                rf"{ALONE_BEFORE}(?:Our{SPACE}Lady|Sacred{SPACE}Heart|Holy{SPACE}(?:Trinity|Family|Cross|Rood|Rosary|Name|Ghost|Redeemer)|All{SPACE}Saints"
                rf"|All{SPACE}Souls|Christ{SPACE}Church|Corpus{SPACE}Christi|Christ{SPACE}the{SPACE}King|English{SPACE}Martyrs|Good{SPACE}Shepherd)"
                rf"(?:['’]s?)?{ALONE_AFTER}(?!{SPACE}Day)"
            ),
            # "Barrowdene police station", in the middle of a sentence: at its start the capital says nothing.
            _spaced(
                rf"(?<=[a-z,]{SPACE})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){_WORD}(?:{SPACE}{_WORD}){{0,2}}{SPACE}{_LOWER_FACILITY}{ALONE_AFTER}"
            ),
            # A public house by its sign, a shop by its keeper: "above the Lamb and Lantern", "nights at Pellow's,"
            (
                rf"(?<=\b(?:at|above|in|outside|behind|near|of){SPACE}the{SPACE})"
                rf"{_SIGN}{SPACE}and{SPACE}{_SIGN}{ALONE_AFTER}(?!{SPACE}[A-Z])"
            ),
            (
                rf"(?<=\b(?:at|from|outside|near|behind|to){SPACE})"
                rf"(?!{_AT_SOMEBODYS}){_SIGN}['’]s"
                rf"(?=[,.;:)\"”]|{SPACE}(?:and|on|in|for|with|to|until|when|where|each|every)\b|$)"
            ),
            rf"{ALONE_BEFORE}(?:London|Royal|Metropolitan){SPACE}Borough{SPACE}of{SPACE}{_WORD}(?:{SPACE}(?:and|upon){SPACE}{_WORD})?",
            # "the landlord of The Drovers"; in a line of capitals, "MARRABLE INF"
            rf"(?<=\b(?:landlord|landlady|licensee|regulars?){SPACE}(?:of|at){SPACE})[Tt]he{SPACE}{_WORD}(?:{SPACE}(?:and{SPACE}|&{SPACE})?{_WORD}){{0,2}}",
            rf"{ALONE_BEFORE}[A-Z]{{4,}}(?:{SPACE}[A-Z]{{4,}})?{SPACE}(?:INF|GEN|HOSP|SURGERY|INFIRMARY|NURSERY|ACADEMY|PHARMACY|HOSTEL|REFUGE){ALONE_AFTER}",
            rf"{ALONE_BEFORE}(?:HMP|HMYOI|HMP/YOI|YOI|STC|RAF|HMS){SPACE}{_WORD}(?:{SPACE}{_WORD}){{0,2}}",
        ),
    ),
    Form(
        "NAMED_OFFICE",
        (
            # Courts and ministries with all that belongs to their name, and with that name in their own language.
            (
                rf"{ALONE_BEFORE}(?:{_WORD}{SPACE}){{0,4}}(?:Court|Chamber|Tribunal|Division){SPACE}(?:of|for){SPACE}"
                rf"(?:the{SPACE})?{_spaced(_JOBS)}(?:{SPACE}in{SPACE}{_WORD})?{ALONE_AFTER}"
            ),
            (
                rf"{ALONE_BEFORE}(?:Ministry|Minister|Department|Directorate|Secretary|Office|Institute|Chamber){SPACE}(?:of|for){SPACE}"
                rf"(?:the{SPACE})?{_WORD}(?:,?{SPACE}(?:and{SPACE})?(?:of{SPACE}|the{SPACE})?{_WORD}){{0,4}}"
            ),
            (
                r"(?<=(?:Court|Office|Ministry|Authority|Committee|Board|Agency|Fund|Chamber|Council|Party|Appeal|Matters|Department|Academy"
                rf"|Directorate){SPACE})\((?!(?i:see|the|a|an|no|nos|as|and|or|in|of|section|article|hereafter|hereinafter)\b)"
                rf"[^\W\d_]{{2,}}(?:[ -][^\W\d_]+){{0,6}}\)(?<=[^\W\d_]{{5}}[^()]{{0,60}}\))"
            ),
        ),
    ),
)
