"""For all disguises put together at random no form of the name is left, by a fold of the test's own."""

import html
import re
import unicodedata
from collections.abc import Callable
from urllib.parse import unquote

from hypothesis import example, given, settings
from hypothesis import strategies as st

from scr_docs.deidentify.register.known_parties import KnownParty
from tests.deidentify.tiny_case import redact

NAMES = {
    "Kayleigh Thornbury": ("kayleigh", "thornbury"),
    "Siân O'Brien": ("sian", "obrien"),
    "Małgorzata Wójcik": ("malgorzata", "wojcik"),
    "Harjeet Kaur-Dhillon": ("harjeet", "dhillon"),
    "Caoimhe": ("caoimhe",),
    "Abdirahman Warsame": ("abdirahman", "warsame"),
}
PEOPLE = tuple(
    KnownParty(f"p{number}", "person", (name,), f"Adult {letter}", "register")
    for number, (name, letter) in enumerate(zip(NAMES, "BDFGHJ", strict=True))
)
ALIKE = str.maketrans("aeocpxyi", "\u0430\u0435\u043e\u0441\u0440\u0445\u0443\u0456")
BACK = str.maketrans("\u0430\u0435\u043e\u0441\u0440\u0445\u0443\u0456\u0142", "aeocpxyil")

Disguise = Callable[[str], str]

OF_LETTERS: dict[str, Disguise] = {
    "plain": str,
    "capital": str.upper,
    "small": str.lower,
    "number": lambda char: f"&#{ord(char)};",
    "hexadecimal": lambda char: f"&#x{ord(char):x};",
    "look-alike": lambda char: char.translate(ALIKE),
    "full width": lambda char: chr(ord(char) + 0xFEE0) if char.isascii() and char.isalpha() else char,
    "soft hyphen": lambda char: f"{char}\u00ad",
    "soft hyphen as an entity": lambda char: f"{char}&shy;",
    "zero width": lambda char: f"{char}\u200b",
    "joiner": lambda char: f"{char}\u2060",
    "taken apart": lambda char: unicodedata.normalize("NFD", char),
}
INSIDE_ADDRESSES = {"percent": lambda char: "".join(f"%{byte:02X}" for byte in char.encode()), **OF_LETTERS}
OF_NAMES: dict[str, Disguise] = {
    "as it is": str,
    "without accents": lambda name: (
        unicodedata.normalize("NFD", name.replace("ł", "l")).encode("ascii", "ignore").decode()
    ),
    "curly": lambda name: name.replace("'", "\u2019"),
    "kept together": lambda name: name.replace(" ", "\u00a0"),
    "kept together by an entity": lambda name: name.replace(" ", "&nbsp;"),
    "glued": lambda name: name.replace(" ", "").replace("-", ""),
    "backwards": lambda name: " ".join(reversed(name.split())),
    "in capitals": str.upper,
}
PLACES: dict[str, str] = {
    "prose": "They met {} then.",
    "heading": "# About {}",
    "list": "- one\n- {}, two",
    "quotation": "> {} went",
    "cell": "| who | when |\n|---|---|\n| {} | then |",
    "link text": "see [{}](x.md) there",
    "title of a link": 'see [x](y.md "{}") there',
    "alternative text": "![{}](x.png)",
    "code": "the `{}` word",
    "footnote": "So[^1].\n\n[^1]: {} said",
    "front matter": "---\ntitle: About {}\n---\n\nText.",
}
NO_LINKS = {"title of a link", "alternative text", "link text", "front matter", "code"}
"""Where the brackets of a link are read as they stand, or end another link."""
MARKS = [("", ""), ("*", "*"), ("**", "**"), ("~~", "~~"), ("<b>", "</b>"), ("[", "](y.md)")]
ADDRESSES = {
    "link target": "see [x](a/{}.pdf) there",
    "heading id": "# About {{#x-{}}}",
    "definition": "[x]: notes/{}.md",
}


@st.composite
def disguised(draw: st.DrawFn, letters: dict[str, Disguise]) -> list[str]:
    """The pieces of a name with one disguise for the whole and others for its letters."""
    name = draw(st.sampled_from(list(OF_NAMES.values())))(draw(st.sampled_from(list(NAMES))))
    pieces = re.findall(r"&\w+;|.", name)
    kinds = draw(st.lists(st.sampled_from(["plain", *letters]), min_size=len(pieces), max_size=len(pieces)))
    both = zip(kinds, pieces, strict=True)
    return [letters[kind](piece) if len(piece) == 1 and piece.isalpha() else piece for kind, piece in both]


@st.composite
def in_a_place(draw: st.DrawFn) -> str:
    """A document of one or two disguised names, each in a place of its own."""
    return "\n\n".join(draw(st.lists(st.one_of(in_prose(), in_an_address()), min_size=1, max_size=2)))


@st.composite
def in_prose(draw: st.DrawFn) -> str:
    """A name where it is read, perhaps with marks around a part of it."""
    pieces = draw(disguised(OF_LETTERS))
    opening, closing = draw(st.sampled_from(MARKS))
    first = draw(st.integers(0, len(pieces) - 1))
    last = draw(st.integers(first + 1, len(pieces)))
    name = "".join([*pieces[:first], opening, *pieces[first:last], closing, *pieces[last:]])
    places = PLACES if opening != "[" else {key: place for key, place in PLACES.items() if key not in NO_LINKS}
    return draw(st.sampled_from(list(places.values()))).format(name)


@st.composite
def in_an_address(draw: st.DrawFn) -> str:
    """A name where it is a part of an address."""
    joint = draw(st.sampled_from(["-", "%20", "_", ""]))
    name = re.sub(r"[ \u00a0]|&nbsp;", joint, "".join(draw(disguised(INSIDE_ADDRESSES))))
    return draw(st.sampled_from(list(ADDRESSES.values()))).format(name)


def names_read_in(text: str) -> list[str]:
    """The dumbest reader of a page: nothing but small plain letters, with the targets of links and without."""
    both = letters_of(text) + " " + letters_of(re.sub(r"\]\([^)]*\)", "", text))
    return [name for names in NAMES.values() for name in names if name in both]


def letters_of(text: str) -> str:
    """Its letters without case, accents, codes and tags."""
    read = unquote(html.unescape(re.sub(r"</?\w+>", "", text)))
    apart = unicodedata.normalize("NFKD", read).casefold().translate(BACK)
    return "".join(char for char in apart if char.isascii() and char.isalpha())


@settings(max_examples=150, deadline=None)
@given(in_a_place())
@example("They met Siân O'Brien then.\n\nThey met MałgoRzAtAWójciK then.")
@example("see [x](a/SIÂNO'bRIEN.pdf) there")
@example("They met Mał-goRzA-tA Wój-ciK then.")
def test_no_form_of_a_name_is_left(source: str) -> None:
    assert names_read_in(source)
    public = redact(source, parties=PEOPLE)
    assert not names_read_in(public.text)
    assert redact(public.text, parties=PEOPLE).text == public.text


@settings(max_examples=100, deadline=None)
@given(st.text("qxzv WQ\n\r\t*_~`#>|-[](){}<>!\\&;:.,'\"\u2019\u00a0\u00ad\u200b\U0001f600\u0416", max_size=200))
def test_a_text_without_mentions_stays_as_it_is(source: str) -> None:
    assert redact(source, parties=PEOPLE).text == source
