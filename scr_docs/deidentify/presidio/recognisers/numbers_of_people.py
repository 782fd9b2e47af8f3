"""Numbers that belong to one person: health, tax, school, travel, driving, bank, case systems, professions."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, GAP, SPACE, NumberForm, after

_UPN_LETTER: Final = "[A-HJ-NP-RT-Z]"
_NUMBER_CUE: Final = (
    rf"(?:{SPACE}?(?i:numbers?|nos?\.?|refs?\.?|references?|ids?\.?|identifiers?|:|#|is|was|as|under|[-–]){SPACE}?)+"
)

PERSONAL_NUMBER_FORMS: Final = (
    # Any ten digits in the groups of an NHS number, also with a wrong check digit: Presidio drops those.
    NumberForm(
        "NHS_NUMBER_LIKE",
        (
            rf"{ALONE_BEFORE}(?<![+£.,-])[1-9]\d{{2}}(?P<gap>[\s\u00a0.\u2010-\u2015-])\d{{3}}[\s\u00a0.\u2010-\u2015-]\d{{4}}{ALONE_AFTER}",
            rf"(?<=\b(?i:nhs|chi|h\s?&\s?c|health\sand\scare)\b[^\d\n]{{0,24}})\d(?:{GAP}\d){{9}}{ALONE_AFTER}",
            rf"{ALONE_BEFORE}(?<![+£.,-])9\d{{9}}{ALONE_AFTER}",
        ),
    ),
    NumberForm(
        "NINO_LIKE",
        (
            rf"{ALONE_BEFORE}(?i:(?!bg|gb|kn|nk|nt|tn|zz)[a-z]{{2}}){GAP}\d{{2}}{GAP}\d{{2}}{GAP}\d{{2}}{GAP}(?i:[a-d]){ALONE_AFTER}",
            rf"{ALONE_BEFORE}[A-Z]{{2}}[\s\u00a0-]?\d{{2}}(?P<g>[\s\u00a0-])\d{{2}}(?P=g)\d{{2}}{ALONE_AFTER}",
            after(
                rf"\b(?i:national{SPACE}insurance|ni|nino)\b[^\d\n]{{0,24}}",
                rf"[A-Za-z]{{2}}{GAP}\d{{2}}{GAP}\d{{2}}{GAP}\d{{2}}{ALONE_AFTER}",
            ),
        ),
    ),
    NumberForm(
        "UK_UPN",
        (
            rf"{ALONE_BEFORE}{_UPN_LETTER}(?:{GAP}\d){{11}}[\s-]?[\dA-Z]{ALONE_AFTER}",
            after(
                rf"\b(?:UPN|ULN|(?i:unique{SPACE}(?:pupil|learner){SPACE}number))\b[^\d\n]{{0,16}}",
                rf"[A-Z]?\d{{10,13}}[A-Z]?{ALONE_AFTER}",
            ),
        ),
    ),
    NumberForm(
        "PASSPORT_LIKE",
        (
            after(r"\b(?i:passport)\b[^\d\n]{0,24}", rf"(?:[A-Z]{{0,3}})\d{{7,9}}{ALONE_AFTER}"),
            rf"(?<=\b(?i:passport)\b[^\d\n]{{0,16}}){ALONE_BEFORE}[A-Z]{{1,2}}{SPACE}\d{{6,8}}{ALONE_AFTER}",
        ),
    ),
    NumberForm(
        "DRIVING_LICENCE_LIKE",
        (
            rf"{ALONE_BEFORE}[A-Z][A-Z9]{{4}}{SPACE}?\d[0156]\d[0-3]\d\d{SPACE}?[A-Z9]{{2}}{SPACE}?[A-Z0-9][A-Z]{{2}}(?:{SPACE}?\d{{2}})?{ALONE_AFTER}",
            rf"(?<=\b(?i:driv(?:ing|er['’]?s?){SPACE}licen[cs]e)\b[^\d\n]{{0,24}})\d{{8}}{ALONE_AFTER}",
        ),
    ),
    NumberForm(
        "BANK_ACCOUNT",
        (
            rf"(?<=\b(?i:sort{SPACE}?code)\b[^\d\n]{{0,12}})\d{{2}}{GAP}\d{{2}}{GAP}\d{{2}}(?:[^\d\n]{{1,30}}\d{{8}})?{ALONE_AFTER}",
            rf"{ALONE_BEFORE}\d{{2}}-\d{{2}}-\d{{2}}[\s,;/]+(?:(?i:acc(?:oun)?t?|a/c)[^\d\n]{{0,16}})?\d{{8}}{ALONE_AFTER}",
            rf"(?<=\b(?i:account|acct|a/c)(?:{SPACE}(?i:numbers?|no\.?))[^\d\n]{{0,8}})\d{{6,8}}{ALONE_AFTER}",
            rf"(?<=\b(?i:account|acct|a/c)[\s:]{{1,2}})\d{{6,12}}{ALONE_AFTER}",
            rf"(?<=\b(?:[Cc]ard|[Tt]elephone|[Pp]hone|[Nn]umber|one|account){SPACE}ending{SPACE}(?:in{SPACE})?)\d{{3,6}}{ALONE_AFTER}",
        ),
    ),
    NumberForm(
        "CASE_RECORD",
        (
            after(
                rf"\b(?:Mosaic|Liquidlogic|LCS|EHM|ICS|CareFirst|Carefirst|SystmOne|EMIS|RiO|Rio|PARIS|Frameworki|nDelius|NDelius|CRN|PNC"
                rf"|PNCID|CRO|OASys|UTR|BRP|URN|MRN|Datix|[Hh]ospital|[Uu]nit|[Pp]atient|[Cc]lient|[Cc]ase|[Rr]ecord|[Pp]upil)"
                rf"{_NUMBER_CUE}",
                rf"(?=[A-Z\d/-]{{0,17}}\d)[A-Z\d](?:[A-Z\d/-]{{3,17}})(?<![/-]){ALONE_AFTER}",
            ),
            # The system or the office says enough where digits follow it at once: "LCS 1234567", "UTR 1234567890".
            after(
                rf"\b(?:Mosaic|Liquidlogic|LCS|EHM|CareFirst|Carefirst|SystmOne|EMIS|RiO|PARIS|Frameworki|nDelius|CRN|PNCID|UTR|BRP|URN|MRN"
                rf"|Datix|[Cc]ase{SPACE}record|[Hh]ospital{SPACE}(?:record|notes)){SPACE}",
                rf"[A-Z]{{0,2}}\d{{5,10}}{ALONE_AFTER}",
            ),
            rf"(?<=\b[Cc]ouncil{SPACE}tax{SPACE}(?:account|reference|ref\.?|number|no\.?|bill)[^\d\n]{{0,12}})\d{{6,10}}[A-Z]?{ALONE_AFTER}",
            after(
                rf"\b(?:Home{SPACE}Office|[Aa]sylum|[Ii]mmigration|UKVI|NASS|ARC)"
                rf"{SPACE}(?:ref(?:erence)?|case|number|no)\.?[^\dA-Z\n]{{0,8}}",
                rf"[A-Z]?\d[\d/-]{{4,17}}(?<![/-]){ALONE_AFTER}",
            ),
            after(
                rf"\b(?i:biometric{SPACE}residence{SPACE}permit|BRP)[^\d\n]{{0,16}}?",
                rf"[A-Z]{{2}}[A-Z\d]\d{{6}}{ALONE_AFTER}",
            ),
        ),
    ),
    NumberForm(
        "PROFESSIONAL_REGISTRATION",
        (
            after(
                rf"\b(?:SWE|GMC|NMC|HCPC|GDC|GPhC|SRA|Ofsted|DBS){_NUMBER_CUE}",
                rf"[A-Z]{{0,3}}\d[\dA-Z]{{4,11}}{ALONE_AFTER}",
            ),
            rf"{ALONE_BEFORE}SW\d{{5,6}}{ALONE_AFTER}",
            rf"(?<=\bGMC{SPACE})\d{{7}}{ALONE_AFTER}",
            rf"(?<=\bNMC{SPACE}(?:PIN|pin)[\s:]{{1,2}})\d{{2}}[A-Z]\d{{4}}[A-Z]{ALONE_AFTER}",
            rf"(?<=\bHCPC{SPACE})[A-Z]{{2}}\d{{4,6}}{ALONE_AFTER}",
            rf"(?<=\b[Ii]nterp(?:reter)?\.?{SPACE}(?:(?i:no\.?|number|id){SPACE})?)\d{{3,6}}{ALONE_AFTER}",
            rf"(?<=\bDBS{SPACE}(?i:certificate|check|disclosure)[^\d\n]{{0,16}})\d{{9,12}}{ALONE_AFTER}",
        ),
    ),
)
