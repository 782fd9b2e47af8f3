import markdown  # type: ignore[import-untyped]  # has no types
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.site.authored import named_files, staged_text

FILES = {"attachments/plan of house.png": "attachments/attachment-1.png", "overview-report.md": "overview-report.md"}
TAGS = set(
    "p h1 h2 h3 h4 h5 h6 ul ol li a img em strong code pre blockquote table thead tbody tr th td hr br div sup".split()
)
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- a note -->",
    "<!-- never closed",
    "![x](https://tracker.example.org/p.gif)",
    "![x][1]\n\n[1]: https://tracker.example.org/p.gif",
    "![x]",
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[1]:\n  javascript:alert(1)\n\n[1]",
    "[![a](b.png)](javascript:alert(1))",
    "[a\nb](javascript:alert(1))",
    "<javascript:alert(1)>",
    "# Title { onclick=alert(1) }",
    "text {: style=background:url(https://example.org) }",
    "\\\\{: onclick=x }",
    "[x](/etc/passwd)",
    "[x](../../identities.yml)",
    "[x](file:///etc/passwd)",
    "[x](//example.org/x)",
    "<svg><image href=https://example.org/x></svg>",
    "<?php x ?>",
    "<![CDATA[ x ]]>",
    "<[x](/etc/passwd)<script>alert(1)</script>",
    "!![](bad)[a](https://tracker.example.org/p.gif)",
    "<!-<!-- -->- -->",
    "- [1]: javascript:alert(1)\n\n[1]",
    ">\t[1]: javascript:alert(1)\n\n[1]",
    "[^1]: [2]: javascript:alert(1)\n\n[2][^1]",
]


def elements(source: str, document: str = "executive-summary") -> list[Tag]:
    extensions = ["tables", "footnotes", "admonition", "attr_list", "toc", "fenced_code"]
    printed = markdown.markdown(staged_text(source, document, FILES), extensions=extensions)
    return [each for each in BeautifulSoup(printed, "html.parser").find_all() if isinstance(each, Tag)]


def is_harmless(element: Tag) -> bool:
    href, src = str(element.get("href", "#")), str(element.get("src", "attachments/attachment-1.png"))
    leads = href.startswith(("https://", "http://", "mailto:", "#", "&")) or not set(href) & set(":/\\")
    asks = src != "attachments/attachment-1.png" or "url" in str(element.get("style", ""))
    return (
        element.name in TAGS
        and leads
        and not asks
        and set(element.attrs) <= {"href", "src", "alt", "id", "class", "title", "start", "style"}
    )


@pytest.mark.parametrize("source", HOSTILE)
def test_nothing_acts_or_asks_in_a_browser(source: str) -> None:
    assert [element for element in elements(source) if not is_harmless(element)] == []


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "\n\n", "(", ")", "[", "]", "!", "<", ">", "`", "\\", "text", "{", "}"]), max_size=6
    )
)
def test_nor_does_any_mixture(parts: list[str]) -> None:
    assert [element for element in elements("".join(parts)) if not is_harmless(element)] == []


@pytest.mark.parametrize(
    ("source", "staged"),
    [
        ("---\ntitle: Ms Śliwa\nauthor: x\n---\n# One\r\ntwo\r", "# One\ntwo\n"),
        ("a < b and 5 <6", "a < b and 5 <6"),
        ("See [the panel](https://example.org/a_(b)).", "See [the panel](https://example.org/a_(b))."),
        ("<https://example.org>", "<https://example.org>"),
        ("[our report](overview-report.md#lessons)", "[our report](overview-report.md#lessons)"),
        ("[a file](no-such.docx) here", "a file here"),
        ("![plan](attachments/plan%20of%20house.png)", "![plan](attachments/attachment-1.png)"),
        ("# Lessons {#lessons}", "# Lessons {#lessons}"),
        ("[^1]: A note: with colon", "[^1]: A note: with colon"),
        ("[name] said [x](#here)", "[name] said [x](#here)"),
        ("\\[name\\]: Dad/carer. [sic]: yes", "\\[name\\]: Dad/carer. [sic]: yes"),
    ],
)
def test_text_without_such_things_stays(source: str, staged: str) -> None:
    assert staged_text(source, "executive-summary", FILES) == staged


def test_links_are_read_from_where_the_document_lies() -> None:
    source = (
        "[r](../overview-report.md) ![p](<../attachments/plan of house.png>) ![q](../attachments/plan%20of%20house.png)"
    )
    assert "attachments/plan of house.png" in named_files(source, "management-reviews/police")
    staged = staged_text(source, "management-reviews/police", FILES)
    assert "[r](../overview-report.md)" in staged
    assert "![q](../attachments/attachment-1.png)" in staged
