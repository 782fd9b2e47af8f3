"""What each entity that Presidio may report is to us: a kind, and the words under which it is removed.

The table is closed: the engine's live entities must be exactly these, else nothing is looked at (`engine`).
"""

from dataclasses import dataclass
from typing import Final, Literal

from scr_docs.deidentify.detecting.detection import DetectionSource
from scr_docs.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Meaning:
    """``kind`` "time" is settled by the words (`kinds.time_expressions`). ``source`` "model" is a guess at a name."""

    kind: Kind | Literal["time"]
    detail: str = ""
    source: DetectionSource = "pattern"


ENTITIES: Final[dict[str, Meaning]] = {
    # The language model
    "PERSON": Meaning("person", source="model"),
    "LOCATION": Meaning("place", source="model"),
    "ORGANIZATION": Meaning("organisation", source="model"),
    "NRP": Meaning("demographic", source="model"),
    "DATE_TIME": Meaning("time", source="model"),
    "NUMBER": Meaning("quantity", source="model"),
    # Our own model's guesses at what the other rules know by their form; a lower-case word may be a characteristic
    "CHARACTERISTIC": Meaning("demographic", source="model"),
    "ADDRESS_GUESS": Meaning("address", source="model"),
    "CODE_GUESS": Meaning("code", source="model"),
    "CONTACT_GUESS": Meaning("contact", source="model"),
    # Names by their shape are guesses too
    "TITLED_PERSON": Meaning("person", source="model"),
    "CALLED_PERSON": Meaning("person", source="model"),
    "NAME_FIELD": Meaning("person", source="model"),
    "ADDRESS_FIELD": Meaning("address", source="model"),
    "DESCRIPTION_FIELD": Meaning("demographic", source="model"),
    "NAMED_BUILDING": Meaning("organisation", source="model"),
    "NAMED_OFFICE": Meaning("organisation", source="model"),
    "STREET": Meaning("place", source="model"),
    "USER_NAME_LIKE": Meaning("contact", source="model"),
    "HOUSE_NUMBER_LIKE": Meaning("address", source="model"),
    "EXHIBIT_LIKE": Meaning("code", source="model"),
    # So are names that stand in a public list
    "LISTED_PERSON": Meaning("person", source="model"),
    "LISTED_PLACE": Meaning("place", source="model"),
    "DESCRIPTION": Meaning("demographic", source="model"),
    # A capital on a word that stands in no list and no dictionary
    "UNKNOWN_WORD": Meaning("person", source="model"),
    # Presidio's own
    "UK_NHS": Meaning("code", "NHS number"),
    "UK_NINO": Meaning("code", "National Insurance number"),
    "UK_PASSPORT": Meaning("code", "passport number"),
    "UK_DRIVING_LICENCE": Meaning("code", "driving licence number"),
    "UK_VEHICLE_REGISTRATION": Meaning("code", "vehicle registration"),
    "UK_POSTCODE": Meaning("address", "postcode"),
    "PHONE_NUMBER": Meaning("contact", "phone number"),
    "IP_ADDRESS": Meaning("contact", "IP address"),
    "IBAN_CODE": Meaning("code", "bank account"),
    "CREDIT_CARD": Meaning("code", "card number"),
    # Ours
    "NHS_NUMBER_LIKE": Meaning("code", "possible NHS number"),
    "NINO_LIKE": Meaning("code", "National Insurance number"),
    "UK_UPN": Meaning("code", "pupil number"),
    "PASSPORT_LIKE": Meaning("code", "passport number"),
    "DRIVING_LICENCE_LIKE": Meaning("code", "driving licence number"),
    "BANK_ACCOUNT": Meaning("code", "bank account"),
    "CASE_RECORD": Meaning("code", "record number"),
    "PROFESSIONAL_REGISTRATION": Meaning("code", "registration number"),
    "CRIME_REFERENCE": Meaning("code", "crime reference"),
    "COURT_REFERENCE": Meaning("code", "court reference"),
    "CASE_NUMBER": Meaning("code", "case number"),
    "COLLAR_NUMBER": Meaning("code", "collar number"),
    "AGENCY_REFERENCE": Meaning("code", "record number"),
    "EXHIBIT": Meaning("code", "exhibit reference"),
    "INITIALS": Meaning("person"),
    "HOUSE_NUMBER": Meaning("address", "address"),
    "VEHICLE_LIKE": Meaning("code", "vehicle registration"),
    "PHONE_LIKE": Meaning("contact", "phone number"),
    "EMAIL_LIKE": Meaning("contact", "e-mail address"),
    "SOCIAL_LINK": Meaning("contact", "link"),
    "SOCIAL_HANDLE": Meaning("contact", "user name"),
    "STREET_ADDRESS": Meaning("address", "address"),
    "POSTCODE_LIKE": Meaning("address", "postcode"),
    "WRITTEN_DATE": Meaning("date"),
    "NAMED_DAY": Meaning("date"),
    "WRITTEN_AGE": Meaning("age"),
    "AGE_LIKE": Meaning("age"),
    "WRITTEN_DURATION": Meaning("duration"),
    "CLOCK_TIME": Meaning("duration", "time of day"),
    "QUANTITY": Meaning("quantity"),
}

ONLY_OWN_MODEL: Final = frozenset({"CHARACTERISTIC", "ADDRESS_GUESS", "CODE_GUESS", "CONTACT_GUESS"})
ONLY_SPACY: Final = frozenset({"NRP"})
"""Entities that one kind of model reports and the other does not."""

MODEL_LABELS: Final = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "GPE": "LOCATION",
    "LOC": "LOCATION",
    "FAC": "LOCATION",
    "ORG": "ORGANIZATION",
    "NORP": "NRP",
    "LANGUAGE": "NRP",
    "DATE": "DATE_TIME",
    "TIME": "DATE_TIME",
    "CARDINAL": "NUMBER",
    "ORDINAL": "NUMBER",
    "QUANTITY": "NUMBER",
    "MONEY": "NUMBER",
    "PERCENT": "NUMBER",
}
"""spaCy's labels → entities."""

IGNORED_LABELS: Final = frozenset({"EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "MISC"})
"""Labels of spaCy's models that name no person, place or organisation."""

REQUIRED_OF_MODEL: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
"""A model without these cannot look for names, so it is refused."""
