"""How a doubt is put to a person, and how each kind of answer is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from scr_docs.cli.dialogue import ask_letter, ask_line, ask_until, say, visible
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.case import Case
from scr_docs.model.register import Register
from scr_docs.names.words import squeeze
from scr_docs.settling.additions import problems_of_additions, section_of
from scr_docs.settling.answers import (
    Answer,
    FurtherForm,
    Keep,
    NewEntry,
    ReplaceByEntry,
    ReplaceByWords,
)
from scr_docs.settling.questions import Choice, Place, Question

_LETTERS: Final[dict[Choice, str]] = {
    "keep-here": "h",
    "keep-everywhere": "k",
    "entry": "r",
    "words": "w",
    "new-entry": "n",
    "further-form": "f",
}
_SHOWN_PLACES: Final = 4
_SHOWN_ENTRIES: Final = 9
_SECTIONS: Final = {"p": ("people", "a person"), "l": ("places", "a place"), "o": ("organisations", "an organisation")}


def show(question: Question, number: int, total: int) -> None:
    """Print a question: what, where, why, and the words in their sentences between ``>>`` and ``<<``."""
    say()
    say("-" * 72)
    count = len(question.places)
    places = "" if count == 1 else f", at {count} places"
    say(f"Doubt {number} of {total}: {question.kind}{places}")
    say(f"Why: {question.reason}")
    for place in question.places[:_SHOWN_PLACES]:
        _show_place(place)
    if count > _SHOWN_PLACES:
        say(f"and {count - _SHOWN_PLACES} more; [o] shows them one at a time", indent=2)
    if question.known:
        say("The register knows a name in these words, so an answer holds where they stand only.", indent=2)
    say()


def _show_place(place: Place) -> None:
    under = f', under "{visible(place.heading)}"' if place.heading else ""
    say(f"{place.path}:{place.line}{under}", indent=2)
    around = place.surroundings
    say(visible(f"{around.before}>>{around.words}<<{around.after}"), indent=6)


def legend_of(question: Question, *, can_undo: bool) -> Mapping[str, str]:
    """The letters that answer a question."""
    several = len(question.places) > 1
    here = "at these places only" if several else "here only"
    scope = here if question.tied else "everywhere in this case"
    words: dict[Choice, str] = {
        "keep-here": f"keep the words, {here}",
        "keep-everywhere": "keep the words, everywhere in this case",
        "entry": f"replace by the pseudonym of somebody or something of the register, {scope}",
        "words": f"replace by other words, {scope}",
        "new-entry": "new in the register: add it with a pseudonym",
        "further-form": "in the register already, written in another way: add this form",
    }
    legend = {_LETTERS[choice]: words[choice] for choice in question.choices}
    legend |= {"o": "answer one at a time"} if several else {}
    legend |= {"e": "edit the document, then look again", "s": "skip: decide later"}
    legend |= {"u": "undo the last answer"} if can_undo else {}
    return legend | {"q": "quit; everything answered so far is kept"}


def ask_answer(letter: str, question: Question, case: Case, lexicon: Lexicon) -> Answer | None:
    """Ask for the rest of an answer; None when the person goes back."""
    choice = next(choice for choice, its_letter in _LETTERS.items() if its_letter == letter)
    if choice == "keep-here":
        return Keep()
    if choice == "keep-everywhere":
        return Keep(everywhere=True)
    if choice == "words":
        words = ask_line("Print instead (empty: back)")
        return ReplaceByWords(words) if words else None
    if choice == "new-entry":
        return _ask_new_entry(question, case)
    key = ask_entry(lexicon, case.register or Register(), of_register=choice == "further-form")
    if not key:
        return None
    return ReplaceByEntry(key) if choice == "entry" else _further_form(key, question, case)


def _further_form(key: str, question: Question, case: Case) -> Answer | None:
    section = section_of(case.register or Register(), key)
    if section is None:
        return None
    return _checked(FurtherForm(section, key, (question.text,)), case)


def _ask_new_entry(question: Question, case: Case) -> Answer | None:
    guess = {"place": "l", "address": "l", "organisation": "o"}.get(question.kind, "p")
    say(f"What is it? (It was taken for: {question.kind}.)")
    order = [guess, *(letter for letter in _SECTIONS if letter != guess)]
    letter = ask_letter({each: _SECTIONS[each][1] for each in order} | {"b": "back"})
    if letter == "b":
        return None
    section = _SECTIONS[letter][0]
    key = ask_until(
        "Its id, for instance uncle-1 or school-2; never a name (empty: back)", _wrong_id(case, question.text)
    )
    pseudonym = ask_line("Its pseudonym, which will be printed (empty: back)") if key else ""
    if not pseudonym:
        return None
    role = ask_line("Its role or kind, for instance uncle or primary school (may be empty)")
    more = ask_line("Other ways in which it is written, with ; between them (may be empty)")
    names = (question.text, *(form.strip() for form in more.split(";") if form.strip()))
    entry = NewEntry(section, key, pseudonym, tuple(dict.fromkeys(names)), role)  # type: ignore[arg-type]  # of _SECTIONS
    return _checked(entry, case)


def _wrong_id(case: Case, name: str) -> Callable[[str], str]:
    def wrong(key: str) -> str:
        trial = NewEntry("people", key, "\N{BLACK SQUARE}", (name,))
        return "; ".join(
            each.message for each in problems_of_additions(case, [trial]) if each.code in {"SCR112", "SCR304"}
        )

    return wrong


def _checked(addition: NewEntry | FurtherForm, case: Case) -> Answer | None:
    problems = problems_of_additions(case, [addition])
    for problem in problems:
        say(f"Not added: {problem.message}.", indent=2)
    return None if problems else addition


def ask_entry(lexicon: Lexicon, register: Register, *, of_register: bool) -> str:
    """The id of an entry, found by typing a part of its id, pseudonym or names; empty to go back."""
    parties = [
        party for party in lexicon.parties.values() if party.printed and (not of_register or _is_in(party.id, register))
    ]
    while typed := ask_line("Whom or what? A part of the id, pseudonym or name (empty: back)"):
        key = squeeze(typed)
        found = [
            party
            for party in parties
            if any(key in squeeze(each) for each in (party.id, party.printed or "", *party.names))
        ]
        exact = [party for party in found if party.id == typed]
        if len(exact or found) == 1:
            return (exact or found)[0].id
        if not found:
            say("Nothing in the register fits.", indent=2)
        elif len(found) > _SHOWN_ENTRIES:
            say(f"{len(found)} entries fit: type more of it.", indent=2)
        elif chosen := _choose([(party.id, party.printed or "") for party in found]):
            return chosen
    return ""


def _choose(entries: Sequence[tuple[str, str]]) -> str:
    legend = {str(number): f"{key}: {pseudonym}" for number, (key, pseudonym) in enumerate(entries, 1)}
    letter = ask_letter(legend | {"b": "back"})
    return "" if letter == "b" else entries[int(letter) - 1][0]


def _is_in(key: str, register: Register) -> bool:
    return section_of(register, key) is not None
