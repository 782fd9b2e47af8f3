"""The door: plain data of a file → a type of the model, or findings that say what is wrong where.

Built from the location and type of pydantic's errors only: their messages and inputs quote values.
"""

import keyword
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any, Final, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from scr_docs.casefolder.yaml_source import Path, YamlSource
from scr_docs.model.finding import Finding, finding

Model = TypeVar("Model")

_CLASHING: Final = frozenset({"path", "line"})
_KEYED_BY_ID: Final = frozenset({"people", "places", "organisations"})
_WHAT_IS_WRONG: Final = {
    "missing": "a required key is missing here",
    "date": "is not a date; write YYYY-MM-DD, as in 2026-02-05",
    "bool": "must be true or false",
    "int": "must be a whole number",
    "tuple": "must be a list",
    "list": "must be a list",
    "dict": "must be a set of keys with values",
    "dataclass": "must be a set of keys with values",
    "string": "must be text, not a list or a set of keys",
    "none": "must be empty",
}


def read_typed(source: YamlSource, model: type[Model]) -> tuple[Model | None, tuple[Finding, ...]]:
    """Turn the data of a file into a type of the model.

    Returns:
        The value, or None when anything is wrong, with all findings at once.
    """
    if source.problems:
        return None, source.problems
    if source.data is None:
        return None, (finding("SCR100", source.shown, "is empty"),)
    if not isinstance(source.data, dict):
        return None, (finding("SCR112", source.shown, "must be a set of keys with values", line=1),)
    try:
        value: Model = _adapter(model).validate_python(_prepared(source, source.data, (), keyed=False))
    except ValidationError as error:
        details = error.errors(include_input=False, include_url=False, include_context=True)
        return None, tuple(dict.fromkeys(_problem(source, model, detail) for detail in details))
    return value, ()


_ADAPTERS: dict[type[object], TypeAdapter[Any]] = {}


def _adapter(model: type[object]) -> TypeAdapter[Any]:
    """Pydantic's reading of a type, made once: it takes longer than reading a file."""
    if model not in _ADAPTERS:
        _ADAPTERS[model] = TypeAdapter(model)
    return _ADAPTERS[model]


def _prepared(source: YamlSource, data: Any, path: Path, *, keyed: bool) -> Any:
    """Data with the names that the model's fields have, and the place of every record."""
    if isinstance(data, list):
        return [_prepared(source, item, (*path, number), keyed=False) for number, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    inside = {
        (key if keyed else field_name(key)): _prepared(
            source, value, (*path, key), keyed=not path and key in _KEYED_BY_ID
        )
        for key, value in data.items()
        if value is not None or keyed
    }
    return inside if keyed else inside | {"path": source.shown, "line": source.place(path)[0]}


def field_name(key: str) -> str:
    """The model's name for a key of the contract: words of Python and of `Sourced` carry an underscore."""
    return f"{key}_" if keyword.iskeyword(key) or key in _CLASHING else key


def _problem(source: YamlSource, model: type[object], detail: Any) -> Finding:
    unknown = detail["type"] in {"unexpected_keyword_argument", "extra_forbidden"}
    line, column = source.place(_deepest(source, detail["loc"]))
    message = _unknown_key(model, detail["loc"]) if unknown else _wrong_value(detail)
    return finding("SCR112", source.shown, message, line=line, column=column)


def _as_written(location: Sequence[str | int]) -> Path:
    return tuple(_written(part) for part in location)


def _written(part: str | int) -> str | int:
    return part[:-1] if isinstance(part, str) and part.endswith("_") else part


def _deepest(source: YamlSource, location: Sequence[str | int]) -> Path:
    """The longest path of the file that a location of pydantic's stands for; union branches add parts of their own."""
    path: Path = ()
    for part in _as_written(location):
        if (*path, part) in source.places:
            path = (*path, part)
    return path


def _wrong_value(detail: Any) -> str:
    if detail["type"] == "missing":
        return f"`{_written(detail['loc'][-1])}` is missing here"
    if detail["type"] == "literal_error":
        return f"must be one of: {detail['ctx']['expected'].replace(chr(39), '')}"
    kind = next((kind for kind in _WHAT_IS_WRONG if detail["type"].startswith(kind)), "")
    return _WHAT_IS_WRONG.get(kind, "is not what the contract asks for here")


def _unknown_key(model: type[object], location: Sequence[str | int]) -> str:
    """What to write instead; the key itself may be somebody's name and is not repeated."""
    known = sorted(str(_written(name)) for name in _keys_at(model, location[:-1]))
    close = get_close_matches(str(_written(location[-1])), known, n=1, cutoff=0.7)
    return f"unknown key; did you mean `{close[0]}`?" if close else f"unknown key; known here: {', '.join(known)}"


def _keys_at(model: Any, location: Sequence[str | int]) -> set[str]:
    """Keys that the contract knows at a place."""
    for part in location:
        model = _inside(model, part) or model
    model = next((each for each in (model, *_all_args(model)) if is_dataclass(each)), None)
    return {each.name for each in fields(model)} - _CLASHING if model else set()


def _inside(model: Any, part: str | int) -> Any:
    for each in (model, *_all_args(model)):
        if is_dataclass(each) and isinstance(part, str):
            for each_field in fields(each):
                if each_field.name == part:
                    return each_field.type
    return None


def _all_args(model: Any) -> list[Any]:
    """Every type inside a type: ``tuple[Agency, ...] | None`` → ``Agency`` and the rest."""
    found: list[Any] = []
    for arg in get_args(model):
        found += [arg, *_all_args(arg)]
    return found
