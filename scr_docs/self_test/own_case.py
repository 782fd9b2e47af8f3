"""The self-test's own two cases, written to the disk: one with every canary, and one beside it that none may reach."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from scr_docs.self_test.canary import Canary
from scr_docs.self_test.place import FilePlace, Planted, TextPlace, filled
from scr_docs.self_test.small_files import png
from scr_docs.self_test.text_places import FRONT_MATTER_PLACES

CASE: Final = "self-test-1"
OTHER_CASE: Final = "self-test-2"
SLUG: Final = "z9z9"

_CASE_FILE: Final = """\
id: {id}
title: {title}
dates: {{notified: 2026-01-12, decided: 2026-02-05, management_reviews_due: 2026-03-31}}
decision: {{outcome: review, reason: a child has died}}
publication: {{slug: {slug}}}
agencies:
  - {{id: police, name: Police, reviewer: {{name: Tolliver Brannigan-Osei, role: Superintendent, login: x3}}}}
panel:
  - {{name: Wilhelmina Adeyinka-Rowe, organisation: Education, login: x2}}
"""
_BEGINNINGS: Final = {
    "identities.yml": "people:\n",
    "decisions.yml": "decisions:\n",
    "terms-of-reference.md": "# Terms of reference\n",
    "overview-report.md": "# Overview report\n",
    "action-plan.yml": "monitored_by: The board\nactions:\n",
    "chronology/police.csv": "date,source,event,comment\n",
    "management-reviews/police.md": "# Management review\n",
}


def write_cases(cases: Path, planted: Sequence[Planted], include: str) -> str:
    """Write both cases below a folder.

    Args:
        cases: the folder, which need not be there.
        planted: every canary; those that are printed later stand in the register here.
        include: the path of a file that the summary only asks to be included.

    Returns:
        The executive summary with every name in it.
    """
    folder = cases / CASE
    for path, content in _BEGINNINGS.items():
        _append(folder / path, content.encode())
    _append(folder / "case.yml", _CASE_FILE.format(id=CASE, title="Child A", slug=SLUG).encode())
    _append(folder / "attachments" / "named.png", png("a swing"))
    here = [each for each in planted if not _is_of_other_case(each)]
    _append(folder / "identities.yml", _entries([each.canary for each in here]).encode())
    _append(folder / "management-reviews" / "police.md", _links(planted).encode())
    for each in planted:
        if isinstance(each.place, FilePlace):
            _append(folder / filled(each.place.path, each.canary), each.place.content(each.canary))
    summary = _summary(planted, include)
    _append(folder / "executive-summary.md", summary.encode())
    _write_other(cases / OTHER_CASE, [each.canary for each in planted if _is_of_other_case(each)])
    return summary


def _write_other(folder: Path, people: Sequence[Canary]) -> None:
    case_file = _CASE_FILE.format(id=OTHER_CASE, title="Child J", slug="y8y8")
    _append(folder / "case.yml", case_file.encode())
    _append(folder / "identities.yml", f"people:\n{_entries(people)}".encode())
    _append(folder / "terms-of-reference.md", b"# Terms of reference\n\nA visit.\n")


def _is_of_other_case(planted: Planted) -> bool:
    return isinstance(planted.place, TextPlace) and planted.place.of_other_case


def _entries(people: Iterable[Canary]) -> str:
    return "".join(
        f"  {each.id}:\n    pseudonym: {json.dumps(f'Person {each.id[-3:]}')}\n"
        f"    names: [{each.name}, {each.given}, {each.family}]\n"
        for each in people
    )


def _links(planted: Iterable[Planted]) -> str:
    links = [
        f"See [a paper](../{filled(each.place.named_as, each.canary)}).\n"
        for each in planted
        if isinstance(each.place, FilePlace) and each.place.named_as
    ]
    return "\n" + "\n".join(links)


def _summary(planted: Sequence[Planted], include: str) -> str:
    texts = [(each.place, each.canary) for each in planted if isinstance(each.place, TextPlace)]
    head = [filled(place.text, canary) for place, canary in texts if place in FRONT_MATTER_PLACES]
    body = [filled(place.text, canary, include) for place, canary in texts if place not in FRONT_MATTER_PLACES]
    matter = "\n".join(["---", *head, "---"])
    return "\n\n".join([matter, "# Executive summary", *body, "The end."]) + "\n"


def _append(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(content)
