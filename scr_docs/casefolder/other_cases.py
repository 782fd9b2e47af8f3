"""The registers of the cases beside one: only what is needed to see whether a person stands in two of them."""

from dataclasses import dataclass

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import read_answers, read_case_file, read_register
from scr_docs.casefolder.working_folder import case_folders_below
from scr_docs.model.case_file import CaseFile
from scr_docs.model.register import Register, SamePersonDecision


@dataclass(frozen=True, slots=True)
class OtherCase:
    """Another case. ``register`` is None when it could not be read whole, so that nothing was compared with it."""

    id: str
    register: Register | None
    same_people: tuple[SamePersonDecision, ...] = ()
    file: CaseFile | None = None
    """Its case file, for the title and public address by which it is known; None when it could not be read."""


def read_other_cases(folder: CaseFolder) -> tuple[OtherCase, ...]:
    """Every case beside this one, in the same folder of cases.

    Raises:
        UnreadableInput: the folder of cases cannot be opened.
    """
    place = folder.path.resolve()
    # A case may be a link to a folder elsewhere: the cases beside it lie where the link does.
    beside = folder.path.absolute().parent if folder.path.name not in {"", ".."} else place.parent
    return tuple(_read(each) for each in case_folders_below(beside) if each.path.resolve() != place)


def _read(folder: CaseFolder) -> OtherCase:
    register, answers = read_register(folder), read_answers(folder)
    if register.value is None or register.problems:
        return OtherCase(folder.id, None)
    same_people = answers.value.same_people if answers.value else ()
    return OtherCase(folder.id, register.value, same_people, read_case_file(folder).value)
