"""The shipped formats are consistent: what the scaffold writes is what the check accepts."""

import itertools

import pytest

from scr_docs.conformance.formats import has_format, load_format
from scr_docs.conformance.headings import normalise_heading
from scr_docs.model.document import DocumentKind
from tests.conformance.conformance_cases import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_ids_and_numbers_are_unique(kind: DocumentKind) -> None:
    names = [name for item in load_format(kind).walk() for name in item.names]

    assert len(names) == len(set(names))
    assert load_format(kind).kind == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_item_has_what_its_kind_needs(kind: DocumentKind) -> None:
    for item in load_format(kind).walk():
        assert item.paragraph.startswith("17.")
        assert item.subject
        assert bool(item.prompt) == (item.answer != "parts")
        assert bool(item.items) == (item.answer == "parts")
        assert normalise_heading(item.heading)


@pytest.mark.parametrize("kind", KINDS)
def test_the_heading_that_the_scaffold_writes_belongs_to_one_item_beside_its_siblings(kind: DocumentKind) -> None:
    fmt = load_format(kind)
    for siblings in (fmt.sections, *(item.items for item in fmt.walk())):
        for one, other in itertools.permutations(siblings, 2):
            assert normalise_heading(one.heading) not in other.wordings


def test_only_written_documents_have_a_format() -> None:
    assert not has_format("action-plan")
    assert all(has_format(kind) for kind in KINDS)
