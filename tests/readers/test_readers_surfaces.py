"""Any file is taken apart into surfaces, each with its line; nothing that is not understood passes for read."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scr_docs.errors import UnreadableInput
from scr_docs.readers.decoding import undo_escapes
from scr_docs.readers.html import read_html
from scr_docs.readers.kinds_of_files import READERS
from scr_docs.readers.read import Reading, read_surfaces
from scr_docs.readers.surface import FORCED_BREAK, Surface
from scr_docs.readers.walk import walk


def read(tmp_path: Path, name: str, data: str | bytes) -> Reading:
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_surfaces(path, name)


def shown(reading: Reading) -> list[tuple[int, str, str]]:
    return [(each.line, each.what, each.text) for each in reading.surfaces if each.what != "raw bytes"]


def test_html_is_read_block_by_block_with_inline_tags_folded(tmp_path: Path) -> None:
    reading = read(
        tmp_path, "a.html", "<h1>One</h1>\n<div>two <b>th</b>ree<p>four<br>five</p>\nsix</div>\n<td>7</td><td>8</td>"
    )
    assert shown(reading) == [
        (1, "visible text", "One"),
        (2, "visible text", "two three"),
        (2, "visible text", f"four{FORCED_BREAK}five"),
        (3, "visible text", "six"),
        (4, "visible text", "7"),
        (4, "visible text", "8"),
    ]


def test_hidden_text_inside_a_word_neither_splits_nor_joins_it(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.html", "<p>On<span hidden>xx</span>a<i style='display:none'>yy</i> day</p>")
    texts = {(what, text) for _, what, text in shown(reading) if "text" in what}
    assert texts == {("hidden text", "xxyy"), ("visible text", "Ona day")}


def test_html_shows_everything_behind_the_text(tmp_path: Path) -> None:
    source = """<!-- c -->
<p id="i" class="k l" title="t" data-x="d"
   lang="en">text</p>
<a href="h">x</a><script>s</script>
<style>b { background: url(u) }</style><template>hid</template>"""
    assert set(shown(read(tmp_path, "a.html", source))) == {
        (1, "comment", " c "),
        (2, "id", "i"),
        (2, "attribute", "k l"),
        (2, "text attribute", "t"),
        (2, "attribute", "d"),
        (3, "attribute", "en"),
        (3, "visible text", "text"),
        (4, "link", "h"),
        (4, "visible text", "x"),
        (4, "script", "s"),
        (5, "style", "b { background: url(u) }"),
        (5, "request", "u"),
        (5, "hidden text", "hid"),
    }


def test_a_search_index_says_which_page_each_entry_belongs_to(tmp_path: Path) -> None:
    docs = [
        {"location": "", "title": "Home", "text": ""},
        {"location": "k/#a", "title": "T", "text": "<p>On<b>e</b></p> two"},
    ]
    reading = read(tmp_path, "search_index.json", json.dumps({"config": {"lang": ["en"]}, "docs": docs}))
    index = [(each.page, each.text) for each in reading.surfaces if each.what == "index"]
    assert index == [("", "Home"), ("k/", "T"), ("k/", "One"), ("k/", "two")]


def test_json_strings_stand_on_their_lines(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.json", '{\n "a": "one",\n "b": [1, "tw\\u006f",\n  "three"]\n}')
    assert [(line, text) for line, what, text in shown(reading) if what == "visible text"] == [
        (2, "one"),
        (3, "two"),
        (4, "three"),
    ]


def test_svg_text_titles_comments_and_attributes_are_read(tmp_path: Path) -> None:
    inside = '<title>T</title>\n<text x="1">A<tspan>B</tspan></text><!-- c -->'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">\n{inside}\n</svg>'
    found = shown(read(tmp_path, "a.svg", svg))
    assert (2, "visible text", "T") in found
    assert (3, "visible text", "AB") in found
    assert (3, "comment", " c ") in found
    assert (3, "attribute", "1") in found


def test_what_is_packed_is_read_unpacked(tmp_path: Path) -> None:
    inner = gzip.compress(b"<urlset><url><loc>https://example.org/a/</loc></url></urlset>")
    assert (0, "link", "https://example.org/a/") in shown(read(tmp_path, "sitemap.xml.gz", inner))
    assert (0, "link", "https://example.org/a/") in shown(read(tmp_path, "sitemap.xml.gz", gzip.compress(inner)))
    deep = inner
    for _ in range(5):
        deep = gzip.compress(deep)
    assert [found.code for found in read(tmp_path, "sitemap.xml.gz", deep).problems] == ["SCR490"]


def test_packed_text_that_unpacks_without_end_is_stopped(tmp_path: Path) -> None:
    bomb = gzip.compress(b"a" * (51 * 1024 * 1024))
    with pytest.raises(UnreadableInput, match=r"a\.txt\.gz: unpacked it is larger than 50 MB"):
        read(tmp_path, "a.txt.gz", bomb)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("%41b%C3%A9", "Abé"),
        ("%2541", "A"),
        (r"\u0041 \x41 \u{41}", "A A A"),
        (r'"\41 b"', '"Ab"'),
        ("a&amp;amp;#65;", "a&#65;"),
        ("100% of\nit", "100% of\nit"),
        ("a%0Ab", "a b"),
    ],
)
def test_encodings_of_addresses_and_programs_are_undone(written: str, meant: str) -> None:
    assert undo_escapes(written) == meant


@given(st.text())
def test_undoing_escapes_never_moves_a_line(text: str) -> None:
    assert undo_escapes(text).count("\n") == text.count("\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(data=st.binary(max_size=300), suffix=st.sampled_from([*READERS, ".gz", ".bin", ".pdf", ""]))
def test_no_bytes_crash_a_reader_and_none_pass_in_silence(tmp_path: Path, data: bytes, suffix: str) -> None:
    reading = read(tmp_path, f"a{suffix}", data)
    assert reading.problems or any(each.what == "raw bytes" for each in reading.surfaces)


@given(st.text(alphabet=st.sampled_from("<>/ab\"'=!-&;#x \n"), max_size=80))
def test_html_of_any_shape_is_read(text: str) -> None:
    assert all(isinstance(each, Surface) for each in read_html(text.encode()))


def test_deeply_nested_html_is_read(tmp_path: Path) -> None:
    depth = 3000
    reading = read(tmp_path, "a.html", "<div>" * depth + "deep" + "</div>" * depth)
    assert (1, "visible text", "deep") in shown(reading)


def test_a_walk_shows_paths_as_given_and_sorts_them(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    found = [(each.shown, each.inside, each.is_folder) for each in walk(tmp_path, "site/")]
    assert found == [("site/b", "b", True), ("site/a.txt", "a.txt", False), ("site/b/c.txt", "b/c.txt", False)]
