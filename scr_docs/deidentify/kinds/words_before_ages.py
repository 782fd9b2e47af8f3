"""A printed age in its sentence: "she turned six" becomes "she was aged 5 to 9", "they turned six" "they were".

The verb agrees with its subject: pronouns, plural nouns and several people joined by "and".
"""

import re
from typing import Final

_VERB: Final = re.compile(r"(?i)(?P<verb>was|is)(?=\s)")
_ADVERBS: Final = r"(?:(?:all|also|both|already|just|recently|only|then|now|finally|soon|later|each|since|not|yet)\s)*"
_MODAL: Final = re.compile(
    rf"(?i)\b(?:to|will|would|could|can|may|might|should|shall|must|not|did|does|do)\s{_ADVERBS}$|n't\s{_ADVERBS}$"
)
_CONTRACTED: Final = re.compile(rf"(?i)'(?:d|ve|s)\s{_ADVERBS}$")
_FIRST_PERSON: Final = re.compile(rf"(?<![\w'])I\s{_ADVERBS}$")
_MANY: Final = (
    r"\b(?:(?i:they|we|you|these|those|both|all|two|three|four|others|children|people|women|men|twins|triplets|siblings"
    r"|brothers|sisters|boys|girls)|[a-z]+[^\W\dsiu'A-Z]s)"
)
"""A pronoun, or a plural in small letters: ``James`` is one."""
_PLURAL: Final = re.compile(rf"{_MANY}(?:,?\swho)?\s{_ADVERBS}$")
_DETERMINER: Final = r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our)\s)?"
_ONE: Final = rf"{_DETERMINER}(?:[a-z-]+\s){{0,2}}?[\w'\[\]-]+(?:\s(?:\d{{1,2}}|[A-Z][\w'-]*)){{0,2}}"
_CLAUSE: Final = (
    r"(?:^|[.;:,(]\s*|\b(?:[Ww]hen|[Aa]fter|[Aa]s|[Bb]efore|[Bb]ecause|[Ss]ince|[Uu]ntil|[Oo]nce|that|[Ww]hile|both)\s)"
)
_SEVERAL: Final = re.compile(rf"{_CLAUSE}(?:{_ONE},\s)*{_ONE},?\sand\s{_ONE}\s{_ADVERBS}$")
_SINGULAR_IN_S: Final = re.compile(r"(?i)\b(?:his|this|was|is|has|its|always|perhaps|as)\s$")
_LOOK_BACK: Final = 80


def fit_age(text: str, start: int, printed: str) -> str:
    """Make the verb of a printed age agree with its subject.

    Args:
        text: the plain text in which the age stands.
        start: where the age starts.
        printed: what `age_band` gave: "was aged 5 to 9" for "turned six", "is aged 5 to 9" for "turns six".
    """
    verb = _VERB.match(printed)
    if not verb:
        return printed
    before = text[max(0, start - _LOOK_BACK) : start]
    return _agreeing(verb["verb"], before) + printed[verb.end() :]


def _agreeing(verb: str, before: str) -> str:
    if _CONTRACTED.search(before):
        return "been"
    if verb == "is" and _MODAL.search(before):
        return "be"
    if _FIRST_PERSON.search(before):
        return "am" if verb == "is" else verb
    several = (_PLURAL.search(before) and not _SINGULAR_IN_S.search(before)) or _SEVERAL.search(before)
    return {"was": "were", "is": "are"}.get(verb, verb) if several else verb
