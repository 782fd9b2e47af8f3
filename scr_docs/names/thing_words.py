"""Words that say what kind of thing a name names: "Barrowdene Primary School" is a school, "Mill Lane" a street.

One list for all who ask: names of people end before such a word, the sector's own words are no name without one, and a
school is still itself when it is called by its name alone.
"""

from typing import Final

BUILDINGS: Final = frozenset(
    (
        "academy centre chapel church clinic club college court estate farm gurdwara home hospice hospital hostel hotel"
        " house infirmary lodge mandir mosque nursery parish playgroup practice preschool pre-school priory refuge"
        " school surgery synagogue temple university"
    ).split()
)
"""After these a name may be made of everyday words."""

WAYS: Final = frozenset(
    "road street lane avenue close drive crescent hall square terrace way walk park grove gardens place hill".split()
)

_BODIES: Final = frozenset(
    (
        "center cottage trust foundation association society council county borough district city town village police"
        " constabulary office ministry department committee commission board authority agency service services unit"
        " team prison company ltd limited group union bank"
    ).split()
)
_MADE: Final = frozenset(
    (
        "act report review inquiry award day law protocol project scheme programme fund institute federation republic"
        " government tribunal diocese inn arms"
    ).split()
)

OF_A_THING: Final = BUILDINGS | WAYS | _BODIES | _MADE
"""After one of these the words before it name a thing, though it may be called after a person."""

_WHICH: Final = frozenset(
    (
        "primary secondary infant infants junior juniors high middle grammar comprehensive special free preparatory"
        " prep catholic roman rc ce cofe england wales anglican methodist christian islamic muslim sikh hindu jewish"
        " community family children childrens child youth young women womens medical health general memorial royal care"
        " nursing residential day caravan site north south east west northern southern eastern western upper lower"
        " nether little great big old new central local national voluntary aided controlled early years sixth form"
        " crown magistrates row mews rise view green gate yard croft fields field flat apartment room floor block"
        " station leisure sports shelter accommodation housing homes households recovery support advice"
    ).split()
)

SMALL: Final = frozenset("a an the of and at on in upon by for with under near s c e".split())
"""Small words inside a name."""

TELLS_NOTHING: Final = OF_A_THING | _WHICH | SMALL
"""Words of a name by which nobody tells one school or street from another."""
