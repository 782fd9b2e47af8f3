"""Everything that may be written into a built site, a row each: the redaction check must find every one of them.

A renderer, a theme or a plugin of any make can write such files, and MkDocs' own are not the only ones: the check looks
at files, not at what made them.
"""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from scr_docs.self_test.canary import Canary
from scr_docs.self_test.place import OutputPlace, filled, text
from scr_docs.self_test.small_files import (
    jpeg_comment,
    jpeg_exif,
    jpeg_xmp,
    pdf,
    png,
    word,
    word_deleted,
    word_run,
    workbook,
    zipped,
)


def _page(name: str, body: str, head: str = "") -> OutputPlace:
    """A place in the body or the head of a page."""
    inside = f"<title>A visit</title>{head}</head>\n<body>\n{body}"
    return OutputPlace(
        f"page: {name}", "a.html", text(f'<!doctype html>\n<html lang="en">\n<head>{inside}\n</body></html>\n')
    )


def _unknown(name: str, body: str) -> OutputPlace:
    """A page with something that no register knows."""
    return replace(_page("", body), name=name, of_register=False)


def _index(**entry: str) -> Callable[[Canary], bytes]:
    """A maker of a search index of MkDocs with one entry."""

    def made(canary: Canary) -> bytes:
        plain = {"location": "a/", "title": "A visit", "text": "<p>A visit.</p>"}
        docs = [plain | {key: filled(value, canary) for key, value in entry.items()}]
        return json.dumps({"config": {"lang": ["en"]}, "docs": docs}).encode()

    return made


def _svg(content: str) -> Callable[[Canary], bytes]:
    return text(f'<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>')


def _packed_sitemap(canary: Canary) -> bytes:
    return gzip.compress(_SITEMAP(canary), mtime=0)


_SITEMAP: Final = text("<urlset><url><loc>https://example.org/{slug}/</loc></url></urlset>")
_RSS: Final = "<rss version='2.0'><channel><title>Reviews</title><item>{}</item></channel></rss>"
_ZENSICAL: Final = '{{"config": {{"lang": ["en"]}}, "items": [{{"location": "a/", "title": "{name}", "text": "x"}}]}}'

OUTPUT_PLACES: Final = (
    _page("text", "<p>We met {name}.</p>"),
    _page("title", "<p>x</p>", "<title>{name}</title>"),
    _page("description", "<p>x</p>", '<meta name="description" content="{name}">'),
    _page("structured data", '<script type="application/ld+json">{{"a": "{name}"}}</script>'),
    _page("comment", "<!-- {name} -->"),
    _page("alt text", '<img src="a.png" alt="{name}">'),
    _page("link title", '<a href="#" title="{name}">x</a>'),
    _page("link target", '<a href="../{slug}/">x</a>'),
    _page("percent-encoded link", '<a href="?q={percent}">x</a>'),
    _page("id", '<p id="{slug}">x</p>'),
    _page("class", '<p class="{slug}">x</p>'),
    _page("data attribute", '<p data-who="{name}">x</p>'),
    _page("label read out", '<p aria-label="{name}">x</p>'),
    _page("hidden element", "<p hidden>{name}</p>"),
    _page("not displayed", '<p style="display: none">{name}</p>'),
    _page("template", "<template><p>{name}</p></template>"),
    _page("without scripts", "<noscript>{name}</noscript>"),
    _page("frame", '<iframe srcdoc="<p>{head}<b>{tail}</b></p>"></iframe>'),
    _page("field", '<input type="hidden" value="{name}">'),
    _page("script", "<script>const who = '{name}'</script>"),
    _page("style", "<style>.{slug}{{}}</style>"),
    _page("split by tags", "<p>We met {head}<b>{tail}</b>.</p>"),
    _page("split by a comment", "<p>We met {head}<!-- x -->{tail}.</p>"),
    _page("split over lines", "<p>We met {given}\n{family}.</p>"),
    _page("entity", "<p>We met {entity}.</p>"),
    _page("soft hyphen", "<p>We met {head}&shy;{tail}.</p>"),
    _page("curly quotes", "<p>We saw “{given}”, {family}’s.</p>"),
    _page("base64", '<a href="data:text/plain;base64,{base64}">x</a>'),
    _page("tags in a comment", "<!-- <p>{head}<b>{tail}</b></p> -->"),
    _page("tags in an attribute", '<p data-content="{head}&lt;b&gt;{tail}&lt;/b&gt;">x</p>'),
    _page("tags in a script", "<script>const who = '<p>{head}<b>{tail}</b></p>'</script>"),
    _page("data: address", '<iframe src="data:text/html,{head}%3Cb%3E{tail}%3C/b%3E"></iframe>'),
    OutputPlace("page: under another ending", "a.php", text("<!doctype html>\n<p>{head}<b>{tail}</b></p>\n")),
    _page("error page", "<p>{name}</p>"),
    OutputPlace("page: source left behind", "a.md", text("We met {name}.\n")),
    _page("author of its source", '<a href="mailto:{given}.{family}@example.org">x</a>'),
    OutputPlace("search index: text", "search_index.json", _index(text="<p>We met {head}<b>{tail}</b>.</p>")),
    OutputPlace("search index: title", "search_index.json", _index(title="{name}")),
    OutputPlace("search index: address", "search_index.json", _index(location="{slug}/")),
    OutputPlace("search index: as a script", "search_index.js", text('var __index = {{"a": "{escape}"}}')),
    OutputPlace("search index: of Zensical", "search.json", text(_ZENSICAL)),
    OutputPlace("sitemap", "sitemap.xml", _SITEMAP),
    OutputPlace("sitemap, packed", "sitemap.xml.gz", _packed_sitemap),
    OutputPlace("feed", "a.xml", text(_RSS.format("<description>&lt;p&gt;{head}&lt;b&gt;{tail}</description>"))),
    OutputPlace("tags of pages", "tags.json", text('{{"mappings": [{{"tags": ["{name}"]}}]}}')),
    OutputPlace("style sheet", "a.css", text('.a::after {{ content: "{name}" }}')),
    OutputPlace("script", "a.js", text("const who = '{name}'")),
    OutputPlace("script: in pieces", "a.js", text("const who = '{head}' + '{tail}'")),
    OutputPlace("script: escaped", "a.js", text("const who = '{escape}'")),
    OutputPlace("script: comment", "a.js", text("// ask {name}\nx()")),
    OutputPlace("map of a script", "a.js.map", text('{{"sources": ["{slug}.ts"]}}')),
    OutputPlace("manifest of an app", "a.webmanifest", text('{{"name": "{name}"}}')),
    OutputPlace("robots.txt", "robots.txt", text("Disallow: /{slug}/\n")),
    OutputPlace("JSON", "a.json", text('{{"people": [{{"{name}": 1}}]}}')),
    OutputPlace("list like a register", "a.csv", text("pseudonym,names\nUncle,{name}\n")),
    OutputPlace("register itself", "a.yml", text("people:\n  uncle: {{names: [{name}]}}\n")),
    OutputPlace("old copy of a report", "a.md.bak", text("We met {name}.\n")),
    OutputPlace("hidden file", ".notes", text("We met {name}.\n")),
    OutputPlace("UTF-16", "a.txt", lambda of: f"We met {of.name}.".encode("utf-16")),
    OutputPlace("SVG: title", "a.svg", _svg("<title>{name}</title>")),
    OutputPlace("SVG: text in pieces", "a.svg", _svg("<text>{head}<tspan>{tail}</tspan></text>")),
    OutputPlace("SVG: comment", "a.svg", _svg("<!-- {name} -->")),
    OutputPlace("photograph: EXIF", "a.jpg", lambda of: jpeg_exif(of.name)),
    OutputPlace("photograph: XMP", "a.jpg", lambda of: jpeg_xmp(of.name)),
    OutputPlace("photograph: comment", "a.jpg", lambda of: jpeg_comment(of.name)),
    OutputPlace("PNG: text", "a.png", lambda of: png(of.name)),
    OutputPlace("PDF: page", "a.pdf", lambda of: pdf(shown=of.name)),
    OutputPlace("PDF: author", "a.pdf", lambda of: pdf(author=of.name)),
    OutputPlace("picture: archive behind it", "a.png", lambda of: png("x") + zipped({"a.txt": f"We met {of.name}."})),
    OutputPlace("Word: text in pieces", "a.docx", lambda of: word(word_run(of.given) + word_run(f" {of.family}"))),
    OutputPlace("Word: tracked change", "a.docx", lambda of: word(word_deleted(of.name))),
    OutputPlace(
        "Word: change inside a name",
        "a.docx",
        lambda of: word(word_run(of.words()["head"]) + word_deleted("a visit") + word_run(of.words()["tail"])),
    ),
    OutputPlace("Word: comment", "a.docx", lambda of: word(comments=f"<w:comment>{word_run(of.name)}</w:comment>")),
    OutputPlace("Word: hidden text", "a.docx", lambda of: word(word_run(of.name, "<w:rPr><w:vanish/></w:rPr>"))),
    OutputPlace("Excel: hidden sheet", "a.xlsx", lambda of: workbook(of.name)),
    OutputPlace("archive", "a.zip", lambda of: zipped({"a.txt": f"We met {of.name}."})),
    OutputPlace("archive: name of a file", "a.zip", lambda of: zipped({f"{of.slug}.txt": "x"})),
    OutputPlace("archive in an archive", "a.zip", lambda of: zipped({"a.zip": zipped({"a.txt": of.name})})),
    OutputPlace("file name", "{slug}.txt", text("A visit.\n")),
    OutputPlace("folder name", "{slug}/a.txt", text("A visit.\n")),
    _unknown("person of no register", "<p>We met Mrs Siobhan Kavanagh.</p>"),
    _unknown("telephone number", "<p>Call 07700 900123.</p>"),
    _unknown("NHS number", "<p>NHS number 999 000 0018.</p>"),
    _unknown("postcode", "<p>They lived in LE99 1AA.</p>"),
    _unknown("e-mail of no register", "<p>x.y@example.org</p>"),
    _unknown("exact date", "<p>It was on 14 March 2025.</p>"),
    _unknown("picture from another server", '<img src="https://example.org/a.png">'),
)
