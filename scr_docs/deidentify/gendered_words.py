"""Words that tell a sex, where the board has decided that sex identifies (``publication.gender_neutral``).

No rule replaces "she" without making another sentence of it, so nothing is rewritten and nothing masked: one question
a paragraph asks for a person, and the document is not released before it is answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scr_docs.counted import counted
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.rereading import MadeFrom, Raised
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment
from scr_docs.names.sexes import GENDERED_WORD


@dataclass(frozen=True, slots=True)
class GenderLook:
    """Raises every paragraph in which a word tells a sex, unless a decision keeps it."""

    lexicon: Lexicon = field(repr=False)

    def __call__(self, text: str, made_from: MadeFrom) -> Sequence[Raised]:
        """One question a paragraph, heading or cell, at its first word that tells a sex."""
        segments = (one for one in plain_view(text).segments if one.kind in {"prose", "alt", "title", "front-matter"})
        return [raised for one in segments if (raised := self._in(one, made_from))]

    def _in(self, segment: Segment, made_from: MadeFrom) -> Raised | None:
        """A decision with a context keeps a paragraph as a whole: it asks again when any word of it changes."""
        kept = [one for one in self.lexicon.decisions if one.decide == "keep" and one.kind == "demographic"]
        words_kept = {one.text.casefold() for one in kept if one.context is None}
        telling = [one for one in GENDERED_WORD.finditer(segment.text) if one[0].casefold() not in words_kept]
        if not telling:
            return None
        context = made_from.paragraph_of(segment, telling[0].start())
        if any(one.context == context for one in kept):
            return None
        count = counted(len(telling), "word")
        reason = f"{count} in this paragraph tell a sex, which is not to be told: write it another way or keep it"
        return Raised(segment, telling[0].start(), telling[0].end(), "demographic", reason, context, masked=False)
