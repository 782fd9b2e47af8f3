"""What a new case folder holds: files that the reader accepts at once, with the rest as comments to fill in."""

import secrets
from datetime import date
from typing import Final

SLUG_ALPHABET: Final = "bcdfghjkmnpqrstvwxz23456789"
"""No vowels, so that chance spells no word or name, and none of the look-alikes 0 o 1 l i."""

_CASE_FILE: Final = """\
# The case file. What is commented out may wait until its stage; `scr-docs check` says what is due now.
# Dates are written 2026-01-31. Paragraph numbers are those of the procedure.
id: "{case_id}"                     # the folder's name; never a name or initials
title: Child A                    # the pseudonym; its letter may not be an initial of the child's real name
subject: {{residence: "", looked_after_by: null, setting: family}}   # 17.10, 17.11; family, institution, custody
dates:
  notified: {today}            # the day on which the case came to the chair's attention (17.21): correct it
  decided: null                   # the chair's decision, within one month (17.21)
  management_reviews_due: null
  completed: null                 # within four months of the decision (17.22)
publication:
  slug: {slug}                    # drawn at random; the public address, so that it tells neither year nor queue
  not_before: null
  dates: month-year               # month-year, year or relative
# Steps to publication (17.46, 17.50), as they are taken; `scr-docs status` says which your board asks for.
#   family_told: {{by: "...", on: {today}, not_told_because: ""}}
#   represented: [{{who: childrens-social-care, on: {today}}}]             # ids of agencies and contributors
#   briefed: [{{body: "...", on: {today}}}]                             # bodies of board.yml
#   override: {{reason: "...", by: "...", on: {today}}}                 # the chair's own, while proceedings are open
#   copies: [{{to: "...", on: {today}, document: executive-summary}}]   # the disclosure plan; `withdraw` lists it

# Were other children at risk considered at once (17.7)?
# other_children: {{considered_on: {today}, by: "Strategy meeting", outcome: "..."}}

# The recommendation and the chair's decision (17.5-17.9, 17.13-17.16); outcome: review, smaller-audit or none
# decision:
#   {{recommended_on: {today}, criteria: ["17.5"], by: chair, outcome: review, reason: "..."}}

# The period that the review covers (17.19)
# scope: {{from: 2024-01-01, to: {today}}}

# This case's own questions, beside those of 17.36 (17.34); agencies: all, or a list of their ids
# questions:
#   - {{id: c1, text: "Was neglect named as neglect?", agencies: all}}

# The agencies that review their own work (17.25, 17.27, 17.29); the names are invented
# agencies:
#   - id: childrens-social-care
#     name: Children's Social Care
#     reviewer:
#       {{name: Gwenllian Parry-Jones, role: Manager, directly_involved: false, line_manager_of_practitioner: false}}
#     records_secured_on: null

# Others who report (17.25, 17.38)
# contributors:
#   - {{id: designated-doctor, kind: health, path: contributions/designated-doctor.md}}

# The author of the overview report, independent of every agency (17.27), and the panel
# overview_author: {{name: Dr Abdirahman Warsame, employer: independent, independent_of: all}}
# panel:
#   - {{name: Katarzyna Wrona, organisation: Police, role: member, login: kwrona}}

# Related court proceedings (17.23, 17.50); kind: criminal, coroner or family
# proceedings:
#   - {{kind: criminal, status: open, concluded: null, restrictions: []}}
"""

_REGISTER: Final = """\
# The identity register: who and what must not be recognised, and what is printed instead (17.50).
# Ids (left of the colon) are never names. Each name is one written form; give every form that the papers use.
# A pseudonym holds no name, and its letter is not an initial of the real name. This file never reaches a site.
people: {}
#  child-a:
#    pseudonym: Child A
#    role: subject child
#    names: [Zofia Malinowska, Zofia, Zosia, ZM]       # invented
#    born: 2021-06-03
#    sex: female
#    identifiers: ["999 000 0009"]
#    parents: [mother]
#    household: h1
#  mother: {pseudonym: Mother, role: mother, names: [Halina Malinowska, Halina], born: 1994-11-20, household: h1}
places: {}
#  home: {pseudonym: the family home, kind: address, names: [3 Heron Row, Heron Row]}
organisations: {}
#  school-1: {pseudonym: School 1, kind: primary school, names: [Larkhill Primary School, Larkhill]}
"""

_DECISIONS: Final = """\
# Answers to the doubts that `scr-docs redact` lists: keep the words, or replace them.
decisions: []
#  - {text: "Heron Day", kind: organisation, decide: keep, reason: "a public event", by: "...", on: 2026-01-31}
"""


def new_slug() -> str:
    """Six characters drawn at random for a public address; it is not a secret, but it tells nothing."""
    letters = SLUG_ALPHABET.rstrip("0123456789")
    # A letter first: digits only, or digits with an "e", would be a number to YAML.
    return secrets.choice(letters) + "".join(secrets.choice(SLUG_ALPHABET) for _ in range(5))


def case_files(case_id: str, today: date) -> dict[str, str]:
    """Name and text of every file of a new case that was notified today."""
    case_file = _CASE_FILE.format(case_id=case_id, today=today.isoformat(), slug=new_slug())
    return {"case.yml": case_file, "identities.yml": _REGISTER, "decisions.yml": _DECISIONS}


def case_folders() -> tuple[str, ...]:
    """Folders of a new case; ``publication/`` comes with the first release."""
    return ("management-reviews", "contributions", "chronology", "attachments")
