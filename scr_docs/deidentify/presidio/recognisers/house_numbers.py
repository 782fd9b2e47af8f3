"""House numbers without their street ("the family at 22", "next door at no. 9"), flats, plots, streets in lower case.

A neighbourhood reads them as an address. A number in a text is mostly something else, so each needs the word that says
that somebody lives there; where that word is all there is, it is a guess.
"""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, NumberForm

_DIGITS: Final = r"(?<!\d)(?=\d)"
_NO: Final = rf"(?:[Nn]umber|[Nn]o\.?|[Nn]os\.?){SPACE}?"
_HOUSE: Final = r"\d{1,4}[A-Za-z]?"
_LIVES: Final = (
    r"(?i:lives?|lived|living|stay(?:s|ed|ing)?|resid(?:es?|ed|ing)|squatting|neighbours?|family|families|tenants?|residents?"
    r"|household|people|couple)"
)
_PLACED: Final = rf"{_LIVES}{SPACE}(?:(?i:next{SPACE}door|upstairs|opposite|over|above){SPACE})?"
_GOES: Final = rf"(?i:at|to|from|outside|opposite|behind|beside|visit(?:ed|s)?|left|entered|next{SPACE}door{SPACE}to)"
_VERB_IN_S: Final = r"was|has|says|hears|sees|rings|this|his|keeps|makes|does|always|shouts|lives"
_NOT_COUNTED: Final = (
    rf"{ALONE_AFTER}(?!{SPACE}?(?:am|pm|a\.m|p\.m|o'clock|per|percent|%|or{SPACE}more|different|other|separate)|[:.,/-]\d"
    rf"|{SPACE}(?!(?:{_VERB_IN_S})\b)[a-z]{{2,}}s\b|{SPACE}(?:year|month|week|day|hour|minute)\b)"
)
"""Not "at 3 addresses", "at 16 weeks", "at 9.30"."""
_NOT_OF_A_LIST: Final = rf"{ALONE_AFTER}(?!{SPACE}(?:of|in|on|to)\b|[:./]\d|,\d)"
_SAYS: Final = (
    rf"(?={SPACE}(?:said|says|rang|phoned|called|heard|hears|complained|reported|told|saw|sees|knew|knows|next{SPACE}door"
    r"|across|opposite)\b)"
)
_UNIT: Final = (
    r"(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Bb]edsit|[Mm]aisonette|[Cc]aravan|[Tt]railer|[Cc]halet|[Pp]lot|[Pp]itch"
    r"|[Mm]oorings?|[Bb]erth)"
)
_NAME_IN_LOWER_CASE: Final = (
    r"(?!(?:the|an?|in|on|of|down|up|along|off|to|by|and|or|from|at|into|across|for|per|more|other|new|old|long|main|side"
    r"|busy|minutes?|hours?|days?|weeks?|months?|years?|times|miles?|metres?|yards|feet|foot|inch|inches|km|cars?|children|people|men|women|adults"
    r"|boys|girls|houses|had|has|was|were|is|are|who|lived?|lives)\b)[a-z][a-z'’-]{2,}"
)

HOUSE_NUMBER_FORMS: Final = (
    NumberForm(
        "HOUSE_NUMBER",
        (
            rf"{_DIGITS}(?<=\b{_PLACED}(?:at|in|from|of){SPACE}{_NO}){_HOUSE}{_NOT_COUNTED}",
            rf"{_DIGITS}(?<=\b{_GOES}{SPACE}{_NO}){_HOUSE}{_NOT_OF_A_LIST}",
            rf"{_DIGITS}(?<=\b{_NO}){_HOUSE}{_SAYS}",
            rf"{ALONE_BEFORE}{_UNIT}{SPACE}(?:{_NO})?\d{{1,4}}(?:/\d{{1,2}}|[A-Za-z])?{ALONE_AFTER}(?!{SPACE}?%|[.,]\d)",
            # "31 a miners parade", "4 mill lane": notes have streets without a capital.
            (
                rf"{ALONE_BEFORE}(?<![.,/£-])\d{{1,4}}{SPACE}?(?:[a-d]{SPACE})?(?:{_NAME_IN_LOWER_CASE}{SPACE}){{1,2}}"
                rf"(?:street|road|lane|avenue|crescent|terrace|parade|grove|gardens|drive|close|court|square|mews|croft|walk|rd|ave|cres|ct){ALONE_AFTER}"
            ),
        ),
    ),
    NumberForm(
        "HOUSE_NUMBER_LIKE",
        (
            rf"{_DIGITS}(?<=\b{_PLACED}at{SPACE}){_HOUSE}{_NOT_COUNTED}",
            rf"{_DIGITS}(?<=\b{_LIVES}{SPACE}at{SPACE}{_HOUSE}{SPACE}(?:and|or|&){SPACE}){_HOUSE}{_NOT_COUNTED}",
            rf"{_DIGITS}(?<=\bat{SPACE})\d{{1,3}}[a-d]{ALONE_AFTER}(?!{SPACE}of\b)",
        ),
    ),
)
