"""What counts as an answer: not nothing, not the prompt itself, not "TBC", and "N/A" only with a reason.

Silence can be read in two ways, so "not applicable" must say why (17.19: each matter is considered; 17.36).
"""

import re
from collections.abc import Iterable
from typing import Final

from scr_docs.markdown.folding import fold
from scr_docs.markdown.outline import Passage

PROMPT_MARK: Final = "To answer:"
"""How the scaffold begins a prompt; a block quote that begins so is never an answer."""

REASON_WORDS: Final = 4
"""How many words make a reason; "not relevant to us" gives none, "the child was not yet born" does."""

_UNFINISHED: Final = re.compile(
    r"""(?:t\.?b\.?[acd]\.? | to\ follow | todo | lorem\ ipsum | delete\ as\ appropriate | click\ (?:here|or\ tap)
      | to\ be\ (?:confirmed|advised|added|agreed|completed|decided|determined|drafted|inserted|provided|supplied
                 |updated|written)
      | (?:please\ )?(?:insert|add|enter|write)\ (?:text|here|answer|details|your)
      )(?!\w)""",
    re.VERBOSE,
)
"""Never an answer by itself: the text is still to come."""
_BARE: Final = re.compile(
    r"""to\ (?:do|come) | awaited | awaiting(?:\ \S+){0,4} | pending(?:\ \S+){0,3} | (?:first\ )?draft | drafting
      | x{2,} | coming\ soon | under\ review | (?:work\ )?in\ progress | ongoing | incomplete
      | (?:not\ )?(?:yet\ )?(?:done|written|started|completed|finished)""",
    re.VERBOSE,
)
"""As above, but only when nothing else is said; these words begin sentences too."""
_NOT_APPLICABLE: Final = re.compile(r"(?:n\s?/\s?a|n\.a\.?|na|not applicable)(?!\w)")
_DISMISSED: Final = re.compile(
    r"""(?:n\s?/\s?a | n\.a\.? | na | nil | no | yes | ditto | unknown | (?:see|as)\ (?:above|below|before)
      | not?\ (?:applicable|needed|required|relevant|necessary|known|answer|comments?|changes?)
      | none(?:\ (?:known|needed|identified|required|noted|applicable))?
      | nothing(?:\ to\ (?:add|report|say|note))?
      | not\ at\ (?:this\ (?:stage|time)|present)
      )(?!\w)""",
    re.VERBOSE,
)
"""An answer only with a reason."""
_FILLER: Final = re.compile(
    r"""\b(?:at\ (?:this|the)\ (?:stage|time|moment) | at\ present | for\ (?:the\ time\ being|now) | currently | here
      | please | in\ this\ (?:case|review|instance) | (?:for|to)\ this\ (?:case|review|agency|organisation)
      )\b""",
    re.VERBOSE,
)
_BECAUSE: Final = re.compile(r"\b(?:because|since|as|until|so that|due to|owing to)\b")
_PLACEHOLDER: Final = re.compile(r"[\[<{(]+[^\]>})]*[\]>})]+[.…]*")
_LONG: Final = 25
"""A passage of more words is taken for text even when it begins like a placeholder ("Pending the trial, ...")."""


def is_answered(passages: Iterable[Passage], prompt: str) -> bool:
    """Whether any passage below a heading says something, given the prompt that the scaffold wrote there."""
    return any(_says_something(passage, prompt) for passage in passages)


def is_filled(cell: str) -> bool:
    """Whether a cell of a table says something.

    Cells are short, so "No child waits" is fine here; "TBC", and "N/A" or "none" alone, are not.
    """
    lowered = _lowered(cell)
    if not _is_text_at_all(lowered) or _DISMISSED.fullmatch(lowered):
        return False
    dismissed = _NOT_APPLICABLE.match(lowered)
    return not dismissed or _gives_reason(lowered[dismissed.end() :])


def is_prompt(passage: Passage) -> bool:
    """Whether the passage is a prompt of a scaffold, of this version or another."""
    return passage.text.startswith(PROMPT_MARK)


def _says_something(passage: Passage, prompt: str) -> bool:
    """An answer typed below the prompt without an empty line belongs to its block quote, and still counts."""
    asked = fold(prompt).text
    if is_prompt(passage) and (not asked or asked not in passage.text):
        return False
    text = passage.text.replace(asked, " ") if asked else passage.text
    return _is_text(text.removeprefix(PROMPT_MARK))


def _is_text(text: str) -> bool:
    lowered = _lowered(text)
    if not _is_text_at_all(lowered):
        return False
    dismissed = _DISMISSED.match(lowered)
    return not dismissed or _gives_reason(lowered[dismissed.end() :])


def _is_text_at_all(lowered: str) -> bool:
    if not _count(lowered) or _PLACEHOLDER.fullmatch(lowered) or _BARE.fullmatch(lowered):
        return False
    unfinished = _UNFINISHED.match(lowered)
    if not unfinished or _count(lowered) > _LONG:
        return True
    return bool(_BECAUSE.search(lowered)) and _gives_reason(lowered[unfinished.end() :])


def _lowered(text: str) -> str:
    return fold(text).text.casefold().strip(" .…-–—*_:;!")


def _gives_reason(rest: str) -> bool:
    return _count(_BECAUSE.sub(" ", _FILLER.sub(" ", rest))) >= REASON_WORDS


def _count(text: str) -> int:
    return len(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text))
