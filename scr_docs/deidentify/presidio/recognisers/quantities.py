"""Plain numbers with what they count: listed as mentions, never doubts."""

from typing import Final

from scr_docs.deidentify.kinds.numbers import NUMBER_WORD
from scr_docs.deidentify.presidio.recognisers.form import ALONE_BEFORE, Form

_OF_THE_TEXT: Final = (
    r"(?<!\b(?i:section|sections|s|ss|para|paras|paragraphs?|regulation|rule|article|articles|chapter|appendix|schedule|part|page|pp?|question"
    r"|recommendation|table|figure|annex|protocol|no|act)\.?\s)(?<!§[\s\u00a0]?)"
)
_CURRENCY: Final = (
    r"(?:AED|ATS|AUD|BEF|BGN|CAD|CHF|CNY|CYP|CZK|DEM|DKK|ESP|EUR|FIM|FRF|GBP|GRD|HRK|HUF|IEP|INR|ISK|ITL|JPY|LTL|LVL|MDL|NGN|NLG|NOK|PKR|PLN"
    r"|PLZ|PTE|ROL|RON|RSD|RUB|RUR|SEK|SIT|SKK|TRL|TRY|TRY|UAH|USD|ZAR)"
)
"""ISO 4217, today's codes of Europe and of large diasporas with those that the euro and reforms ended."""
_SIGN: Final = rf"(?:(?:[£$€¥₺₹₦]|\b{_CURRENCY})\s?)"
_MONEY: Final = (
    r"(?:(?:[A-Z][a-z]+\s)?(?i:euros?|pounds?(?:\ssterling)?|pence|dollars?|cents?|francs?|marks?|schillings?|shillings?|lir[ae]s?|zlotys?|złoty(?:ch)?"
    r"|forints?|crowns?|kron[aeo]r?|korun\w*|leva|lei|roubles?|rubles?|hryvn\w+|drachmas?|pesetas?|escudos?|guilders?|rupees?|naira|yen|dinars?))"
)
_UNIT: Final = (
    r"(?i:per\s?cent|percentage\spoints?|hundred|thousand|million|billion|trillion|dozen|metres?|meters?|kilometres?|kilometers?|centimetres?|millimetres?"
    r"|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|decares?|(?:sq(?:uare)?|cubic)\.?\s?(?:m\b\.?|metres?|meters?|kilometres?|feet|miles?)"
    r"|km|cm|mm|kg|mg|ml|g|grams?|grammes?|kilograms?|kilogrammes?|kilos?|tonnes?|tons?|stone|lbs?|ounces?|litres?|pints?|units|degrees?"
    r"|micrograms?|milligrams?|millilitres?|mph|kmph|watts?|volts?)"
)
_COUNTED: Final = (
    r"(?:(?:other|further|more|additional|different|separate|young|such)\s)?"
    r"(?!is\b|was\b|has\b)[a-z]{3,}(?<!ous|ess|his|ays|hus)(?:s|ren|men|people|persons)\b"
)
"""A plural that follows a number: "seventy-one hearings", "two half-sisters". A word or two of the text, no name."""
_AFTER: Final = rf"(?:\s?%|(?:\s(?:{_UNIT}|{_MONEY})(?!\w)){{1,3}}|\s{_COUNTED})?(?:\s\({_CURRENCY}\))?"
_FIGURES: Final = r"\d{1,3}(?:(?:[,.]\d{3})+(?!\d)|(?:,\d{3})+|\d*)(?:[.,]\d+)?"

QUANTITY_FORMS: Final = (
    Form(
        "QUANTITY",
        (
            rf"{_OF_THE_TEXT}(?<![\w.,:/§#+-]){_SIGN}?{_FIGURES}(?!\w)(?![:/]\w){_AFTER}(?![.,]\d)",
            rf"{ALONE_BEFORE}{_CURRENCY}\s\d[\d.,]*\d",
            rf"\b(?=(?i:{NUMBER_WORD})){_OF_THE_TEXT}(?<!-)(?!(?i:one|zero)\b)(?i:{NUMBER_WORD})(?![\w-]){_AFTER}",
        ),
    ),
)
