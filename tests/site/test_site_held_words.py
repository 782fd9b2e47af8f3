"""What of a whole site holds words of a document that is taken down."""

import json
from pathlib import Path

import pytest

from scr_docs.site.held_words import files_holding

TEXT = """\
# Executive summary

The health visitor called four times at the house in March 2025, and **nobody** opened the door to her.

Short words.
"""
QUOTED = "and called four times at the house in March 2025, and nobody opened"
PLACES: dict[str, tuple[str, str | None]] = {
    "reviews/k7rm/index.html": ("<p>anything</p>", "its page"),
    "reviews/k7rm-overview-report/index.html": (f"<p>{QUOTED}</p>", "holds words of it"),
    "split.html": (
        f"<p>{QUOTED.replace('house', 'ho<b>u</b>se').replace('March', '&#77;arch')}</p>",
        "holds words of it",
    ),
    "search/search_index.json": (json.dumps({"docs": [{"location": "x/", "text": QUOTED}]}), "holds words of it"),
    "feed.xml": (f"<rss><item><description>{QUOTED}</description></item></rss>", "holds words of it"),
    "comment.html": (f"<!-- {QUOTED} -->", "holds words of it"),
    "sitemap.xml": ("<urlset><url><loc>https://x.example/reviews/k7rm/</loc></url></urlset>", "tells its address"),
    "index.html": ('<a href="reviews/k7rm/">a review</a>', "tells its address"),
    "seven-words.html": ("<p>called four times at the house in June</p>", None),
    "other.html": ("<p>Short words. Executive summary.</p>", None),
    "broken.pdf": ("%PDF-1.7 nothing", "could not be read: look yourself"),
}


@pytest.mark.parametrize("path", PLACES)
def test_each_file_with_words_or_address_is_listed(tmp_path: Path, path: str) -> None:
    content, why = PLACES[path]
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")

    held = files_holding(tmp_path, TEXT, ["reviews/k7rm/"])

    assert [(each.path, each.why) for each in held] == ([(path, why)] if why else [])


def test_without_text_and_address_nothing_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<p>{QUOTED}</p>", encoding="utf-8")
    assert files_holding(tmp_path, "", ()) == ()
