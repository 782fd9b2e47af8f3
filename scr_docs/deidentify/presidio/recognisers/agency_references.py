"""Numbers that agencies give to people, things and files, each behind the word or letters that announce it."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, NumberForm

_SYSTEM: Final = (
    r"(?:NIC|Niche|NICHE|PNC|PNCID|PND|CRO|CRN|URN|MRN|LCS|EHM|ICS|CIC|CMS|RIN|PIN|MARAC|MASH|Merlin|MERLIN|STORM|Storm|CPOMS"
    r"|SIMS|Athena|Connect|CONNECT|Holmes|HOLMES|Visor|ViSOR|PARIS|RiO|EMIS|SystmOne|Mosaic|Liquidlogic|CareFirst|Datix|NASS"
    r"|SEND|EHCP|ULN|UPN|CHI|CMHT|LADO)"
)
_BODY: Final = "GMC|NMC|HCPC|GDC|SWE|DBS|NHS|GPhC|SRA|NI|NINO|TEL|FAX|MOB|LOG|CAD|UTR|BRP"
_NUMBER: Final = rf"(?:{SPACE}(?i:numbers?|nos?\.?|refs?\.?|references?|ids?\.?))?[\s:#-]{{1,3}}"
_HOSPITAL: Final = rf"(?i:hosp(?:ital)?|unit|patient|clinic|medical{SPACE}records?|ward)"
_ACCOUNT: Final = (
    rf"(?i:tenancy|rent{SPACE}account|claim|policy|licence|license|membership|voucher|log|entry|file|referral|call|incident"
    r"|occurrence|nominal|admission|housing|letter|report|receipt|invoice|docket)"
)
_WITH_DIGIT: Final = r"(?=[A-Z/.*-]{0,12}\d)"
_LONG_ENOUGH: Final = r"(?<=[A-Z\d/.*-]{5})"
_REFERENCE: Final = rf"{_WITH_DIGIT}[A-Z\d]+(?:[/.*-][A-Z\d]+){{0,5}}{_LONG_ENOUGH}{ALONE_AFTER}"

AGENCY_REFERENCE_FORMS: Final = (
    # What the police seize is called by the initials of whoever found it, and a number.
    NumberForm(
        "EXHIBIT",
        (
            (
                rf"(?<=\b(?i:exhibits?|exh\.?)(?:{SPACE}(?i:ref\.?|reference|no\.?|number|marked))?[\s:]{{1,2}})"
                rf"[A-Z]{{2,4}}[/-]?\d{{1,3}}[A-Za-z]?{ALONE_AFTER}"
            ),
        ),
    ),
    NumberForm("EXHIBIT_LIKE", (r"(?<![\w/.-])[A-Z]{2,4}/\d{1,2}[A-Z]?(?![\w/]|[.-]\d)",)),
    NumberForm(
        "AGENCY_REFERENCE",
        (
            # A system or register by its letters, then the number at once: "NIC 4417093", "PNC 12/345678L".
            rf"(?<=\b{_SYSTEM}{_NUMBER})(?!\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b){_REFERENCE}",
            # The letters are a part of it: "LCS-1180443".
            rf"(?<![\w/.-])[A-Z]{{2,6}}-\d{{5,10}}{ALONE_AFTER}(?!-)",
            # A year between letters and a serial number, as offices count: "HML-2023-4821", "EHC/2023/0456".
            rf"{ALONE_BEFORE}(?<![/.-])(?!(?:BS|ISO|PAS|SI|EN|IEC|RFC|SCR|LSCB)[/-])[A-Z]{{1,5}}[/-](?:19|20)\d\d[/-]\d{{3,6}}{ALONE_AFTER}(?![/-])",
            # The police's number of a file for the court: "URN 33 AB 1234567 24".
            rf"(?<=\bURN{_NUMBER})\d{{2}}{SPACE}?[A-Z\d]{{2}}{SPACE}?\d{{5,7}}(?:{SPACE}?\d{{2}})?{ALONE_AFTER}",
            # Ofsted's numbers, and letters before a number in two parts: "WIC 61-0094".
            rf"{ALONE_BEFORE}(?:EY|SC|VC){SPACE}?\d{{6}}{ALONE_AFTER}",
            rf"{ALONE_BEFORE}(?!(?:{_SYSTEM}|BS|ISO|PAS|SI|EN|IEC|RFC)\b)[A-Z]{{2,4}}{SPACE}\d{{2,4}}[/-]\d{{3,6}}{ALONE_AFTER}(?![/-])",
            # "PRF 90662714", "MOS 771904", "PM 0417/12": letters that stand for a form, and its number.
            (
                rf"{ALONE_BEFORE}(?!(?:{_SYSTEM}|{_BODY}|BS|ISO|PAS|SI|EN|IEC|RFC|GBP|EUR|USD|BP)\b)[A-Z]{{2,5}}{SPACE}"
                rf"(?:\d{{5,10}}|(?!(?:19|20)\d\d)\d{{4}}|\d{{4,6}}/\d{{2}}){ALONE_AFTER}(?![/-])"
            ),
            # "P0300992", "6120/12MAR", "0417-2013"
            rf"{ALONE_BEFORE}(?<![/.@-])[A-Z]{{1,3}}\d{{6,9}}{ALONE_AFTER}(?![/@-])",
            rf"{ALONE_BEFORE}(?<![/.@-])\d{{3,5}}/\d{{1,2}}[A-Z]{{3}}(?:\d\d)?{ALONE_AFTER}",
            rf"{ALONE_BEFORE}(?<![/.@-])(?!(?:19|20)\d\d-)\d{{3,5}}-(?:19|20)\d\d{ALONE_AFTER}(?![/@-])",
            # No quantity is written in seven digits on end; a film or a sound is called by its number.
            rf"{ALONE_BEFORE}(?<![£$€.,+/-])\d{{7,20}}{ALONE_AFTER}(?![.,/-]\d)",
            # Parts between strokes, hyphens or stops, with four digits or more that are not only a year.
            (
                rf"{ALONE_BEFORE}(?<![/.@-])(?=(?:[A-Za-z./-]{{0,12}}\d){{4}})(?!Q[1-4]\b|COVID|ISO\b|CG\b|NG\b|QS\b|FY\b)"
                rf"[A-Z]{{1,6}}\d{{0,9}}(?:[/-][A-Za-z\d]{{1,10}}){{1,4}}(?<![A-Z][/-](?:19|20)\d\d){ALONE_AFTER}(?![/@-])"
            ),
            rf"{ALONE_BEFORE}[A-Z]{{2,4}}\.\d{{3,6}}(?:\.[A-Z]{{1,3}})?{ALONE_AFTER}",
            rf"{ALONE_BEFORE}[A-Za-z\d_-]{{0,20}}\d{{4,14}}[A-Za-z\d_-]{{0,20}}\.(?:mp[34]|m4a|wav|mov|avi|jpe?g|png|pdf|docx?){ALONE_AFTER}",
            # Letters that stand off from the digits: "Hosp. No. KGH 2204417", "Hospital number KGH 2204417".
            (
                rf"(?<=\b{_HOSPITAL}\b\.?{SPACE}(?i:no|nos|number|num|ref|reference|id)\b[.:]{{0,2}}{SPACE}?)"
                rf"(?:[A-Z]{{1,4}}[\s-]?)?(?:\d{{4,10}}|\d{{2,4}}(?:[\s/-]\d{{2,4}}){{1,3}})[A-Z]?{ALONE_AFTER}"
            ),
            # "Our ref SG/19/0042", "ref: ABT.0071", "tenancy ref 30077145".
            rf"(?<=\b(?i:ref|reference)\b\.?{SPACE}?(?:(?i:no|number)\b\.?{SPACE}?)?[:#]?{SPACE}?){_REFERENCE}",
            # An account or a file of a family: "tenancy no. 30077145", "claim number 4410277".
            rf"(?<=\b{_ACCOUNT}{SPACE}(?i:no\.?|number|num\.?|ref\.?|reference|id)[\s:#]{{1,2}}){_REFERENCE}",
        ),
    ),
    NumberForm("COLLAR_NUMBER", (rf"(?<=\b(?:collar|shoulder|badge){SPACE})\d{{2,6}}{ALONE_AFTER}",)),
)
