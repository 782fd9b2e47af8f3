"""The filled-in form of a motivated intruder → a record; the record → ``case.yml``, whose comments and order stay."""

from pathlib import Path
from typing import Any

from scr_docs.casefolder.disk.files import decode_utf8, is_there, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.yaml_files.amending import amend_yaml
from scr_docs.casefolder.yaml_files.blocks import append_items, append_key, replace_value
from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.errors import UnreadableInput
from scr_docs.model.before_publication import IntruderTest


def read_intruder_result(path: Path) -> IntruderTest:
    """What the form says.

    Raises:
        UnreadableInput: it is not there, or is not filled in whole; the message lists every problem with its line.
    """
    if not is_there(path):
        raise UnreadableInput(f"{path.as_posix()}: there is no such file")
    file = read_bytes(CaseFolder(path.parent), path)
    text, problem = decode_utf8(file)
    test, problems = read_typed(read_yaml(text or "", file.shown), IntruderTest)
    if problem or test is None:
        listed = [problem] if problem else problems
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in listed))
    return test


def record_intruder_test(folder: CaseFolder, test: IntruderTest) -> None:
    """Add a test to ``publication.intruder_tests`` of the case file.

    Raises:
        UnreadableInput: the case file cannot be read or written.
    """

    def add(data: Any) -> None:
        publication = data.get("publication")
        if publication is None:
            _set(data, "publication", {"intruder_tests": [_row(test)]})
        elif publication.get("intruder_tests"):
            append_items(publication["intruder_tests"], [_row(test)])
        else:
            _set(publication, "intruder_tests", [_row(test)])

    try:
        amend_yaml(folder.case_file, add)
    except OSError as error:
        raise UnreadableInput(f"{folder.show(folder.case_file)}: cannot be written ({error.strerror})") from None


def _set(mapping: Any, key: str, value: object) -> None:
    (replace_value if key in mapping else append_key)(mapping, key, value)


def _row(test: IntruderTest) -> dict[str, Any]:
    row: dict[str, Any] = {
        "document": test.document,
        "sha256": test.sha256,
        "by": test.by,
        "on": test.on,
        "minutes": test.minutes,
        "identified": test.identified,
    }
    return row | ({"notes": test.notes} if test.notes.strip() else {})
