"""House numbers without their street ("the family at 22", "next door at no. 9"), flats, plots and pitches, streets in lower case.

A neighbourhood reads them as an address. A number in a text is mostly something else, so each needs the word that says
that somebody lives there.
"""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, Form

_NO: Final = rf"(?:[Nn]umber|[Nn]o\.?|[Nn]os\.?){SPACE}?"
_HOUSE: Final = r"\d{1,4}[A-Za-z]?"
_LIVES: Final = r"(?i:lives?|lived|living|stay(?:s|ed|ing)?|resid(?:es?|ed|ing)|squatting|neighbours?|family|families|tenants?|residents?|household|people|couple)"
_GOES: Final = r"(?i:at|to|from|outside|opposite|behind|beside|visit(?:ed|s)?|left|entered|next{S}door{S}to)".replace(
    "{S}", SPACE
)
_NOT_MORE: Final = rf"{ALONE_AFTER}(?!{SPACE}?(?:am|pm|a\.m|p\.m|years?|months?|weeks?|days?|hours?|minutes?|mins?|per|percent|%|o'clock)\b|[:.,/-]\d|{SPACE}?%)"
_NOT_OF_A_LIST: Final = rf"{ALONE_AFTER}(?!{SPACE}(?:of|in|on|to)\b|[:./]\d|,\d)"
_SAYS: Final = rf"(?={SPACE}(?:said|says|rang|phoned|called|heard|hears|complained|reported|told|saw|sees|knew|knows|next{SPACE}door|across|opposite)\b)"
_UNIT: Final = r"(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Bb]edsit|[Mm]aisonette|[Cc]aravan|[Tt]railer|[Cc]halet|[Pp]lot|[Pp]itch|[Mm]oorings?|[Bb]erth)"
_SMALL: Final = (
    r"(?!(?:the|an?|in|on|of|down|up|along|off|to|by|and|or|from|at|into|across|for|per|more|other|new|old|long|main|side|busy|minutes?"
    r"|hours?|days?|weeks?|months?|years?|times|miles?|metres?|yards|km|cars?|children|people|men|women|adults|boys|girls|houses|had|has|was"
    r"|were|is|are|who|lived?|lives)\b)"
)

HOUSE_NUMBER_FORMS: Final = (
    Form(
        "HOUSE_NUMBER",
        (
            rf"(?<!\d)(?=\d)(?<=\b{_LIVES}{SPACE}(?:(?i:next{SPACE}door|upstairs|opposite|over){SPACE})?(?:at|in|from|of){SPACE}(?:{_NO})?){_HOUSE}{_NOT_MORE}",
            rf"(?<!\d)(?=\d)(?<=\b{_LIVES}{SPACE}at{SPACE}{_HOUSE}{SPACE}(?:and|or|&){SPACE}){_HOUSE}{_NOT_MORE}",
            rf"(?<!\d)(?=\d)(?<=\b{_GOES}{SPACE}{_NO}){_HOUSE}{_NOT_OF_A_LIST}",
            rf"(?<!\d)(?=\d)(?<=\b{_NO}){_HOUSE}{_SAYS}",
            rf"(?<!\d)(?=\d)(?<=\bat{SPACE})\d{{1,3}}[a-d]{ALONE_AFTER}(?!{SPACE}of\b)",
            rf"{ALONE_BEFORE}{_UNIT}{SPACE}(?:{_NO})?\d{{1,4}}(?:/\d{{1,2}}|[A-Za-z])?{ALONE_AFTER}(?!{SPACE}?%|[.,]\d)",
            # "31 a miners parade", "4 mill lane": notes have streets without a capital.
            (
                rf"{ALONE_BEFORE}(?<![.,/£-])\d{{1,4}}{SPACE}?(?:[a-d]{SPACE})?(?:{_SMALL}[a-z][a-z'’-]{{2,}}{SPACE}){{1,2}}"
                rf"(?:street|road|lane|avenue|crescent|terrace|parade|grove|gardens){ALONE_AFTER}"
            ),
        ),
    ),
)
