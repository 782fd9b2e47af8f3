"""Records that the tool itself writes into ``publication/``: JSON with a version, read back strictly or not at all."""

import json
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

Record = TypeVar("Record")

_VERSION = 1


def to_versioned_json(record: object, indent: int | None = None) -> str:
    """A dataclass as JSON text; dates as ``YYYY-MM-DD``."""
    kind: Any = type(record)
    content = {"version": _VERSION, **_adapter(kind).dump_python(record, mode="json")}
    return json.dumps(content, ensure_ascii=False, indent=indent)


def from_versioned_json(text: str, model: type[Record]) -> Record | None:
    """The record of a text that `to_versioned_json` wrote; None for anything else, whatever is wrong with it."""
    kind: Any = model
    try:
        content = json.loads(text)
        if not isinstance(content, dict) or content.pop("version", None) != _VERSION:
            return None
        record: Record = _adapter(kind).validate_json(json.dumps(content), strict=True)
    except (ValidationError, ValueError, RecursionError):
        return None
    return record


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)
