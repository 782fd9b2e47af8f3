"""What a redaction cost, in lines for a person: one for the whole document, or a table of its paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.counted import counted
from scr_docs.model.cost import ACTS, ParagraphCost
from scr_docs.model.mention import Kind

_FACTS: Final[dict[Kind, tuple[str, str]]] = {
    "person": ("name", "names"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
    "date": ("date", "dates"),
    "age": ("age", "ages"),
    "address": ("address", "addresses"),
    "code": ("number", "numbers"),
    "contact": ("contact detail", "contact details"),
    "demographic": ("detail", "details"),
    "quantity": ("quantity", "quantities"),
    "duration": ("length of time", "lengths of time"),
}


def cost_summary(cost: Sequence[ParagraphCost]) -> str:
    """``"cost: generalised 9 dates, 2 ages; replaced 31 names; removed 4 numbers; 1 paragraph mostly gone"``."""
    parts = [part for act in ACTS if (part := _of_act(cost, act))]
    empty = sum(paragraph.mostly_gone for paragraph in cost)
    parts.append(f"{counted(empty, 'paragraph')} mostly gone")
    return f"cost: {'; '.join(parts)}"


def _of_act(cost: Sequence[ParagraphCost], act: str) -> str:
    kinds: Counter[Kind] = Counter()
    for paragraph in cost:
        kinds.update({fact.kind: fact.count for fact in paragraph.facts if fact.act == act})
    listed = ", ".join(f"{count} {_FACTS[kind][count != 1]}" for kind, count in kinds.most_common())
    return f"{act} {listed}" if listed else ""


def cost_table(cost: Sequence[ParagraphCost]) -> Iterator[str]:
    """A line a paragraph: facts and share of its letters and digits that went each way."""
    yield f"{'lines':>9}  {'characters':>10}  " + "  ".join(f"{act:>16}" for act in ACTS)
    for paragraph in cost:
        cells = (
            f"{paragraph.facts_of(act)} ({100 * paragraph.characters_of(act) // max(1, paragraph.characters)} %)"
            for act in ACTS
        )
        lines = f"{paragraph.line}-{paragraph.last_line}"
        gone = "  mostly gone" if paragraph.mostly_gone else ""
        yield f"{lines:>9}  {paragraph.characters:>10}  " + "  ".join(f"{cell:>16}" for cell in cells) + gone
