"""The manifest of a release: what was released, made with what, and which of its words need no decision."""

from datetime import date

from scr_docs.casefolder.publication.released import is_slug
from scr_docs.checks.decided_places import places_of_decisions
from scr_docs.deidentify.register.lexicon import Lexicon, lexicon_of
from scr_docs.deidentify.settled import normalised, settled_digest
from scr_docs.errors import UsageProblem
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.publication import Manifest
from scr_docs.model.redacted import StoredRedaction
from scr_docs.release.versions import versions_used


def make_manifest(
    case: Case, file: CaseFile, stored: StoredRedaction, text: str, board: Board, today: date
) -> Manifest:
    """The manifest of one anonymised text, still without its readers.

    Raises:
        UsageProblem: ``case.yml`` gives the case no public address.
    """
    lexicon = lexicon_of(case, board)
    return Manifest(
        case=case.id,
        document=stored.document,
        title=f"{file.title}: {stored.document.replace('-', ' ')}",
        slug=slug_of(file),
        sha256=stored.text_hash,
        released_on=today,
        readers=(),
        inputs=stored.inputs,
        versions=versions_used(board.detector.model),
        printed=_printed(stored, lexicon),
        settled=_settled(text, lexicon),
        kept_contexts=_kept_contexts(text, lexicon),
    )


def slug_of(file: CaseFile) -> str:
    """The public address of the case.

    Raises:
        UsageProblem: there is none, or it is none.
    """
    if not is_slug(file.publication.slug or ""):
        raise UsageProblem(
            f"{file.path or 'case.yml'}: publication needs `slug`, the public address of the case: a few random small"
            " letters and digits that tell neither name nor year"
        )
    return file.publication.slug or ""


def _printed(stored: StoredRedaction, lexicon: Lexicon) -> tuple[str, ...]:
    """What the redactions printed, and the names that the policy prints as they are (board, agencies, author)."""
    kept = {name for party in lexicon.parties.values() if party.printed is None for name in party.names}
    return tuple(sorted(kept | {redaction.printed for redaction in stored.redactions if redaction.printed}))


def _settled(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Digests of the words that a decision keeps, of those that stand in this text only."""
    passages = [f" {normalised(segment.text)} " for segment in plain_view(text).segments]
    kept = {decision.text for decision in lexicon.decisions if decision.decide == "keep"}
    standing = {words for words in kept if any(f" {normalised(words)} " in passage for passage in passages)}
    return tuple(sorted({settled_digest(words) for words in standing}))


def _kept_contexts(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Where tied decisions keep words in this text: had they not been kept there, they would not stand in it."""
    tied = [each for each in lexicon.decisions if each.decide == "keep" and each.context]
    return tuple(sorted(places_of_decisions([text], tied).all_contexts))
