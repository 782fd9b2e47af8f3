"""The closed table of finding codes (design, section 6).

``SCR1xx`` structure, ``SCR2xx`` chronology, recommendations and timescales, ``SCR3xx`` identities and doubts,
``SCR4xx`` redaction check, ``SCR5xx`` release. The README lists this table; a test holds them together.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: a line for people, the paragraph it comes from, and how heavy it is by default."""

    description: str
    paragraph: str
    severity: Literal["error", "warning", "info"] = "error"


CODES: dict[str, Code] = {
    # Reading (17.36: information in a consistent format; 17.29: nothing lost)
    "SCR100": Code("a file that the case must have is missing or empty", "17.34"),
    "SCR101": Code("a required section or document is missing", "17.34"),
    "SCR102": Code("a question of the procedure is not answered", "17.36"),
    "SCR103": Code("the recommendations are not a table with every cell filled", "17.36"),
    "SCR104": Code("sections stand in another order than the procedure's", "17.34", "warning"),
    "SCR105": Code("a section stands twice", "17.34", "warning"),
    "SCR106": Code("a heading level is skipped", "17.34", "warning"),
    "SCR107": Code("a section that the format does not know (allowed)", "17.38", "info"),
    "SCR108": Code("a waiver that silences nothing", "17.34", "warning"),
    "SCR109": Code("front matter `answers` names a place that is not in the document", "17.34"),
    "SCR110": Code("a file could not be read as text (encoding, size, link out of the case folder)", "17.29"),
    "SCR111": Code("a file is not valid YAML, CSV or front matter, or has a key twice", "17.34"),
    "SCR112": Code("a key or value is not what the contract says", "17.34"),
    "SCR113": Code("a spreadsheet was read as Windows-1252", "17.36", "info"),
    "SCR114": Code("raw HTML or a comment in a document that may be published", "17.50"),
    "SCR115": Code("a front-matter key that a publishable document may not have", "17.50"),
    "SCR116": Code("something that the case file must say by now is missing", "17.21"),
    "SCR117": Code("a file that no agency or contributor of the case file accounts for", "17.24", "warning"),
    # Chronology, recommendations, timescales
    "SCR201": Code("a chronology lacks a required column, or has one twice", "17.36"),
    "SCR202": Code("a chronology row is incomplete or has too many cells", "17.36"),
    "SCR203": Code("a chronology date cannot be read", "17.36"),
    "SCR204": Code("a chronology entry lies outside the period of the review", "17.19", "warning"),
    "SCR205": Code("agencies give different accounts of what looks like one event", "17.40", "warning"),
    "SCR206": Code("`child_seen` names someone whom the register does not know", "17.39"),
    "SCR210": Code("a step is later than the procedure's timescale", "17.21", "warning"),
    "SCR211": Code("papers were sent less than five working days before the meeting", "17.41", "warning"),
    "SCR212": Code("someone who conducts or writes the review is not independent of the case", "17.27"),
    "SCR220": Code("a recommendation has no action in the plan", "17.46"),
    "SCR221": Code("an action names a recommendation that no report makes", "17.46"),
    "SCR222": Code("an action is past its date", "17.51", "warning"),
    "SCR223": Code("recommendations are many; they should be few", "17.39", "warning"),
    # Identities, decisions and doubts
    "SCR301": Code("two entries of the register have the same pseudonym", "17.50"),
    "SCR302": Code("a pseudonym contains a name", "17.50"),
    "SCR303": Code("the letter of a pseudonym is an initial of the person's real name", "17.50"),
    "SCR304": Code("a case id, title, slug or register id contains a name", "17.50"),
    "SCR305": Code("a doubt is open", "17.50"),
    "SCR306": Code("the document has not been redacted yet", "17.50", "warning"),
    "SCR307": Code("the redaction is older than the document, the register or the decisions", "17.50", "warning"),
    "SCR308": Code("a decision on words of the register lacks its context", "17.50"),
    "SCR309": Code("a decision matches nothing in any document", "17.50", "warning"),
    "SCR310": Code("a register entry refers to an id that the register does not have", "17.39"),
    "SCR311": Code("a person of the register is mentioned in no document of the case", "17.50", "warning"),
    "SCR312": Code("a written form of the register is a single letter or a small word of every sentence", "17.50"),
    "SCR315": Code("a person may stand in the registers of two cases, and nobody has decided", "17.50"),
    "SCR316": Code("one person has the same telling pseudonym in two cases", "17.50"),
    "SCR317": Code("a document that may be published names a case that shares a person with this one", "17.50"),
    "SCR318": Code("an answer about a person in two cases is unused or contradicts another", "17.50", "warning"),
    "SCR319": Code("another case could not be read, so the two were not compared", "17.50", "info"),
    "SCR320": Code("relative dates would give away the day that they are counted from", "17.50"),
    "SCR321": Code(
        "entries of the register are printed as the same kind; readers cannot tell them apart", "17.50", "info"
    ),
    "SCR322": Code("the substance of a paragraph is mostly gone", "17.50", "info"),
    "SCR323": Code("a pseudonym tells another sex than the register", "17.50"),
    "SCR324": Code("an entry lacks the pseudonym that gender-neutral printing needs", "17.50"),
    "SCR325": Code("the context of a decision stands nowhere any more: it asks again", "17.50", "warning"),
    # Combinations of harmless facts (jigsaw identification)
    "SCR330": Code("a combination of facts that may identify someone has not been decided on", "17.50"),
    "SCR331": Code("a decision on a combination that the anonymised text no longer makes", "17.50", "warning"),
    "SCR332": Code("a combination that was to be generalised still stands in the anonymised text", "17.50"),
    "SCR333": Code("the anonymised text has not been looked at for combinations of facts", "17.50", "warning"),
    "SCR334": Code(
        "the jigsaw report is older than the texts, the tool or the area that it is about", "17.50", "warning"
    ),
    # The register at rest
    "SCR340": Code("the identity register is encrypted and could not be opened", "17.50"),
    "SCR341": Code("the identity register lies in clear beside the encrypted one", "17.50"),
    "SCR342": Code("the identity register lies in clear, and the board keeps registers encrypted", "17.50"),
    "SCR343": Code("others on this machine may read what holds names, or a key", "17.50", "warning"),
    "SCR344": Code("the case lies in a git repository that has a remote", "17.50", "warning"),
    "SCR345": Code("a register is encrypted for other keys than board.yml and case.yml name", "17.50", "warning"),
    "SCR346": Code("who may read the files was not looked at: this system has no file modes", "17.50", "info"),
    # Redaction check
    "SCR401": Code("words of the case's own register stand in the file", "17.50"),
    "SCR402": Code("a full name, number or address of another case's register stands in the file", "17.50"),
    "SCR403": Code("a single name of another case's register: a person must check", "17.50", "warning"),
    "SCR404": Code("a name, place or organisation that nobody has decided on", "17.50"),
    "SCR405": Code("a number, address or contact detail", "17.50"),
    "SCR407": Code("the page asks another server for something", "17.50"),
    "SCR408": Code("hidden content that a person must know of", "17.50", "warning"),
    "SCR409": Code("tracked changes or comments are still in the file", "17.50", "warning"),
    "SCR410": Code("an accepted finding that the check does not make any more", "17.50", "warning"),
    "SCR490": Code("a file could not be read, so it was not checked", "17.50"),
    "SCR491": Code("a kind of file that the check cannot read", "17.50"),
    "SCR492": Code("a picture whose words were not read: a person must look", "17.50", "warning"),
    # Release
    "SCR501": Code("gate shut: doubts are open", "17.50"),
    "SCR502": Code("gate shut: related court proceedings are not concluded", "17.50"),
    "SCR503": Code("gate shut: the date before which nothing may be published has not passed", "17.50"),
    "SCR504": Code("gate shut: the redaction is missing, changed or older than its inputs", "17.50"),
    "SCR505": Code("gate shut: the document holds raw HTML, comments or unknown front matter", "17.50"),
    "SCR506": Code("a released text is not the one that two readers agreed to", "17.50"),
    "SCR507": Code("a release is stale: its source or the register changed since", "17.50", "warning"),
    "SCR508": Code("the record has a gap: bytes that were public once are not kept any more", "17.50", "warning"),
    "SCR509": Code("gate shut: the document's own structure is not clean", "17.50"),
    "SCR510": Code("gate shut: a contributor has not confirmed that it is fairly represented", "17.46"),
    "SCR511": Code("gate shut: the family was not told", "17.46"),
    "SCR512": Code("gate shut: a body was not briefed", "17.50"),
    "SCR513": Code("gate shut: no motivated-intruder test of this text, or one that found somebody", "17.50"),
    "SCR514": Code("read together with what was public before or is now, the text tells more", "17.50", "warning"),
    "SCR515": Code("a release close to the end of a court case, whose reports name people", "17.50", "warning"),
    "SCR517": Code("what is public already names somebody and tells the same as the text", "17.50", "warning"),
    "SCR518": Code("gate shut: two different people have not agreed to this very text", "17.50"),
    "SCR519": Code("the ledger lacks a line that it once held: cut off, or rewritten with its head", "17.50"),
    # Self-test
    "SCR520": Code("an invented name reached the public site and the redaction check did not see it", "17.50"),
    "SCR521": Code("an invented name reached the internal site where it must not be shown", "17.50"),
}
