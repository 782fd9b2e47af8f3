"""What lies in ``publication/`` is public only as two readers agreed to it: tampering, damage, crashes (17.50)."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication import released as publication_module
from scr_docs.casefolder.publication.ledger import append_ledger, ledger_path, read_ledger
from scr_docs.casefolder.publication.released import read_released, write_released
from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding
from scr_docs.release import release as release_module
from tests.release.invented_case import PUBLIC, Desk, set_up_desk

TEXT, MANIFEST, LEDGER = "executive-summary.md", "executive-summary.manifest.json", "ledger.jsonl"
HEAD = "ledger.head.json"


def only_finding(folder: CaseFolder) -> Finding:
    found = only_damage(folder)
    assert len(found) == 1
    return found[0]


def only_damage(folder: CaseFolder) -> tuple[Finding, ...]:
    released, findings = read_released(folder)
    assert released == ()
    assert {found.code for found in findings} == {"SCR506"}
    return findings


def test_only_publication_is_read(desk: Desk) -> None:
    desk.release()
    for path in desk.folder.path.iterdir():
        if path.is_file():
            path.unlink()

    (released,), findings = read_released(desk.folder)

    assert (released.text, findings) == (PUBLIC, ())


def test_a_case_that_published_nothing_has_nothing_public(desk: Desk) -> None:
    assert read_released(desk.folder) == ((), ())


def lose_both(place: Path) -> None:
    for name in (TEXT, MANIFEST):
        (place / name).unlink()


TAMPERED: dict[str, Callable[[Path], object]] = {
    "text changed": lambda place: (place / TEXT).write_text(PUBLIC.replace("Mother", "Bronagh"), encoding="utf-8"),
    "text gone": lambda place: (place / TEXT).unlink(),
    "text emptied": lambda place: (place / TEXT).write_bytes(b""),
    "text with other line ends": lambda place: (place / TEXT).write_bytes(PUBLIC.replace("\n", "\r\n").encode()),
    "manifest gone": lambda place: (place / MANIFEST).unlink(),
    "manifest no JSON": lambda place: (place / MANIFEST).write_text("{", encoding="utf-8"),
    "manifest with words that silence the check": lambda place: (place / MANIFEST).write_text(
        (place / MANIFEST).read_text(encoding="utf-8").replace('"Child R"', '"Bronagh"'), encoding="utf-8"
    ),
    "both gone": lose_both,
    "ledger gone": lambda place: (place / LEDGER).unlink(),
    "ledger without the release": lambda place: keep_lines(place / LEDGER, [0, 1]),
    "ledger without a reader": lambda place: keep_lines(place / LEDGER, [1, 2]),
    "ledger with one reader twice": lambda place: keep_lines(place / LEDGER, [0, 0, 2]),
    "ledger in another order": lambda place: keep_lines(place / LEDGER, [1, 0, 2]),
    "head of the ledger gone": lambda place: (place / HEAD).unlink(),
    "head of the ledger damaged": lambda place: (place / HEAD).write_bytes(b"{"),
}


def keep_lines(path: Path, numbers: list[int]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[number] for number in numbers), encoding="utf-8")


@pytest.mark.parametrize("tamper", TAMPERED.values(), ids=TAMPERED.keys())
def test_tampered_is_not_public(desk: Desk, tamper: Callable[[Path], object]) -> None:
    desk.release()

    tamper(desk.publication)

    paths = {found.path for found in only_damage(desk.folder)}
    assert all(path.endswith((f"publication/{TEXT}", f"publication/{LEDGER}")) for path in paths)


def test_a_link_out_of_the_case_is_not_public(desk: Desk, tmp_path: Path) -> None:
    desk.release()
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_text(PUBLIC, encoding="utf-8")
    (desk.publication / TEXT).unlink()
    (desk.publication / TEXT).symlink_to(elsewhere)

    only_finding(desk.folder)


def test_a_text_laid_there_by_hand_is_not_public(desk: Desk) -> None:
    desk.publication.mkdir()
    (desk.publication / "overview-report.md").write_text("# Overview\n", encoding="utf-8")

    assert "the ledger knows no release of it" in only_finding(desk.folder).message


def test_a_management_review_is_never_public_whatever_the_ledger_says(desk: Desk) -> None:
    desk.release()
    for name in (TEXT, MANIFEST):
        (desk.publication / name).rename(desk.publication / name.replace("executive-summary", "police"))
    acts = read_ledger(desk.folder)
    for name in (LEDGER, HEAD):
        (desk.publication / name).unlink()
    append_ledger(desk.folder, *(replace(act, document="police") for act in acts))

    assert "never public" in only_finding(desk.folder).message


def test_a_case_folder_with_another_name_is_not_public(desk: Desk) -> None:
    desk.release()
    renamed = desk.folder.path.rename(desk.folder.path.with_name("2026-08"))

    assert "another name" in only_finding(CaseFolder(renamed)).message


@pytest.fixture(scope="module")
def released_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = set_up_desk(tmp_path_factory.mktemp("desk"))
    desk.release()
    return desk


@settings(deadline=None, max_examples=150)
@given(name=st.sampled_from([TEXT, MANIFEST, LEDGER]), where=st.integers(0, 10**6), mask=st.integers(1, 255))
def test_any_changed_byte_is_found_or_harmless(released_desk: Desk, name: str, where: int, mask: int) -> None:
    """A byte of text or manifest is always found; one of the ledger never lets another text be printed."""
    with tempfile.TemporaryDirectory() as root:
        folder = CaseFolder(Path(root) / "2026-07")
        copy = folder.publication_dir
        copy.mkdir(parents=True)
        for path in released_desk.publication.iterdir():
            (copy / path.name).write_bytes(path.read_bytes())
        content = bytearray((copy / name).read_bytes())
        content[where % len(content)] ^= mask
        (copy / name).write_bytes(bytes(content))

        released, findings = read_released(folder)

        if name != LEDGER:
            assert released == ()
        assert all(each.text == PUBLIC for each in released)
        assert released or findings


@settings(deadline=None, max_examples=60)
@given(length=st.integers(0, 10**6), name=st.sampled_from([TEXT, MANIFEST, LEDGER]))
def test_any_shortened_file_is_found(released_desk: Desk, name: str, length: int) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = CaseFolder(Path(root) / "2026-07")
        copy = folder.publication_dir
        copy.mkdir(parents=True)
        for path in released_desk.publication.iterdir():
            (copy / path.name).write_bytes(path.read_bytes())
        content = (copy / name).read_bytes()
        if name == LEDGER:
            content = content.rstrip(b"\n")  # the line end alone says nothing
        (copy / name).write_bytes(content[: length % len(content)])

        released, findings = read_released(folder)

        assert released == ()
        assert {found.code for found in findings} == {"SCR506"}


def test_a_damaged_line_of_the_ledger_is_named(desk: Desk) -> None:
    desk.release()
    ledger = ledger_path(desk.folder)
    lines = ledger.read_text(encoding="utf-8").splitlines()
    ledger.write_text("\n".join([lines[0], lines[1][:40], lines[2]]) + "\n", encoding="utf-8")

    found = only_finding(desk.folder)
    assert (found.path.endswith(LEDGER), found.line) == (True, 2)
    with pytest.raises(UnreadableInput, match=r"ledger\.jsonl:2: this line of the ledger is damaged"):
        read_ledger(desk.folder)


@pytest.mark.parametrize(
    "line",
    ["[]", "7", "null", "{}", '{"version": 2}', "Hope Maughan", '{"version": 1, "act": "agreed"}', "[" * 5000, "\x00"],
)
def test_no_line_of_a_ledger_crashes_or_is_quoted(desk: Desk, line: str) -> None:
    desk.publication.mkdir()
    ledger_path(desk.folder).write_text(line + "\n", encoding="utf-8")

    with pytest.raises(UnreadableInput, match=r"ledger\.jsonl:1") as problem:
        read_ledger(desk.folder)

    assert "Hope" not in str(problem.value)


def test_an_unknown_key_in_the_ledger_is_damage(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    act = json.loads(ledger_path(desk.folder).read_text(encoding="utf-8"))
    ledger_path(desk.folder).write_text(json.dumps({**act, "note": "ok"}) + "\n", encoding="utf-8")

    with pytest.raises(UnreadableInput, match=":1:"):
        read_ledger(desk.folder)


def test_the_ledger_is_only_ever_added_to(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    before = ledger_path(desk.folder).read_bytes()

    desk.agree("iblessed")

    assert ledger_path(desk.folder).read_bytes().startswith(before)


def test_what_follows_an_unfinished_line_stands_on_its_own(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    (act,) = read_ledger(desk.folder)
    ledger_path(desk.folder).write_bytes(ledger_path(desk.folder).read_bytes() + b'{"version": 1, "act": "agr')

    append_ledger(desk.folder, act)

    with pytest.raises(UnreadableInput, match=r"jsonl:2:") as problem:
        read_ledger(desk.folder)
    assert ":3:" not in str(problem.value)


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("first_release", [True, False])
def test_a_crash_between_two_writes_leaves_no_half_release(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: int, first_release: bool
) -> None:
    """The power fails after the agreement, after the text, or after the manifest."""
    if not first_release:
        desk.release()
        desk.redact_anew("who went to", "who often went to")
    expected = PUBLIC if first_release else PUBLIC.replace("who went to", "who often went to")
    desk.agree("gdhaliwal")
    with monkeypatch.context() as power:
        fail_at(power, step)
        with pytest.raises(KeyboardInterrupt):
            desk.agree("iblessed")

    released, findings = read_released(desk.folder)
    if released:
        assert (released[0].text, findings) == (PUBLIC, ())
        assert not first_release
    elif step or not first_release:
        assert {found.code for found in findings} == {"SCR506"}

    assert desk.agree("gdhaliwal").released
    (finished,), findings = read_released(desk.folder)
    assert (finished.text, findings) == (expected, ())


def fail_at(power: pytest.MonkeyPatch, step: int) -> None:
    done: list[str] = []

    def failing_write(path: Path, content: bytes) -> None:
        if path.parent.name == "publication":
            if len(done) == step:
                raise KeyboardInterrupt
            done.append(path.name)
        write_atomically(path, content)

    def failing_append(folder: CaseFolder, *acts: object) -> None:
        if getattr(acts[0], "act", "") == "released":
            raise KeyboardInterrupt
        append_ledger(folder, *acts)  # type: ignore[arg-type]  # the test does not look at what it passes on

    power.setattr(publication_module, "write_atomically", failing_write)
    power.setattr(release_module, "append_ledger", failing_append)


def test_a_text_that_is_not_the_manifest_s_is_never_written(desk: Desk) -> None:
    manifest = desk.release().released
    assert manifest is not None

    with pytest.raises(ValueError, match="does not fit"):
        write_released(desk.folder, manifest, b"another text")


def test_a_disk_that_refuses_is_said_so(desk: Desk) -> None:
    desk.publication.write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(UnreadableInput, match="publication"):
        desk.agree("gdhaliwal")
