"""A name of the register in every disguise goes; what only nearly is one is asked about (17.50)."""

import pytest

from scr_docs.deidentify.register.cut_names import CUT
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.near_names import CALLED, MISSPELLED
from scr_docs.names.slips import slips
from tests.deidentify.tiny_case import redact


def person(key: str, printed: str, *names: str) -> KnownParty:
    return KnownParty(key, "person", names, printed, "register")


PEOPLE = (
    person("child-a", "Child A", "Kayleigh-Ann Thornbury", "Kayleigh-Ann", "Kayleigh"),
    person("mother", "Mother", "Bridget Oakes", "Bridie"),
    person("worker", "Social Worker 1", "Siân Ní Bhriain"),
    person("sibling", "Sibling 1", "May Dunmore", "May"),
    person("uncle", "Uncle", "Will Prys"),
    person("guardian", "Guardian", "Adébáyọ̀ Olúfúnmilọ́lá"),
    person("cousin", "Cousin", "Bartley McDonagh"),
    person("aunt", "Aunt", "Nuala O'Rahilly"),
    KnownParty("school", "organisation", ("Barrowdene Primary School",), "School 1", "register"),
    KnownParty("second-school", "organisation", ("St Brannock's Primary School",), "School 2", "register"),
)


@pytest.mark.parametrize(
    ("source", "printed", "mentioned"),
    [
        ("K.T. rang", "Child A rang", ["K.T."]),
        ("KT's toy", "Child A's toy", ["KT"]),
        ("KAT rang", "Child A rang", ["KAT"]),
        ("the KTM and kt", "the KTM and kt", []),
        ("Ms Thornbury rang", "Child A rang", ["Ms Thornbury"]),
        ("the Thornburys rang", "the Child As rang", ["Thornbury"]),
        ("Bridie and Sian", "Mother and Social Worker 1", ["Bridie", "Sian"]),
        ("k.thornbury and kayleigh_t", "Child A and Child A", ["k.thornbury", "kayleigh_t"]),
        ("kthornbury and thornburyk", "Child A and Child A", ["kthornbury", "thornburyk"]),
        ("K A Thornbury; K.A. Thornbury", "Child A; Child A", ["K A Thornbury", "K.A. Thornbury"]),
        ("see [x](kthornbury.pdf)", "see [x](child-a.pdf)", ["kthornbury"]),
        ("[x](notes/kt.pdf) and [x](#kt)", "[x](notes/child-a.pdf) and [x](#child-a)", ["kt", "kt"]),
        ("[x](notes.kt) and [x](kts/a.md)", "[x](notes.kt) and [x](kts/a.md)", []),
        ("Kayleigh<sup>1</sup> Thornbury rang", "Child A<sup>1</sup> rang", ["Kayleigh<sup>1</sup> Thornbury"]),
        ("# Her {#kay*leigh*}", "# Her {#*child-a*}", ["kay*leigh"]),
        ("# Her {#**kayleigh**-notes .x}", "# Her {#**child-a**-notes .x}", ["kayleigh"]),
        ("KayleighThornbury and notesKayleigh.md", "Child A and notes Child A.md", ["KayleighThornbury", "Kayleigh"]),
        (
            "Kay-\nleigh, Kay-leigh, Kay&shy;leigh",
            "Child A, Child A, Child A",
            ["Kay-\nleigh", "Kay-leigh", "Kay&shy;leigh"],
        ),
        ("K a y l e i g h and K-a-y-l-e-i-g-h", "Child A and Child A", ["K a y l e i g h", "K-a-y-l-e-i-g-h"]),
        ("Kay\u200bleigh and Kay\u2060leigh", "Child A and Child A", ["Kay\u200bleigh", "Kay\u2060leigh"]),
        (
            "K\u0430yleigh and \u041a\u0410\u0423L\u0415IGH",
            "Child A and Child A",
            ["K\u0430yleigh", "\u041a\u0410\u0423L\u0415IGH"],
        ),
        ("\u039cау rang", "Sibling 1 rang", ["\u039c\u0430\u0443"]),
        ("Нина and Άννα", "Нина and Άννα", []),
        (
            "\uff2b\uff41\uff59\uff4c\uff45\uff49\uff47\uff48",
            "Child A",
            ["\uff2b\uff41\uff59\uff4c\uff45\uff49\uff47\uff48"],
        ),
        (
            "K&#97;yleigh and K%61yleigh and K%2561yleigh",
            "Child A and Child A and Child A",
            ["K&#97;yleigh", "K%61yleigh", "K%2561yleigh"],
        ),
        ("Kayleigh%20Thornbury and 100%25", "Child A and 100%25", ["Kayleigh%20Thornbury"]),
        ("Kay**leigh** and Kay[leigh](x.md)", "**Child A** and [Child A](x.md)", ["Kay**leigh", "Kay[leigh"]),
        ("Kay<b>leigh</b> rang", "<b>Child A</b> rang", ["Kay<b>leigh"]),
        ("Kay[^1]leigh rang\n\n[^1]: note", "Child A[^1] rang\n\n[^1]: note", ["Kay[^1]leigh"]),
        ("So[^kayleigh].\n\n[^kayleigh]: note", "So[^child-a].\n\n[^child-a]: note", ["kayleigh", "kayleigh"]),
        (
            "| Kayleigh | Thornbury |\n|---|---|\n| x | y |",
            "| Child A | Child A |\n|---|---|\n| x | y |",
            ["Kayleigh", "Thornbury"],
        ),
        ("The Mother, Bridget, said", "The Mother said", ["Bridget"]),
        ("with her mum, Bridget, in a flat", "with her Mother in a flat", ["Bridget"]),
        ("with her mother, Bridget, her partner", "with her Mother, her partner", ["Bridget"]),
        ("her mother, Bridget, and two others", "her Mother, and two others", ["Bridget"]),
        ("Bridget, the mother, said", "Mother said", ["Bridget"]),
        ("the Oakes' house", "the Mother's house", ["Oakes"]),
        ("Child A Thornbury rang", "Child A rang", ["Thornbury"]),
        ("in May 2024, on 5th May, in May", "in May 2024, on 5th May, in May", []),
        ("May and Will were seen", "Sibling 1 and Uncle were seen", ["May", "Will"]),
        ("So. Dr. Will said", "So. Uncle said", ["Dr. Will"]),
        ("3.8 May and Will were seen", "3.8 Sibling 1 and Uncle were seen", ["May", "Will"]),
        (
            "Then Adébáyọ̀ Olúfúnmilọ́lá, then Olúfúnmilọ́lá",
            "Then Guardian, then Guardian",
            ["Adébáyọ̀ Olúfúnmilọ́lá", "Olúfúnmilọ́lá"],
        ),
        ("Mr Olufunmilola rang", "Guardian rang", ["Mr Olufunmilola"]),
        ("KayLEIGH, kAyLeIgH-aNn", "Child A, Child A", ["KayLEIGH", "kAyLeIgH-aNn"]),
        ("LOGBridie and MsBridgetOakes", "LOG Mother and Ms Mother", ["Bridie", "BridgetOakes"]),
        ("as xXKayleighXx and iBridie", "as xX Child A Xx and i Mother", ["Kayleigh", "Bridie"]),
        ("[x](kay_leigh-1.pdf), kay.leigh", "[x](child-a-1.pdf), Child A", ["kay_leigh", "kay.leigh"]),
        ("K/a/y/l/e/i/g/h, B*r*i*d*g*e*t", "Child A, Mother", ["K/a/y/l/e/i/g/h", "B*r*i*d*g*e*t"]),
        ("Mc Donagh, MacDonagh, Mac Donagh, MCDONAGH", "Cousin, Cousin, Cousin, Cousin", None),
        ("the Mc Donaghs and McDonagh's", "the Cousins and Cousin's", ["Mc Donagh", "McDonagh"]),
        ("O\u00b4Rahilly, O'Rahilly, O\u02bcRahilly, ORahilly", "Aunt, Aunt, Aunt, Aunt", None),
        ("Ms NíBhriain and NI BHRIAIN", "Social Worker 1 and Social Worker 1", ["Ms NíBhriain", "NI BHRIAIN"]),
        ("Kay\u00ad\nleigh rang", "Child A rang", ["Kay\u00ad\nleigh"]),
        ("<Kayleigh> are you there?", "<Child A> are you there?", ["Kayleigh"]),
        ("StBrannocks; st-brannocks.sch.example", "School 2; School 2.sch.example", ["StBrannocks", "st-brannocks"]),
    ],
)
def test_a_disguised_name_is_printed_as_its_pseudonym(source: str, printed: str, mentioned: list[str] | None) -> None:
    public = redact(source, parties=PEOPLE)
    assert (public.text, public.doubts) == (printed, ())
    found = [source[redaction.start : redaction.end] for redaction in public.redactions]
    assert found == (source.split(", ") if mentioned is None else mentioned)
    assert redact(public.text, parties=PEOPLE).text == printed


@pytest.mark.parametrize(
    ("source", "printed", "reason"),
    [
        ("Kayliegh rang", "\\[name\\] rang", MISSPELLED),
        ("Ms Thornberry rang", "Ms \\[name\\] rang", MISSPELLED),
        ("Kayliegh Thornbury rang", "\\[name\\] rang", MISSPELLED),
        ("Brigdet rang", "\\[name\\] rang", MISSPELLED),
        ("gran bridgets wife", "gran \\[name\\]s wife", "a name that looks like the plural of another"),
        ("Caley rang", "\\[name\\] rang", MISSPELLED),
        ("Bridgit rang", "\\[name\\] rang", MISSPELLED),
        ("Kay Leigh rang", "\\[name\\] rang", MISSPELLED),
        ("Thorn Bury rang", "\\[name\\] rang", MISSPELLED),
        ("Bridgetsaid so", "\\[name\\] so", MISSPELLED),
        ("Macdonnagh rang", "\\[name\\] rang", MISSPELLED),
        ("Ms Rahilly rang", "Ms \\[name\\] rang", MISSPELLED),
        ("\u15d4i\u00e1n and \u1515ridget", "\u15d4i\u00e1n and \\[name\\]", MISSPELLED),
        ("then Biddy rang", "then \\[name\\] rang", CALLED),
        ("they saw Bill there", "they saw \\[name\\] there", CALLED),
        ("Mrs S.J. Thornbury rang", "Mrs \\[name\\] rang", "a known name inside a longer unknown one"),
        ("saw P. Oakes", "saw \\[name\\]", "a known name inside a longer unknown one"),
        ("Kayl3igh rang", "\\[name\\] rang", MISSPELLED),
        ("K4yle1gh rang", "\\[name\\] rang", MISSPELLED),
        ("K@yleigh rang", "\\[name\\] rang", MISSPELLED),
        ("Barrowdeen Primary School", "\\[organisation\\] Primary School", MISSPELLED),
        ("see [x](thornberry.pdf)", "see [x](name.pdf)", MISSPELLED),
        ("Kayleigh Smith-Thornbury rang", "\\[name\\] rang", "a known name inside a longer unknown one"),
        ("was told that May had left", "was told that \\[name\\] had left", "a word that is also a name"),
        ("left before May came", "left before \\[name\\] came", "a word that is also a name"),
        ("Kayleigh B Thornbury rang", "\\[name\\] rang", "a known name inside a longer unknown one"),
    ],
)
def test_a_near_miss_is_masked_and_asked(source: str, printed: str, reason: str) -> None:
    public = redact(source, parties=PEOPLE)
    assert (public.text, [doubt.reason for doubt in public.doubts]) == (printed, [reason])
    assert redact(public.text, parties=PEOPLE).text == printed


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("They saw Thor-\n\nnbury there", "They saw \\[name\\]\n\n\\[name\\] there"),
        ("- Kayleigh Thor-\n- nbury rang", "- Child A \\[name\\]\n- \\[name\\] rang"),
        ("| Thor | nbury |\n|---|---|\n| x | y |", "| \\[name\\] | \\[name\\] |\n|---|---|\n| x | y |"),
        ("| Thor- |\n|---|\n| nbury |", "| \\[name\\] |\n|---|\n| \\[name\\] |"),
        (
            "| who | said |\n|---|---|\n| she | Thor |\n| he | nbury |",
            "| who | said |\n|---|---|\n| she | \\[name\\] |\n| he | \\[name\\] |",
        ),
        (
            "a | b | c\n--|---|--\n1 | saw Thorn- | x\n2 | bury then | y",
            "a | b | c\n--|---|--\n1 | saw \\[name\\] | x\n2 | \\[name\\] then | y",
        ),
        (
            "> | who | Brid |\n> |---|---|\n> | x | **get** rang |",
            "> | who | \\[name\\] |\n> |---|---|\n> | x | **\\[name\\]** rang |",
        ),
        ("saw Thor<br>nbury and", "saw \\[name\\]<br>\\[name\\] and"),
        ("saw Thor\\\nnbury and", "saw \\[name\\]\\\n\\[name\\] and"),
        ("saw Thorn<br>bury and", "saw \\[name\\]<br>\\[name\\] and"),
        ("saw Brid  \nget and", "saw \\[name\\]  \n\\[name\\] and"),
        ("at Barrow-\n\ndene", "at \\[organisation\\]\n\n\\[organisation\\]"),
    ],
)
def test_a_name_cut_in_two_is_masked_on_both_sides(source: str, printed: str) -> None:
    public = redact(source, parties=PEOPLE)
    assert (public.text, [doubt.reason for doubt in public.doubts]) == (printed, [CUT, CUT])
    assert redact(public.text, parties=PEOPLE).text == printed


@pytest.mark.parametrize(
    "text",
    [
        "They saw Thor\n\nnbury",
        "a Thor\nnbury",
        "| Thor | Nbury |",
        "Thor-\n\nand nbury",
        "| who | Thor |\n|---|---|\n| nbury | x |",
        "| who | Thor |\n|---|---|\n\n| x | nbury |\n|---|---|",
        "| Thor | x |\n|---|---|\n| y | z |\n| nbury | z |",
    ],
)
def test_two_words_by_chance_are_no_cut_name(text: str) -> None:
    assert redact(text, parties=PEOPLE).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Bridge works",
        "thornberry",
        "Budget day",
        "Oaks grow",
        "the Children Bill",
        "Bill payments are late",
        "a Thorn bury",
        "Mac and cheese",
        "Appendix B. Findings",
    ],
)
def test_everyday_words_are_no_misspelled_names(text: str) -> None:
    assert redact(text, parties=PEOPLE).text == text


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [("kayliegh", "kayleigh", 1), ("thornberry", "thornbury", 2), ("brigid", "brigid", 0), ("ab", "b", 1)],
)
def test_slips_are_counted(left: str, right: str, count: int) -> None:
    assert slips(left, right) == count
