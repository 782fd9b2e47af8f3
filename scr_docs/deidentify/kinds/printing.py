"""The words printed in place of what is removed or masked (design, section 5)."""

from typing import Final

from scr_docs.model.mention import Kind

REMOVED: Final = frozenset(
    {
        "NHS number",
        "National Insurance number",
        "pupil number",
        "passport number",
        "driving licence number",
        "record number",
        "crime reference",
        "court reference",
        "case number",
        "collar number",
        "exhibit reference",
        "registration number",
        "bank account",
        "card number",
        "vehicle registration",
        "phone number",
        "e-mail address",
        "user name",
        "link",
        "IP address",
        "postcode",
        "address",
    }
)
"""What is removed whatever it says; each is a `Detection.detail`. The words for a person, no value."""

MASKS: Final[dict[Kind, str]] = {
    "person": "[name]",
    "place": "[place]",
    "organisation": "[organisation]",
    "date": "[date]",
    "age": "[age]",
    "address": "[address removed]",
    "code": "[number removed]",
    "contact": "[contact detail removed]",
    "demographic": "[detail]",
    "quantity": "[number]",
    "duration": "[time]",
}
"""What a doubt, or a kind without details, is printed as."""

MASK_PATTERN: Final = r"\[(?:name|place|organisation|date|age|detail|number|time|[A-Za-z][A-Za-z' -]{2,40} removed)\]"
"""Anything that `MASKS` or `REMOVED` prints, as it stands in a plain text."""

_POSSIBLE: Final = "possible "


def removal(detail: str) -> str | None:
    """``"NHS number"`` → ``"[NHS number removed]"``; None for a detail that is not among `REMOVED`.

    A number that only looks like one ("possible NHS number": its check digit is wrong) is removed all the same.
    """
    known = detail.removeprefix(_POSSIBLE)
    return f"[{known} removed]" if known in REMOVED else None


def mask(kind: Kind) -> str:
    """The words for a mention that nobody has decided on."""
    return MASKS[kind]


def printed_words() -> frozenset[str]:
    """Every word list entry that this module prints: the redaction check knows them as the tool's own."""
    return frozenset(MASKS.values()) | {f"[{detail} removed]" for detail in REMOVED}
