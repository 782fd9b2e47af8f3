"""Plain numbers: listed as mentions, never doubts."""

from typing import Final

from scr_docs.deidentify.kinds.numbers import NUMBER_WORD
from scr_docs.deidentify.presidio.recognisers.form import Form

_OF_THE_TEXT: Final = (
    r"(?<!\b(?i:section|sections|s|ss|para|paras|paragraphs?|regulation|rule|article|articles|chapter|appendix|schedule|part|page|pp?|question"
    r"|recommendation|table|figure|annex|protocol|no|act)\.?\s)"
)
_CURRENCY: Final = r"(?:(?:[£$€]|\b(?:GBP|EUR|USD))\s?)"
_SIZE: Final = r"(?:\s(?:hundred|thousand|million|billion|dozen|per\scent|percent|euros?|pounds?|pence))*"

QUANTITY_FORMS: Final = (
    Form(
        "QUANTITY",
        (
            rf"{_OF_THE_TEXT}(?<![\w.,:/§#+-]){_CURRENCY}?\d{{1,3}}(?:(?:,\d{{3}})+|\d*)(?:\.\d+)?(?:\s?%|(?![\w:/])){_SIZE}(?![.,]\d)",
            rf"{_OF_THE_TEXT}(?<![\w-])(?!(?i:one|zero)\b)(?i:{NUMBER_WORD}){_SIZE}(?![\w-])",
        ),
    ),
)
