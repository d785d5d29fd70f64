"""How much of an article's text was found, counted in shingles, as the article extraction benchmark counts."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

WORDS = 4  # of a shingle
LETTERS = 5  # of a shingle in scripts that write no spaces
UNSPACED = frozenset(("THAI", "LAO", "KHMER", "MYANMAR", "CJK", "HIRAGANA", "KATAKANA"))


def spaced(text: str) -> bool:
    """False where most letters are of a script that writes no spaces."""
    scripts = Counter(unicodedata.name(c, "?").split()[0].split("-")[0] for c in text if c.isalpha())
    return not scripts or scripts.most_common(1)[0][0] not in UNSPACED


def shingles(text: str, words: bool) -> Counter[tuple[str, ...]]:
    """The shingles of a text as a multiset; a text shorter than one is one."""
    parts = re.findall(r"\w+", text) if words else list("".join(text.split()))
    size = WORDS if words else LETTERS
    if not parts:
        return Counter()
    return Counter(tuple(parts[i : i + size]) for i in range(max(1, len(parts) - size + 1)))


def shares(gold: str, found: str) -> tuple[float, float, float]:
    """What both have, what only `found` has, what only `gold` has, as shares of all."""
    words = spaced(gold)
    a, b = shingles(gold, words), shingles(found, words)
    both = sum((a & b).values())
    counts = (both, sum(b.values()) - both, sum(a.values()) - both)
    whole = sum(counts) or 1
    return (counts[0] / whole, counts[1] / whole, counts[2] / whole)


def f1(rows: Iterable[tuple[float, float, float]]) -> dict[str, float]:
    """Precision and recall as means over pages, and the F1 of the two means."""
    rows = list(rows)
    precise = [tp / (tp + fp) for tp, fp, _ in rows if tp + fp]
    recalled = [tp / (tp + fn) for tp, _, fn in rows if tp + fn]
    p, r = (sum(x) / len(x) if x else 0.0 for x in (precise, recalled))
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}
