"""``register encrypt``, ``rekey``, ``new-key``, ``guard``; what ``check``, ``status``, ``init``, ``new`` make of it."""

import json
import shutil
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from scr_docs.casefolder.at_rest.key_ring import KEY_VARIABLE, KeyRing, use_key_ring
from scr_docs.casefolder.at_rest.register_bytes import read_register_bytes
from scr_docs.casefolder.at_rest.sealed_register import open_register
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.settings import parse_register, read_register
from scr_docs.cli import private_folder as private
from scr_docs.cli.main import cli, run
from tests.at_rest.sealed_case import REGISTER, Board


def scr_docs(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments])


def codes(*arguments: str) -> set[str]:
    found = json.loads(scr_docs("check", *arguments, "--format", "json").stdout)["findings"]
    return {each["code"] for each in found}


def as_seen_by(board: Board, file: Path) -> bytes | None:
    use_key_ring(KeyRing(file))
    return read_register_bytes(board.folder).content


# encrypt ------------------------------------------------------------------------------------------------------------


def test_encrypt_opens_what_it_wrote_before_the_clear_register_goes(board: Board) -> None:
    board.write_clear()
    result = scr_docs("register", "encrypt", "2026-07")
    assert result.exit_code == 0, result.output
    assert not board.folder.register_file.exists()
    assert stat.S_IMODE(board.folder.encrypted_register_file.stat().st_mode) == 0o600
    assert "backups" in result.stderr
    for person in (board.officer, board.member):
        assert as_seen_by(board, person.file) == REGISTER.encode()
    assert as_seen_by(board, board.stranger.file) is None


def test_encrypt_twice_says_so(board: Board) -> None:
    board.seal()
    assert run(["register", "encrypt", "2026-07"]) == 2


def test_encrypt_without_a_recipient_s_key_leaves_the_clear_register(
    board: Board, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    board.write_clear()
    for file in (board.stranger.file, board.root / "nowhere"):
        monkeypatch.setenv(KEY_VARIABLE, str(file))
        assert run(["register", "encrypt", "2026-07"]) == 2
    monkeypatch.delenv(KEY_VARIABLE)
    assert run(["register", "encrypt", "2026-07"]) == 2
    assert "--key-file" in capsys.readouterr().err
    assert board.folder.register_file.read_text(encoding="utf-8") == REGISTER
    assert not board.folder.encrypted_register_file.exists()


def test_encrypt_after_it_was_cut_short_takes_the_clear_one_away_only_where_both_say_the_same(board: Board) -> None:
    board.seal()
    board.write_clear(REGISTER + "places: {}\n")
    assert run(["register", "encrypt", "2026-07"]) == 1
    assert board.folder.register_file.exists()
    board.write_clear()
    assert run(["register", "encrypt", "2026-07"]) == 0
    assert not board.folder.register_file.exists()


def test_a_link_is_not_taken_for_the_register(board: Board) -> None:
    real = board.folder.path / "attachments.yml"
    real.write_text(REGISTER, encoding="utf-8")
    board.folder.register_file.symlink_to(real)
    assert run(["register", "encrypt", "2026-07"]) == 2
    assert real.exists()


def test_encrypt_makes_no_redaction_old(board: Board) -> None:
    board.write_clear()
    assert run(["redact", "2026-07"]) == 0
    assert run(["register", "encrypt", "2026-07"]) == 0
    assert "SCR307" not in codes()
    assert run(["register", "rekey", "2026-07"]) == 0
    assert "SCR307" not in codes()
    recorded = json.loads(next((board.root / "build").rglob("*.json")).read_text(encoding="utf-8"))["inputs"][
        "register"
    ]
    assert read_register(board.folder).digest == recorded


# decrypt ------------------------------------------------------------------------------------------------------------


def test_whoever_leaves_encryption_has_the_same_register_in_clear(board: Board) -> None:
    board.settle("plain")
    board.seal()
    result = scr_docs("register", "decrypt", "2026-07", "--yes")
    assert result.exit_code == 0, result.output
    assert board.folder.register_file.read_text(encoding="utf-8") == REGISTER
    assert stat.S_IMODE(board.folder.register_file.stat().st_mode) == 0o600
    assert not board.folder.encrypted_register_file.exists()
    assert "Maughan" not in result.output
    assert run(["register", "encrypt", "2026-07"]) == 0
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 0
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 2


def test_decrypt_is_refused_while_the_board_encrypts(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    board.seal()
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 2
    assert "board.yml" in capsys.readouterr().err
    assert not board.folder.register_file.exists()


def test_decrypt_asks_first(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    board.settle("plain")
    before = board.seal()
    assert run(["register", "decrypt", "2026-07"]) == 2  # nobody is there to answer
    assert "in clear" in capsys.readouterr().err
    assert board.folder.encrypted_register_file.read_bytes() == before
    assert not board.folder.register_file.exists()


def test_decrypt_needs_a_key_that_opens_it(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.settle("plain")
    board.seal()
    monkeypatch.setenv(KEY_VARIABLE, str(board.stranger.file))
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 2
    assert not board.folder.register_file.exists()


def test_decrypt_after_it_was_cut_short_goes_on_only_where_both_say_the_same(board: Board) -> None:
    board.settle("plain")
    board.seal()
    board.write_clear(REGISTER + "places: {}\n")
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 1
    assert board.folder.encrypted_register_file.exists()
    board.write_clear()
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 0
    assert not board.folder.encrypted_register_file.exists()


def test_decrypt_waits_for_a_sitting_that_was_cut_short(board: Board) -> None:
    board.settle("plain")
    board.folder.register_draft_file.write_bytes(board.seal())
    assert run(["register", "decrypt", "2026-07", "--yes"]) == 1
    assert board.folder.encrypted_register_file.exists()


# rekey --------------------------------------------------------------------------------------------------------------


def test_rekey_takes_one_person_off_and_another_one_in(board: Board) -> None:
    board.seal()
    text = board.folder.case_file.read_text(encoding="utf-8").replace(board.member.public, board.stranger.public)
    board.folder.case_file.write_text(text, encoding="utf-8")
    assert "SCR345" in codes()
    result = scr_docs("register", "rekey", "2026-07")
    assert result.exit_code == 0, result.output
    assert "2 keys" in result.stdout
    assert "SCR345" not in codes()
    assert as_seen_by(board, board.stranger.file) == REGISTER.encode()
    assert as_seen_by(board, board.member.file) is None


def test_rekey_of_a_clear_register_says_what_to_do(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    board.write_clear()
    assert run(["register", "rekey", "2026-07"]) == 2
    assert "register encrypt 2026-07" in capsys.readouterr().err


# new-key ------------------------------------------------------------------------------------------------------------


def test_a_new_key_is_its_owner_s_and_opens_what_is_encrypted_for_it(board: Board) -> None:
    file = board.root.parent / "keys" / "new"
    result = scr_docs("register", "new-key", str(file))
    assert result.exit_code == 0
    public = result.stdout.strip()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "AGE-SECRET" not in result.output
    board.settle()
    settings = board.root / "board.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(board.officer.public, public), encoding="utf-8")
    board.write_clear()
    assert run(["register", "encrypt", "2026-07", "--key-file", str(file)]) == 0
    assert as_seen_by(board, file) == REGISTER.encode()
    assert run(["register", "new-key", str(file)]) == 2


def test_a_passphrase_is_never_taken_from_a_pipe(board: Board) -> None:
    file = board.root / "protected"
    assert scr_docs("register", "new-key", "--passphrase", str(file)).exception is not None
    assert not file.exists()


# every command ------------------------------------------------------------------------------------------------------

LOCKED_OUT = (
    ("check",),
    ("check", "--format", "sarif"),
    ("status",),
    ("status", "2026-07", "--format", "json"),
    ("redact", "2026-07"),
    ("decide", "2026-07", "--list"),
    ("jigsaw", "2026-07"),
    ("mentions", "cases/2026-07/executive-summary.md", "--case", "2026-07"),
    ("redaction-check", "board.yml"),
    ("release", "2026-07", "--document", "executive-summary", "--reader", "x"),
    ("intruder-pack", "2026-07"),
    ("build", "internal"),
    ("build", "public"),
    ("register", "export", "2026-07", "out.xlsx"),
    ("register", "rekey", "2026-07"),
    ("register", "suggest", "2026-07", "--list"),
)


@pytest.mark.parametrize("arguments", LOCKED_OUT, ids=" ".join)
def test_a_locked_register_is_exit_2_with_the_way_out(
    board: Board, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    board.seal()
    monkeypatch.delenv(KEY_VARIABLE)
    assert run(arguments) == 2
    output = capsys.readouterr()
    assert "--key-file" in output.out + output.err


def test_a_locked_register_hides_no_other_finding(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.seal()
    unlocked = codes()
    monkeypatch.delenv(KEY_VARIABLE)
    assert codes() > unlocked


def test_part_of_a_locked_case_is_exit_2_too(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.seal()
    monkeypatch.delenv(KEY_VARIABLE)
    assert run(["check", "cases/2026-07/executive-summary.md"]) == 2


@pytest.mark.parametrize("person", ["officer", "member"])
def test_either_key_is_enough_and_the_option_goes_before_the_environment(
    board: Board, monkeypatch: pytest.MonkeyPatch, person: str
) -> None:
    board.seal()
    monkeypatch.setenv(KEY_VARIABLE, str(board.stranger.file))
    assert run(["redact", "2026-07", "--key-file", str(getattr(board, person).file)]) == 0
    public = (board.root / "build/redacted/2026-07/executive-summary.md").read_text(encoding="utf-8")
    assert "Child R lived with Mother." in public


def test_withdrawal_and_verification_need_no_key(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.seal()
    monkeypatch.delenv(KEY_VARIABLE)
    assert run(["verify"]) == 0


def test_answers_and_spreadsheets_go_into_the_encrypted_register(board: Board) -> None:
    board.seal()
    answers = board.folder.path / "answers.yml"
    answers.write_text("further_names:\n  mother: [Bron]\n", encoding="utf-8")
    assert run(["decide", "2026-07", "--answers", str(answers)]) == 0
    sheet = board.folder.path / "register.xlsx"
    assert run(["register", "export", "2026-07", str(sheet)]) == 0
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    register = read_register(board.folder).value
    assert register is not None
    assert register.people["mother"].names[-1] == "Bron"
    del register.people["mother"]
    sheet.write_bytes(write_workbook(register))
    assert run(["register", "import", "2026-07", str(sheet), "--yes"]) == 0
    after = read_register(board.folder).value
    assert after is not None
    assert list(after.people) == ["child-r"]
    assert not board.folder.register_file.exists()


def test_a_new_case_of_a_board_that_encrypts_begins_encrypted(board: Board) -> None:
    assert run(["new", "case", "2026-09"]) == 0
    folder = board.folder.path.with_name("2026-09")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not (folder / "identities.yml").exists()
    content, seal = open_register(
        (folder / "identities.yml.age").read_bytes(), KeyRing(board.officer.file).identities()
    )
    assert content.startswith(b"#")
    assert seal is not None
    assert seal.recipients == (board.officer.public,)


def test_a_new_case_of_any_other_board_has_a_register_for_its_owner(board: Board) -> None:
    board.settle("plain")
    assert run(["new", "case", "2026-09"]) == 0
    register = board.folder.path.with_name("2026-09") / "identities.yml"
    assert stat.S_IMODE(register.stat().st_mode) == 0o600


# what the board says ------------------------------------------------------------------------------------------------


def test_a_clear_register_is_an_error_where_the_board_encrypts(board: Board) -> None:
    board.write_clear()
    assert "SCR342" in codes()
    board.settle("plain")
    assert "SCR342" not in codes()


def test_a_board_that_encrypts_for_nobody_is_an_error(board: Board) -> None:
    board.seal()
    (board.root / "board.yml").write_text("register: encrypted\n", encoding="utf-8")
    assert {"SCR342", "SCR345"} <= codes()


def test_status_says_how_the_register_is_kept(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    board.write_clear()
    assert "register: in clear" in scr_docs("status").stdout
    board.folder.register_file.unlink()
    board.seal()
    assert "register: encrypted for 2 keys" in scr_docs("status").stdout
    told = json.loads(scr_docs("status", "--format", "json").stdout)["cases"][0]
    assert told["register"] == {"state": "encrypted", "keys": 2}
    monkeypatch.delenv(KEY_VARIABLE)
    result = scr_docs("status")
    assert "register: locked" in result.stdout
    assert "--key-file" in result.stdout
    assert result.exit_code == 2


# guard --------------------------------------------------------------------------------------------------------------


def as_workbook() -> bytes:
    register = parse_register(REGISTER.encode(), "identities.yml").value
    assert register is not None
    return write_workbook(register)


REFUSED = {
    "the register": ("identities.yml", REGISTER.encode()),
    "a broken one": ("identities.yml", b"people: {"),
    "a backup": ("identities.yml~", REGISTER.encode()),
    "a copy": ("identities (copy).yaml", b""),
    "under another name": ("notes.txt", REGISTER.encode()),
    "as a spreadsheet": ("people.xlsx", None),
    "in clear under the encrypted one's name": ("identities.yml.age", REGISTER.encode()),
}


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED.keys())
def test_the_commit_hook_refuses_a_register_in_clear(board: Board, name: str, content: bytes | None) -> None:
    path = board.folder.path / name
    path.write_bytes(as_workbook() if content is None else content)
    result = scr_docs("register", "guard", str(path))
    assert result.exit_code == 1
    assert "SCR342" in result.stdout
    assert "Maughan" not in result.output
    board.settle("plain")
    assert scr_docs("register", "guard", str(path)).exit_code == 0


def test_the_commit_hook_lets_everything_else_pass(board: Board, tmp_path: Path) -> None:
    board.seal()
    other = tmp_path / "other.xlsx"
    Workbook().save(other)
    files = [path for path in board.root.rglob("*") if path.is_file()]
    assert run(["register", "guard", *map(str, files), str(other)]) == 0
    assert run(["register", "guard"]) == 0


def test_the_commit_hook_refuses_a_private_key_always(board: Board) -> None:
    board.settle("plain")
    key = board.root / "readme.md"
    key.write_bytes(board.officer.file.read_bytes())
    assert run(["register", "guard", str(key)]) == 1


def test_the_commit_hook_says_what_it_cannot_read(board: Board) -> None:
    assert run(["register", "guard", "gone.yml"]) == 2
    assert board.root.is_dir()


def test_git_ignores_clear_registers_and_keys_in_a_new_working_folder(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path / "board")]) == 0
    lines = (tmp_path / "board" / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"identities*.yml", "*.key", "/cases/"} <= set(lines)


# private folders ----------------------------------------------------------------------------------------------------


def test_a_private_folder_lies_in_memory_and_what_was_left_of_a_killed_command_goes() -> None:
    if not private.is_in_memory(private.MEMORY):
        pytest.skip("this machine has no file system in memory")
    with private.private_folder(Path) as first, private.private_folder(Path) as second:
        assert first != second
        assert first.exists()
        assert {stat.S_IMODE(each.stat().st_mode) for each in (first, second)} == {0o700}
    assert not first.exists()
    left = private.MEMORY / f"{private._prefix()}left"
    left.mkdir()
    (left / private._LOCK).touch()
    with private.private_folder(Path):
        assert not left.exists()


@pytest.mark.skipif(not private.is_in_memory(private.MEMORY), reason="no file system in memory")
def test_any_command_clears_away_what_a_killed_sitting_left(board: Board) -> None:
    left = private.MEMORY / f"{private._prefix()}left"
    left.mkdir()
    (left / private._LOCK).touch()
    (left / "identities.yml").write_text(REGISTER, encoding="utf-8")
    with private.private_folder(Path) as held:
        assert run(["verify"]) == 0
        assert held.exists()
    assert not left.exists()
    left.symlink_to(board.folder.path)  # whoever may write there may lay such a link
    (board.folder.path / private._LOCK).touch()
    assert run(["verify"]) == 0
    left.unlink()
    assert board.folder.case_file.exists()


@pytest.mark.skipif(not private.is_in_memory(private.MEMORY), reason="no file system in memory")
def test_what_cannot_be_cleared_away_is_said_and_holds_nothing_up(
    board: Board, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(13, "Permission denied")

    board.seal()
    monkeypatch.setattr(private, "_clear_left_over", refuse)
    assert run(["verify"]) == 0
    assert "delete it yourself (Permission denied)" in capsys.readouterr().err


def test_a_signal_while_the_folder_is_deleted_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only the first signal interrupts, so the second try runs to its end."""
    place, delete, calls = tmp_path / "private", shutil.rmtree, []
    place.mkdir()
    (place / "identities.yml").write_text(REGISTER, encoding="utf-8")

    def interrupted(path: Path, ignore_errors: bool = False) -> None:
        calls.append(path)
        if len(calls) == 1:
            (path / "identities.yml").unlink()
            raise KeyboardInterrupt
        delete(path, ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt):
        private._remove(place)
    assert not place.exists()


def test_without_a_folder_in_memory_the_person_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "MEMORY", tmp_path)
    assert not private.is_in_memory(tmp_path)
    with private.private_folder(lambda: tmp_path) as place:
        assert place.parent == tmp_path
    assert list(tmp_path.iterdir()) == []
