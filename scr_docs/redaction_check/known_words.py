"""The tool's own words, the theme's, and what was printed and decided at release: known, so they stay quiet.

Nothing here silences a register: only what detectors propose is compared with it, and capitals at the start of a
sentence that only might be a name (design, principle 10).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from scr_docs.deidentify.kinds.printing import printed_words
from scr_docs.deidentify.settled import digest_of_keys, normalised
from scr_docs.markdown.folding import fold
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.publication import Released
from scr_docs.model.stage import StageManifest
from scr_docs.names.words import Word, read_words, word_keys

_PROSE = frozenset({"prose", "code", "alt", "title", "front-matter"})
_LONGEST_SETTLED = 8


def normalised_blocks(markdown: str) -> tuple[str, ...]:
    """The words of a page that the tool wrote itself, block by block, for its stage manifest."""
    blocks = (normalised(segment.text) for segment in plain_view(markdown).segments if segment.kind in _PROSE)
    return tuple(dict.fromkeys(block for block in blocks if block))


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words that need no decision. All are normalised.

    ``blocks`` are what the tool or the theme wrote, a page or a label each; ``phrases`` are words that the policy
    printed, anywhere; ``settled`` are digests of words that a decision keeps; ``technical`` are single words of the
    theme's own markup.
    """

    blocks: frozenset[str] = frozenset()
    phrases: frozenset[tuple[str, ...]] = frozenset()
    settled: frozenset[str] = field(default=frozenset(), repr=False)
    technical: frozenset[str] = frozenset()

    def is_known_block(self, text: str) -> bool:
        """Whether a block, or each part of a page title ("Page - Site"), stands in a page that the tool wrote.

        A search index runs the cells of a table together, so a run of several blocks one after another counts too.
        """
        whole = normalised(text)
        return not whole or self._stands(whole) or all(self._stands(normalised(part)) for part in text.split(" - "))

    def _stands(self, words: str) -> bool:
        return words in self.blocks or any(
            f" {words} " in f" {block} " for block in self.blocks if len(block) > len(words)
        )

    def covers(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether all telling words of the span ``start:end`` were printed by the policy or settled at release."""
        inside = [number for number, word in enumerate(words) if word.start < end and word.end > start]
        telling = {number for number in inside if not words[number].text.islower()} or set(inside)
        return bool(inside) and (telling <= self._printed(words) or self._is_settled(words, inside[0], inside[-1]))

    def _printed(self, words: Sequence[Word]) -> set[int]:
        keys = [word.key for word in words]
        lengths = {len(phrase) for phrase in self.phrases}
        return {
            number
            for length in lengths
            for first in range(len(keys) - length + 1)
            if tuple(keys[first : first + length]) in self.phrases
            for number in range(first, first + length)
        }

    def _is_settled(self, words: Sequence[Word], first: int, last: int) -> bool:
        """A decision may keep more words than the detector sees ("Hope House" where it sees "Hope")."""
        if not self.settled:
            return False
        runs = (
            words[start : stop + 1]
            for start in range(max(0, last - _LONGEST_SETTLED + 1), first + 1)
            for stop in range(last, min(len(words), start + _LONGEST_SETTLED))
        )
        return any(digest_of_keys(word.key for word in run) in self.settled for run in runs)

    def plus(self, other: "KnownWords") -> "KnownWords":
        """Both together."""
        return KnownWords(
            self.blocks | other.blocks,
            self.phrases | other.phrases,
            self.settled | other.settled,
            self.technical | other.technical,
        )


def known_of_stage(stage: StageManifest) -> KnownWords:
    """The words of the pages that the tool wrote, as the stage manifest records them."""
    pages = [" ".join(file.blocks) for file in stage.files if file.blocks]
    return KnownWords(blocks=frozenset(pages))


def known_of_releases(released: Iterable[Released]) -> KnownWords:
    """What the policy printed in released documents, their titles, and what decisions keep in them."""
    phrases = {tuple(word_keys(word)) for word in printed_words()}
    settled: set[str] = set()
    for release in released:
        manifest = release.manifest
        phrases |= {tuple(word_keys(fold(word).text)) for word in (*manifest.printed, manifest.title)}
        settled |= set(manifest.settled)
    return KnownWords(phrases=frozenset(phrase for phrase in phrases if phrase), settled=frozenset(settled))


def known_phrases(texts: Iterable[str]) -> KnownWords:
    """Words that are printed wherever they are needed: the name of the board and of the site."""
    return KnownWords(phrases=frozenset(filter(None, (tuple(read.key for read in read_words(text)) for text in texts))))
