"""An invented family for the tests of jigsaw identification."""

from datetime import date

from scr_docs.jigsaw.report import jigsaw_report
from scr_docs.model.jigsaw import Combination, JigsawReport, Rule
from scr_docs.model.register import Person, Register

REGISTER = Register(
    people={
        "child-e": Person(
            "Child E", ("Summer-Rose Maughan",), "subject child", date(2018, 6, 1), date(2026, 3, 4), "female"
        ),
        "sibling-1": Person("Sibling 1", ("Tadhg Maughan",), "older brother", date(2012, 2, 2), sex="male"),
        "mother": Person("Mother", ("Halina Maughan-Nowak",), "mother", date(1990, 1, 1), sex="female"),
        "father": Person("Father", ("Cadoc",), "father", date(1988, 1, 1), sex="male"),
        "hv-1": Person("Health Visitor 1", ("Ayaan Warsame",), "professional", sex="female", agency="health"),
    }
)


TODAY_NOTICED = date(2026, 3, 5)


def report(text: str, population: int = 370_000) -> JigsawReport:
    """The jigsaw report of a text of this family."""
    return jigsaw_report(
        "executive-summary", text, REGISTER, title="Child E", noticed=TODAY_NOTICED, population=population
    )


def disclosed(text: str) -> set[tuple[str | None, str, str]]:
    """Whom the facts of a text are about: ``("child-e", "family shape", "twins")``; without sex and dates."""
    return {
        (profile.person, facet.family, facet.value)
        for profile in report(text).profiles
        for facet in profile.facets
        if facet.family not in {"sex", "date"}
    }


def combination(text: str, rule: Rule, population: int = 370_000) -> Combination | None:
    """The combination that a text makes under a rule."""
    found = report(text, population).combinations
    return next((each for each in found if each.rule == rule), None)
