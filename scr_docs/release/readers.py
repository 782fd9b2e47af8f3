"""Who may read for a release: people of the case with a login in ``case.yml``, not whoever sits at a keyboard."""

from collections.abc import Iterator

from scr_docs.errors import UsageProblem
from scr_docs.model.case_file import CaseFile


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
    people = (*file.panel, *(agency.reviewer for agency in file.agencies), file.overview_author)
    yield from (person.login for person in people if person and person.login)


def has_access(file: CaseFile, who: str) -> bool:
    """Whether a name or login is one of a person whom the case file lets into the case."""
    people = (*file.panel, *(agency.reviewer for agency in file.agencies), file.overview_author)
    known = {word for person in people if person for word in (person.name, person.login) if word}
    return any(is_same_login(who, word) for word in known)


def is_same_login(one: str, other: str) -> bool:
    """Whether two logins are one person's."""
    return one.strip().casefold() == other.strip().casefold()
