"""The internal site: one MkDocs build a case, each with its own search index, and a list of cases (principle 11)."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event
from typing import Final

from scr_docs.casefolder.at_rest.register_bytes import require_opened
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.compose.documents import composed_documents
from scr_docs.compose.pages import internal_pages
from scr_docs.compose.templates import Templates, templates_of
from scr_docs.compose.titles import title_of
from scr_docs.errors import UnreadableInput
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import Document
from scr_docs.site.attachments import named_attachments
from scr_docs.site.authored import staged_text
from scr_docs.site.printed import require_no_other_server
from scr_docs.site.renderer import Look, config_of, render
from scr_docs.site.stage import StagedCopy, StagedPage, write_stage
from scr_docs.site.swap import swap_in
from scr_docs.site.workplace import workplace

_FOOTER: Final = "Confidential: for the panel of this case only"


@dataclass(frozen=True, slots=True)
class _ReadCase:
    folder: CaseFolder
    case: Case
    file: CaseFile
    board: Board


def build_internal(working: WorkingFolder, today: date) -> Path:
    """Build the sites of all cases and put them in the place of the last ones, all or none.

    Returns:
        ``build/internal/site``: ``index.html``, which lists the cases, and a folder a case.

    Raises:
        UnreadableInput: a case file cannot be read, or a register is locked; the message names it.
        BuildFailed: MkDocs failed, a template is broken, or another build is under way. The old site stays.
    """
    audience_dir = working.audience_dir("internal")
    templates = templates_of(working.root)
    with workplace(audience_dir) as private:
        cases = [_read(folder, working) for folder in working.case_folders()]
        site = private / "site"
        site.mkdir()
        _render_all(cases, working, templates, private, today)
        listed = [(each.case.id, each.file.title) for each in cases]
        index = templates.render_html("internal/cases.html.j2", board=working.board.name, cases=listed)
        (site / "index.html").write_text(index, encoding="utf-8", newline="\n")
        return swap_in(audience_dir, site)


def _read(folder: CaseFolder, working: WorkingFolder) -> _ReadCase:
    case = read_case(folder, working.redacted_dir(folder.id))
    require(case, "file")
    require_opened(case.problems)
    if case.file is None:
        raise UnreadableInput(f"{folder.shown}/case.yml: cannot be read")
    return _ReadCase(folder, case, case.file, working.board)


def _render_all(
    cases: list[_ReadCase], working: WorkingFolder, templates: Templates, private: Path, today: date
) -> None:
    """One renderer a processor at a time; the first that fails ends it."""
    for read in cases:
        _stage(read, templates, private / "stages" / read.case.id, today)

    stop = Event()

    def render_one(read: _ReadCase) -> None:
        renderer = working.board.renderer
        called = f"{read.file.title} ({read.case.id})"
        look = Look(config_of(working.root, renderer), "internal", called, footer=_FOOTER, renderer=renderer)
        stage = private / "stages" / read.case.id / "stage"
        render(stage, private / "site" / read.case.id, look, today, working.audience_dir("internal"), stop)
        require_no_other_server(private / "site" / read.case.id)

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        try:
            for _ in pool.map(render_one, cases):
                pass
        except BaseException:
            # Else the pool would wait for the others, which may hang, before anybody hears of it.
            stop.set()
            raise


def _stage(read: _ReadCase, templates: Templates, private: Path, today: date) -> None:
    documents = composed_documents(read.case, templates)
    attachments = named_attachments(read.folder, documents)
    copies = [StagedCopy(staged, read.folder.path / path, read.case.id) for path, staged in attachments.items()]
    write_stage(private / "stage", "internal", _pages(read, documents, templates, attachments, today), copies)


def _pages(
    read: _ReadCase, documents: Sequence[Document], templates: Templates, attachments: dict[str, str], today: date
) -> Iterator[StagedPage]:
    files = attachments | {f"{document.id}.md": f"{document.id}.md" for document in documents}
    for page in internal_pages(read.case, read.file, today, templates, read.board):
        yield StagedPage(page.path, page.title, page.text, read.case.id, tool_written=True)
    for document in documents:
        text = staged_text(document.text, document.id, files)
        yield StagedPage(f"{document.id}.md", title_of(document), text, read.case.id, document.id)
