"""A person in the registers of two cases: public pages must not link the cases, so that somebody decides (17.50)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from scr_docs.casefolder.other_cases import OtherCase
from scr_docs.checks.due import when_due
from scr_docs.checks.name_words import role_words, words_of
from scr_docs.markdown.lines import Lines
from scr_docs.model.case import Case
from scr_docs.model.finding import Finding, Severity, finding
from scr_docs.model.register import Person, Register, SamePersonDecision
from scr_docs.names.words import read_words, squeeze, word_keys
from scr_docs.same_people.find import SamePerson, find_same_people
from scr_docs.timescales.stage import Stage, stage_of


def check_same_people(case: Case, others: Sequence[OtherCase], today: date) -> tuple[Finding, ...]:
    """Open questions (SCR315) and what tells a link (SCR316, SCR317), which become errors once publication is near.

    Also answers that are amiss (SCR318), and cases that were not compared (SCR319).
    """
    stage = stage_of(case, today)
    found = (*open_links(case, others), *told_links(case, others))
    due = (when_due(each, Stage.PUBLICATION, stage) for each in found)
    return (*due, *answers_amiss(case, others), *not_compared(case, others))


def open_links(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """A doubt for each pair of entries that neither case's ``decisions.yml`` answers."""
    for other in others:
        if case.register is None or other.register is None:
            continue
        for pair in find_same_people(case.register, other.register):
            if not _is_answered(case, other, pair):
                yield _open(case, other, pair)


def told_links(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """What would tell the public that a person of this case is one of another, where somebody has answered ``same``."""
    for other in others:
        if _is_linked(case, other):
            yield from _equal_pseudonyms(case, other)
            yield from _other_case_named(case, other)


def not_compared(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """Cases that could not be read: what was not compared is not clean."""
    for other in others:
        if other.register is None:
            message = f"the register of case {other.id} could not be read, so nobody was looked for in both"
            yield finding("SCR319", case.register_path, message)
        elif other.file is None and _is_linked(case, other):
            message = f"case.yml of case {other.id} could not be read, so its title and address were not looked for"
            yield finding("SCR319", case.shown("decisions.yml"), message)


def answers_amiss(case: Case, others: Sequence[OtherCase]) -> Iterator[Finding]:
    """Answers that settle nothing (warnings), and pairs of answers of which one must be wrong (errors)."""
    known = {other.id: other for other in others}
    for number, answer in enumerate(case.same_people):
        other, place = known.get(answer.case), (case.shown("decisions.yml"), answer.line)
        if other is None:
            yield _amiss(place, "names a case that is not beside this one; it settles nothing")
        elif case.register is not None and answer.identity not in case.register.people:
            yield _amiss(place, "names an id that is not under `people` of the register; it settles nothing")
        elif _contradicts(answer, case.same_people[:number]) or _is_contradicted(case, other, answer):
            yield _amiss(place, "another answer about the same person says the opposite; correct one", "error")
        elif _is_idle(case, other, answer):
            yield _amiss(place, "the two registers have nobody in common by this id; it settles nothing")


def _amiss(place: tuple[str, int], message: str, severity: Severity = "warning") -> Finding:
    return finding("SCR318", place[0], message, line=place[1], severity=severity)


def _contradicts(answer: SamePersonDecision, others: Iterable[SamePersonDecision]) -> bool:
    about = [each for each in others if (each.identity, each.case) == (answer.identity, answer.case)]
    return any(each.decide != answer.decide for each in about)


def _is_contradicted(case: Case, other: OtherCase, answer: SamePersonDecision) -> bool:
    """Whether the other case says the opposite of everybody there who may be meant."""
    theirs = {pair.other for pair in _pairs(case, other) if pair.identity == answer.identity}
    said = {each.decide for each in other.same_people if each.case == case.id and each.identity in theirs}
    return bool(said) and answer.decide not in said


def _is_idle(case: Case, other: OtherCase, answer: SamePersonDecision) -> bool:
    """``different`` about nobody. ``same`` still ties two cases whose registers write the person in different ways."""
    compared = case.register is not None and other.register is not None
    is_met = any(pair.identity == answer.identity for pair in _pairs(case, other))
    return compared and answer.decide == "different" and not is_met


def _pairs(case: Case, other: OtherCase) -> tuple[SamePerson, ...]:
    if case.register is None or other.register is None:
        return ()
    return find_same_people(case.register, other.register)


def _is_linked(case: Case, other: OtherCase) -> bool:
    here = any(each.case == other.id and each.decide == "same" for each in case.same_people)
    return here or any(each.case == case.id and each.decide == "same" for each in other.same_people)


def _equal_pseudonyms(case: Case, other: OtherCase) -> Iterator[Finding]:
    if case.register is None or other.register is None:
        return
    for pair in _pairs(case, other):
        mine, theirs = case.register.people[pair.identity], other.register.people[pair.other]
        shared = {squeeze(each) for each in _printed(mine)} & {squeeze(each) for each in _printed(theirs)}
        if shared and _answers(case, other, pair, "same"):
            message = (
                f"`{pair.other}` of case {other.id} is the same person and has the same pseudonym, which is more than a"
                " role; readers could link the cases"
            )
            yield finding("SCR316", case.register_path, message, line=mine.line)


def _printed(person: Person) -> Iterator[str]:
    """Pseudonyms that more than a role and a number stand in: ``Child Robin``, ``Adult B``."""
    yield from (each for each in (person.pseudonym, person.neutral_pseudonym) if each and not _is_role(each))


def _is_role(words: str) -> bool:
    return all(word.islower() if len(word) == 1 else squeeze(word) in role_words() for word in words_of(words))


def _other_case_named(case: Case, other: OtherCase) -> Iterator[Finding]:
    """Its title or public address in a document that may be published; not words that this case prints itself."""
    if other.file is None:
        return
    own = {squeeze(entry.pseudonym) for entry in (case.register or Register()).entries().values()}
    own |= {squeeze(case.file.title)} if case.file else set()
    title = other.file.title if squeeze(other.file.title) not in own and not _is_role(other.file.title) else ""
    for what, words in (("title", title), ("public address", other.file.publication.slug or "")):
        keys = word_keys(words)
        message = f"the {what} of case {other.id}, which shares a person with this one, stands here; take it out"
        for path, line, text in _public_texts(case) if keys else ():
            for found in _lines_with(text, keys):
                yield finding("SCR317", path, message, line=line or found)


def _public_texts(case: Case) -> Iterator[tuple[str, int, str]]:
    """Path and text of what may be published, and the line of all of it; 0 for a file that counts its own."""
    yield from ((document.path, 0, document.text) for document in case.documents if document.publishable)
    for action in case.plan.actions if case.plan else ():
        said = (action.action, action.owner, action.outcome, action.evaluated_by, action.evidence)
        yield action.path, action.line, "\n".join((*said, action.outcome_achieved))


def _lines_with(text: str, keys: tuple[str, ...]) -> Iterator[int]:
    words, lines = read_words(text), Lines(text)
    for at in range(len(words) - len(keys) + 1):
        if tuple(word.key for word in words[at : at + len(keys)]) == keys:
            yield lines.at(words[at].start)[0]


def _is_answered(case: Case, other: OtherCase, pair: SamePerson) -> bool:
    return _answers(case, other, pair, "same") or _answers(case, other, pair, "different")


def _answers(case: Case, other: OtherCase, pair: SamePerson, decide: str) -> bool:
    """Whether either case's decisions say so of a pair."""
    here = any(
        (each.identity, each.case, each.decide) == (pair.identity, other.id, decide) for each in case.same_people
    )
    return here or any(
        (each.identity, each.case, each.decide) == (pair.other, case.id, decide) for each in other.same_people
    )


def _open(case: Case, other: OtherCase, pair: SamePerson) -> Finding:
    line = case.register.people[pair.identity].line if case.register else 0
    message = (
        f"`{pair.identity}` of case {case.id} and `{pair.other}` of case {other.id} look like one person"
        f" ({pair.certainty}): decide in decisions.yml, same_people"
    )
    return finding("SCR315", case.register_path, message, line=line)
