"""One combination of facts in words: why it is one, the sentences that make it, and what would break it."""

from collections.abc import Iterator
from typing import Final

from scr_docs.counted import counted
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, Step, papers_last

_WHY: Final = {
    "time of death": "month of death with age and area is always one child",
    "few people": "few people of the area fit",
    "few families": "few families of the area fit",
    "quotations": "words in a row can be searched for on the web",
    "named already": f"{ALREADY_PUBLIC} names somebody and tells the same, so readers know who is meant",
}


def why_raised(combination: Combination) -> str:
    """Why it may identify, with the rough number of people where it is one of numbers."""
    return f"{_WHY[combination.rule]}{_number(combination)}"


def sentence_lines(combination: Combination) -> Iterator[str]:
    """Each sentence that contributes, once, at its first place; those of the panel's file hold names: none is shown."""
    shown: dict[tuple[str, str], int] = {}
    for facet in sorted(combination.facets, key=lambda facet: papers_last(facet.document)):
        if facet.family != "sex":
            shown.setdefault((facet.document, facet.sentence), facet.line)
    for (document, sentence), line in shown.items():
        words = "(look there: it holds names)" if document == ALREADY_PUBLIC else sentence
        yield f"{document + ' ' if document else ''}line {line}: {words}"


def generalisation_lines(combination: Combination) -> Iterator[str]:
    """The cheapest steps that break it together, then each other step that breaks it alone."""
    if combination.cheapest:
        yield f"cheapest: {'; '.join(map(_step, combination.cheapest))}"
    else:
        yield "no generalisation of these facts alone breaks it; rewrite the sentences"
    others = [step for step in combination.steps if step.breaks and (step,) != combination.cheapest]
    yield from (f"or alone: {_step(step)}" for step in others)


def _number(combination: Combination) -> str:
    if combination.expected is None:
        return ""
    number = f"about {combination.expected:.0f}" if combination.expected >= 1 else "fewer than one"
    rough = f"; no published share behind {', '.join(combination.rough)}" if combination.rough else ""
    return f" ({number}{rough})"


def _step(step: Step) -> str:
    places = counted(step.places, "place")
    if step.family == "quotation":
        return f"tell in other words, not verbatim ({places})"
    if step.family == "sex":
        return f"do not tell the sex ({places})"
    what = f"{step.family}: {step.value}"
    return f"{what} -> {step.instead} ({places})" if step.instead else f"leave out {what} ({places})"
