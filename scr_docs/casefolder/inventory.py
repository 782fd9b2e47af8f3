"""What lies in a case folder beside the files of the contract: nothing may be overlooked, and nothing led out.

Somebody puts a review where nobody looks for it, and it is missing from the case without a word (17.24, 17.29).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.files import list_folder, refusal_of_link, walk_links
from scr_docs.casefolder.layout import DOCUMENT_FOLDERS, PLACED_DOCUMENTS, CaseFolder
from scr_docs.model.finding import Finding, finding

SPREADSHEETS: Final = frozenset({".csv", ".xlsx"})

FILLED_IN: Final = ("answers.yml", "suggestions.xlsx", "register.xlsx")
"""What `decide`, `register suggest` and `register export` write here for a person to fill in, and read back.

They hold names. Nothing else reads them and no site holds them.
"""

_FILES: Final = frozenset(
    [
        "case.yml",
        "identities.yml",
        "identities.yml.age",
        "identities.draft.yml.age",
        "decisions.yml",
        "accepted.yml",
        "action-plan.yml",
        "already-public.md",
    ]
    + [*FILLED_IN]
    + [f"{document_id}.md" for document_id in PLACED_DOCUMENTS]
)
_ANYTHING_GOES: Final = frozenset({"attachments", "publication"})
_ENDINGS: Final = {**dict.fromkeys(DOCUMENT_FOLDERS, frozenset({".md"})), "chronology": SPREADSHEETS}
_LEFT_BY_SYSTEMS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"})
_LEFT_BY_OFFICE: Final = ("~$", ".~lock.")


def check_inventory(folder: CaseFolder) -> Iterator[Finding]:
    """Findings about links that lead out (SCR110) and files that nothing reads (SCR117)."""
    entries, _ = list_folder(folder, folder.path)
    for path in entries:
        yield from filter(None, (refusal_of_link(folder, link) for link in walk_links(path)))
        if not _is_left_over(path):
            yield from _look_at(folder, path)


def _look_at(folder: CaseFolder, path: Path) -> Iterator[Finding]:
    if path.name in _ENDINGS and path.is_dir():
        inside, problem = list_folder(folder, path)
        if problem:
            yield problem
        for each in inside:
            if not _is_left_over(each) and (each.suffix.lower() not in _ENDINGS[path.name] or each.is_dir()):
                yield _unknown(folder, each, f"`{path.name}` holds {_spoken(_ENDINGS[path.name])} files only")
    elif path.name in _ANYTHING_GOES and path.is_dir():
        return
    elif path.name not in _FILES:
        yield _unknown(folder, path, "nothing of a case is read from here; is its name spelt as the contract says?")


def _is_left_over(path: Path) -> bool:
    return path.name in _LEFT_BY_SYSTEMS or path.name.startswith(_LEFT_BY_OFFICE)


def _spoken(endings: frozenset[str]) -> str:
    return " and ".join(sorted(endings))


def _unknown(folder: CaseFolder, path: Path, why: str) -> Finding:
    return finding("SCR117", folder.show(path), f"{why}; what only accompanies the case belongs in attachments/")
