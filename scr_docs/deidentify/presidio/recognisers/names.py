"""People by the shape of their names, as proposals beside the language model's: after a title, as a party of a case."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, Form

_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Father|Fr|Sister|Imam|Rabbi|Judge|Justice|HHJ|DJ|PC|WPC|DC"
    r"|PS|DS|DI|DCI|DCS|Sgt|Sergeant|Insp|Inspector|Constable|Superintendent|Supt|PCSO|Cllr|Councillor|Nurse|sgt|Aunt(?:ie|y)?|Uncle|Nana?|Nanny"
    r"|Granny|Grandad|Grandma|Nan)\.?"
)
_PARTICLE: Final = r"(?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|Ní|Nic|Mac|Ó|O|ap|ab){SPACE})".replace(
    "{SPACE}", SPACE
)
_NAME: Final = rf"(?:{_PARTICLE}{{0,2}}(?:[A-Z]['’])?[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*)"
_INITIALS: Final = rf"(?:(?:[A-Z]\.{SPACE}?){{1,3}})"
_SOMEBODY: Final = (
    r"(?:man|woman|boy|girl|lad|lass|male|female|person|child|baby|friend|boyfriend|girlfriend|partner|neighbour|brother|sister|cousin|uncle"
    r"|aunt|son|daughter|lady|bloke|guy|someone|somebody|dealer|mate)"
)
_RELATION: Final = (
    r"(?:(?:step|grand)?(?:mother|father)|mum|dad|brother|sister|aunt|uncle|cousin|partner|husband|wife|boyfriend|girlfriend|neighbour"
    r"|friend|son|daughter|niece|nephew|landlord|landlady)"
)
_NO_NAME: Final = r"(?!(?:Child|Adult|Baby|Sibling|Mother|Father|Mum|Dad)\b)"
_NUMBERED: Final = (
    "Child|Adult|Sibling|Baby|Family|School|Hospital|Person|Witness|Appendix|Section|Part|Annex|Form|Group|Category|Theme"
    "|Finding|Lesson|Chapter|Question|Recommendation|Stage|Phase|Option|Item"
)
_SMALL: Final = "A|AN|AND|AS|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|WITH"
"""After a number of a heading: "I. THE FACTS"."""

NAME_FORMS: Final = (
    Form(
        "TITLED_PERSON",
        (
            rf"{ALONE_BEFORE}{_TITLE}{SPACE}[A-Z]\.(?:{SPACE}?[A-Z]\.)+",
            rf"{ALONE_BEFORE}{_TITLE}{SPACE}{_INITIALS}?{_NAME}(?:{SPACE}{_INITIALS}?{_NAME}){{0,2}}",
            rf"(?<!\b(?:{_NUMBERED}){SPACE}){ALONE_BEFORE}{_INITIALS}(?!(?:{_SMALL})\b){_NAME}(?:-{_NAME})?{ALONE_AFTER}",
            # "family support worker Sioned left a voicemail"
            rf"(?<=\b[a-z]+{SPACE}(?:worker|supervisor|officer|nurse|teacher|assistant|manager|midwife|visitor|leader){SPACE})[A-Z][a-z]+(?=:|{SPACE}[a-z])",
            # "His mother, Đỗ Thị Lụa, borrowed"
            rf"(?<=\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he){SPACE}{_RELATION},{SPACE}){_NAME}(?:{SPACE}{_NAME}){{0,3}}(?=,)",
            # "baby Thaís, 5 months": the model may take a name for a people ("Thai")
            rf"(?<=\b[Bb]aby{SPACE})[A-Z][^\W\d_A-Z]+(?=,?{SPACE}\(?(?:aged{SPACE})?\d)",
            # "Pat, who knew the children best"
            rf"(?<=(?:^|[.!?\n]{SPACE}?))[A-Z][a-z]*[a-rt-z](?=,{SPACE}who(?:m|se)?{SPACE})",
            # "PC 718 Bhamra": the collar number between rank and name.
            rf"(?<=\b(?:PC|DC|PS|DS|DI|WPC|PCSO|Sgt|Insp|Inspector|Constable){SPACE}\d{{2,6}}{SPACE}){_NAME}(?:{SPACE}{_NAME})?",
            # Who wrote to whom, in a list of messages: "21:03 to gem x: u up".
            (
                rf"(?<=\b[0-2]?\d[:.][0-5]\d(?:[:.]\d\d)?{SPACE}(?:to|from|To|From|TO|FROM){SPACE})"
                rf"(?!(?:mam|mum|dad|nan|me|you|all|home|work)\b)[^\s:|]{{2,20}}(?:{SPACE}[^\s:|]{{1,20}}){{0,2}}(?=:{SPACE})"
            ),
            # Parties of a case: "R v Thornbury", "Re K", "Nowak v Poland", "In re T (Children)".
            rf"{ALONE_BEFORE}(?:R\.?|Regina|Rex){SPACE}(?:v|vs|-v-)\.?{SPACE}{_NAME}(?:{SPACE}{_NAME}){{0,2}}",
            rf"{ALONE_BEFORE}(?:{_NAME}{SPACE}){{1,3}}(?:v|vs)\.?{SPACE}(?:the{SPACE})?{_NAME}(?:{SPACE}{_NAME}){{0,2}}",
            rf"(?<=\b(?:Re|In{SPACE}re|In{SPACE}Re|Ex{SPACE}parte|ex{SPACE}parte){SPACE})(?:{_NAME}(?:{SPACE}{_NAME})?|[A-Z]{ALONE_AFTER})",
        ),
    ),
    # Whoever is introduced by a word for a person, whatever else the name may mean.
    Form(
        "CALLED_PERSON",
        (
            # "a man called Bones", "one child, Bia, aged 5"
            (
                rf"(?<=\b{_SOMEBODY}{SPACE}(?:(?:only|just){SPACE})?(?:called|named|nicknamed|known{SPACE}(?:only{SPACE})?as){SPACE}[\"'“‘]?)"
                rf"{_NO_NAME}{_NAME}(?:{SPACE}{_NAME})?"
            ),
            rf"(?<=\b{_SOMEBODY},{SPACE}){_NO_NAME}{_NAME}(?:{SPACE}{_NAME})?(?=,{SPACE}(?:(?:then|now){SPACE})?(?:aged?{SPACE}|born{SPACE}|\d))",
        ),
    ),
)
