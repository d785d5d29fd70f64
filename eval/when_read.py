"""What the scorers of times and numbers share: the data, the kit, and how a text is read."""

import gzip
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from saikhao.annotate.kit import default
from saikhao.annotate.when import picks, readings
from saikhao.text.settle import Frame, Reading

BENCH = Path(os.environ.get("SAIKHAO_BENCH") or Path(__file__).resolve().parents[2] / "shared" / "bench")
KIT = default()
Row = tuple[str, str, str]
Show = Callable[[str], None]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a .jsonl.gz."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from (json.loads(row) for row in rows)


def read(text: str, lang: str, on: date | None, tense: int = 0) -> list[tuple[str, Reading]]:
    """(words, reading) of every expression in a text."""
    chosen = picks(text, lang, KIT)
    made = readings(text, lang, chosen, Frame(on, tense), KIT)
    return [(text[p.token.start : p.token.end], r) for p, r in made]


def f1(right: int, said: int, gold: int) -> str:
    """Precision, recall and F1 in a row."""
    p, r = right / said if said else 0.0, right / gold if gold else 0.0
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if p + r else 0:.3f}  ({gold} gold, {said} read)"


def near(text: str | None, value: Decimal) -> bool:
    """True where a written value is that number."""
    try:
        return abs(float(text or "nan") - float(value)) <= 1e-6 * max(1.0, abs(float(value)))
    except ValueError:
        return False
