"""What the contract asks of single values beyond pydantic's own rules: dates as YYYY-MM-DD only, no empty text.

Pydantic also reads ``86400`` as a date (seconds since 1970), which would turn a slip of the pen into a wrong deadline.
"""

import re
from datetime import date
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

_ISO_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@cache
def validator_of(model: type[Any]) -> SchemaValidator:
    """Pydantic's reading of a type with the contract's rules, made once: it takes longer than reading a file."""
    return SchemaValidator(_with_rules(TypeAdapter(model).core_schema))


def _with_rules(schema: Any) -> Any:
    """The same schema with the rules at its leaves. Text that may be left out may also be empty."""
    if isinstance(schema, list):
        return [_with_rules(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "date":
        return core_schema.no_info_before_validator_function(_read_date, core_schema.date_schema(strict=True))
    if schema.get("type") == "str":
        return {**schema, "min_length": 1, "strip_whitespace": True}
    if schema.get("type") == "default" and schema["schema"].get("type") == "str":
        return schema
    return {key: _with_rules(value) for key, value in schema.items()}


def _read_date(written: object) -> object:
    if not isinstance(written, str):
        return written
    if not _ISO_DATE.fullmatch(written):
        raise PydanticCustomError("date_not_iso", "")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise PydanticCustomError("date_not_in_calendar", "") from None
