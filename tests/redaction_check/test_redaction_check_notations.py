"""A name that its file writes in a notation of its own (tags in strings, strings in pieces) is found (17.50)."""

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest

from scr_docs.readers.script_strings import strings_in_pieces
from scr_docs.redaction_check.known_words import KnownWords
from tests.redaction_check.small_case import ThreeWords, check_paths, terms


def page(body: str) -> str:
    return f"<!doctype html>\n<html>\n<head><title>Child A</title></head>\n<body>\n{body}\n</body></html>\n"


def base64_of(text: str | bytes) -> str:
    return base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()


SPLIT = "<p>Kay<b>leigh</b></p>"
SVG = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{SPLIT}</text></svg>"
WRAPPED = base64.encodebytes(
    b"She was seen at home by the health visitor, with Kayleigh asleep beside her." * 2
).decode()
INSIDE_MARKUP = {
    "comment": page(f"<!-- {SPLIT} -->"),
    "comment for one browser": page(f"<!--[if IE]>{SPLIT}<![endif]-->"),
    "attribute": page('<p data-content="Kay&lt;b&gt;leigh&lt;/b&gt;">x</p>'),
    "attribute that is shown": page('<p title="Kay&lt;b&gt;leigh&lt;/b&gt;">x</p>'),
    "template in a script": page(f'<script type="text/template">{SPLIT}</script>'),
    "string in a script": page(f'<script>x = "{SPLIT}"</script>'),
    "index in a script": page(f"<script>var __index = {json.dumps({'docs': [{'text': SPLIT}]})}</script>"),
    "event": page("<p onclick=\"go('Kay' + 'leigh')\">x</p>"),
    "javascript: address": page("<a href=\"javascript:go('Kay'%2B'leigh')\">x</a>"),
    "data: address, percent": page(f'<iframe src="data:text/html,{quote(SPLIT)}"></iframe>'),
    "data: address, base64": page(f'<iframe src="data:text/html;base64,{base64_of(SPLIT)}"></iframe>'),
    "data: address of a drawing": page(f'<img alt="" src="data:image/svg+xml;utf8,{quote(SVG)}">'),
    "base64 of UTF-16": page(f'<p data-x="{base64_of("met Kayleigh".encode("utf-16"))}">x</p>'),
    "base64 of Windows-1252": page(f'<p data-x="{base64_of("It was Siân.".encode("cp1252"))}">x</p>'),
    "base64 twice": page(f'<p data-x="{base64_of(base64_of("met Kayleigh"))}">x</p>'),
    "base64 in an address": page(f'<a href="/u/{base64_of("Kayleigh x")}/p">x</a>'),
    "base64 over lines": page(f"<pre>{WRAPPED}</pre>"),
    "style with two strings": page('<style>p::after { content: "Kay" "leigh" }</style>'),
}
OTHER_FILES = {
    "page under another ending": ("page.php", page(SPLIT)),
    "page without an ending": ("page", page(SPLIT)),
    "copy of a page": ("index.html.bak", page(SPLIT)),
    "feed without an ending": ("feed", "<?xml version='1.0'?><a><b>Kay<i>leigh</i></b></a>"),
    "tags in plain text": ("a.txt", f"x\n\n{SPLIT}"),
    "tags in JSON": ("a.json", json.dumps({"html": SPLIT})),
    "tags in the index of a script": ("search_index.js", f"var __index = {json.dumps({'text': SPLIT})}"),
    "strings in a source map": ("a.js.map", json.dumps({"version": 3, "sourcesContent": ["'Kay' +\n'leigh'"]})),
    "string in YAML over a line": ("a.yml", 'a: "Kay\\\n   leigh"'),
    "style over a line": ("a.css", '.a::after { content: "Kay\\\nleigh" }'),
    "strings in TypeScript": ("a.ts", "const a = 'Kay' + 'leigh'"),
    "group of TeX": ("a.tex", r"We met {\bf Kay}leigh."),
    "group of TeX, second half": ("a.tex", r"We met Kay{\it leigh}."),
    "two groups of TeX": ("a.tex", r"We met {\bf Kay}{\em leigh}."),
    "command of TeX": ("a.tex", r"We met \textbf{Kay}leigh."),
    "empty group of TeX": ("a.txt", r"We met Kay{}leigh."),
    "formula in Markdown": ("a.md", r"We met $\mathbf{Kay}$leigh."),
    "formula in a page": ("index.html", page(r"<p>\(\mathrm{Kay}\mathrm{leigh}\)</p>")),
    "accent of TeX": ("a.tex", r"We met Si\^an."),
    "accent of TeX in a group": ("a.tex", r"We met Si\^{a}n."),
    "message under another ending": (
        "a.txt",
        "MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n=4Bay=\nleigh",
    ),
    "message without an ending": (
        "message",
        "Received: from x\n by y\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n" + WRAPPED,
    ),
}
ROWS = {**{place: ("index.html", content) for place, content in INSIDE_MARKUP.items()}, **OTHER_FILES}


@pytest.mark.parametrize(("name", "content"), ROWS.values(), ids=ROWS.keys())
def test_a_name_is_found_through_the_notation_that_it_is_written_in(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = check_paths([tmp_path], [terms()], ThreeWords(), KnownWords())
    assert "SCR401" in {finding.code for finding in found}, found


@pytest.mark.parametrize(
    "text",
    [
        r"\textcolor{Kay} leigh",
        r"Kay \leigh{x}",
        r"Kay\leigh",
        r"{Kay} {leigh}",
        r"Kay\\leigh",
        r"Kay\_leigh",
        "{Kay: leigh}",
    ],
)
def test_words_that_tex_keeps_apart_stay_apart(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert check_paths([tmp_path], [terms()], ThreeWords(), KnownWords()) == ()


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
def test_a_kind_that_cannot_be_read_is_known_under_any_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(rb"{\rtf1 \'4bayleigh}")
    found = check_paths([tmp_path], [terms()], ThreeWords(), KnownWords())
    assert [finding.code for finding in found] == ["SCR491"]


@pytest.mark.parametrize(
    ("script", "meant"),
    [
        ("'One' + 'da'", "Oneda"),
        ("'One' /* x */ + 'da'", "Oneda"),
        ("'One'.concat('da')", "Oneda"),
        ("['One', 'da'].join('')", "Oneda"),
        ('="One"&"da"', "Oneda"),
        ('=CONCATENATE("One","da")', "Oneda"),
        ("`${'One'}da`", "Oneda"),
        (r"'\117ne\da'", "Oneda"),
        ("String.fromCharCode(79,110,101,100,97)", "Oneda"),
    ],
)
def test_strings_in_pieces_are_put_together(script: str, meant: str) -> None:
    assert meant in [string for _, string in strings_in_pieces(script)]


@pytest.mark.parametrize("script", ["f('One', 'da')", "a = 'One'; b = 'da'", "[10, 20, 30]", "'One'"])
def test_strings_that_stand_apart_stay_apart(script: str) -> None:
    assert list(strings_in_pieces(script)) == []
