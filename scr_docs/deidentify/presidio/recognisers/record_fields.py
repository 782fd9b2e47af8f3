"""Fields of records and forms, whose label says what stands behind it: "Ethnicity: Mixed, W&B Caribbean"."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, SPACE, Form

_MARK: Final = r"[*_]{0,2}"
_COLON: Final = rf"{_MARK}{SPACE}?:{_MARK}{SPACE}{{1,2}}"
_OTHER_LABEL: Final = (
    r"(?:Address|Age|Agency|Aka|AKA|Date|DOB|DoB|Ethnic\w*|Faith|Gender|GP|Language|Legal|Name|Nationality|NHS|Phone|Relationship|Religion|Role"
    r"|School|Sex|Status|Tel)\b"
)
_NOTHING: Final = r"(?i:not|none|n/?a|nil|unknown|withheld|refused|see|as|tbc|same|the|redacted|removed)\b"
_WORD: Final = rf"(?!{_OTHER_LABEL})[^\W\d_][\w&'’/-]*"
_DESCRIBES: Final = (
    r"(?i:ethnicity|ethnic\s(?:origin|group|background)|religion|faith|nationality|first\slanguage|home\slanguage)"
)
_NAMES: Final = (
    r"(?:(?i:(?:full|first|middle|family|maiden|given|child['’]?s|mother['’]?s|father['’]?s)\s)?(?i:name|surname|forenames?)|(?i:known\sas|alias|aka"
    r"|next\sof\skin|emergency\scontact))"
)

RECORD_FIELD_FORMS: Final = (
    Form(
        "ADDRESS_FIELD",
        (
            (
                rf"(?<=\b(?:[Aa]ddr(?:ess)?|ADDRESS|ADDR){_COLON})(?!{_NOTHING})(?=[^\n|;\t]{{0,60}}[A-Z\d])(?:(?!{SPACE}{{2}})[^\n|;:\t.]){{4,80}}"
                rf"(?<=\w)"
            ),
        ),
    ),
    Form(
        "DESCRIPTION_FIELD",
        (rf"(?<=\b{_DESCRIBES}{_COLON})(?!{_NOTHING}){_WORD}(?:[ ,/]{{1,2}}{_WORD}){{0,4}}{ALONE_AFTER}",),
    ),
    Form(
        "NAME_FIELD",
        (
            (
                rf"(?<=\b{_NAMES}{_COLON})(?!{_NOTHING})(?!{_OTHER_LABEL})[^\W\d_][\w'’-]+(?:{SPACE}(?!{_OTHER_LABEL})[^\W\d_a-z][\w'’-]*){{0,3}}"
                rf"{ALONE_AFTER}"
            ),
        ),
    ),
)
