"""The one key of front matter that the check reads: ``answers``."""

import yaml


def read_answers(text: str) -> object:
    """The value of ``answers``; None when it is absent or the front matter is broken, which reading reports (SCR111)."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    return data.get("answers") if isinstance(data, dict) else None
