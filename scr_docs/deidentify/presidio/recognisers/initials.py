"""People by their initials, as notes have them: "K.T. rang", "C-J was not brought", "Mr K. declined"."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import SPACE, Form
from scr_docs.names.initials import ABBREVIATIONS

_COMPANIES: Final = ("sa", "nv", "bv", "llp", "lp", "plc", "ltd")
_ABBREVIATED: Final = "|".join(
    r"\.".join(word.upper()) for word in sorted({*ABBREVIATIONS, *_COMPANIES, "dob", "usa"}) if 2 <= len(word) <= 3
)
_RANGES: Final = "A-[B-HZ]|[IVX]-[IVX]|X-Y|L-R|R-L|Y-N|Q-A|T-Z"
"""What two letters with a hyphen are besides: "A-Z", "I-V", left to right."""

INITIALS_FORMS: Final = (
    Form(
        "INITIALS",
        (
            rf"(?<![\w.&'’-])(?!(?:{_ABBREVIATED})\.)[A-Z]\.[A-Z]\.(?:[A-Z]\.)?(?![\w&])",
            rf"(?<![\w/.'’-])(?!(?:{_RANGES})(?!\w))[A-Z]-[A-Z](?![\w/'’-]|'s\b)(?!{SPACE}?\d)",
            # Who wrote the line of a log: "23:54 KFW: RES TO ATT".
            rf"(?<=\b[0-2]\d:?[0-5]\d(?:hrs)?{SPACE})(?!(?:NFA|CAD|MOB|RES)\b)[A-Z]{{2,3}}(?=:{SPACE})",
            # A stop behind the letter that ends no sentence: the pseudonym of a case ("Mr K") has none.
            rf"(?<![^\W_])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?{SPACE}[A-Z]\.(?=[^\w\s]|{SPACE}[a-z(])",
        ),
    ),
)
