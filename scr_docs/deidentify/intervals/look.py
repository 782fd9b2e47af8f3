"""The look at all statements of time that are public about a case, as a second reading of a printed text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scr_docs.deidentify.intervals.pins import pins_among
from scr_docs.deidentify.intervals.public_days import PublicDays
from scr_docs.deidentify.intervals.reading import read_statements
from scr_docs.deidentify.intervals.statements import BIRTH_OF, Counted, Spot, Statement, TellsADay
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.deidentify.rereading import MadeFrom, Places, Raised
from scr_docs.model.mention import Kind


@dataclass(frozen=True, slots=True)
class IntervalLook:
    """Raises the statements of ``document`` that pin a hidden day beside ``others``, those of the other documents."""

    document: str
    lexicon: Lexicon = field(repr=False)
    public: PublicDays = field(repr=False)
    others: tuple[Statement, ...] = field(repr=False)

    def __call__(self, text: str, made_from: MadeFrom) -> Sequence[Raised]:
        """The statements to mask, in the order of the text."""
        own = read_statements(self.document, text, pseudonyms(self.lexicon), made_from.line_of)
        places = Places(text, self.lexicon, made_from)

        def is_settled(spot: Spot) -> bool:
            return places.is_settled(spot.start, spot.end)

        kinds = {statement.spot: _kind(statement) for statement in own}
        pins = pins_among(own, self.others, self.public, is_settled)
        return [places.raised(pin.spot.start, pin.spot.end, kinds[pin.spot], pin.reason) for pin in pins]


def pseudonyms(lexicon: Lexicon) -> tuple[str, ...]:
    """What is printed for the people of the register."""
    known = lexicon.parties.values()
    return tuple(party.printed for party in known if party.kind == "person" and party.printed)


def _kind(statement: Statement) -> Kind:
    if isinstance(statement, Counted):
        return "age" if statement.since.startswith(BIRTH_OF) else "duration"
    return "duration" if isinstance(statement, TellsADay) and statement.what == "not read" else "date"
