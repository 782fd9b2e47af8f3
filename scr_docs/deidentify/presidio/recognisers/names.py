"""Names by their shape, as proposals beside the language model's: after a title, before a kind of building."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, Form

_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Father|Fr|Sister|Imam|Rabbi|Judge|Justice|HHJ|DJ|PC|WPC|DC"
    r"|PS|DS|DI|DCI|DCS|Sgt|Sergeant|Insp|Inspector|Constable|Superintendent|Supt|PCSO|Cllr|Councillor|Nurse|Auntie?|Uncle|Nana?|Nanny"
    r"|Granny|Grandad|Grandma|Nan)\.?"
)
_PARTICLE: Final = r"(?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|Ní|Nic|Mac|Ó|O|ap|ab){SPACE})".replace(
    "{SPACE}", SPACE
)
_NAME: Final = rf"(?:{_PARTICLE}{{0,2}}(?:[A-Z]['’])?[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*)"
_INITIALS: Final = rf"(?:(?:[A-Z]\.{SPACE}?){{1,3}})"
_NUMBERED: Final = (
    "Child|Adult|Sibling|Baby|Family|School|Hospital|Person|Witness|Appendix|Section|Part|Annex|Form|Group|Category"
)
_FIRST_WORDS: Final = (
    "At|In|On|The|From|To|By|For|With|When|While|Although|And|But|A|An|This|That|His|Her|Their|Its|Our|Each|Every|Any|No|Both|All|As|If"
    "|After|Before|Since|Until|Then|One|Another|Other|Some|Most|Many|Few|Only|Which|Who|Whose|Where|Had|Was|Were|Local|Same|New"
)
_FACILITY: Final = (
    r"(?:(?:C{S}of{S}E|CofE|CE|RC|Catholic|Church{S}of{S}England|Community|Primary|Infants?|Junior|Secondary|High|Grammar|Nursery|Special"
    r"|Academy|Comprehensive|Preparatory|Free|General|Royal|District|Memorial|Children['’]?s|Medical|Health|Family|Community){S}){0,4}"
    r"(?:School|Academy|College|Nursery|Pre-?[Ss]chool|Playgroup|Hospital|Infirmary|Surgery|Practice|Clinic|Hospice|Medical{S}Centre"
    r"|Health{S}Centre|Children['’]?s{S}Centre|Children['’]?s{S}Home|Hostel|Refuge|Mosque|Church|Temple|Gurdwara|Synagogue|Chapel"
    r"|Prison|Police{S}Station|Pharmacy|Leisure{S}Centre|Community{S}Centre|Youth{S}Club|University|NHS{S}(?:Foundation{S})?Trust"
    r"|Crown{S}Court|County{S}Court|Magistrates['’]?{S}Court|Council|Constabulary|City{S}Council|County{S}Council|Borough{S}Council)"
).replace("{S}", SPACE)

NAME_FORMS: Final = (
    Form(
        "TITLED_PERSON",
        (
            rf"{ALONE_BEFORE}{_TITLE}{SPACE}{_INITIALS}?{_NAME}(?:{SPACE}{_INITIALS}?{_NAME}){{0,2}}",
            rf"(?<!\b(?:{_NUMBERED}){SPACE}){ALONE_BEFORE}{_INITIALS}{_NAME}(?:-{_NAME})?{ALONE_AFTER}",
            # Parties of a case: "R v Thornbury", "Re K".
            rf"(?<=\b(?:R|Regina|Rex){SPACE}v\.?{SPACE}){_NAME}(?:{SPACE}{_NAME}){{0,2}}",
        ),
    ),
    Form(
        "NAMED_BUILDING",
        (
            (
                rf"{ALONE_BEFORE}(?:(?:St|Saint|Our|The|Holy|Royal|King|Queen|Prince|Princess){SPACE})?"
                rf"(?!(?:{_FIRST_WORDS}){SPACE})[A-Z][\w'’-]+(?:{SPACE}(?:of|the|and|&|[A-Z][\w'’-]+)){{0,4}}?{SPACE}{_FACILITY}{ALONE_AFTER}"
            ),
            rf"{ALONE_BEFORE}(?:St|Saint)\.?{SPACE}[A-Z][a-z]+(?:['’]s?)?(?:{SPACE}and{SPACE}St{SPACE}[A-Z][a-z]+(?:['’]s?)?)?{ALONE_AFTER}",
        ),
    ),
)
