"""The door: plain data of a file → a type of the model, or findings that say what is wrong where.

Built from the location and type of pydantic's errors only: their messages and inputs quote values.
"""

import keyword
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from scr_docs.casefolder.yaml_files.source import Path, YamlSource
from scr_docs.casefolder.yaml_files.value_rules import validator_of
from scr_docs.model.finding import Finding, finding

Model = TypeVar("Model")

_CLASHING: Final = frozenset({"path", "line"})
_KEYED_BY_ID: Final = frozenset({"people", "places", "organisations", "further_names"})
_UNKNOWN_KEY: Final = frozenset({"unexpected_keyword_argument", "extra_forbidden"})
_WHAT_IS_WRONG: Final = {
    "date_not_in_calendar": "is not a day of the calendar",
    "date": "is not a date; write YYYY-MM-DD, as in 2026-02-05",
    "bool": "must be true or false",
    "int": "must be a whole number",
    "tuple": "must be a list",
    "list": "must be a list",
    "dict": "must be a set of keys with values",
    "dataclass": "must be a set of keys with values",
    "string_too_short": "is empty; write something here",
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
        return None, (finding("SCR100", source.shown, "is empty", line=1, column=1),)
    if not isinstance(source.data, dict):
        return None, (finding("SCR112", source.shown, "must be a set of keys with values", line=1, column=1),)
    kind: Any = model
    try:
        value: Model = validator_of(kind).validate_python(_prepared(source, source.data, (), keyed=False))
    except ValidationError as error:
        details = error.errors(include_input=False, include_url=False, include_context=True)
        return None, tuple(_problems(source, model, details))
    return value, ()


def _prepared(source: YamlSource, data: Any, path: Path, *, keyed: bool) -> Any:
    """Data under the names of the model's fields, with the place of every record; a key without a value is absent."""
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
    """The model's name for a key of the contract: words of Python and of `Sourced` carry an underscore.

    A key that ends in an underscore itself is no key of the contract, so it gets another one and stays unknown.
    """
    return f"{key}_" if keyword.iskeyword(key) or key in _CLASHING or key.endswith("_") else key


def _written(part: str | int) -> str | int:
    return part[:-1] if isinstance(part, str) and part.endswith("_") else part


def _problems(source: YamlSource, model: type[object], details: Sequence[Any]) -> Iterator[Finding]:
    """A finding a key that is missing or unknown, and one for all that is wrong with one value."""
    wrong: dict[Path, list[str]] = {}
    for detail in details:
        path = _deepest(source, detail["loc"])
        if detail["type"] == "missing":
            yield _at(source, path, f"`{_written(detail['loc'][-1])}` is missing here")
        elif detail["type"] in _UNKNOWN_KEY:
            yield _at(source, path, _unknown_key(model, detail["loc"]))
        else:
            wrong.setdefault(path, []).append(_wrong_value(detail))
    for path, messages in wrong.items():
        yield _at(source, path, "; or ".join(dict.fromkeys(messages)))


def _at(source: YamlSource, path: Path, message: str) -> Finding:
    line, column = source.place(path)
    return finding("SCR112", source.shown, message, line=line, column=column)


def _deepest(source: YamlSource, location: Sequence[str | int]) -> Path:
    """The longest path of the file that a location of pydantic's stands for; arms of a union add parts of their own."""
    path: Path = ()
    for part in location:
        path = next((each for each in ((*path, part), (*path, _written(part))) if each in source.places), path)
    return path


def _wrong_value(detail: Any) -> str:
    if detail["type"] == "literal_error":
        return f"must be one of: {detail['ctx']['expected'].replace(chr(39), '')}"
    kind = next((kind for kind in _WHAT_IS_WRONG if detail["type"].startswith(kind)), "")
    return _WHAT_IS_WRONG.get(kind, "is not what the contract asks for here")


def _unknown_key(model: type[object], location: Sequence[str | int]) -> str:
    """What to write instead; the key itself may be somebody's name and is not repeated."""
    known = sorted(_keys_at(model, location[:-1]))
    close = get_close_matches(str(_written(location[-1])), known, n=1, cutoff=0.7)
    return f"unknown key; did you mean `{close[0]}`?" if close else f"unknown key; known here: {', '.join(known)}"


def _keys_at(model: Any, location: Sequence[str | int]) -> set[str]:
    """Keys that the contract knows at a place."""
    for part in location:
        model = _inside(model, part)
    record = next((each for each in _arms(model) if is_dataclass(each)), None)
    return {str(_written(each.name)) for each in fields(record) if each.name not in _CLASHING} if record else set()


def _inside(model: Any, part: str | int) -> Any:
    """The type one step down; the type itself for a part that only names the arm of a union."""
    for each in _arms(model):
        if is_dataclass(each):
            return next((field.type for field in fields(each) if field.name == part), model)
        if get_origin(each) is dict:
            return get_args(each)[1]
        if get_origin(each) is tuple and isinstance(part, int):
            return get_args(each)[0]
    return model


def _arms(model: Any) -> tuple[Any, ...]:
    return get_args(model) if get_origin(model) in {Union, UnionType} else (model,)
