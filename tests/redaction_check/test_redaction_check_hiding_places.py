"""Every place where a name may hide, one row each, is found; and what only looks like a name stays quiet."""

import base64
import gzip
import json
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from scr_docs.model.finding import Finding
from scr_docs.model.register import Person, Register
from scr_docs.redaction_check.known_words import KnownWords
from tests.redaction_check.small_case import ThreeWords, check_paths, terms

FOOTNOTES = '<p>x<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ol><li id="fn:1">y</li></ol>'


def test_initials_are_not_the_ids_of_footnotes(tmp_path: Path) -> None:
    register = Register(people={"aunt": Person("Aunt", ("Fadumo Noor", "Fadumo"))})
    (tmp_path / "index.html").write_text(page(FOOTNOTES), encoding="utf-8")
    (tmp_path / "other.html").write_text(page("<p>We met FN.</p>"), encoding="utf-8")
    found = check_paths([tmp_path], [terms(register=register)], ThreeWords(), KnownWords())
    assert [(each.path.rpartition("/")[2], each.code) for each in found] == [("other.html", "SCR401")]


def check(path: Path) -> tuple[Finding, ...]:
    return check_paths([path], [terms()], ThreeWords(), KnownWords())


def page(body: str, head: str = "") -> str:
    return f"<!doctype html>\n<html>\n<head><title>Child A</title>{head}</head>\n<body>\n{body}\n</body>\n</html>\n"


ENTRY = {"location": "k7rm/", "title": "Child A", "text": "<p>It was Kay<b>leigh</b>.</p>"}
INDEX = json.dumps({"config": {"lang": ["en"]}, "docs": [ENTRY]})
ZENSICAL_ENTRY = {
    "location": "k7rm/",
    "level": 1,
    "title": "Child A",
    "text": "<p>x</p>",
    "path": ["Home"],
    "tags": ["a"],
}
ZENSICAL = json.dumps({"config": {"lang": ["en"], "separator": "x"}, "items": [ZENSICAL_ENTRY]})
BASE64 = base64.b64encode(b"We met Kayleigh.").decode()
RSS = "<rss version='2.0'><channel><title>Reviews</title><item>{}</item></channel></rss>"
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>{}</entry></feed>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'

HIDING_PLACES = {
    "body": ("index.html", page("<p>We met Kayleigh.</p>")),
    "heading": ("index.html", page("<h2>Kayleigh</h2>")),
    "split by tags": ("index.html", page("<p>Kay<b>lei</b>gh</p>")),
    "split by tags that are shown": ("index.html", page("<p>Kay&lt;b&gt;lei&lt;/b&gt;gh</p>")),
    "split by tags over a line": ("index.html", page("<p>Kay<b\n>lei</b>gh</p>")),
    "split by a comment": ("index.html", page("<p>Kay<!-- x -->leigh</p>")),
    "split by a place to break": ("index.html", page("<p>Kay<wbr>leigh</p>")),
    "split by a link": ("index.html", page('<p><a href="#">Kay</a>leigh</p>')),
    "split by an empty element": ("index.html", page("<p>Kay<span></span>leigh</p>")),
    "split by a hidden element": ("index.html", page("<p>Kay<i hidden>x</i>leigh</p>")),
    "split by tags, full name": ("index.html", page("<p>Gurpreet <b>Sin</b>gh<br>Sandhu</p>")),
    "split by an unknown element": ("index.html", page("<p>Kay<x-y>lei</x-y>gh</p>")),
    "with a reading inside": ("index.html", page("<p><ruby>Kay<rt>x</rt></ruby>leigh</p>")),
    "with a reading in brackets inside": (
        "index.html",
        page("<p><ruby>Kay<rp>(</rp><rt>x</rt><rp>)</rp>leigh</ruby></p>"),
    ),
    "readings of two letters": ("index.html", page("<p><ruby>A<rt>Kay</rt>B<rt>leigh</rt></ruby></p>")),
    "written from right to left": ("index.html", page('<p>saw <bdo dir="rtl">hgielyaK</bdo></p>')),
    "half of it from right to left": ("index.html", page('<p>Kay<bdo dir="RTL">hg<b>iel</b></bdo></p>')),
    "from right to left by style": (
        "index.html",
        page('<p style="direction: rtl; unicode-bidi: bidi-override">hgielyaK</p>'),
    ),
    "from right to left by a character": ("a.txt", "We saw \u202ehgielyaK\u202c."),
    "one letter a block": ("index.html", page("".join(f"<div>{letter}</div>" for letter in "Kayleigh"))),
    "one letter a line": ("index.html", page("\n".join(f"<p>{letter}\n</p>" for letter in "Siân"))),
    "one letter a cell": (
        "index.html",
        page("<table><tr>" + "".join(f"<td>{letter}</td>" for letter in "KAYLEIGH") + "</table>"),
    ),
    "one letter a span": (
        "index.html",
        page("".join(f'<span style="display: block">{letter}</span>\n' for letter in "Kayleigh")),
    ),
    "page in a frame": ("index.html", page('<iframe srcdoc="<p>Kay<b>leigh</b></p>"></iframe>')),
    "text field": ("index.html", page("<textarea>Kayleigh</textarea>")),
    "value of a field": ("index.html", page('<input type="hidden" value="Kayleigh">')),
    "choice": ("index.html", page("<select><option>Kayleigh</select>")),
    "without scripts": ("index.html", page("<noscript>Kayleigh</noscript>")),
    "closed details": ("index.html", page("<details><summary>x</summary>Kayleigh</details>")),
    "closed dialogue": ("index.html", page("<dialog>Kayleigh</dialog>")),
    "hidden until found": ("index.html", page('<p hidden="until-found">Kayleigh</p>')),
    "hidden by no opacity": ("index.html", page('<p style="opacity:0">Kayleigh</p>')),
    "hidden from readers aloud": ("index.html", page('<p aria-hidden="true">Kayleigh</p>')),
    "structured data": ("index.html", page('<script type="application/ld+json">{"name": "Kayleigh"}</script>')),
    "names in two cells": ("index.html", page("<table><tr><td>Gurpreet</td><td>Sandhu</td></tr></table>")),
    "alt text": ("index.html", page('<img src="a.svg" alt="Kayleigh on a swing">')),
    "title attribute": ("index.html", page('<a title="Kayleigh" href="#">x</a>')),
    "link target": ("index.html", page('<a href="../kayleigh/">x</a>')),
    "link target squeezed": ("index.html", page('<a href="../kayleighannthornbury/">x</a>')),
    "id": ("index.html", page('<h2 id="kayleigh-ann-thornbury">x</h2>')),
    "class": ("index.html", page('<p class="note kayleigh">x</p>')),
    "data attribute": ("index.html", page('<p data-child="Kayleigh">x</p>')),
    "name of a data attribute": ("index.html", page("<p data-kayleigh>x</p>")),
    "attribute given twice": ("index.html", page('<p class="a" class="kayleigh">x</p>')),
    "comment": ("index.html", page("<!-- ask Kayleigh -->")),
    "unclosed comment": ("index.html", page("<!-- ask Kayleigh")),
    "script": ("index.html", page('<script>var child = "Kayleigh"</script>')),
    "script with escapes": ("index.html", page(r'<script>var child = "\u004bayleigh"</script>')),
    "JSON in a page": ("index.html", page('<script type="application/json">{"c": "\\u004bayleigh"}</script>')),
    "style": ("index.html", page("<style>.kayleigh{}</style>")),
    "hidden attribute": ("index.html", page("<div hidden>Kayleigh</div>")),
    "display none": ("index.html", page('<div style="display: none"><p>Kayleigh</p></div>')),
    "template": ("index.html", page("<template><p>Kayleigh</p></template>")),
    "meta description": ("index.html", page("x", '<meta name="description" content="About Kayleigh">')),
    "meta of no known name": ("index.html", page("x", '<meta name="viewport" content="Kayleigh">')),
    "page title": ("index.html", "<title>Kayleigh - Reviews</title>"),
    "unclosed tag": ("index.html", '<p>x</p><a href="kayleigh'),
    "error page": ("404.html", page("<p>Kayleigh</p>")),
    "search index": ("search/search_index.json", INDEX),
    "search index of a script": (
        "search/search_index.js",
        "var __index = " + INDEX.replace("<b>leigh</b>", "leigh"),
    ),
    "index of Zensical: text": ("search.json", ZENSICAL.replace("<p>x</p>", "<p>Kay<em>leigh</em></p>")),
    "index of Zensical: title": ("search.json", ZENSICAL.replace("Child A", "Kayleigh")),
    "index of Zensical: path of headings": ("search.json", ZENSICAL.replace("Home", "About Kayleigh")),
    "index of Zensical: tag": ("search.json", ZENSICAL.replace('"a"', '"Kayleigh"')),
    "index of Zensical: location": ("search.json", ZENSICAL.replace("k7rm", "kayleigh")),
    "RSS title": ("feed.xml", RSS.format("<title>About Kayleigh</title>")),
    "RSS description": (
        "feed.xml",
        RSS.format("<description>&lt;p&gt;Kay&lt;b&gt;leigh&lt;/b&gt;&lt;/p&gt;</description>"),
    ),
    "RSS description as CDATA": (
        "feed.rss",
        RSS.format("<description><![CDATA[<p>Kay<b>leigh</b></p>]]></description>"),
    ),
    "RSS description, entity": ("feed.rss", RSS.format("<description>Si&amp;acirc;n</description>")),
    "RSS link": ("feed.xml", RSS.format("<link>https://example.org/kayleigh/</link>")),
    "RSS guid": ("feed.xml", RSS.format("<guid>kayleigh-ann-thornbury</guid>")),
    "RSS author": ("feed.xml", RSS.format("<author>Kayleigh</author>")),
    "RSS enclosure": ("feed.xml", RSS.format('<enclosure url="https://x.org/kayleigh.mp3"/>')),
    "Atom content": ("feed.atom", ATOM.format('<content type="html">Kay&lt;b&gt;leigh&lt;/b&gt;</content>')),
    "Atom category": ("feed.atom", ATOM.format('<category term="Kayleigh"/>')),
    "sitemap": ("sitemap.xml", "<urlset><url><loc>https://example.org/kayleigh/</loc></url></urlset>"),
    "packed sitemap": (
        "sitemap.xml.gz",
        gzip.compress(b"<urlset><url><loc>https://x.org/kayleigh/</loc></url></urlset>"),
    ),
    "file name": ("kayleigh.txt", "x"),
    "file name of two words": ("Kayleigh_Ann_Thornbury.txt", "x"),
    "file name that is one word name": ("hope.txt", "x"),
    "folder name": ("kayleigh-ann-thornbury/index.txt", "x"),
    "JSON string": ("a.json", '{"people": ["Kayleigh"]}'),
    "JSON key": ("a.json", '{"Kayleigh": 1}'),
    "JSON key twice": ("a.json", '{"a": "Kayleigh", "a": "x"}'),
    "JSON escapes": ("a.json", r'{"a": "\u004bayleigh"}'),
    "broken JSON": ("a.json", '{"a": "Kayleigh"'),
    "SVG title": ("a.svg", SVG.format("<title>Kayleigh</title>")),
    "SVG desc": ("a.svg", SVG.format("<desc>Kayleigh</desc>")),
    "SVG text": ("a.svg", SVG.format("<text>Kay<tspan>leigh</tspan></text>")),
    "SVG pieces on lines of their own": (
        "a.svg",
        SVG.format('<text>\n<tspan x="1">Kay</tspan>\n<tspan x="9">leigh</tspan>\n</text>'),
    ),
    "SVG letters": ("a.svg", SVG.format("".join(f"<text>{letter}</text>" for letter in "Kayleigh"))),
    "SVG comment": ("a.svg", SVG.format("<!-- Kayleigh -->")),
    "SVG attribute": ("a.svg", SVG.format('<g aria-label="Kayleigh"/>')),
    "CSS string": ("a.css", '.a::after { content: "Kayleigh" }'),
    "CSS escape": ("a.css", r'.a::after { content: "\4b ayleigh" }'),
    "JavaScript string": ("a.js", "const child = 'Kayleigh'"),
    "JavaScript template string": ("a.js", "const child = `the ${kind} of Kayleigh`"),
    "JavaScript string over two lines": ("a.js", "const child = 'Kay\\\nleigh'"),
    "JavaScript string in pieces": ("a.js", "const child = 'Kay' + 'leigh'"),
    "JavaScript escape": ("a.js", r"const child = '\x4bayleigh'"),
    "JavaScript escape of a code point": ("a.js", r"const child = '\u{4b}ayleigh'"),
    "JavaScript comment": ("a.js", "// ask Kayleigh\nx()"),
    "JavaScript name of a variable": ("a.js", "const kayleighAnnThornbury = 1"),
    "percent-encoding in a script": ("a.js", "go('?q=%4Bayleigh')"),
    "base64 in a script": ("a.js", f"const child = atob('{BASE64}')"),
    "base64 in an attribute": ("index.html", page(f'<p data-x="{BASE64}">x</p>')),
    "base64 in a data: address": ("index.html", page(f'<a href="data:text/plain;base64,{BASE64}">x</a>')),
    "base64 in text": ("a.txt", f"see {BASE64} there"),
    "base64 in JSON": ("a.json", json.dumps({"a": BASE64})),
    "base64 for addresses": ("a.css", ".a { background: url(x?q=" + BASE64.rstrip("=") + ") }"),
    "base64 in CSV": ("a.csv", f"a,b\n1,{BASE64}\n"),
    "base64 in XML": ("a.xml", f"<a>{BASE64}</a>"),
    "CSV": ("a.csv", "name,age\nKayleigh,5\n"),
    "YAML": ("a.yml", "child: Kayleigh\n"),
    "robots.txt": ("robots.txt", "Disallow: /kayleigh/\n"),
    "web manifest": ("a.webmanifest", '{"name": "Kayleigh"}'),
    "Markdown": ("a.md", "We met **Kay**leigh.\n"),
    "Markdown front matter": ("a.md", "---\nauthor: Kayleigh\n---\ntext\n"),
    "Markdown link definition": ("a.md", "text\n\n[x]: ../kayleigh.md\n"),
    "kind without a name": ("NOTES", "We met Kayleigh.\n"),
    "percent-encoding": ("index.html", page('<a href="?q=%4Bayleigh">x</a>')),
    "percent-encoding twice": ("index.html", page('<a href="?q=%254Bayleigh">x</a>')),
    "percent-encoding of accents": ("index.html", page('<a href="?q=Si%C3%A2n">x</a>')),
    "named entity": ("index.html", page("<p>Si&acirc;n</p>")),
    "numeric entity": ("index.html", page("<p>&#75;ayleigh</p>")),
    "hexadecimal entity in an attribute": ("index.html", page('<p data-x="&#x4b;ayleigh">x</p>')),
    "entity in a comment": ("index.html", page("<!-- &#75;ayleigh -->")),
    "soft hyphen": ("index.html", page("<p>Kay&shy;leigh</p>")),
    "zero-width space": ("index.html", page("<p>Kay\u200bleigh</p>")),
    "curly apostrophe": ("index.html", page("<p>Siân O’Brien</p>")),
    "no apostrophe": ("index.html", page("<p>Ms OBrien</p>")),
    "no-break space": ("index.html", page("<p>14\u00a0Mill\u00a0Lane</p>")),
    "line break": ("index.html", page("<p>at Mill\nLane</p>")),
    "capitals": ("index.html", page("<p>KAYLEIGH</p>")),
    "initials of the register": ("index.html", page("<p>We saw KT.</p>")),
    "no accents": ("index.html", page("<p>Sian</p>")),
    "decomposed accents": ("index.html", page("<p>Sia\u0302n</p>")),
    "full-width letters": ("index.html", page("<p>Ｋayleigh</p>")),
    "slug": ("index.html", page('<a href="/mill-lane/">x</a>')),
    "hashtag": ("index.html", page("<p>#HopeMongan</p>")),
    "user name, surname first": ("index.html", page("<p>monganhope99</p>")),
    "one word name": ("index.html", page("<p>We spoke to Xawo.</p>")),
    "number without spaces": ("index.html", page("<p>9990000018</p>")),
    "number with spaces in an id": ("index.html", page('<p id="n-999-000-0018">x</p>')),
    "number as a JSON number": ("a.json", '{"a": 9990000018}'),
    "school": ("index.html", page("<p>at St Aidan&rsquo;s</p>")),
    "reviewer": ("index.html", page("<p>Ruth Adeyemi</p>")),
    "UTF-16": ("a.txt", "We met Kayleigh.".encode("utf-16")),
    "UTF-16 without a mark in a binary file": ("a.bin", b"\x00\x01\xff" + " Kayleigh ".encode("utf-16-be") + b"\xff"),
    "Windows-1252": ("a.txt", "It was Siân.".encode("cp1252")),
    "binary file": ("a.png", b"\x89PNG\r\n\x1a\n\x00tEXtAuthor\x00Kayleigh\x00\xff"),
}


@pytest.mark.parametrize(("name", "content"), HIDING_PLACES.values(), ids=HIDING_PLACES.keys())
def test_a_name_is_found_wherever_it_hides(tmp_path: Path, name: str, content: str | bytes) -> None:
    path = tmp_path / "site" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = check(tmp_path / "site")
    assert any(finding.code == "SCR401" for finding in found), found
    assert not any("ayleigh" in finding.message.casefold() for finding in found)


@pytest.mark.parametrize("words", ["Kayliegh rang.", "Kayl3igh rang.", "Ms Thornberry rang."])
def test_a_misspelled_name_in_visible_text_is_found(tmp_path: Path, words: str) -> None:
    (tmp_path / "index.html").write_text(page(f"<p>{words}</p>"), encoding="utf-8")
    assert [found.code for found in check(tmp_path / "index.html")] == ["SCR404"]


QUIET = {
    "an everyday word beside a name": page("<p>The Mall, Thorn Lane, Highs.</p>"),
    "a pseudonym": page("<p>Child A lived with Mother at the family home and went to School 1.</p>"),
    "a word that is also a name": page('<p id="hope-for-the-future">They hope that it may help.</p>'),
    "a month": page("<p>In May 2024 a plan was made.</p>"),
    "a month and year": page("<p>In March 2024 a plan was made.</p>"),
    "the named author and agency": page("<p>Dr Helen Marsh wrote for Midshire Police.</p>"),
    "letters from left to right": page('<p>saw <bdo dir="ltr">hgielyaK</bdo></p>'),
    "grades": page("<table><tr><td>Y</td><td>K</td><td>T</td><td>N</td></tr></table>"),
    "headings of columns": page("<table><tr><th>K</th><th>T</th><th>x</th></tr></table>"),
    "headings of an index": page("".join(f"<h2>{letter}</h2>" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
    "a longer word": page("<p>The milling lanes were hopeful.</p>"),
    "a mask": page("<p>[name] met [NHS number removed].</p>"),
    "own files": page("x", '<link rel="stylesheet" href="../a.css"><script src="/a.js"></script>'),
    "a link to another site": page('<a href="https://www.example.org/">x</a>'),
    "a canonical address": page("x", '<link rel="canonical" href="https://www.example.org/">'),
}


@pytest.mark.parametrize("content", QUIET.values(), ids=QUIET.keys())
def test_what_only_looks_like_a_name_stays_quiet(tmp_path: Path, content: str) -> None:
    (tmp_path / "index.html").write_text(content, encoding="utf-8")
    assert check(tmp_path / "index.html") == ()


REQUESTS = {
    "script": '<script src="https://cdn.example.net/a.js"></script>',
    "style sheet": '<link rel="stylesheet" href="//fonts.example.net/a.css">',
    "image": '<img src="http://example.net/a.png" alt="">',
    "image set": '<img srcset="a.svg 1x, https://example.net/b.svg 2x" alt="">',
    "frame": '<iframe src="https://example.net/"></iframe>',
    "preload of a font": '<link rel="preload" as="font" href="https://example.net/a.woff2">',
    "import in a style": '<style>@import "https://example.net/a.css";</style>',
    "background in an attribute": '<p style="background: url(https://example.net/a.svg)">x</p>',
    "image in an SVG": '<svg><image href="https://example.net/a.svg"/></svg>',
    "refresh": '<meta http-equiv="refresh" content="0; url=https://example.net/">',
}


@pytest.mark.parametrize("body", REQUESTS.values(), ids=REQUESTS.keys())
def test_a_page_that_asks_another_server_is_a_finding(tmp_path: Path, body: str) -> None:
    (tmp_path / "index.html").write_text(page(body), encoding="utf-8")
    assert [(found.code, found.line) for found in check(tmp_path)] == [("SCR407", 5)]


HIDDEN = {
    "attribute": "<div hidden>some words</div>",
    "style": '<div style="display:none"><p>some words</p></div>',
    "template": "<template>some words</template>",
    "invisible": '<span style="visibility: hidden">some words</span>',
    "no size": '<span style="font-size:0">some words</span>',
    "closed dialogue": "<dialog>some words</dialog>",
}


@pytest.mark.parametrize("body", HIDDEN.values(), ids=HIDDEN.keys())
def test_words_that_a_page_does_not_show_are_a_warning_without_any_name_too(tmp_path: Path, body: str) -> None:
    (tmp_path / "index.html").write_text(page(f"<p>x</p>\n{body}"), encoding="utf-8")
    assert [(found.code, found.severity, found.line) for found in check(tmp_path)] == [("SCR408", "warning", 6)]


NOT_HIDDEN = {
    "nothing in it": "<div hidden></div>",
    "marks only": "<div hidden> — </div>",
    "shown": "<p style='opacity:0.5'>some words</p>",
    "words of the theme": "<nav hidden>Table of contents</nav>",
    "an open dialogue": "<dialog open>some words</dialog>",
}


@pytest.mark.parametrize("body", NOT_HIDDEN.values(), ids=NOT_HIDDEN.keys())
def test_what_hides_no_words_of_its_own_stays_quiet(tmp_path: Path, body: str) -> None:
    (tmp_path / "index.html").write_text(page(body), encoding="utf-8")
    assert check(tmp_path) == ()


def test_initials_do_not_stand_in_a_picture_by_chance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    noise = Image.frombytes("L", (64, 64), b"\x00KT\x00" * 1024)
    noise.save(tmp_path / "a.bmp")
    assert {found.code for found in check(tmp_path)} == {"SCR492"}


@pytest.mark.parametrize("words", ["KT", "Kayleigh"])
def test_initials_and_names_are_found_in_what_is_written_beside_the_pixels(tmp_path: Path, words: str) -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", words)
    Image.new("L", (8, 8)).save(tmp_path / "a.png", pnginfo=chunks)
    assert "SCR401" in {found.code for found in check(tmp_path)}


PLACES = {
    "HTML": ("a.html", page('<p>one</p>\n<!-- a\nb -->\n<p\n class="x">two\nand Kayleigh</p>')),
    "HTML with entities before": ("a.html", page("<p>&amp;&amp; caf&eacute; %41 Kayleigh</p>")),
    "attribute": ("a.html", page('<p\nclass="x"\ntitle="Kayleigh">x</p>')),
    "script": ("a.html", page('<script>\n\nvar child = "Kayleigh"</script>')),
    "text": ("a.txt", "one\n\ntwo\n  three Kayleigh\n"),
    "Windows line ends": ("a.txt", "one\r\n\r\nand Kayleigh\r\n"),
    "Markdown": ("a.md", "---\ntitle: x\n---\n\n# One\n\ntext that\ngoes on with **Kayleigh**\n"),
    "CSV": ("a.csv", "a,b\n1,Kayleigh\n"),
    "JSON": ("a.json", '{\n "a": [\n  "x",\n  "Kayleigh"]}'),
    "SVG": ("a.svg", SVG.format("\n\n<text>\nKayleigh</text>")),
    "style sheet": ("a.css", "p {}\n.x::after { content: 'Kayleigh' }"),
}


@pytest.mark.parametrize(("name", "content"), PLACES.values(), ids=PLACES.keys())
def test_lines_and_columns_are_those_of_the_file(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_bytes(content.encode())
    (found,) = check(tmp_path)
    line = content.split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith("Kayleigh")
