"""Who may read for a release: people of the case with a login in ``case.yml``, not whoever sits at a keyboard."""

from collections.abc import Iterable, Iterator

from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.taking_part import OverviewAuthor, PanelMember, Reviewer
from scr_docs.names.words import word_keys
from scr_docs.names.written_forms import TITLES

Mark = tuple[str, ...]
"""What two entries of the case file that are one person share: a login, or the words of a name."""


def reader_of(file: CaseFile, login: str) -> str:
    """The login as ``case.yml`` writes it; capitals do not make another reader.

    Raises:
        UsageProblem: nobody of the panel, the agencies' reviewers or the overview author has this login.
    """
    for known in reader_logins(file):
        if is_same_login(known, login):
            return known
    raise UsageProblem(
        f"{file.path or 'case.yml'}: no member of the panel, reviewer of an agency or overview author has this login;"
        " only they can agree to a release (add `login:` where the person stands)"
    )


def reader_logins(file: CaseFile) -> Iterator[str]:
    """Logins of the panel, of the agencies' reviewers and of the author of the overview report."""
    yield from (person.login for person in _people(file) if person.login)


def different_people(file: CaseFile, logins: Iterable[str]) -> tuple[str, ...]:
    """Of these logins the first of each person; one that nobody of the case has (any more) is nobody's.

    A member of the panel who reviews an agency too may have two logins, and is one reader (17.50). Whoever has the same
    name, in whatever order and with whatever title, or the same login, is one person.
    """
    people = _marks_of_people(file)
    readers: dict[int, str] = {}
    for login in logins:
        person = next((number for number, marks in enumerate(people) if _mark_of_login(login) in marks), None)
        if person is not None:
            readers.setdefault(person, login)
    return tuple(readers.values())


def knows_the_case(case: Case, who: str) -> bool:
    """Whether a name or login is that of somebody whom the case file lets into the case, or of the register."""
    of_file = _marks_of_people(case.file) if case.file else []
    people = case.register.people.values() if case.register else ()
    of_register = [_marks_of_name(name) for person in people for name in person.names]
    return bool(set[Mark]().union(*of_file, *of_register) & {_mark_of_login(who), *_marks_of_name(who)})


def is_same_login(one: str, other: str) -> bool:
    """Whether two logins are one person's."""
    return _mark_of_login(one) == _mark_of_login(other)


def _people(file: CaseFile) -> Iterator[PanelMember | Reviewer | OverviewAuthor]:
    people = (*file.panel, *(agency.reviewer for agency in file.agencies), file.overview_author)
    yield from (person for person in people if person)


def _marks_of_people(file: CaseFile) -> list[set[Mark]]:
    """A set of marks for each person; entries that share one are joined, however many lie between them."""
    people: list[set[Mark]] = []
    for entry in _people(file):
        marks = {*_marks_of_name(entry.name), *([_mark_of_login(entry.login)] if entry.login else [])}
        joined = [known for known in people if known & marks]
        people = [known for known in people if not known & marks] + [marks.union(*joined)]
    return people


def _mark_of_login(login: str) -> Mark:
    return "login", login.strip().casefold()


def _marks_of_name(name: str) -> set[Mark]:
    words = word_keys(name)
    return {("name", *sorted([word for word in words if word not in TITLES] or words))} if words else set()
