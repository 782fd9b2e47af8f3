"""Which page of a built site belongs to which case, by the stage manifest (design, principle 10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding
from scr_docs.model.stage import StagedFile, StageManifest
from scr_docs.redaction_check.terms import CaseTerms


@dataclass(frozen=True, slots=True)
class Answerable:
    """The cases that a text answers to: of its ``own`` every word blocks, of ``others`` full names and numbers."""

    own: tuple[CaseTerms, ...]
    others: tuple[CaseTerms, ...]


class Pages:
    """Who answers for what.

    Without a stage manifest (a foreign file or folder) nobody can say whose page it is, so every case is its own. With
    one, a page of a case answers to that case; site-wide files answer to every case that has a page on the site.
    """

    def __init__(self, stage: StageManifest | None, terms: Sequence[CaseTerms]) -> None:
        self._terms = tuple(terms)
        self._pages = _rendered(stage) if stage else {}
        on_site = {file.case for file in stage.files if file.case} if stage else {term.case for term in terms}
        _refuse_unknown(on_site, self._terms)
        self._site_wide = self._split(on_site)

    def answerable(self, inside: str, page: str | None) -> Answerable:
        """Whom a text answers to.

        Args:
            inside: path of the file below the site, with ``/``.
            page: the page that the text belongs to, if it is another ("k7rm/"), as in a search index.
        """
        staged = self._pages.get(inside if page is None else _file_of(page))
        return self._split({staged.case}) if staged and staged.case else self._site_wide

    def _split(self, cases: set[str]) -> Answerable:
        own = tuple(term for term in self._terms if term.case in cases)
        return Answerable(own, tuple(term for term in self._terms if term.case not in cases))


def documents_at_fault(findings: Sequence[Finding], shown: str, stage: StageManifest) -> tuple[StagedFile, ...]:
    """The staged documents whose pages have error findings, so that a refused build can name them.

    Args:
        findings: of ``check_site``.
        shown: the site's path as it was given to ``check_site``.
        stage: the manifest of the stage that the site was printed from.
    """
    pages = _rendered(stage)
    prefix = f"{shown.rstrip('/')}/"
    at_fault = {pages.get(found.path.removeprefix(prefix)) for found in findings if found.severity == "error"}
    return tuple(file for file in stage.files if file in at_fault)


def rendered_paths(staged: str) -> tuple[str, ...]:
    """Where a staged file may stand in the built site, with and without folders as page addresses."""
    stem, dot, suffix = staged.rpartition(".")
    if not dot or suffix not in {"md", "markdown"}:
        return (staged,)
    folder, _, name = stem.rpartition("/")
    if name.lower() in {"index", "readme"}:
        return (f"{folder}/index.html".lstrip("/"),)
    return f"{stem}/index.html", f"{stem}.html"


def _rendered(stage: StageManifest) -> dict[str, StagedFile]:
    return {path: file for file in stage.files for path in rendered_paths(file.path)}


def _file_of(page: str) -> str:
    return f"{page}index.html" if page.endswith("/") or not page else page


def _refuse_unknown(on_site: set[str], terms: Sequence[CaseTerms]) -> None:
    missing = sorted(on_site - {term.case for term in terms})
    if missing:
        raise UnreadableInput(f"the site has pages of case {missing[0]}, whose register is not in reach: not checked")
