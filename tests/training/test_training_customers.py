"""Templates of another project, filled with our people."""

import random
from pathlib import Path

import pytest

from training import customers
from training.customers import customer_text, templates

LINES = (
    "My name is {{person}} but everyone calls me {{first_name}}",
    "Who's coming to {{country}} with me?",
    "How do I open my credit card statement?",
    "My licence: {{us_driver_license}}",
    "A broken {slot}",
    "Meet me at {{address}}",
    "I once lived in {{city}}",
)


class _Installed:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def locate_file(self, name: str) -> Path:
        return self.folder / Path(name).name


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates.txt").write_text("\n".join(LINES), encoding="utf-8")
    monkeypatch.setattr(customers, "distribution", lambda _name: _Installed(tmp_path))
    templates.cache_clear()


def test_slots_that_we_have_no_words_for_leave_a_template_out() -> None:
    found = {*templates("train"), *templates("held-out")}
    assert len(found) == len(LINES) - 2
    assert "My name is {adult.full} but everyone calls me {adult}" in found


def test_no_template_is_learnt_and_measured_with() -> None:
    assert not set(templates("train")) & set(templates("held-out"))


def test_a_customer_names_people_and_each_is_labelled() -> None:
    rng = random.Random(3)
    examples = [customer_text(rng, "train") for _ in range(80)]
    assert {"person", "place"} & {span.kind for each in examples for span in each.spans}
    assert not any("{" in each.text for each in examples)
