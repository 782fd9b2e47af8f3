"""Printing in place: mentions change, every other character stays (design, principle 9)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.markdown.plain_view import plain_view
from tests.deidentify.tiny_case import PARTIES, PatternDetector, redact


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("Roisin-Mae Connors was seen.", "Child A was seen."),
        ("Bridget's flat and Bridget’s car", "Mother's flat and Mother’s car"),
        ("**Roi**sin smiled", "**Child A** smiled"),
        ("Roi**sin** smiled", "**Child A** smiled"),
        ("Roi**sin smiled**", "**Child A smiled**"),
        ("**She met Roi**sin", "**She met Child A**"),
        ("_Bridget_ left", "_Mother_ left"),
        ("`Bridget` left", "`Mother` left"),
        ("***Bridget*** left", "***Mother*** left"),
        ("Bridget\nConnors left", "Mother left"),
        ("> seen with Bridget\n> Connors there", "> seen with Mother there"),
        ("BRIDGET and bridget", "Mother and Mother"),
        ("B&#114;idget left", "Mother left"),
        ("Brid\u00adget left", "Mother left"),
        ("# About Bridget {#bridget}", "# About Mother {#mother}"),
        ("| Bridget | x |\n|---|---|\n| a | of Hope |", "| Mother | x |\n|---|---|\n| a | of Sibling 1 |"),
        ('![Bridget\'s house](img/bridget-connors.png "Bridget")', '![Mother\'s house](img/mother.png "Mother")'),
        ("[Bridget](bridget.md) left", "[Mother](mother.md) left"),
        ("Brid[get](bridget.md) left", "[Mother](mother.md) left"),
        ("see [St Aidan's](https://st-aidans.example/a)", "see [School 1](#link-removed)"),
        ("see [it](https://x.example/roisinmaeconnors)", "see [it](#link-removed)"),
        ("[her][bridget]\n\n[bridget]: #bridget", "[her][mother]\n\n[mother]: #mother"),
        ("at Mill Lane. Mill Lane is damp", "at the family home. The family home is damp"),
        ("NHS 999 123 4560", "NHS \\[number removed\\]"),
        ("Dr Ifor Pritchard wrote it", "Dr Ifor Pritchard wrote it"),
        ("by Ayaan Warsame", "by panel member, Police"),
        ("They hope. We had hope.", "They hope. We had hope."),
        ("```\nBridget\n```", "```\nMother\n```"),
        ("<!-- Bridget -->", "<!-- Mother -->"),
    ],
)
def test_a_mention_is_replaced_where_it_stands(source: str, printed: str) -> None:
    assert redact(source).text == printed


@pytest.mark.parametrize(
    ("source", "printed", "reason"),
    [
        ("Ms Connors left", "\\[name\\] left", "a name of several entries of the register"),
        ("Hope springs", "\\[name\\] springs", "a word that is also a name"),
    ],
)
def test_what_the_register_does_not_decide_is_masked_and_asked(source: str, printed: str, reason: str) -> None:
    public = redact(source)
    assert public.text == printed
    assert [doubt.reason for doubt in public.doubts] == [reason]


def test_what_nobody_has_decided_on_is_masked_by_its_kind() -> None:
    detector = PatternDetector(person="Gethin Prys", place="Llanfair", organisation="Marlow House")
    public = redact("Gethin Prys (of Llanfair): Marlow House", detector=detector)
    assert public.text == "\\[name\\] (of \\[place\\]): \\[organisation\\]"
    assert [doubt.kind for doubt in public.doubts] == ["person", "place", "organisation"]


def test_a_known_name_inside_a_longer_unknown_one_is_one_doubt() -> None:
    public = redact("Roisin Baptiste rang", detector=PatternDetector(person="Roisin Baptiste"))
    assert public.text == "\\[name\\] rang"
    assert [doubt.reason for doubt in public.doubts] == ["a known name inside a longer unknown one"]


def test_a_pseudonym_with_a_name_behind_it_is_still_reported() -> None:
    public = redact("Child A Baptiste rang", detector=PatternDetector(person="Child A Baptiste"))
    assert public.text == "Child A \\[name\\] rang"


def test_front_matter_is_printed_as_values() -> None:
    detector = PatternDetector(person="Gethin Prys")
    public = redact("---\ntitle: Gethin Prys and Bridget\nstatus: 'About Hope'\n---\nBridget\n", detector=detector)
    front = read_yaml(public.text.split("---")[1], "x").data
    assert front == {"title": "[name] and Mother", "status": "About Sibling 1"}
    assert public.text.endswith("---\nMother\n")


def test_redactions_say_where_in_the_source_they_are() -> None:
    source = "---\ntitle: Bridget\n---\n\nThen Hope and Ms Connors left.\n"
    public = redact(source, detector=PatternDetector(organisation="left"))
    places = [(source[redaction.start : redaction.end], redaction.line) for redaction in public.redactions]
    assert places == [("Bridget", 2), ("Hope", 5), ("Ms Connors", 5)]


_NAMES = [
    "Bridget",
    "Connors",
    "Hope",
    "hope",
    "Ms",
    "the",
    "RC",
    "Mill Lane",
    "March 2024",
    "\\[name\\]",
    "Child A",
    "x",
]
_MARKS = [
    " ",
    "\n",
    "\n\n",
    "**",
    "_",
    "`",
    "[",
    "](x.md)",
    "|",
    "> ",
    "- ",
    "&amp;",
    "\u00ad",
    "'s",
    ".",
    "# ",
    "{#a}",
]
_MARKDOWN = st.lists(st.sampled_from(_NAMES + _MARKS), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(_MARKDOWN)
def test_redacting_twice_changes_nothing(source: str) -> None:
    once = redact(source)
    assert redact(once.text).text == once.text


@given(st.text(alphabet="aehilmnoprstvxyz \n\t*_`[]()#>|-.,;:!&<>{}\"'\\0123456789é\u00ad\u00a0\r", max_size=120))
def test_text_without_mentions_is_unchanged_byte_for_byte(source: str) -> None:
    public = redact(source)
    assert public.redactions or public.text == source


@settings(max_examples=300, deadline=None)
@given(_MARKDOWN)
def test_no_name_of_the_register_is_left(source: str) -> None:
    lexicon = Lexicon(PARTIES)
    for segment in plain_view(redact(source).text).segments:
        assert lexicon.names_in(segment.text, prose=segment.kind not in {"target", "id"}) == []
