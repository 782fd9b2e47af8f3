"""The plain view: what a reader reads, and for every character the way back to the source (design, principle 9)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scr_docs.markdown.folding import fold
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view

_TEXT_OF_REVIEWS = st.text(
    alphabet=st.sampled_from("Saoirse Wójcik\n\n>-*_`~[]()!|#&;:<>\\\"'{}.1 2\t\r\u00ad\u200b\u00a0’é"), max_size=80
)


def words_of(source: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in plain_view(source).segments]


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("**Ag**nieszka", "Agnieszka"),
        ("_Agnieszka_ and __Faisa__", "Agnieszka and Faisa"),
        ("Agnieszka\nWójcik", "Agnieszka Wójcik"),
        ("> Agnieszka\n> Wójcik", "Agnieszka Wójcik"),
        ("- Agnieszka\n  Wójcik", "Agnieszka Wójcik"),
        ("## Agnieszka's home", "Agnieszka's home"),
        ("O’Dríscoll", "O'Dríscoll"),
        ("O&#39;Dr&iacute;scoll", "O'Dríscoll"),
        ("Dr\u00adíscoll and D\u200brí\u2060scoll", "Dríscoll and Dríscoll"),
        ("Dri\u0301scoll", "Dríscoll"),
        ("Agnieszka\u00a0 Wójcik", "Agnieszka Wójcik"),
        ("Agnieszka&nbsp;Wójcik", "Agnieszka Wójcik"),
        ("agnieszka_wojcik", "agnieszka wojcik"),
        ("`Agnieszka` wrote", "Agnieszka wrote"),
        ("[Agnieszka][ref] wrote", "Agnieszka wrote"),
        ("Agnie[szka](x.md)", "Agnieszka"),
        ("\\[name\\] wrote", "[name] wrote"),
        ("[name] wrote", "[name] wrote"),
        ("Agnie<b>szka</b>", "Agnieszka"),
        ("5 * 3 _ 2", "5 * 3 _ 2"),
        ("Faisa ~~left~~ stayed", "Faisa left stayed"),
        ("**See _Faisa_ here**", "See Faisa here"),
        ("rivka_44@example.org and a/b_c, d_e", "rivka_44@example.org and a/b c, d e"),
        ("see https://social.example/kay_t_2 now", "see https://social.example/kay_t_2 now"),
    ],
)
def test_prose_reads_as_a_reader_reads_it(source: str, plain: str) -> None:
    assert words_of(source)[0] == ("prose", plain)


def test_what_stands_behind_the_prose_is_read_too() -> None:
    source = 'See ![Faisa in *May*](img/faisa%20ali.png "Faisa’s room"){#faisa-room} and [here](../a_b.md).'
    assert words_of(source) == [
        ("prose", "See and here."),
        ("target", "img/faisa ali.png"),
        ("title", "Faisa's room"),
        ("alt", "Faisa in May"),
        ("id", "#faisa-room"),
        ("target", "../a b.md"),
    ]


def test_front_matter_tables_and_fences_are_read_in_pieces() -> None:
    front = '---\ntitle: "About Faisa"\n---\n'
    table = "| Who | What |\n|---|---|\n| Faisa | x\\|y |\n\n"
    source = f"{front}{table}```\nFaisa\n```\n[^1]: Note\n  on Faisa\n"
    assert words_of(source) == [
        ("front-matter", "title:"),
        ("front-matter", "About Faisa"),
        ("prose", "Who"),
        ("prose", "What"),
        ("prose", "Faisa"),
        ("prose", "x|y"),
        ("code", "Faisa"),
        ("prose", "Note on Faisa"),
        ("id", "1"),
    ]


def test_comments_tags_and_link_definitions_are_read() -> None:
    source = '<!-- Faisa --> text <img alt="Faisa">\n\n[faisa]: https://example.org/faisa\n'
    assert words_of(source) == [
        ("prose", "text"),
        ("html", "Faisa"),
        ("html", 'alt="Faisa"'),
        ("id", "faisa"),
        ("target", "https://example.org/faisa"),
    ]


@given(_TEXT_OF_REVIEWS)
@example("a*b_c`")
def test_any_offset_leads_back_to_the_character_it_came_from(source: str) -> None:
    for segment in plain_view(source).segments:
        folded = segment.folded
        assert len(folded.text) == len(folded.starts) == len(folded.ends)
        for char, start, end in zip(folded.text, folded.starts, folded.ends, strict=True):
            assert 0 <= start <= end <= len(source)
            assert char == " " or char in fold(source[start:end]).text or source[start:end] == f"\\{char}"


@given(_TEXT_OF_REVIEWS)
def test_no_letter_is_lost(source: str) -> None:
    covered = {
        offset
        for segment in plain_view(source).segments
        for start, end in zip(segment.folded.starts, segment.folded.ends, strict=True)
        for offset in range(start, end)
    }
    tag_names = {offset for offset in range(len(source)) if _in_tag_name(source, offset)}
    letters = {offset for offset, char in enumerate(source) if char.isalpha()}
    assert letters - covered - tag_names == set()


def _in_tag_name(source: str, offset: int) -> bool:
    """Names of HTML elements are the only letters that are syntax: they hold no name."""
    before = source.rfind("<", 0, offset)
    return before >= 0 and all(char.isalnum() or char in "/-" for char in source[before + 1 : offset + 1])


@given(st.text(max_size=60))
def test_folding_plain_text_leads_back(text: str) -> None:
    folded = fold(text, base=7)
    assert all(7 <= start <= end <= 7 + len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert "  " not in folded.text


def test_lines_and_columns_start_at_one_and_count_code_points() -> None:
    lines = Lines("a😀b\r\ncd")
    assert [lines.at(offset) for offset in (0, 2, 5)] == [(1, 1), (1, 3), (2, 1)]
