"""People of the register whom no document of the case mentions: a sign of a misspelling here or there (SCR311, 17.50).

A name that the register has wrong is recognised nowhere, so that the real one would be a doubt at best.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from scr_docs.checks.due import when_due
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.model.plan import ActionPlan
from scr_docs.model.register import Person
from scr_docs.names.form_tree import FormRun, FormTree
from scr_docs.names.initials import derived_initials
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_parts
from scr_docs.names.written_forms import WrittenForm, forms_of_initials, forms_of_person, glued
from scr_docs.timescales.stage import Stage, stage_of


def check_unmentioned(case: Case, today: date) -> tuple[Finding, ...]:
    """As ``unmentioned_people``; "not due" while reports are still to come."""
    stage = stage_of(case, today)
    return tuple(when_due(each, Stage.PUBLICATION, stage) for each in unmentioned_people(case))


def unmentioned_people(case: Case) -> tuple[Finding, ...]:
    """People named in no document, chronology or plan; none while there is no document at all."""
    people = {key: person for key, person in (case.register.people if case.register else {}).items() if person.names}
    if not people or not case.documents:
        return ()
    mentioned = _mentioned(people, _texts(case))
    path = case.register_path
    message = "no document of the case mentions this person by name: is the name misspelled here or there?"
    missing = [(key, person) for key, person in people.items() if key not in mentioned]
    return tuple(finding("SCR311", path, f"{key}: {message}", line=person.line) for key, person in missing)


def _texts(case: Case) -> Iterator[str]:
    for document in case.documents:
        yield from (segment.text for segment in plain_view(document.text).segments)
    for entry in case.chronology:
        yield from (entry.source, entry.event, entry.response, entry.present, entry.wishes_and_feelings, entry.comment)
    yield from _texts_of_plan(case.plan) if case.plan else ()


def _texts_of_plan(plan: ActionPlan) -> Iterator[str]:
    for action in plan.actions:
        yield from (action.action, action.owner, action.outcome, action.evaluated_by, action.evidence)
        yield action.outcome_achieved
    for signed in plan.signed_up:
        yield from (signed.organisation, signed.name, signed.role)
    yield plan.monitored_by


def _mentioned(people: dict[str, Person], texts: Iterable[str]) -> set[str]:
    """Ids of people of whom any written form stands anywhere; a word that is also a name needs its capital."""
    tree = FormTree()
    for key, person in people.items():
        for form in _forms(key, person):
            tree.add(form)
            if as_one_word := glued(form):
                tree.add(form, (as_one_word,))
    mentioned: set[str] = set()
    for text in texts:
        words = read_parts(text)
        for at, word in enumerate(words):
            for run in tree.runs(text, words, at):
                if run.last > at or word.key not in WORD_NAMES or word.text[0].isupper():
                    mentioned |= _meant(run)
    return mentioned


def _meant(run: FormRun) -> set[str]:
    """Whoever is called so in full, or alone is called so: the surname of a family tells nobody of it."""
    called = {form.entry for form in run.forms}
    return called if len(called) == 1 else {form.entry for form in run.forms if form.breadth == "full"}


def _forms(key: str, person: Person) -> Iterator[WrittenForm]:
    yield from forms_of_person(key, person.names)
    for letters in derived_initials(person.names):
        yield from forms_of_initials(key, letters)
