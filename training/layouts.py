"""Paragraphs, chronology rows, tables, lists, letters and minutes, made of frames."""

import random
from typing import Final

from training.cast import Cast, World
from training.disturbances import disturbed, lowered
from training.examples import Example, joined
from training.frames import fill, frames
from training.names_and_places import Part

_VOICES: Final = (
    *(2 * ("social_care", "health", "police", "education", "general", "notes")),
    *("shorthand", "shorthand", "initials", "references", "whereabouts"),
)
_QUIET_VOICES: Final = ("contrast", "quiet", "everyday")
_TYPED_SMALL: Final = ("shorthand", "everyday")
"""Voices of people who type without capitals."""

_ROWS: Final = (
    "{date} | {time} | {sentence}",
    "| {date} | {pro} | {sentence} |",
    "{date},{time},{pro},{sentence}",
    "**{date}** {sentence}",
    "{date} - {sentence}",
    "- {sentence}",
    "* {pro}: {sentence}",
    "1. {sentence}",
    "{pro}: {sentence}",
    "> {sentence}",
    "### {child.full}\n\n{sentence}",
    "{time} {pro} t/c to {mother}. {sentence}",
)
_TABLES: Final = (
    "| {child} | {age} | {school} | {town} |",
    "| {mother.full} | Mother | {address} | {phone} |",
    "| Name | {child.full} |\n| DOB | {date} |\n| Address | {address}, {town} |\n| GP | {dr}, {surgery} |",
    "Name: {child.full}\nDOB: {date}\nNHS: {nhs}\nSchool: {school}\nMother: {mother.full}\nFather: {father.full}",
    "Attendees: {sw}, {dr}, {pc}, {teacher}, {adult.full}",
    "{child.full} (subject), {sib.full} (sibling), {mother.full} (mother), {adult.full} (mother's partner)",
    "| {sw} | Social Worker | {council} |\n| {ds} | Police | {force} |\n| {hv} | Health Visitor | {trust} |",
    "- {child}\n- {sib}\n- {mother}\n- {father}",
    "Child: {child} | Mother: {mother} | Father: {father} | SW: {sw}",
    "{surname}, {child}; {surname}, {sib}",
    "- {bare}\n- {bare}\n- {bare}",
    "| {bare} | {agenum} | {init} |",
    "{bare}: {bare} is at home.\n{bare}: ok",
    "Siblings: {bare}, {bare}, {bare}",
    "Who: {bare}\nTold by: {bare}\nWhere: {pub}",
    "Alias: {nick}; {nick}; {bare}",
    "| {exhibit} | {adult.full} | {date} |",
    "| {contactform} | {child} | {phone} |",
    "| {housenum} | {bare} | {estate} |",
    "Hosp no: {hospno}\nWard: {wardname}\nCons: {tinit}\nNOK: {bare} {phone}",
)


def case_text(rng: random.Random, part: Part) -> Example:
    """One to five sentences about one case, in one shape, perhaps disturbed."""
    cast = Cast(World(rng, part))
    kind = rng.random()
    if kind < 0.12:
        example = fill(rng.choice(_TABLES), cast)
    elif kind < 0.38:
        example = _row(cast, part)
    else:
        example = joined(
            (_sentence(cast, part) for _ in range(rng.choice((1, 1, 2, 3, 4)))), rng.choice((" ", " ", " ", "\n"))
        )
    return disturbed(example, rng)


def quiet_text(rng: random.Random, part: Part) -> Example:
    """One to four sentences that name nobody, sometimes with one that does at the end."""
    cast = Cast(World(rng, part))
    lines = [
        fill(rng.choice(frames(rng.choice(("quiet", "quiet", "quiet", "contrast", "everyday")), part)), cast)
        for _ in range(rng.randint(1, 4))
    ]
    if rng.random() < 0.15:
        lines.append(_sentence(cast, part))
    return disturbed(joined(lines, " "), rng, capitals=0.05)


def _sentence(cast: Cast, part: Part) -> Example:
    rng = cast.world.rng
    voice = rng.choice(_QUIET_VOICES if rng.random() < 0.16 else _VOICES)
    sentence = fill(rng.choice(frames(voice, part)), cast)
    return lowered(sentence) if voice in _TYPED_SMALL and rng.random() < 0.6 else sentence


def _row(cast: Cast, part: Part) -> Example:
    """A row of a chronology or an item of a list, with a sentence in it."""
    before, _, after = cast.world.rng.choice(_ROWS).partition("{sentence}")
    return joined((fill(before, cast), _sentence(cast, part), fill(after, cast)), "")
