"""Pseudonyms and sex: none that contradicts the register (SCR323), and a neutral one where sex identifies (SCR324)."""

from collections.abc import Iterator

from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, finding
from scr_docs.names.sexes import sex_told_by


def check_sexes(case: Case) -> tuple[Finding, ...]:
    """Both rules over the people of the register."""
    if case.register is None:
        return ()
    neutral = case.file is not None and case.file.publication.gender_neutral
    return (*_contradictions(case), *(_not_neutral(case) if neutral else ()))


def _contradictions(case: Case) -> Iterator[Finding]:
    """``Mother`` of a man, ``Father 2`` in the role of a mother: the pronouns of the text would not fit."""
    for person in case.register.people.values() if case.register else ():
        told = sex_told_by(person.pseudonym)
        if told and person.sex in {"female", "male"} and told != person.sex:
            yield _at(case, "SCR323", person.line, "the pseudonym tells another sex than `sex` of this entry")
        elif told and sex_told_by(person.role) not in {told, None}:
            yield _at(case, "SCR323", person.line, "the pseudonym tells another sex than `role` of this entry")


def _not_neutral(case: Case) -> Iterator[Finding]:
    for person in case.register.people.values() if case.register else ():
        if sex_told_by(person.neutral_pseudonym or person.pseudonym):
            message = "printing is gender-neutral: give this entry a `neutral_pseudonym` that tells no sex (Parent 1)"
            yield _at(case, "SCR324", person.line, message)


def _at(case: Case, code: str, line: int, message: str) -> Finding:
    return finding(code, case.register_path, message, line=line, column=1)
