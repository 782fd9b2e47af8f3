"""What was checked → lines of a checklist, each pass, fail or "a person must check".

The order is that of the Information Commissioner's checklists "Disclosing documents to the public securely" (31 July
2025): what the document says, what is hidden in it, whether redaction took the words out, what only people can do. The
sentences are ours. A line never passes because nothing was looked at: it says so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final, Literal

from scr_docs.counted import counted
from scr_docs.model.finding import Finding
from scr_docs.readers.surface import What
from scr_docs.redaction_check.looking import WHERE

Verdict = Literal["pass", "fail", "a person must check"]

_WORDS: Final = frozenset({"SCR401", "SCR402", "SCR403", "SCR404", "SCR405"})
_UNREAD: Final = ("SCR490", "SCR491")
_ARCHIVES: Final = frozenset(".zip .tar .gz .tgz .bz2 .tbz2 .xz .txz .eml .mht .mhtml .epub".split())
_OFFICE: Final = frozenset(
    ".docx .docm .dotx .xlsx .xlsm .xltx .pptx .pptm .odt .ods .odp .fodt .fods .doc .xls .ppt".split()
)
_PICTURES: Final = frozenset(".png .jpg .jpeg .gif .webp .tif .tiff .bmp .ico .svg .heic".split())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist: what should be so, whether it is, and why we say so."""

    part: str
    says: str
    verdict: Verdict
    why: str


def checklist(findings: Sequence[Finding], files: Sequence[str], accepted: int = 0) -> tuple[Line, ...]:
    """Every line, in the order in which they are printed.

    Args:
        findings: of a check, without those that somebody accepted.
        files: that it looked into.
        accepted: how many acceptances kept findings quiet.
    """
    look = _Looked(findings, files, accepted)
    lines = [Line(part, says, *judge(look)) for part, rows in _PARTS.items() for says, judge in rows]
    unread = look.of(*_UNREAD)
    return tuple(_in_doubt(line, unread) if unread and line.verdict == "pass" else line for line in lines)


def _in_doubt(line: Line, unread: int) -> Line:
    """Nothing passes while there are files that nobody looked into."""
    return replace(
        line, verdict="a person must check", why=f"{line.why}, but {counted(unread, 'part')} could not be read"
    )


@dataclass(frozen=True, slots=True)
class _Looked:
    findings: Sequence[Finding]
    files: Sequence[str]
    accepted: int = 0

    def of(self, *codes: str) -> int:
        return sum(found.code in codes for found in self.findings)

    def words_in(self, *places: What) -> int:
        """Names and numbers on surfaces of these kinds, as the messages say where they stand."""
        where = tuple(WHERE[place] for place in places)
        return sum(found.code in _WORDS and any(each in found.message for each in where) for found in self.findings)

    def words_in_files(self, suffixes: frozenset[str]) -> int:
        return sum(found.code in _WORDS and _suffix(found.path) in suffixes for found in self.findings)

    def unread_pictures_in(self, suffixes: frozenset[str]) -> int:
        return sum(found.code == "SCR492" and _suffix(found.path) in suffixes for found in self.findings)

    def files_of(self, suffixes: frozenset[str]) -> int:
        return sum(_suffix(path) in suffixes for path in self.files)

    def none_of_kind(self, kind: str) -> tuple[Verdict, str]:
        """There is no file of a kind, as far as names tell; archives and e-mails may hold one."""
        archives = sum(_suffix(path) in _ARCHIVES and not path.endswith(".xml.gz") for path in self.files)
        if archives:
            return "a person must check", f"no {kind} beside {counted(archives, 'archive')} or e-mail; look inside"
        return "pass", f"no {kind} is among the files"


_Judge = Callable[[_Looked], tuple[Verdict, str]]


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _none_of(*codes: str, doubtful: tuple[str, ...] = (), good: str = "none was found") -> _Judge:
    """Fails on any finding of the codes; a person must check on any of the doubtful ones."""

    def judge(look: _Looked) -> tuple[Verdict, str]:
        if met := [code for code in codes if look.of(code)]:
            return "fail", f"{counted(look.of(*met), 'finding')}: {', '.join(met)}"
        if met := [code for code in doubtful if look.of(code)]:
            return "a person must check", f"{counted(look.of(*met), 'finding')}: {', '.join(met)}"
        return "pass", good

    return judge


def _no_words_in(*places: What) -> _Judge:
    def judge(look: _Looked) -> tuple[Verdict, str]:
        number = look.words_in(*places)
        return ("fail", f"{counted(number, 'finding')} there") if number else ("pass", "none was found there")

    return judge


def _markup(look: _Looked) -> tuple[Verdict, str]:
    if number := look.words_in("comment"):
        return "fail", f"{counted(number, 'finding')} in comments"
    if number := look.of("SCR409"):
        return "a person must check", f"{counted(number, 'file')} with tracked changes or comments: SCR409"
    return "pass", "none was found"


def _pdf(look: _Looked) -> tuple[Verdict, str]:
    pdf = frozenset({".pdf"})
    if not (files := look.files_of(pdf)):
        return look.none_of_kind("PDF")
    if number := look.words_in_files(pdf):
        return "fail", f"{counted(number, 'finding')} in PDF files, whatever covers them"
    if number := look.unread_pictures_in(pdf):
        return "a person must check", f"{counted(number, 'finding')} of letters that are only drawn: SCR492"
    return "pass", f"{counted(files, 'PDF file')} read, with the text under boxes and in earlier versions"


def _accepted(look: _Looked) -> tuple[Verdict, str]:
    if number := look.of("SCR410"):
        return "a person must check", f"{counted(number, 'finding')}: SCR410"
    if look.accepted:
        return "pass", f"{counted(look.accepted, 'acceptance')} of accepted.yml kept findings out of the lines above"
    return "pass", "nothing was accepted"


def _office(look: _Looked) -> tuple[Verdict, str]:
    if files := look.files_of(_OFFICE):
        return "a person must check", f"{counted(files, 'office file')}: would a web page or a CSV file do?"
    return look.none_of_kind("office file")


def _pictures(look: _Looked) -> tuple[Verdict, str]:
    unread = look.of("SCR492")
    if unread:
        return "a person must check", f"the words in {counted(unread, 'picture')} were not read: SCR492"
    if files := look.files_of(_PICTURES):
        return "a person must check", f"{counted(files, 'picture')}: words were looked for, faces and places were not"
    return look.none_of_kind("picture")


def _by_people(why: str) -> _Judge:
    return lambda _look: ("a person must check", why)


_PARTS: Final[dict[str, tuple[tuple[str, _Judge], ...]]] = {
    "What the files say": (
        (
            "Nobody and nothing of a case's identity register is named, in any of the forms that we know.",
            _none_of("SCR401", "SCR402", doubtful=("SCR403",)),
        ),
        ("No other name, place or organisation stands there that nobody has decided on.", _none_of("SCR404")),
        ("No number, address, contact detail or too exact date stands there.", _none_of("SCR405")),
    ),
    "What is hidden in them": (
        ("Properties, authors and picture data (metadata) name nobody.", _no_words_in("metadata")),
        ("No comment and no tracked change is left.", _markup),
        (
            "No hidden text, row, column, sheet, pivot cache, attachment or earlier version is left.",
            _none_of(doubtful=("SCR408",)),
        ),
        (
            "Attributes, ids, links, scripts and search indexes name nobody.",
            _no_words_in("attribute", "text attribute", "id", "link", "script", "style", "index", "raw bytes"),
        ),
        ("Names of files and folders name nobody.", _no_words_in("file name")),
        ("Opening a file tells no other server about its reader.", _none_of("SCR407", good="nothing is fetched")),
    ),
    "How words were taken out": (
        ("What was blacked out is gone, and not only covered.", _pdf),
        ("The files are of the simplest kind that does, so that little can hide in them.", _office),
        ("Pictures show nobody and nothing by which somebody can be known.", _pictures),
    ),
    "Whether everything was looked at": (
        (
            "Every file could be opened and read to its end.",
            _none_of("SCR490", "SCR491", good="every file was read"),
        ),
        (
            "What somebody accepted earlier still stands as they saw it.",
            _accepted,
        ),
    ),
    "What only people can do": (
        (
            "Two people who know the case have read every word, and looked for facts that together point to someone.",
            _by_people("a tool does not understand a text"),
        ),
        (
            "These are the right files in their last version, and what they were made from is kept apart from them.",
            _by_people("only you know which files were meant"),
        ),
        ("Somebody with the authority to do so has agreed to the disclosure.", _by_people("see the record of release")),
        (
            "Everybody concerned knows whom to tell, and how the files are taken back, if something is found later.",
            _by_people("see your procedure for breaches"),
        ),
    ),
}


def parts_of(lines: Sequence[Line]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """The lines under the heading of their part."""
    for part in dict.fromkeys(line.part for line in lines):
        yield part, tuple(line for line in lines if line.part == part)
