"""Times and amounts: characters a second, against dateparser on the same Thai pages in the same run, and how the time
grows with texts made to be slow.

    python benchmarks/bench_when.py [FOLDER]     (text pages; the Thai samples if left out)
"""

import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from saikhao.annotate.amounts import picks as amount_picks
from saikhao.annotate.kit import default
from saikhao.annotate.when import picks
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

ROOT = Path(__file__).resolve().parent.parent
KIT = default()
SLOW = ["วันที่สองล้านเมื่อปี", "1/2-", "half and ", "9", "5 ", "สองสามสี่ห้า", "30/11/2024 "]


def spent(work: Callable[[str], object], texts: list[str]) -> float:
    """Seconds of processor time for all texts."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def pages(folder: Path | None) -> list[str]:
    """The Thai text pages, folded."""
    paths = sorted(folder.glob("*.txt")) if folder else sorted((ROOT / "samples").glob("*/pages/*.txt"))
    texts = [fold(p.read_text(encoding="utf-8", errors="replace")).text for p in paths]
    return [t for t in texts if sum("\u0e00" <= c <= "\u0e7f" for c in t) > len(t) // 3]


def dateparser_too(texts: list[str]) -> float | None:
    """What dateparser's search takes; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    warnings.simplefilter("ignore")
    search_dates(texts[0], languages=["th"])
    return spent(lambda t: search_dates(t, languages=["th"]), texts)


def main(args: list[str]) -> int:
    texts = pages(Path(args[0]) if args else None)
    size = sum(map(len, texts))
    picks(texts[0], "th", KIT), amount_picks(texts[0], "th", KIT)  # both sides warm
    ours = spent(lambda t: picks(t, "th", KIT), texts)
    known = {t: Edges(t) for t in texts}  # on a page the word edges are there already: other stages need them too
    alone = spent(lambda t: picks(t, "th", KIT, known[t]), texts)
    both = ours + spent(lambda t: amount_picks(t, "th", KIT), texts)
    print(f"{len(texts)} Thai pages, {size} characters")
    print(f"times              {size / ours:10,.0f} characters/s, word edges included")
    print(f"times              {size / alone:10,.0f} characters/s, word edges given")
    print(f"times and amounts  {size / both:10,.0f} characters/s")
    theirs = dateparser_too(texts)
    if theirs is not None:
        slower = f"{theirs / ours:.1f} and {theirs / alone:.1f} times the time"
        print(f"dateparser.search  {size / theirs:10,.0f} characters/s: {slower}")
    print("seconds by length, times and amounts, of one line without an end")
    for unit in SLOW:
        row = []
        for length in (25_000, 50_000, 100_000):
            text = [(unit * (length // len(unit) + 1))[:length]]
            row.append(spent(lambda t: (picks(t, "th", KIT), amount_picks(t, "th", KIT)), text))
        print(f"  {unit!r:28} " + "  ".join(f"{s:6.2f}" for s in row))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
