"""A sentence → the facts in it, a row a case, and the near misses that must stay quiet."""

import itertools
import re

import pytest

from scr_docs.jigsaw.facets.ages import share_aged
from scr_docs.jigsaw.facets.recognise import RECOGNISERS, facets_in
from scr_docs.jigsaw.facets.word_lists import read_list
from tests.jigsaw.small_family import combination, disclosed, report

LISTS = (
    *("ethnicity", "faith", "languages", "family_shape", "conditions", "occupations", "injuries", "places", "events"),
)


@pytest.mark.parametrize(
    ("sentence", "family", "value"),
    [
        ("She was aged 5 to 9.", "age", "5 to 9"),
        ("a 10-to-15-year-old boy", "age", "10 to 15"),
        ("Mother was in her 20s.", "age", "20 to 29"),
        ("He was six months old.", "age", "0"),
        ("She was in Year 2.", "age", "6 to 7"),
        ("The toddler was hungry.", "age", "1 to 3"),
        ("She was Polish.", "ethnicity", "Polish"),
        ("They lived on a Traveller site.", "place", "caravan site"),
        ("The family were Irish Travellers, Travellers all.", "ethnicity", "Irish Traveller"),
        ("a Punjabi-speaking interpreter", "language", "Punjabi"),
        ("Mother spoke little Somali.", "language", "Somali"),
        ("The family are Jehovah's Witnesses.", "faith", "Jehovah's Witness"),
        ("She had a twin.", "family shape", "twins"),
        ("the eldest of five", "family shape", "first-born"),
        ("her half-brother", "family shape", "half-sibling"),
        ("He was adopted at birth.", "family shape", "adopted"),
        ("She had cystic fibrosis.", "condition", "cystic fibrosis"),
        ("He worked as a lorry driver.", "occupation", "lorry driver"),
        ("He was a roofer by trade.", "occupation", "roofer"),
        ("He was found with a subdural haematoma.", "injury", "shaken"),
        ("There was a house fire.", "injury", "house fire"),
        ("She died in March 2026.", "time of death", "March 2026"),
        ("The child died on Boxing Day.", "time of death", "Christmas"),
        ("He was born in May 2019.", "birth", "May 2019"),
        ("The visit was in June.", "date", "June"),
        ("Mother was evicted.", "event", "evicted"),
        ("It was Eid.", "date", "Eid"),
        # more of each family
        ("She was in her late teens.", "age", "13 to 19"),
        ("He started in Reception class.", "age", "4 to 5"),
        ("He was aged 90 or over.", "age", "90"),
        ("The girl was quiet.", "sex", "female"),
        ("The lad was quiet.", "sex", "male"),
        ("Her step-daughter rang.", "sex", "female"),
        ("He was a nephew of the lodger.", "sex", "male"),
        ("She died in the spring of 2025.", "time of death", "spring 2025"),
        ("He was killed that summer.", "time of death", "summer"),
        ("The visit was in autumn 2024.", "date", "autumn 2024"),
        ("They lived on a traveller site.", "place", "caravan site"),
        ("They lived on a boat.", "place", "houseboat"),
        ("The flat was above the chip shop.", "place", "above a shop"),
        ("They came to a seaside town.", "place", "seaside town"),
        ("He was of Black Caribbean heritage.", "ethnicity", "Black Caribbean"),
        ("She was Brazilian.", "ethnicity", "Brazilian"),
        ("He was Syrian.", "ethnicity", "Syrian"),
        ("The imam was told.", "faith", "Muslim"),
        ("The family was Sikh.", "faith", "Sikh"),
        ("She was one of triplets.", "family shape", "triplets"),
        ("the second of three children", "family shape", "middle child"),
        ("Her parents were first cousins.", "family shape", "first cousins"),
        ("He had two mothers.", "family shape", "two mothers"),
        ("She had Prader-Willi syndrome.", "condition", "Prader-Willi syndrome"),
        ("He has type 2 diabetes.", "condition", "type 2 diabetes"),
        ("He used a wheelchair.", "condition", "wheelchair"),
        ("Mother worked nights as a cleaner.", "occupation", "cleaner"),
        ("He served in the army.", "occupation", "soldier"),
        ("His work as a scaffolder took him away.", "occupation", "scaffolder"),
        ("She was stabbed.", "injury", "stabbed"),
        ("He was struck by a car.", "injury", "road traffic collision"),
        ("She was bitten by the family's dog.", "injury", "dog bite"),
        ("The baby fell from a height.", "injury", "fell from a window"),
        ("She was scalded.", "injury", "scald"),
        ("The family sought asylum.", "event", "asylum seeker"),
    ],
)  # fmt: skip
def test_a_fact_is_found(sentence: str, family: str, value: str) -> None:
    found = {(each.family, each.value) for each in facets_in(sentence)}
    assert (family, value) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The health visitor came and met a teacher.",
        "The Independent Reviewing Officer polished the Welsh Government's guidance.",
        "The wall goes black in winter.",
        "The board adopted a new tool and fostered a culture.",
        "Professionals may march on in good faith.",
        "The asthma nurse rang the Prison Service.",
        "It was a blind spot and fell on deaf ears.",
        "Section 47 of the Children Act 1989",
        "The review was shot in the arm for infant mortality work.",
        "The social worker spoke to the headteacher in a village hall.",
        # ages
        "In year 2 of the plan the infant school closed.",
        "Section 17 and page 9.",
        # sex
        "The boys' school rang; the manager knew a human being.",
        "They manned the desk and mastered the system.",
        # dates and death
        "Deaths may march on; august company.",
        "The summer term began and the winter coat hung there.",
        "The death certificate was sent.",
        # places
        "The village green and the farm shop.",
        "The prison officer went on a site manager's course.",
        # ethnicity, faith, language
        "A Chinese takeaway, an Indian summer, French windows.",
        "The European Convention on Human Rights and Black Friday.",
        "The Catholic school asked for the Christian name.",
        "The Welsh Government wrote in plain English.",
        # family shape
        "Twin-track planning and twin beds.",
        "The second child protection plan.",
        "The board adopted a plan and fostered good relations.",
        # conditions
        "The panel was deaf to concerns and blind to risk.",
        "The cancer charity had a stroke of luck.",
        "The epilepsy nurse made a blind assessment.",
        # occupations: professionals on duty
        "The police officer attended with a paramedic.",
        "A doctor, a nurse and a teacher met the manager.",
        # injuries
        "The photo was shot at the hall.",
        "People were hanging about, starved of information.",
        # quotations and events
        'The form asked for "name and date".',
        "A birthday card was sent after Christmas holidays.",
    ],
)
def test_a_near_miss_is_no_fact(sentence: str) -> None:
    assert [(each.family, each.value) for each in facets_in(sentence)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Child E was a twin.", {("child-e", "family shape", "twins")}),
        ("Child E was happy. She was Polish.", {("child-e", "ethnicity", "Polish")}),
        ("Mother rang. Child E sang. She was Polish.", {("child-e", "ethnicity", "Polish")}),
        ("Father, a taxi driver, met Mother.", {("father", "occupation", "taxi driver")}),
        ("Child E saw her father, who worked as a chef.", {("father", "occupation", "chef")}),
        ("Sibling 1, aged 10 to 15, rang Mother.", {("sibling-1", "age", "10 to 15")}),
        ("Child E was aged 10 to 15.", {(None, "age", "10 to 15")}),
        ("Mother was alone when the baby cried.", {(None, "age", "0")}),
        ("Health Visitor 1 is Polish and aged 40.", set()),
        ("Every child with asthma has a plan.", set()),
        ("The family kept silent about the house fire.", {(None, "injury", "house fire")}),
        ("| Child E | aged 5 to 9 | Polish |", {("child-e", "age", "5 to 9"), ("child-e", "ethnicity", "Polish")}),
        ("Mother was called at the end of the year.\nChild E died two days later.",
         {("child-e", "time of death", "the end of the year")}),
        ("The case came to the attention of the chair in March 2026.", {("child-e", "time of death", "March 2026")}),
    ],
)  # fmt: skip
def test_a_fact_is_about_whom_the_sentence_speaks_of(text: str, expected: set[tuple[str | None, str, str]]) -> None:
    assert disclosed(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('Sibling 1 said "there was no one left to ring now".', 1),
        ("Sibling 1 said \u201cthere was no one left to ring now\u201d.", 1),
        ('Sibling 1 said "no one to ring".', 0),
        ('They wrote that "the nurse, Mother and [name] had all gone".', 0),
        ("## What happened\n\n> I told them and told them and nobody came.", 1),
        ("# Summary\n\n> A fictional sample in which nobody is real at all.\n\n## What happened", 0),
    ],
)
def test_six_words_in_a_row_are_a_quotation(text: str, count: int) -> None:
    quoted = [each for each in report(text).combinations if each.rule == "quotations"]
    assert sum(len(each.facets) for each in quoted) == count


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_has_a_source_and_a_share(name: str) -> None:
    entries = [entry for entry in read_list(name).entries.values() if entry]
    assert entries
    assert all(entry.source and entry.group and 0 < entry.share <= 1 for entry in entries)


@pytest.mark.parametrize("name", LISTS)
def test_what_is_printed_instead_is_never_rarer(name: str) -> None:
    words = read_list(name)
    assert [e.value for e in words.entries.values() if e and words.share_in(e.instead) < e.share] == []


def test_facts_never_overlap() -> None:
    found = facets_in("Her twin sister, a Polish-speaking 5-to-9-year-old with type 1 diabetes, died in March 2026.")
    assert len(found) >= len({"age", "family shape", "condition", "time of death", "language"})
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert len(RECOGNISERS) == len(set(RECOGNISERS))


@pytest.mark.parametrize("name", LISTS)
def test_every_share_says_where_it_was_published_or_that_it_is_rough(name: str) -> None:
    for entry in filter(None, read_list(name).entries.values()):
        published = re.search(r"\b(?:19|20)\d\d\b|\d in 1|1 in \d", entry.source) is not None
        assert published or entry.source == ("not weighed" if entry.share == 1 else "rough"), entry.value


def test_the_bands_of_ages_make_the_published_totals() -> None:
    published = {(0, 14): 0.174, (0, 19): 0.231, (15, 64): 0.641, (65, 99): 0.186}
    for (first, last), share in published.items():
        assert share_aged(first, last) == pytest.approx(share, abs=0.002)


def test_a_share_without_a_source_is_called_rough() -> None:
    published = combination("Child E, aged 5 to 9, was Sikh and had autism and epilepsy.", "few people")
    rough = combination("Child E, aged 5 to 9, lived on a houseboat and had epilepsy.", "few people")
    assert published is not None
    assert rough is not None
    assert published.rough == ()
    assert rough.rough == ("place",)
