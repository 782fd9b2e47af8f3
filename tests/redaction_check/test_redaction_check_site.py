"""The check of a built site: whose page it is, what the tool itself wrote, and what could not be read."""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from scr_docs.deidentify.settled import settled_digest
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.finding import Finding
from scr_docs.model.publication import Manifest, Released
from scr_docs.model.redacted import InputHashes
from scr_docs.model.register import Decision
from scr_docs.model.stage import StagedFile, StageManifest
from scr_docs.readers import read
from scr_docs.redaction_check.check import check_site
from scr_docs.redaction_check.known_words import KnownWords, known_of_releases, normalised_blocks
from scr_docs.redaction_check.pages import documents_at_fault
from tests.redaction_check.small_case import OTHER_REGISTER, ThreeWords, check_paths, terms

ABOUT = "# How reviews work\n\nWrite to **Bronagh Nic Eoin**, call 07700 900123.\n"
ABOUT += "\n| Who | When |\n|---|---|\n| Child A | 3 March 2024 |\n"
STAGE = StageManifest(
    "public",
    (
        StagedFile("index.md", "0", tool_written=True),
        StagedFile("about.md", "0", tool_written=True, blocks=normalised_blocks(ABOUT)),
        StagedFile("k7rm/index.md", "0", "2026-01", "executive-summary"),
        StagedFile("q2sx/summary.md", "0", "2026-02", "executive-summary"),
    ),
)
FIRST, SECOND = terms("2026-01"), terms("2026-02", OTHER_REGISTER)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path in ("index.html", "about/index.html", "k7rm/index.html", "q2sx/summary/index.html"):
        write(tmp_path / "site" / path, "<p>text</p>")
    return tmp_path / "site"


def write(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def check(site: Path, known: KnownWords | None = None, stage: StageManifest | None = STAGE) -> tuple[Finding, ...]:
    return check_site(site, "build/public/site", stage, [FIRST, SECOND], ThreeWords(), known or KnownWords())


def codes(site: Path, known: KnownWords | None = None) -> list[str]:
    return [finding.code for finding in check(site, known)]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("k7rm/index.html", "We met Kayleigh.", ["SCR401"]),
        ("q2sx/summary/index.html", "We met Kayleigh.", ["SCR403"]),
        ("q2sx/summary/index.html", "Then Hope was seen.", ["SCR403"]),
        ("q2sx/summary/index.html", "They hope. Hope alone will not do.", []),
        ("q2sx/summary/index.html", "We met Hope Mongan.", ["SCR402"]),
        ("q2sx/summary/index.html", "hopemongan", ["SCR402"]),
        ("q2sx/summary/index.html", "Number 999 000 0018.", ["SCR402"]),
        ("k7rm/index.html", "Number 999-000-0077.", ["SCR402"]),
        ("k7rm/index.html", "They saw May with him.", ["SCR403"]),
        ("k7rm/index.html", "They saw him in May and in May 2024.", []),
        ("k7rm/index.html", "Samuel Osei, Midshire Police", ["SCR401"]),
        ("index.html", "We met Kayleigh.", ["SCR401"]),
        ("index.html", "We met Wojciech.", ["SCR401"]),
        ("404.html", "We met Wojciech.", ["SCR401"]),
    ],
)
def test_a_page_answers_to_its_own_case_and_site_wide_files_to_every_case(
    site: Path, path: str, text: str, expected: list[str]
) -> None:
    write(site / path, f"<p>{text}</p>")
    assert codes(site) == expected


def test_an_unreleased_case_is_another_case_for_site_wide_files(site: Path) -> None:
    write(site / "index.html", "<p>We met Wojciech, of Wojciech Zieliński's family.</p>")
    stage = replace(STAGE, files=STAGE.files[:3])
    assert {finding.code for finding in check(site, stage=stage)} == {"SCR402", "SCR403"}


def test_an_entry_of_the_search_index_answers_to_the_case_of_its_page(site: Path) -> None:
    docs = [
        {"location": "k7rm/#a", "title": "a", "text": "Wojciech"},
        {"location": "q2sx/summary/", "title": "a", "text": "Wojciech"},
    ]
    write(site / "search/search_index.json", json.dumps({"config": {}, "docs": docs}))
    assert sorted(codes(site)) == ["SCR401", "SCR403"]


def test_without_a_stage_manifest_every_case_is_its_own(site: Path) -> None:
    write(site / "q2sx/summary/index.html", "<p>We met Kayleigh.</p>")
    found = check_paths([site], [FIRST, SECOND], ThreeWords(), KnownWords())
    assert [finding.code for finding in found] == ["SCR401"]
    assert found[0].path == f"{site.as_posix()}/q2sx/summary/index.html"


def test_a_case_on_the_site_without_a_register_cannot_be_checked(site: Path) -> None:
    with pytest.raises(UnreadableInput, match="2026-02"):
        check_site(site, "site", STAGE, [FIRST], ThreeWords(), KnownWords())


def test_what_no_register_knows_is_a_finding(site: Path) -> None:
    write(
        site / "k7rm/index.html",
        '<p>Bronagh Nic Eoin rang 07700 900123 on 3 March 2024.</p><p title="Bronagh Nic Eoin">x</p>',
    )
    found = check(site)
    assert sorted(finding.code for finding in found) == ["SCR404", "SCR405", "SCR405"]
    assert not any("Bronagh" in finding.message or "07700" in finding.message for finding in found)


def test_pages_that_the_tool_wrote_are_known_wherever_their_text_is_repeated(site: Path) -> None:
    about = "<h1>How reviews work</h1><p>Write to <strong>Bronagh Nic Eoin</strong>, call 07700&nbsp;900123.</p>"
    write(
        site / "about/index.html",
        f"<title>How reviews work - Bronagh Nic Eoin</title>{about}<table><td>3 March 2024</td></table>",
    )
    docs = [{"location": "about/", "title": "How reviews work", "text": "Who When Child A 3 March 2024"}]
    write(site / "search/search_index.json", json.dumps({"config": {}, "docs": docs}))
    assert codes(site) == []
    write(site / "k7rm/index.html", "<p>On 3 March 2024 they called Bronagh Nic Eoin.</p>")
    assert sorted(codes(site)) == ["SCR404", "SCR405"]


def test_a_page_that_the_tool_wrote_still_answers_to_the_registers(site: Path) -> None:
    write(site / "about/index.html", "<p>Write to Kayleigh.</p>")
    stage = replace(
        STAGE, files=(StagedFile("about.md", "0", tool_written=True, blocks=("write to kayleigh",)), *STAGE.files)
    )
    assert [finding.code for finding in check(site, stage=stage)] == ["SCR401"]


def test_what_the_policy_printed_and_what_was_decided_at_release_is_known(site: Path) -> None:
    write(site / "k7rm/index.html", "<p>Professor Bronagh Nic Eoin wrote on 3 March 2024. Hope alone will not do.</p>")
    assert sorted(codes(site)) == ["SCR401", "SCR404", "SCR405"]
    manifest = Manifest(
        case="2026-01",
        document="executive-summary",
        title="Child A",
        slug="k7rm",
        sha256="0",
        released_on=date(2026, 5, 1),
        readers=("a", "b"),
        inputs=InputHashes("", "", "", "", ""),
        versions=(),
        printed=("3 March 2024",),
        settled=(settled_digest("Bronagh Nic Eoin"), settled_digest("Hope")),
    )
    assert codes(site, known_of_releases([Released(manifest, "", "")])) == []
    write(site / "k7rm/index.html", "<p>Professor Bronagh Nic Eoin wrote, and 4 March 2024. They saw Hope.</p>")
    assert sorted(codes(site, known_of_releases([Released(manifest, "", "")]))) == ["SCR401", "SCR405"]


def test_a_recorded_decision_to_keep_words_is_known(site: Path) -> None:
    keep = Decision("Bronagh Nic Eoin", "person", "keep", "author of a book", "r", date(2026, 5, 1))
    write(site / "k7rm/index.html", "<p>Professor Bronagh Nic Eoin wrote.</p>")
    cases = [terms("2026-01", decisions=[keep]), SECOND]
    assert check_site(site, "site", STAGE, cases, ThreeWords(), KnownWords()) == ()


def test_each_text_goes_through_the_detector_once(site: Path) -> None:
    for number in range(30):
        write(
            site / f"k7rm/{number}/index.html",
            "<nav><a>Navigation entry</a></nav><p>The same text.</p><p>&#84;he same\ntext.</p>",
        )
    detector = ThreeWords()
    check_site(site, "site", STAGE, [FIRST, SECOND], detector, KnownWords())
    assert len(detector.asked) == len(set(detector.asked))
    assert detector.asked.count("The same text.") == 1


def test_files_of_the_installed_theme_are_known_by_their_bytes_only(site: Path) -> None:
    spec = find_spec("material")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    assets = Path(spec.submodule_search_locations[0]) / "templates" / "assets"
    shutil.copytree(assets, site / "assets")
    assert codes(site) == []
    icon = site / "assets/images/favicon.png"
    icon.write_bytes(icon.read_bytes() + b"\0")
    assert codes(site) == ["SCR492"], "a picture whose words nobody read"
    icon.unlink()
    script = next((site / "assets/javascripts").glob("bundle*.js"))
    script.write_text(script.read_text(encoding="utf-8") + "/* Kayleigh */", encoding="utf-8")
    assert "SCR401" in codes(site)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\xff", "SCR490"),
        ("font.woff2", b"wOF2\x00\x01\xff", "SCR491"),
        ("report.pdf", b"%PDF-1.7\nall of it plain text", "SCR490"),
        ("report.txt", b"%PDF-1.7\nall of it plain text", "SCR490"),
        ("letter.rtf", b"{\\rtf1 text}", "SCR491"),
        ("report.docx", b"PK\x03\x04\x00\xff", "SCR490"),
        ("a.html", b"<p>\x00\x01</p>", "SCR490"),
        ("a.json", b"{", "SCR490"),
        ("a.svg", b"<svg><g></svg>", "SCR490"),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "SCR490"),
        ("a.xml.gz", b"\x1f\x8b\x08broken", "SCR490"),
        ("a.json", b"[" * 100_000 + b"]" * 100_000, "SCR490"),
    ],
)
def test_what_cannot_be_read_is_never_clean(site: Path, name: str, data: bytes, code: str) -> None:
    write(site / name, data)
    found = check(site)
    assert [(finding.code, finding.path) for finding in found] == [(code, f"build/public/site/{name}")]


def test_a_file_that_is_too_large_is_never_clean(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LARGEST", 1000)
    write(site / "a.txt", "a " * 600)
    with pytest.raises(UnreadableInput, match=r"a\.txt: it is larger than"):
        check(site)


def test_links_out_of_the_site_are_not_passed_over(site: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere/notes.txt", "Kayleigh")
    (site / "notes.txt").symlink_to(tmp_path / "elsewhere/notes.txt")
    (site / "folder").symlink_to(tmp_path / "elsewhere")
    (site / "gone.txt").symlink_to(tmp_path / "nothing")
    assert sorted(codes(site)) == ["SCR401", "SCR490", "SCR490"]


def test_the_site_itself_may_be_a_link(site: Path) -> None:
    write(site / "k7rm/index.html", "<p>Kayleigh</p>")
    link = site.parent / "link"
    link.symlink_to(site)
    assert [finding.path for finding in check(link)] == ["build/public/site/k7rm/index.html"]


def test_nothing_to_check_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem):
        check(tmp_path / "missing")
    (tmp_path / "empty" / "folder").mkdir(parents=True)
    with pytest.raises(UsageProblem):
        check(tmp_path / "empty")


def test_the_documents_at_fault_are_named_through_the_stage_manifest(site: Path) -> None:
    write(site / "q2sx/summary/index.html", "<p>Wojciech</p>")
    write(site / "k7rm/index.html", "<p>They saw May with him.</p>")
    at_fault = documents_at_fault(check(site), "build/public/site", STAGE)
    assert [(file.case, file.document) for file in at_fault] == [("2026-02", "executive-summary")]


def test_the_check_changes_nothing_and_repeats_itself(site: Path) -> None:
    write(site / "k7rm/index.html", "<p>Kayleigh and Bronagh Nic Eoin</p>")
    before = hashlib.sha256((site / "k7rm/index.html").read_bytes()).digest()
    assert check(site) == check(site)
    assert hashlib.sha256((site / "k7rm/index.html").read_bytes()).digest() == before
