"""Which script a text is written in, by counting letters."""

import unicodedata
from collections import Counter
from functools import lru_cache


@lru_cache(maxsize=4096)
def script(c: str) -> str | None:
    """The script of a letter, as Unicode names it ("THAI", "LATIN", "HANGUL" ...); None for anything else."""
    if not unicodedata.category(c).startswith("L"):
        return None
    return unicodedata.name(c, "UNKNOWN").split()[0].split("-")[0]


def scripts(text: str) -> Counter[str]:
    """Letters by script."""
    counts: Counter[str] = Counter()
    for c, n in Counter(text).items():
        name = script(c)
        if name:
            counts[name] += n
    return counts


def main_script(text: str) -> str | None:
    """The script most letters are in; None where there is no letter. Ties go to the name first in the alphabet."""
    counts = scripts(text)
    return min(counts, key=lambda s: (-counts[s], s)) if counts else None
