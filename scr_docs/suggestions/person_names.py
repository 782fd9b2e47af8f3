"""A written name taken apart: forms of address, given names, surname; and whether two of them fit one person."""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from scr_docs.names.sexes import sex_told_by
from scr_docs.names.slips import slips
from scr_docs.names.words import squeeze
from scr_docs.names.written_forms import ABBREVIATED_TITLES, TITLES

_OFFICES: Final = ABBREVIATED_TITLES | frozenset(
    "miss pcso professor doctor inspector constable sergeant nurse hv sw iro hhj mme frau herr senhor senhora señor"
    " señora doamna domnul pani sheikh".split()
)
"""Before one word these stand before a surname; the other titles are relations, which stand before a given name."""

_SHORTEST: Final = 5
_LONG: Final = 8
"""Letters of a name in which one slip, and of one in which two are taken for a misspelling."""
_SHORTEST_BEGINNING: Final = 3


@dataclass(frozen=True, slots=True)
class PersonName:
    """Keys of the words of a name. A name of one word is a surname, a given name, or nobody can tell (both)."""

    given: frozenset[str] = field(repr=False)
    surname: frozenset[str] = field(repr=False)
    is_full: bool = False
    sex: Literal["female", "male"] | None = None
    """As a form of address tells it: Ms, Uncle."""
    middle: frozenset[str] = field(default=frozenset(), repr=False)
    """Of a longer name, the words between: ``Ubax Nuur`` is Ubax Nuur Guuleed."""

    @property
    def words(self) -> frozenset[str]:
        """Given names and surnames together."""
        return self.given | self.surname

    def joined(self, other: "PersonName") -> "PersonName":
        """One person who is called by both names."""
        is_full, sex = self.is_full or other.is_full, self.sex or other.sex
        given, surname, middle = self.given | other.given, self.surname | other.surname, self.middle | other.middle
        return PersonName(given, surname, is_full, sex, middle)

    @property
    def is_initial(self) -> bool:
        """``K. Thornbury``: it fits everybody of that surname whose name begins so."""
        return self.is_full and all(len(key) == 1 for key in self.given)

    @property
    def turned(self) -> "PersonName":
        """As if the given name were the surname: ``Nurse Zofia``, and ``Sister Nowak`` of a ward."""
        return replace(self, given=self.surname, surname=self.given)

    def fits(self, whole: "PersonName") -> bool:
        """Whether this may be a way of writing a full name.

        Two full names need a surname in common and given names that are alike, or the other way round, or the same two
        in the other order (``Nowak Zofia``); a name of one word must be one of the full name's. ``Mr`` and ``Ms`` are
        two people.
        """
        if {self.sex, whole.sex} == {"female", "male"}:
            return False
        given, surname = bool(self.given & whole.given), bool(self.surname & whole.surname)
        if not self.is_full:
            return given or surname
        if self.given & whole.surname and self.surname & whole.given:
            return True
        if given and (self.surname & whole.middle or self.middle & whole.surname):
            return True
        if self.is_initial:
            return surname and bool(self.given & {key[0] for key in whole.given})
        return (given and _alike(self.surname, whole.surname)) or (surname and _alike(self.given, whole.given))


def is_near(left: str, right: str) -> bool:
    """Whether two names differ by a slip of the pen: one letter, in long ones that begin alike two."""
    shorter = min(len(left), len(right))
    allowed = 0 if shorter < _SHORTEST else 2 if shorter >= _LONG and left[0] == right[0] else 1
    return abs(len(left) - len(right)) <= allowed and 0 < slips(left, right) <= allowed


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """One name, a misspelling of it, or its beginning (``Will``, ``William``)."""
    pairs = [(left, right) for left in mine for right in theirs]
    return any(left == right or is_near(left, right) or _is_beginning(left, right) for left, right in pairs)


def _is_beginning(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _SHORTEST_BEGINNING and (left.startswith(right) or right.startswith(left))


def read_person_name(text: str) -> PersonName | None:
    """Take a written name apart; None where nothing but forms of address is left."""
    tokens = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").removesuffix("'s").split()
    titles: list[str] = []
    while tokens and _title(tokens[0]):
        titles.append(_title(tokens.pop(0)))
    if not any(squeeze(token) for token in tokens):
        return None
    sex = sex_told_by(" ".join(titles))
    if len(tokens) > 1 and tokens[0].endswith(","):
        tokens = [*tokens[1:], tokens[0].strip(",")]  # "NOWAK, Zofia", as forms have it
    if len(tokens) > 1:
        middle = frozenset[str]().union(*map(_keys, tokens[1:-1]))
        return PersonName(_keys(tokens[0]), _keys(tokens[-1]), is_full=True, sex=sex, middle=middle)
    keys, none = _keys(tokens[0]), frozenset[str]()
    is_office = bool(titles) and titles[-1] in _OFFICES
    return PersonName(none if is_office else keys, keys if is_office or not titles else none, sex=sex)


def _title(token: str) -> str:
    key = token.strip(".,").casefold()
    return key if key in TITLES or key in _OFFICES else ""


def _keys(token: str) -> frozenset[str]:
    """A name, and either half of a double one (``Mongan-Thornbury``)."""
    return frozenset(key for key in map(squeeze, [token, *token.split("-")]) if key)
