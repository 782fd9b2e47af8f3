"""Where a person can be found: street addresses, postcodes in any spacing, number plates."""

from typing import Final

from scr_docs.deidentify.kinds.written_dates import MONTH
from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, Form, NumberForm

_STREET: Final = (
    r"(?:Street|Road|Lane|Avenue|Drive|Close|Crescent|Court|Gardens?|Grove|Place|Square|Terrace|Way|Walk|Hill|Row|Mews|Rise|Park"
    r"|Parade|Gate|Green|Croft|View|Yard|Wharf|Quay|Path|Passage|Broadway|Bank|Fold|Vale|Buildings|Causeway|Chase|Circus|Common"
    r"|Cottages|Crofts?|Dale|Dell|Embankment|End|Esplanade|Estate|Field|Fields|Garth|Glade|Glen|Heath|Heights|Hollow|Leys?|Mead"
    r"|Meadows?|Mount|Orchard|Oval|Paddock|Promenade|Reach|Ridge|Ride|Side|Spinney|Spur|Top|Villas|Villa|Warren|Wood|Woods|Wynd"
    r"|Drove|Loke|Staithe|Ginnel|Vennel|Twitten|Brow|Gill|Strand|Cloisters?|Maltings|Alley|Arcade|Bridge|Corner|Cut|Fen|Hythe|Wharfe"
    r"|(?:St|Rd|Ln|Ave|Dr|Cl|Cres|Ct|Gdns|Gr|Pl|Pde|Sq|Terr?|Tce)(?![a-z])(?:\.(?=\s[a-z]|,|$))?)"
)
_CAPITAL: Final = r"[A-Z][\w'’-]{1,60}"
"""No longer: a line of hyphens would be read to its end from each of its parts."""
_NAME_WORD: Final = r"(?:[A-Z][\w'’-]{0,60}|of|the|le|upon|on)"
_HOUSE_NUMBER: Final = r"\d{1,4}(?:[A-Za-z](?![a-z]))?(?:[-/–]\d{1,4}[A-Za-z]?)?"
_OF_A_COURT: Final = (
    r"\b(?:of|the|High|Crown|County|District|Regional|Supreme|Administrative|Constitutional|Criminal|Civil|Family|Youth|Magistrates['’]?"
    r"|Appeal|Labour|Social|Military|Security|Commercial|Federal|Assize|Sheriff|Juvenile|Coroner['’]?s)"
)
"""Before "Court": 1997, the Supreme Administrative Court is no address."""
_FLAT_NUMBER: Final = r"(?:\d{1,4}(?:/\d{1,2}|[A-Za-z])?|[A-Z])"
_FLAT: Final = rf"(?:(?:Flat|Apartment|Apt\.?|Unit|Room|Plot|Caravan|Pitch|Bedsit){SPACE}{_FLAT_NUMBER},?{SPACE})"
_AREA: Final = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP"
    "|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG"
    "|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W"
)
_OUTWARD: Final = rf"(?:{_AREA})\d(?:\d|[A-HJKMNP-Y])?"
_INWARD: Final = r"\d[ABD-HJLNP-UW-Z]{2}"
_LOWER_INWARD: Final = r"(?!1st|2nd|3rd|[04-9]th)\d[abd-hjlnp-uw-z]{2}"
_PLATE_CUE: Final = r"(?i:registration|reg|vrm|vrn|index|plate|vehicle|car|van)"

PLACE_FORMS: Final = (
    Form(
        "STREET_ADDRESS",
        (
            (
                rf"(?=[A-Z\d]|no){ALONE_BEFORE}{_FLAT}?(?:{_CAPITAL}(?:{SPACE}{_CAPITAL}){{0,2}}(?:{SPACE}(?:House|Court|Lodge|Tower|Cottage|Farm|Mansions)),?{SPACE})?"
                rf"(?:[Nn]o\.?{SPACE}?)?{_HOUSE_NUMBER},?{SPACE}(?!the{SPACE}|of{SPACE})(?:{_NAME_WORD}{SPACE}){{1,4}}(?!(?<={_OF_A_COURT}{SPACE})Court){_STREET}{ALONE_AFTER}"
            ),
            rf"{ALONE_BEFORE}{_FLAT}{_CAPITAL}(?:{SPACE}{_CAPITAL}){{0,3}}",
            (
                rf"(?<=\b(?i:lives|lived|living|address|home|house|premises|flat|moved)\b[^.;\n]{{0,12}}(?:{SPACE}(?:at|to|in|is|was|:)|:){SPACE})"
                rf"\d{{1,4}}[A-Za-z]?,?{SPACE}(?!{MONTH})(?:The{SPACE})?{_CAPITAL}(?:{SPACE}(?:(?:y|yr|an|na){SPACE})?{_CAPITAL}){{0,2}}"
            ),
            # A house by its name, with its street: "the old chapel, Station Road", "Rose Cottage, Mill Lane".
            (
                rf"{ALONE_BEFORE}(?:[Tt]he{SPACE})?(?:{_CAPITAL}{SPACE}){{0,2}}(?:(?i:old){SPACE})?(?i:cottage|lodge|farm|farmhouse|house|chapel|rectory|vicarage|barn|mill"
                rf"|schoolhouse|bungalow|grange|manor|tannery|forge|smithy|stables?|granary|brewery|station|bakery|dairy|maltings|warehouse|loft"
                rf"|post{SPACE}office|coach{SPACE}house|police{SPACE}house),{SPACE}(?:{_CAPITAL}{SPACE}){{1,3}}{_STREET}{ALONE_AFTER}"
            ),
        ),
    ),
    Form(
        "STREET",
        (
            (
                rf"{ALONE_BEFORE}(?:{_CAPITAL}{SPACE}){{1,3}}"
                r"(?:Street|Road|Lane|Avenue|Drive|Close|Crescent|Gardens|Grove|Terrace|Mews|Row|Estate|Parade|Drove|Loke|Wynd|Wharf|Quay|Ginnel"
                rf"|Rd|Ln|Ave|Cres|Gdns|Pde|Tce){ALONE_AFTER}(?!{SPACE}[A-Z])"
            ),
        ),
    ),
    NumberForm(
        "POSTCODE_LIKE",
        (
            rf"{ALONE_BEFORE}{_OUTWARD}[\s\u00a0\u2010-\u2015.-]{{0,3}}{_INWARD}{ALONE_AFTER}",
            # An area that does not exist, as NHS records have for those without an address (ZZ99), in its usual shape.
            rf"{ALONE_BEFORE}[A-Z]{{1,2}}\d{{1,2}}\s{_INWARD}{ALONE_AFTER}",
            rf"(?=[A-Za-z]{{1,2}}\d){ALONE_BEFORE}(?i:{_OUTWARD})[\s\u00a0\u2010-\u2015-]{{0,3}}{_LOWER_INWARD}{ALONE_AFTER}",
            rf"(?<=\b(?i:post{SPACE}?codes?(?:{SPACE}(?:area|district|is|of))*|postal{SPACE}district|area{SPACE}code)[\s:]{{1,2}}){_OUTWARD}{ALONE_AFTER}",
            rf"{ALONE_BEFORE}{_OUTWARD}(?={SPACE}(?:area|district|postcode)\b)",
        ),
    ),
    NumberForm(
        "VEHICLE_LIKE",
        (
            rf"{ALONE_BEFORE}[A-HJ-PR-Y][A-HJ-PR-Y]\d{{2}}[\s\u00a0-]?[A-HJ-PR-Z]{{3}}{ALONE_AFTER}",
            (
                rf"\b(?=[A-Za-z]{{1,3}}[\s-]?\d)(?<=\b{_PLATE_CUE}(?:{SPACE}(?i:number|no\.?|plate|mark|is|was|:)){{0,3}}[\s:(]{{1,2}})"
                rf"(?i:[a-z]{{2}}\d{{2}}[\s-]?[a-z]{{3}}|[a-z][\s-]?\d{{1,3}}[\s-]?[a-z]{{3}}|[a-z]{{3}}[\s-]?\d{{1,3}}[a-z]|[a-z]{{1,3}}[\s-]?\d{{3,4}})"
                rf"{ALONE_AFTER}"
            ),
        ),
    ),
)
