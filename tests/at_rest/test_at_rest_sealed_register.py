"""The encrypted register is read and written as the clear one is, opens for its people only, and hashes the same."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.casefolder.at_rest.age import WrongKey, encrypt, new_key, protect, read_identities
from scr_docs.casefolder.at_rest.key_recipients import key_recipients_of, problems_of_recipients
from scr_docs.casefolder.at_rest.key_ring import KeyRing, use_key_ring
from scr_docs.casefolder.at_rest.register_bytes import LOCKED, read_register_bytes, rewrite_register, store_sealed
from scr_docs.casefolder.at_rest.sealed_register import Seal, new_seal, open_register, seal_register
from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.register.amending import amend_to
from scr_docs.casefolder.register.writing import amend_register, entry_to_add, names_to_add
from scr_docs.casefolder.settings import read_register
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.model.board import Board as BoardSettings
from scr_docs.model.register import Register
from scr_docs.redaction_check.terms import read_terms
from tests.at_rest.sealed_case import REGISTER, Board

PRIVATE, PUBLIC = new_key()
IDENTITIES = read_identities(PRIVATE)


@given(st.binary())
def test_whatever_is_sealed_opens_as_it_was(content: bytes) -> None:
    seal = new_seal([PUBLIC])
    encrypted = seal_register(content, seal)
    assert open_register(encrypted, IDENTITIES) == (content, seal)
    assert len(content) < 40 or content not in encrypted


def test_a_sealed_register_reads_as_the_clear_one_with_the_same_lines(board: Board) -> None:
    board.write_clear()
    clear = read_register(board.folder)
    board.folder.register_file.unlink()
    board.seal()
    sealed = read_register(board.folder)
    assert sealed.problems == ()
    assert sealed.value == clear.value
    assert sealed.value is not None
    assert sealed.value.people["mother"].line == 4
    assert sealed.value.path.endswith("identities.yml.age")


LOCKS: dict[str, tuple[Callable[[Board], None], str]] = {
    "no key": (lambda _: use_key_ring(KeyRing()), "--key-file"),
    "another key": (lambda board: use_key_ring(KeyRing(board.stranger.file)), "register rekey"),
    "no such key file": (lambda board: use_key_ring(KeyRing(board.root / "gone")), "cannot be opened"),
    "a key file that is a folder": (lambda board: use_key_ring(KeyRing(board.root)), "cannot be opened"),
    "the key itself": (lambda _: use_key_ring(KeyRing(Path(PRIVATE))), "the key itself was given"),
    "a public key": (lambda board: _key_file(board, PUBLIC.encode()), "public key"),
    "a key of a token": (lambda board: _key_file(board, b"AGE-PLUGIN-YUBIKEY-1QQ"), "hardware token"),
    "an SSH key": (lambda board: _key_file(board, b"-----BEGIN OPENSSH PRIVATE KEY-----\n"), "SSH"),
    "an empty key file": (lambda board: _key_file(board, b"# nothing\n"), "holds no key"),
    "a protected key and no terminal": (lambda board: _key_file(board, protect(PRIVATE.encode(), "x")), "terminal"),
    "a file cut off": (lambda board: _damage(board, lambda bytes_: bytes_[:-3]), "damaged"),
    "an empty file": (lambda board: _damage(board, lambda _: b""), "damaged"),
    "one letter changed": (lambda board: _damage(board, lambda bytes_: bytes_[:-9] + b"~" + bytes_[-8:]), "damaged"),
    "no age file": (lambda board: _damage(board, lambda _: REGISTER.encode()), "damaged"),
    "a seal of a later version": (lambda board: _foreign(board, b'# scr-docs seal: {"version": 2}\n'), "later version"),
    "a damaged seal": (lambda board: _foreign(board, b"# scr-docs seal: {\n"), "later version"),
}


def _key_file(board: Board, content: bytes) -> None:
    board.stranger.file.write_bytes(content)
    use_key_ring(KeyRing(board.stranger.file))


def _damage(board: Board, change: Callable[[bytes], bytes]) -> None:
    path = board.folder.encrypted_register_file
    path.write_bytes(change(path.read_bytes()))


def _foreign(board: Board, content: bytes) -> None:
    board.folder.encrypted_register_file.write_bytes(encrypt(content, [board.officer.public]))


@pytest.mark.parametrize(("lock", "way_out"), LOCKS.values(), ids=LOCKS.keys())
def test_a_locked_register_is_a_problem_that_says_the_way_out(
    board: Board, lock: Callable[[Board], None], way_out: str
) -> None:
    board.seal()
    lock(board)
    register, (problem,), digest = read_register(board.folder)
    assert (register, digest) == (None, "")
    assert (problem.code, problem.path.rpartition("/")[2]) == (LOCKED, "identities.yml.age")
    assert way_out in problem.message
    assert PRIVATE[20:] not in problem.message
    with pytest.raises(UnreadableInput, match=r"identities\.yml\.age"):
        read_terms(board.folder, BoardSettings())


def test_a_key_protected_by_a_passphrase_opens_it_and_is_asked_for_once(board: Board) -> None:
    board.seal()
    protected = board.root.parent / "protected"
    protected.write_bytes(protect(board.officer.file.read_bytes(), "Ysgol y Bryn"))
    answers = iter(["wrong", "Ysgol y Bryn"])
    use_key_ring(KeyRing(protected, lambda _: next(answers)))
    assert read_register(board.folder).problems == ()
    assert read_register(board.folder).problems == ()


def test_a_wrong_passphrase_is_asked_for_three_times_and_no_more(board: Board) -> None:
    board.seal()
    asked: list[str] = []
    board.stranger.file.write_bytes(protect(board.officer.file.read_bytes(), "right"))

    def answer(shown: str) -> str:
        asked.append(shown)
        return "wrong"

    use_key_ring(KeyRing(board.stranger.file, answer))
    assert [each.code for each in (*read_register(board.folder).problems, *read_case(board.folder).problems)] == [
        LOCKED,
        LOCKED,
    ]
    assert len(asked) == 3


def test_in_clear_and_encrypted_at_once_is_an_error_and_neither_is_read(board: Board) -> None:
    board.seal()
    board.write_clear()
    register, (problem,), _ = read_register(board.folder)
    assert register is None
    assert problem.code == "SCR341"
    with pytest.raises(UnreadableInput, match="in clear and encrypted"):
        _further_form(board)


def test_another_case_that_is_locked_counts_as_not_compared(board: Board) -> None:
    board.seal()
    use_key_ring(KeyRing(board.stranger.file))
    beside = board.folder.path.with_name("2026-08")
    beside.mkdir()
    (beside / "case.yml").write_text("id: 2026-08\n", encoding="utf-8")
    (other,) = read_other_cases(type(board.folder)(beside))
    assert (other.id, other.register) == ("2026-07", None)


def _further_form(board: Board) -> None:
    path = board.folder.register_file
    amend_register(path, names_to_add(path, "people", "mother", ["Bron"]))


def _new_entry(board: Board) -> None:
    path = board.folder.register_file
    amend_register(path, entry_to_add(path, "people", "aunt", {"pseudonym": "Aunt", "names": ["Faith Osei"]}))


WRITERS: dict[str, Callable[[Board], object]] = {
    "a new entry": _new_entry,
    "a further form": _further_form,
    "another register": lambda board: amend_to(
        board.folder.register_file, read_register(board.folder).value or Register(), Register()
    ),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS.keys())
def test_every_writer_leaves_it_encrypted_for_the_same_people_with_its_comments(
    board: Board, write: Callable[[Board], object]
) -> None:
    before = board.seal()
    write(board)
    after = board.folder.encrypted_register_file.read_bytes()
    assert after != before
    assert not board.folder.register_file.exists()
    assert [path.name for path in board.folder.path.glob("*identities*")] == ["identities.yml.age"]
    for person in (board.officer, board.member):
        content, seal = open_register(after, KeyRing(person.file).identities())
        assert content.startswith(b"# Kept by hand.\n")
        assert seal is not None
        assert set(seal.recipients) == {board.officer.public, board.member.public}
    with pytest.raises(WrongKey):
        open_register(after, KeyRing(board.stranger.file).identities())


def test_what_was_written_says_what_the_clear_register_would_say(board: Board) -> None:
    board.write_clear()
    WRITERS["a new entry"](board)
    clear = board.folder.register_file.read_bytes()
    board.folder.register_file.unlink()
    board.seal()
    WRITERS["a new entry"](board)
    assert read_register_bytes(board.folder).content == clear


def test_nobody_writes_what_they_could_not_open_again(board: Board) -> None:
    before = board.seal()
    read = read_register_bytes(board.folder)
    assert read.seal is not None
    for_others = replace(read, seal=read.seal.for_recipients([board.member.public]))
    with pytest.raises(UnreadableInput, match="could not open it again"):
        store_sealed(board.folder, for_others, b"people: {}\n")
    assert board.folder.encrypted_register_file.read_bytes() == before


def test_a_register_that_another_tool_encrypted_is_read_but_written_only_after_rekey(board: Board) -> None:
    _foreign(board, REGISTER.encode())
    assert read_register(board.folder).digest == hashlib.sha256(REGISTER.encode()).hexdigest()
    with pytest.raises(UnreadableInput, match="register rekey 2026-07"):
        WRITERS["a further form"](board)


def test_a_change_by_somebody_else_meanwhile_stays(board: Board) -> None:
    board.seal()

    def slow(before: bytes) -> bytes:
        board.seal(REGISTER + "places: {}\n")
        return before + b"# mine\n"

    with pytest.raises(Refused, match="somebody else"):
        rewrite_register(board.folder, slow)
    assert (read_register_bytes(board.folder).content or b"").endswith(b"places: {}\n")


def test_the_hash_is_of_what_it_says_and_not_of_how_it_was_encrypted(board: Board) -> None:
    board.seal()
    first = read_register_bytes(board.folder)
    rewrite_register(board.folder, lambda before: before + b"# more\n")
    changed = read_register_bytes(board.folder)
    rewrite_register(board.folder, lambda before: before.removesuffix(b"# more\n"))
    again = read_register_bytes(board.folder)
    assert first.digest == again.digest != changed.digest
    assert first.encrypted != again.encrypted


def test_the_hash_tells_nothing_to_somebody_who_guesses_the_register() -> None:
    content = REGISTER.encode()
    one, other = new_seal([PUBLIC]), new_seal([PUBLIC])
    digests = {one.digest(content), other.digest(content), hashlib.sha256(content).hexdigest()}
    assert len(digests) == 3
    assert one.for_recipients([]).digest(content) == one.digest(content)


def test_a_hash_that_is_on_record_already_stays_until_the_register_changes() -> None:
    content = REGISTER.encode()
    recorded = hashlib.sha256(content).hexdigest()
    seal = Seal((PUBLIC,), "00" * 32, recorded)
    assert seal.digest(content) == recorded
    assert seal.digest(content + b"#") not in {recorded, hashlib.sha256(content + b"#").hexdigest()}


@pytest.mark.parametrize(
    ("recipients", "says"),
    [
        ((), "empty"),
        ((PUBLIC, "age1nothing"), "entry 2 of key_recipients is no public key"),
        ((PRIVATE,), "entry 1 of key_recipients is a private key, which is private no more"),
        (("ssh-ed25519 AAAA",), "entry 1 of key_recipients is no public key"),
    ],
)
def test_recipients_that_are_none_are_named_by_their_place(recipients: tuple[str, ...], says: str) -> None:
    board = BoardSettings(key_recipients=recipients)
    assert says in "\n".join(problems_of_recipients(board, None))
    with pytest.raises(UsageProblem) as refusal:
        key_recipients_of(board, None)
    assert PRIVATE not in str(refusal.value)


def test_to_name_another_key_in_the_case_file_makes_no_redaction_old(board: Board) -> None:
    board.seal()
    before = input_hashes(read_case(board.folder), "executive-summary", "1")
    board.settle()
    text = board.folder.case_file.read_text(encoding="utf-8").replace(board.member.public, board.stranger.public)
    board.folder.case_file.write_text(text, encoding="utf-8")
    assert input_hashes(read_case(board.folder), "executive-summary", "1") == before
