"""A tiny text → its combinations → the cheapest generalisation; and for all texts: what is proposed breaks it."""

import itertools
from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from scr_docs.jigsaw.generalise import printed
from scr_docs.model.jigsaw import Combination, Step
from tests.jigsaw.small_family import combination, report


def test_month_of_death_with_age_is_always_one() -> None:
    found = combination("Child E was aged 5 to 9 and died in March 2026.", "time of death", population=60_000_000)
    assert found is not None
    assert (found.person, found.families) == ("child-e", ("age", "time of death"))
    assert [(step.value, step.instead, step.places) for step in found.cheapest] == [("March 2026", "2026", 1)]


def test_the_year_of_death_is_told_by_the_review_itself() -> None:
    assert report("Child E was aged 5 to 9 and died in 2026.").combinations == ()


def test_leaving_out_the_age_does_not_break_the_month_of_a_childs_death() -> None:
    found = combination("Child E was aged 5 to 9 and died in March 2026.", "time of death")
    assert found is not None
    assert {step.family: step.breaks for step in found.steps} == {"time of death": True, "age": False}


def test_few_people_of_the_area_fit() -> None:
    text = "Child E, aged 5 to 9, was a twin. She was of Irish Traveller heritage and had epilepsy."
    found = combination(text, "few people")
    assert found is not None
    assert found.expected is not None
    assert found.expected < 1
    assert found.families == ("age", "condition", "ethnicity", "family shape", "sex")
    assert found.lines == (1,)
    assert combination(text, "few people", population=10**12) is None


def test_twins_become_siblings_where_that_is_enough() -> None:
    found = combination("Child E, aged 5 to 9, was a twin with asthma.", "few people", population=30_000)
    assert found is not None
    assert [(step.value, step.instead) for step in found.cheapest] == [("twins", "siblings")]


def test_common_facts_make_no_combination() -> None:
    assert report("Child E, aged 5 to 9, had asthma. Mother was in her 30s and White British.").combinations == ()


def test_facts_about_several_people_are_the_familys() -> None:
    text = "Child E had epilepsy. Mother spoke Tamil and Father was a farmer. Sibling 1 was adopted."
    found = combination(text, "few families")
    assert found is not None
    assert found.person is None
    assert found.cheapest


def test_the_fingerprint_is_of_facts_and_sentences() -> None:
    text = "Child E was aged 5 to 9 and died in March 2026."
    same = combination(f"{text} The weather was fine.", "time of death")
    other = combination(text.replace("and died", "when she died"), "time of death")
    first = combination(text, "time of death")
    assert first is not None
    assert same is not None
    assert other is not None
    assert first.fingerprint == same.fingerprint != other.fingerprint


FACTS = (
    *("was aged 5 to 9", "died in March 2026", "was a twin", "was Polish", "had epilepsy", "had cystic fibrosis"),
    *("was adopted", "spoke Tamil", "was stabbed", "lived on a farm", "was Sikh", "was evicted"),
)
sentences = st.builds("{} {}.".format, st.sampled_from(["Child E", "Sibling 1", "Mother"]), st.sampled_from(FACTS))


STORIES = st.lists(sentences, min_size=1, max_size=6, unique=True).map("\n\n".join)


def generalised(text: str, found: Combination, steps: Sequence[Step]) -> str:
    """The text with what the steps print in the places of the combination's facts."""
    facets = {(facet.start, facet.end): facet for profile in report(text).profiles for facet in profile.facets}
    chosen = {(step.family, step.value): step for step in steps}
    for start, end in sorted(facets, reverse=True):
        facet = facets[start, end]
        mine = found.person is None or found.person in facet.people
        if mine and (facet.family, facet.value) in chosen:
            instead = printed(facet, chosen[facet.family, facet.value])
            text = text[:start] + instead + text[end:]
    return text


def still_there(found: Combination, text: str, population: int) -> bool:
    after = {(each.person, each.rule) for each in report(text, population).combinations}
    return (found.person, found.rule) in after


@given(STORIES, st.sampled_from([20_000, 370_000, 5_000_000]))
def test_generalising_as_proposed_removes_the_combination(text: str, population: int) -> None:
    for found in report(text, population).combinations:
        assert found.cheapest
        assert not still_there(found, generalised(text, found, found.cheapest), population)


def cost(steps: Iterable[Step]) -> tuple[int, int]:
    """Places of the text, then characters."""
    chosen = list(steps)
    return sum(step.places for step in chosen), sum(step.characters for step in chosen)


@given(STORIES, st.sampled_from([20_000, 370_000]))
@settings(max_examples=25, deadline=None)
def test_nothing_cheaper_removes_it(text: str, population: int) -> None:
    """Every choice of steps that would change less of the text is tried on the text itself."""
    for found in report(text, population).combinations:
        for size in range(1, len(found.steps) + 1):
            for steps in itertools.combinations(found.steps, size):
                one_a_value = len({(step.family, step.value) for step in steps}) == len(steps)
                if one_a_value and cost(steps) < cost(found.cheapest):
                    assert still_there(found, generalised(text, found, steps), population)


def test_of_many_facts_the_one_that_breaks_it_is_found() -> None:
    """Of twelve facts or more too many choices could be made to try all; the cheapest are tried first."""
    common = "asthma, eczema, dyslexia, epilepsy, autism, ADHD, cancer, anxiety disorder, depression, dementia, COPD"
    text = f"Child E had {common} and cystic fibrosis."
    many = 10**15
    of_many = combination(text, "few people", population=many)
    assert of_many is not None
    assert of_many.expected is not None
    # One fact that one in a thousand or fewer shares must go, so that eleven are left.
    found = combination(text, "few people", population=int(many * 0.011 / of_many.expected))
    assert found is not None
    assert len(found.steps) > 12
    assert [step.value for step in found.cheapest] == ["cystic fibrosis"]


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    for profile in report(text).profiles:
        assert all(0 <= facet.start < facet.end <= len(text) and facet.line >= 1 for facet in profile.facets)
