"""Words of the register that a decision keeps in their place stay kept from the redaction to the built page (17.50)."""

from pathlib import Path

import pytest

from scr_docs.deidentify.deidentify import anonymise
from scr_docs.deidentify.find import find_in_document
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.model.case_file import Publication
from scr_docs.redaction_check.terms import read_terms
from tests.deidentify.tiny_case import PatternDetector
from tests.release.invented_case import Desk, set_up_desk

LIVED = "Hope Maughan lived with Bronagh, who went to Sure Start."
SAID = "Bronagh spoke. Hope is not a plan."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return set_up_desk(tmp_path)


def anonymised(desk: Desk) -> tuple[str, list[str]]:
    case = desk.case()
    document = case.document("executive-summary")
    assert document is not None
    lexicon = lexicon_of(case, desk.working.board)
    public = anonymise(document.id, document.text, lexicon, Publication(), PatternDetector())
    return public.text, [doubt.context for doubt in public.doubts]


def keep_here(desk: Desk, context: str) -> None:
    line = (
        f"  - {{text: Hope, kind: person, decide: keep, reason: a word, by: x, on: 2026-10-01, context: {context}}}\n"
    )
    path = desk.folder.decisions_file
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


def test_a_keep_beside_a_name_is_asked_once_and_passes_the_check(desk: Desk) -> None:
    desk.edit("executive-summary.md", LIVED, SAID)
    text, (context,) = anonymised(desk)
    assert "\\[name\\] is not a plan" in text
    keep_here(desk, context)
    text, doubts = anonymised(desk)
    assert ("Mother spoke. Hope is not a plan." in text, doubts) == (True, [])
    desk.redact(text)
    desk.release()
    on_the_page = find_in_document(text, read_terms(desk.folder, desk.working.board).lexicon, PatternDetector())
    assert [found.mention.source for found in on_the_page if found.mention.text == "Hope"] == ["decision"]


def test_elsewhere_on_the_page_the_name_is_still_found(desk: Desk) -> None:
    desk.edit("executive-summary.md", LIVED, SAID)
    keep_here(desk, anonymised(desk)[1][0])
    desk.redact(anonymised(desk)[0])
    desk.release()
    lexicon = read_terms(desk.folder, desk.working.board).lexicon
    (found,) = find_in_document("Then Hope was hit by him.", lexicon, PatternDetector())
    assert (found.mention.source, found.mention.candidates) == ("register", ("child-r",))
