"""Names where a reader finds them and a word list does not, and sentences that stay sentences (design, principle 9)."""

from datetime import date

import pytest

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.model.case_file import Publication
from tests.deidentify.tiny_case import PARTIES, PatternDetector, redact


def person(key: str, printed: str, *names: str, identifiers: tuple[str, ...] = ()) -> KnownParty:
    return KnownParty(key, "person", names, printed, "register", identifiers)


FAMILY = (
    person("baby", "Unborn Child", "Baby Larkin"),
    person("sister", "Sibling 1", "May Larkin", "May"),
    person("officer", "Police Officer 1", "Mark Hill", identifiers=("88213",)),
    person("nurse", "Health Visitor 1", "Fiona MacDonald-Hughes"),
    person("uncle", "Uncle", "Seán O'Brien", "Sean"),
    person("worker", "Social Worker 1", "Dawn Whitlock"),
    person("neighbour", "Adult K", "Joseph Baczyk"),
    KnownParty("town", "place", ("Oadby",), "a town", "register"),
    KnownParty("home", "place", ("3 Quay Street",), "the family home", "register"),
    KnownParty("school", "organisation", ("St Ebba's and St Bede's School", "St Ebba's"), "School 1", "register"),
    KnownParty("reviewer", "person", ("Ruth Adeyemi",), "Service Manager, Children's Social Care", "case-file"),
)


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("DawnWhitlock and dawnwhitlock rang", "Social Worker 1 and Social Worker 1 rang"),
        ("Whitlock1 and Whitlock² rang", "Social Worker 1 1 and Social Worker 1 ² rang"),
        ("OadbyWhitlock", "A town Social Worker 1"),
        ("Miss Whit-\nlock rang", "Social Worker 1 rang"),
        ("Ms Mac Donald and Ms MacDonald", "Health Visitor 1 and Health Visitor 1"),
        ("SEAN OBRIEN rang", "Uncle rang"),
        ("Saint Ebbas; St Ebba School; St Ebba’s", "School 1; School 1; School 1"),
        ("St Ebba's & St Bede's School", "School 1"),
        ("at 3 Quay St.", "at the family home."),
        ("seen x&Whitlock; then", "seen x&Social Worker 1; then"),
        ("R&D; A&E;", "R&D; A&E;"),
        ("no. 88213 – or 882 – 13", "no. \\[number removed\\] – or \\[number removed\\]"),
        ("https://x.example/dawn-whitlock rang", "\\[link removed\\] rang"),
        ("see <https://x.example/dawnwhitlock>.", "see \\[link removed\\]."),
        ("see https://x.example/hills.", "see https://x.example/hills."),
        ("see <https://x.example/Dawn Whitlock> x", "see \\[link removed\\] x"),
        ("```\n**Dawn Whit**lock\n```", "```\n**Social Worker 1**\n```"),
        ("[a][x]\n\n[x]: <Dawn Whitlock.pdf> 'x'", "[a][x]\n\n[x]: <social-worker-1.pdf> 'x'"),
        ("[Dawn](a.md) [Whitlock](b.md)", "[Social Worker 1](a.md)[](b.md)"),
        ("[Dawn](a.md) [Whitlock rang](b.md)", "[Social Worker 1](a.md)[ rang](b.md)"),
    ],
)
def test_a_name_is_found_however_it_is_written(source: str, printed: str) -> None:
    assert redact(source, parties=FAMILY).text == printed


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("The baby was seen with a baby.", "The baby was seen with a baby."),
        ("Baby Larkin was born.", "Unborn Child was born."),
        ("They left the hill, Mark said.", "They left the hill, Police Officer 1 said."),
        ("the 3 Quay Street house", "the family home house"),
        ("her Oadby flat", "her town flat"),
        ("An Oadby surgery", "A town surgery"),
        ("an O'Brien cousin; a Whitlock visit", "an Uncle cousin; a Social Worker 1 visit"),
        ("a Sean thing", "an Uncle thing"),
        ("Social Worker Dawn rang; social worker Dawn", "Social Worker 1 rang; Social Worker 1"),
        ("WHITLOCK'S NOTES", "Social Worker 1's NOTES"),
        ("the O'Briens", "the Uncles"),
    ],
)
def test_the_sentence_stays_a_sentence(source: str, printed: str) -> None:
    assert redact(source, parties=FAMILY).text == printed


@pytest.mark.parametrize(
    ("source", "printed", "reason"),
    [
        ("in the May review", "in the \\[name\\] review", "a word that is also a name"),
        ("moved by May", "moved by \\[name\\]", "a word that is also a name"),
        ('rang. "May I?" she said', 'rang. "\\[name\\] I?" she said', "a word that is also a name"),
        ("at St Joseph's School", "at \\[name\\]'s School", "a name after Saint"),
    ],
)
def test_what_may_be_no_person_is_asked(source: str, printed: str, reason: str) -> None:
    public = redact(source, parties=FAMILY)
    assert (public.text, [doubt.reason for doubt in public.doubts]) == (printed, [reason])


@pytest.mark.parametrize(
    ("front", "read"),
    [
        ("title: Dawn\n  Whitlock", {"title": "Social Worker 1"}),
        ("title: >\n  Dawn\n  Whitlock at 3\n  Quay Street", {"title": "Social Worker 1 at the family home\n"}),
        ("title: |\n  a: Dawn\n  Whitlock\nstatus: x", {"title": "a: Social Worker 1\n", "status": "x"}),
        ('title: "Dawn\n  Whitlock"', {"title": "Social Worker 1"}),
        ('title: "D\\u0061wn \\x57hitlock"', {"title": "Social Worker 1"}),
        ('title: "Whit\\\n  lock \\"x\\""', {"title": 'Social Worker 1 "x"'}),
        ("title: 'by Ruth Adeyemi''s'", {"title": "by Service Manager, Children's Social Care's"}),
        ("title: About\n  something\nstatus: Whitlock", {"title": "About something", "status": "Social Worker 1"}),
        (
            'answers: {q6: "4.2 Whitlock", q7: St Joseph\'s}',
            {"answers": {"q6": "4.2 Social Worker 1", "q7": "[name]'s"}},
        ),
        (
            'answers: {q6: "as \\"Whit\\" of St Joseph\'s said"}',
            {"answers": {"q6": 'as "Whit" of [name]\'s said'}},
        ),
        (
            "answers:\n  q6: Whitlock\n  q7: [Whitlock, x]",
            {"answers": {"q6": "Social Worker 1", "q7": ["Social Worker 1", "x"]}},
        ),
    ],
)
def test_front_matter_is_read_as_its_values_are(front: str, read: object) -> None:
    for newline in ("\n", "\r\n"):
        text = f"---\n{front}\n---\nx\n".replace("\n", newline)
        public = redact(text, parties=FAMILY).text
        assert read_yaml(public.split("---")[1], "x").data == read
        assert redact(public, parties=FAMILY).text == public


class FormDetector(PatternDetector):
    """Proposals as rules of form make them."""

    def _in(self, text: str) -> list[Detection]:
        return [Detection(each.start, each.end, each.kind, each.detail, "pattern") for each in super()._in(text)]


def test_a_number_of_the_register_is_no_plain_quantity() -> None:
    public = redact("They owed 88213 pounds.", parties=FAMILY, detector=FormDetector(quantity=r"\d+ pounds"))
    assert public.text == "They owed \\[number removed\\] pounds."
    assert public.doubts == ()


def test_contact_details_in_a_link_go_with_it() -> None:
    detector = FormDetector(contact=r"jo@x\.example|07700 ?900123|facebook\.com/\S+")
    public = redact("[a](mailto:jo@x.example) [b](tel:07700900123) [c](https://facebook.com/x)", detector=detector)
    assert public.text == "[a](#link-removed) [b](#link-removed) [c](#link-removed)"


def test_days_of_birth_go_in_every_form() -> None:
    dates = FormDetector(date=r"4 May(?: 2019)?")
    public = redact("She turned five on 4 May. [x](born-2019-05-04.md), file 04052019, on 4 May 2019", detector=dates)
    assert public.text == ("She turned five on \\[date\\]. [x](born-date.md), file \\[date\\], on \\[date\\]")


def test_a_month_that_is_also_a_name_is_not_printed_alone() -> None:
    detector = FormDetector(date=r"\d+ May")
    public = redact("12 May: seen. Again on 13 May.", parties=FAMILY, detector=detector)
    assert public.text == "\\[date\\]: seen. Again in May."
    assert [doubt.reason for doubt in public.doubts] == ["a month that is also a name"]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("between 12 and 14 March 2024 she", "in March 2024 she"),
        ("On 12 March 2024 she", "In March 2024 she"),
    ],
)
def test_a_month_has_its_preposition(source: str, printed: str) -> None:
    assert redact(source, detector=FormDetector(date=r"\d.*2024")).text == printed


def test_a_relative_date_starts_its_sentence_with_a_capital() -> None:
    publication = Publication(dates="relative", anchor=date(2024, 1, 1))
    detector = FormDetector(date=r"(?:12 )?March 2024")
    public = redact("On 12 March 2024 she rang. In March 2024 too.", detector=detector, publication=publication)
    assert (
        public.text
        == "About ten weeks after the reference date she rang. About two to three months after the reference date too."
    )


def test_a_month_before_a_name_is_no_name() -> None:
    assert redact("In May Ms Roisin rang.", detector=PatternDetector(person="May")).text == "In May Child A rang."


def test_small_words_beside_a_known_name_stay() -> None:
    detector = PatternDetector(organisation="Bridget of Marlow Police|Ayaan Warsame and Marlow Council")
    public = redact("Bridget of Marlow Police; Ayaan Warsame and Marlow Council", detector=detector)
    assert public.text == "Mother of \\[organisation\\]; panel member, Police and \\[organisation\\]"


def test_every_party_of_the_tiny_case_is_still_found_in_capitals_and_without_spaces() -> None:
    for party in PARTIES:
        for name in party.names:
            if party.printed and " " in name:
                for written in (name.upper(), name.replace(" ", "&nbsp;"), name.replace(" ", "\u200b \n")):
                    assert name.split()[0].casefold() not in redact(f"x {written} y").text.casefold()
