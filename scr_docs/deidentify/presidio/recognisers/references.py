"""References of police and courts, which anyone with the date can look up; and officers' collar numbers."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, ALONE_BEFORE, SPACE, NumberForm, after

_ANNOUNCED: Final = r"(?i:numbers?|nos?\.?|refs?\.?|references?|reports?|files?|is|was|of|:|id)"
_CUE: Final = rf"(?:{SPACE}{_ANNOUNCED})*{SPACE}?[:#]?{SPACE}?"
_CODE: Final = r"(?<![A-Z\d/-]{20})(?=[A-Z\d/-]*\d)[A-Z\d]+(?:[/-][A-Z\d]+)*(?<=[A-Z\d/-]{5})"
"""Begins at most a cue's length into a run of capitals and digits: else a line of them would be read from each one."""

REFERENCE_FORMS: Final = (
    NumberForm(
        "CRIME_REFERENCE",
        (
            after(
                rf"\b(?i:crime|custody|incident|occurrence|investigation|log|cad|niche|police{SPACE}log|intelligence)(?![^\W\d_]){_CUE}",
                rf"{_CODE}{ALONE_AFTER}",
            ),
            rf"{ALONE_BEFORE}\d{{2}}[A-Z]?\d\*?/\d{{3,6}}/\d{{2}}{ALONE_AFTER}",
            rf"(?<=\b(?i:crime|custody|occurrence|niche|police){SPACE}(?i:ref|reference|record|no|number)[.:]?{SPACE})\d{{2}}[*/]\d{{4,8}}(?:/[A-Z\d]{{1,4}})?{ALONE_AFTER}",
            # A control room counts its calls anew each day: the number tells the call only with the day beside it.
            rf"(?<=\b(?:[Ii]ncident|[Ll]og|INCIDENT|LOG|CAD|[Ss]erial){SPACE}(?:(?i:no\.?|number){SPACE})?)\d{{2,5}}(?={SPACE}(?:of|OF){SPACE}\d)",
            rf"(?<=\b(?:[Ll]og|[Ii]ncident|[Ss]erial){SPACE}(?:(?i:no\.?|number){SPACE})?)(?!(?:19|20)\d\d(?!\d))\d{{3,6}}{ALONE_AFTER}(?![.,:/]\d)",
            rf"(?<=\bCAD{SPACE}(?:(?i:no\.?|number|ref\.?){SPACE})?)\d{{2,6}}{ALONE_AFTER}",
            rf"(?<=\b(?i:police|command){SPACE}(?i:log|incident){SPACE}(?:(?i:no\.?|number){SPACE})?)\d{{2,6}}{ALONE_AFTER}",
            rf"{ALONE_BEFORE}(?<![/.-])\d{{2}}[A-Z]?/\d{{5,8}}[A-Z]?(?:/\d{{2}})?{ALONE_AFTER}(?!/)",
            rf"{ALONE_BEFORE}(?<![/.-])\d{{6,7}}[A-Z]?/\d{{2}}{ALONE_AFTER}(?!/)",
        ),
    ),
    NumberForm(
        "COURT_REFERENCE",
        (
            rf"{ALONE_BEFORE}[TSAU]20\d{{2}}{SPACE}?\d{{4}}{ALONE_AFTER}",
            rf"{ALONE_BEFORE}[A-Z]{{2}}\d{{2}}{SPACE}?[A-Z]{SPACE}?\d{{5}}{ALONE_AFTER}",
            (
                rf"\[?\(?(?:19|20)\d{{2}}\)?\]?{SPACE}(?:EWHC|EWCA|EWFC|EWCOP|UKSC|UKUT|UKFTT|CSOH|NIFam|NIQB){SPACE}"
                rf"(?:(?:Civ|Crim|B){SPACE})?\d{{1,5}}(?:{SPACE}\((?:Fam|Admin|QB|KB|B|Ch)\))?"
            ),
            after(
                rf"\b(?i:court|case|claim|coroner['’]?s?|inquest|family{SPACE}court|indictment|urn){_CUE}",
                rf"{_CODE}(?<!\b20\d\d-\d\d){ALONE_AFTER}",
            ),
        ),
    ),
    # A serial number and a year, as courts, tribunals and complaints offices number their cases: 18403/91, no. 265/07.
    NumberForm(
        "CASE_NUMBER",
        (
            rf"{ALONE_BEFORE}(?<![/.£-])(?!(?:19|20)\d\d/)\d{{4,5}}/\d{{2}}{ALONE_AFTER}(?!/)",
            rf"(?<=\b(?i:nos?\.?|numbers?|application|complaint|ref\.?|reference){SPACE})\d{{1,5}}/(?:19|20)?\d{{2}}{ALONE_AFTER}(?!/)",
        ),
    ),
    NumberForm(
        "COLLAR_NUMBER",
        (
            rf"(?<=\b(?:(?:PC|DC|PS|DS|WPC|PCSO|SC)s?|Insp|Inspector|Sgt|Sergeant|(?:Constable|Officer)s?){SPACE})\d{{2,6}}{ALONE_AFTER}",
            rf"(?<=\b(?:PC|DC|PS|DS|DI|PCSO|Sgt|Sergeant|Constable){SPACE}(?:[^\W\d_a-z][\w'’-]+{SPACE}){{1,3}}\(?)\d{{3,6}}(?=\)|{SPACE}|[,.;]|$)",
            # "Officer 1173", "a PC Hopkirk, number 3046"
            rf"(?<=\b(?:[Oo]fficer|OFFICER){SPACE})\d{{3,6}}{ALONE_AFTER}",
            (
                rf"(?<=\b(?:PC|DC|PS|DS|PCSO|Sgt|Sergeant|Constable){SPACE}[^\W\d_a-z][\w'’-]+(?:{SPACE}[^\W\d_a-z][\w'’-]+)?"
                rf",?{SPACE}(?i:no\.?|number|collar){SPACE})\d{{2,6}}{ALONE_AFTER}"
            ),
            after(
                rf"\b(?i:collar|shoulder|warrant){SPACE}(?i:number|no\.?)[^\d\n]{{0,6}}",
                rf"[A-Z]{{0,2}}\d{{2,6}}{ALONE_AFTER}",
            ),
        ),
    ),
)
