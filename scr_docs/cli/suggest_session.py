"""One sitting at the suggestions for a register: one by one, each accepted entry written at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.cli.decide_questions import ask_entry
from scr_docs.cli.dialogue import ask_letter, ask_line, ask_until, say, visible
from scr_docs.cli.suggest_listing import seen, told_where
from scr_docs.cli.taking_back import take_back
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.mention import Kind
from scr_docs.model.register import Register
from scr_docs.model.suggestion import Sighting, Suggestion
from scr_docs.settling.additions import add, problems_of_additions, section_of
from scr_docs.settling.answers import Added, FurtherForm, NewEntry
from scr_docs.settling.snapshot import Snapshot
from scr_docs.suggestions.propose import propose
from scr_docs.suggestions.suggest import suggestions_of
from scr_docs.suggestions.told_already import mark_told

_BACK: Final = "back"
_NONE: Final = "none"
_TOLD: Final = "it is replaced all the same, and `jigsaw` can ask who is recognised only once the register knows it."
_SHOWN_PLACES: Final = 3
_SHOWN_ENTRIES: Final = 4
_KINDS: Final[dict[str, tuple[Kind, str]]] = {
    "p": ("person", "a person"),
    "l": ("place", "a place"),
    "o": ("organisation", "an organisation"),
}
_ARTICLES: Final[dict[Kind, str]] = dict(_KINDS.values()) | {"address": "a place"}


@dataclass(slots=True)
class Session:
    """What was found, what the case knows by now, and what was put off until another time."""

    folder: CaseFolder
    board: Board
    case: Case
    sightings: tuple[Sighting, ...]
    skipped: set[str] = field(default_factory=set)
    """Written forms of the suggestions that were skipped."""
    answered: int = 0
    told: str = field(default="", repr=False)
    """The panel's ``already-public.md``: a name there is proposed all the same, and marked."""
    done: list[tuple[Added, Snapshot]] = field(default_factory=list)
    """What was accepted in this sitting, with the register before it."""

    def hold(self) -> None:
        """Ask until nothing is left to ask, or the person quits."""
        while waiting := [each for each in self.left() if not self.skipped.issuperset(each.names)]:
            suggestion = waiting[0]
            show(suggestion, self.answered + 1, self.answered + len(waiting), self._register)
            letter = ask_letter(legend_of(suggestion, self._register, can_undo=bool(self.done)))
            if letter == "q":
                return
            self._act(letter, suggestion)

    def left(self) -> tuple[Suggestion, ...]:
        """What the register does not know yet."""
        lexicon = lexicon_of(self.case, self.board)
        return mark_told(suggestions_of(self.sightings, self._register, lexicon), lexicon, self.told)

    @property
    def _register(self) -> Register:
        return self.case.register or Register()

    def _act(self, letter: str, suggestion: Suggestion) -> None:
        if letter == "s":
            self.skipped.update(suggestion.names)
            self.answered += 1
        elif letter in _KINDS:
            names, kind = set(suggestion.names), _KINDS[letter][0]
            self.sightings = tuple(replace(each, kind=kind) if each.text in names else each for each in self.sightings)
        elif letter == "u":
            self._undo()
        else:
            addition = self._new_entry(suggestion) if letter == "a" else self._further_form(letter, suggestion)
            if addition:
                self._write(addition)

    def _write(self, addition: Added) -> None:
        problems = problems_of_additions(self.case, [addition])
        for problem in problems:
            say(f"Not added: {problem.message}.", indent=2)
        if not problems:
            before = Snapshot.of(self.folder.register_file, self.folder.encrypted_register_file)
            add(self.folder, addition)
            self.done.append((addition, before.written()))
            self.case = read_case(self.folder)
            self.answered += 1
            say(f"Written to {self.folder.register_in_use.name}: {addition.id}.", indent=2)

    def _undo(self) -> None:
        """Take the last accepted entry out again, byte for byte; its suggestion is then asked about anew."""
        if take_back(self.done):
            self.case = read_case(self.folder)
            self.answered = max(0, self.answered - 1)

    def _new_entry(self, suggestion: Suggestion) -> NewEntry | None:
        proposed = propose(suggestion, self.case)
        names = _ask_names(suggestion)
        entry = replace(proposed, names=names, pseudonym="\N{BLACK SQUARE}")
        key = names and ask_until(
            f"Its id, never a name ({_BACK}: go back)", lambda typed: self._wrong(replace(entry, id=typed)), proposed.id
        )
        if not key or key == _BACK:
            return None
        pseudonym = ask_until(
            f"Its pseudonym, which will be printed ({_BACK}: go back)",
            lambda typed: self._wrong(replace(entry, id=key, pseudonym=typed)),
            proposed.pseudonym,
        )
        if not pseudonym or pseudonym == _BACK:
            return None
        role = ask_line(f"What it is, for instance uncle or primary school ({_NONE}: leave empty)", proposed.role)
        return replace(entry, id=key, pseudonym=pseudonym, role="" if role == _NONE else role)

    def _wrong(self, entry: NewEntry) -> str:
        """What the rules of ``check`` say against an id or a pseudonym (SCR301 to SCR304)."""
        if _BACK in {entry.id, entry.pseudonym}:
            return ""
        return "; ".join(each.message for each in problems_of_additions(self.case, [entry]))

    def _further_form(self, letter: str, suggestion: Suggestion) -> FurtherForm | None:
        lexicon = lexicon_of(self.case, self.board)
        key = (
            suggestion.close_to[int(letter) - 1]
            if letter.isdigit()
            else ask_entry(lexicon, self._register, of_register=True)
        )
        section = section_of(self._register, key)
        names = _ask_names(suggestion) if section else ()
        return FurtherForm(section, key, names) if section and names else None


def show(suggestion: Suggestion, number: int, total: int, register: Register) -> None:
    """Print a suggestion: what it may be, how it is written, where it stands, and whom it may be taken for."""
    likely = f", likely {suggestion.role.words}" if suggestion.role else ""
    say()
    say("-" * 72)
    say(f"Suggestion {number} of {total}: {_ARTICLES[suggestion.kind]}{likely}; {seen(suggestion)}")
    say(visible("Written: " + "; ".join(suggestion.names)))
    for sighting in suggestion.sightings[:_SHOWN_PLACES]:
        say(f"{sighting.path}:{sighting.line}", indent=2)
        say(visible(f"{sighting.before}>>{sighting.text}<<{sighting.after}".strip()), indent=6)
    if suggestion.shares_with:
        others = ", ".join(f"{key} ({_printed(register, key)})" for key in suggestion.shares_with)
        say(f"Shares a name with {others}, and may be somebody else.")
    if suggestion.has_namesake:
        say("Another suggestion has the same name: they stay apart until you say which is which.")
    if suggestion.told_already:
        say(f"Named in {told_where(suggestion)} too: {_TOLD}")
    say()


def legend_of(suggestion: Suggestion, register: Register, *, can_undo: bool) -> Mapping[str, str]:
    """The letters that answer a suggestion."""
    legend = {"a": "new: add it to the register"}
    for number, key in enumerate(suggestion.close_to[:_SHOWN_ENTRIES], 1):
        legend[str(number)] = f"a further form of {key} ({_printed(register, key)})"
    legend["j"] = "in the register already, written in another way: add this form to an entry"
    legend |= {letter: f"it is {what}" for letter, (kind, what) in _KINDS.items() if kind != suggestion.kind}
    legend |= {"s": "skip: decide later, or never"}
    legend |= {"u": "undo the last entry"} if can_undo else {}
    return legend | {"q": "quit; everything accepted so far is kept"}


def _printed(register: Register, key: str) -> str:
    entry = register.entries()[key]
    return entry.pseudonym or getattr(entry, "kind", "")


def _ask_names(suggestion: Suggestion) -> tuple[str, ...]:
    """The written forms that belong to it; the person takes out what does not. Nothing where the person goes back."""
    shown = "; ".join(suggestion.names)
    typed = ask_line(f"Its written forms, with ; between ({_BACK}: go back)", shown)
    return () if typed == _BACK else tuple(dict.fromkeys(form.strip() for form in typed.split(";") if form.strip()))
