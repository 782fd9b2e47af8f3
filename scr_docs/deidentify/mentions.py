"""What is found in any text, as ``scr-docs mentions`` prints it, and a cache that holds places but no words."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.find import Found, find_in_document
from scr_docs.deidentify.judge import judge
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.case_file import Publication
from scr_docs.model.mention import Mention, Why

_KEYS = ("start", "end", "line", "column", "kind", "source", "identity", "detail", "candidates", "why")
_FORMAT = b"2"
"""Of the files of the cache; another one is looked for under another name."""


def mentions_of(
    text: str, lexicon: Lexicon, detector: Detector, publication: Publication | None = None
) -> tuple[Mention, ...]:
    """All mentions of a Markdown or plain text, whatever the policy would print, in the order of the text.

    Each says why it is one, and what would be printed under the publication policy (that of a new case unless told).

    Raises:
        DetectorUnavailable: the text could not be looked at whole.
    """
    policy = publication or Publication()
    found = [_explained(one, lexicon, policy) for one in find_in_document(text, lexicon, detector)]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _explained(found: Found, lexicon: Lexicon, publication: Publication) -> Mention:
    verdict = judge(found, lexicon, publication)
    word: str = verdict.rule
    if verdict.printed is None and found.span.decision is None:
        word = found.mention.source if found.span.candidates else "policy"
    return replace(found.mention, why=Why(found.span.rule or found.span.detail, verdict.printed, word, verdict.doubt))


@dataclass(frozen=True, slots=True)
class MentionCache:
    """Mentions of texts seen before, keyed by everything that they depend on: the text, the case, the detector.

    Files hold offsets and kinds, never a word; their names are digests that include the whole text.
    """

    folder: Path
    salt: str = field(repr=False)
    """Digest of what is known of the case, with the version of the detector."""

    def get(self, text: str, find: Callable[[], tuple[Mention, ...]]) -> tuple[Mention, ...]:
        """The mentions of a text, from the cache or else by looking, which fills the cache."""
        digest = hashlib.sha256(_FORMAT + self.salt.encode() + b"\0" + text.encode("utf-8", "surrogatepass"))
        path = self.folder / f"{digest.hexdigest()}.json"
        if path.is_file():
            return tuple(_read(row, text) for row in json.loads(path.read_text(encoding="utf-8")))
        mentions = find()
        self.folder.mkdir(parents=True, exist_ok=True)
        rows = [{key: row[key] for key in _KEYS} for row in map(asdict, mentions)]
        beside = path.with_suffix(".part")
        beside.write_text(json.dumps(rows), encoding="utf-8")
        beside.replace(path)
        return mentions


def _read(row: dict[str, Any], text: str) -> Mention:
    row["candidates"] = tuple(row["candidates"])
    row["why"] = Why(**row["why"]) if row["why"] else None
    return Mention(**row, text=text[row["start"] : row["end"]])
