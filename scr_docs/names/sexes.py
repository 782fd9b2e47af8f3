"""Words that tell whether somebody is female or male: in pseudonyms, and in prose where that is not to be told."""

import re
from typing import Final, Literal

_FEMALE: Final = (
    "she her hers herself woman women girl girls lady ladies mother mothers mum mums mummy grandmother grandmothers"
    " granny nan stepmother sister sisters half-sister half-sisters stepsister daughter daughters granddaughter"
    " stepdaughter wife niece aunt auntie girlfriend ms mrs miss"
)
_MALE: Final = (
    "he him his himself man men boy boys gentleman father fathers dad dads daddy grandfather grandfathers grandad"
    " stepfather brother brothers half-brother half-brothers stepbrother son sons grandson stepson husband nephew uncle"
    " boyfriend mr"
)
_TELLS: Final[dict[str, Literal["female", "male"]]] = {
    **dict.fromkeys(_FEMALE.split(), "female"),
    **dict.fromkeys(_MALE.split(), "male"),
}

GENDERED_WORD: Final = re.compile(
    rf"(?i)(?<![\w-])(?:{'|'.join(sorted(_TELLS, key=len, reverse=True))})(?![\w-])(?!['’]s\s(?:centre|refuge|aid)\b)"
)
"""A word that tells a sex, as a whole word in either case; not the name of a service ("a women's refuge")."""

_OWNER: Final = re.compile(r"(?i)[\w-]+['’]s?\s")


def sex_told_by(pseudonym: str) -> Literal["female", "male"] | None:
    """The sex that a pseudonym tells of the one who bears it; ``"Mother's Partner"`` tells none of the partner."""
    words = GENDERED_WORD.findall(_OWNER.sub("", pseudonym))
    return _TELLS[words[-1].lower()] if words else None
