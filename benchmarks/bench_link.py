"""How the cost of linking grows with the number of pages, in one run.

    python benchmarks/bench_link.py ANALYSES.jsonl [PAGES...]

ANALYSES are lines of `saikhao read --json`, best in an order that has nothing to do with their day or publisher. Prints
one JSON object: CPU seconds and peak memory at each number of pages (1,000 and 3,000 unless given), and the exponent of
the growth from the first to the last.
"""

import json
import resource
import sys
from math import log
from pathlib import Path
from time import process_time

from saikhao.annotate.kit import default
from saikhao.link import link
from saikhao.model.analysis import Analysis, decode


def row(pages: list[Analysis]) -> dict[str, float]:
    """One measurement; peak memory is that of the whole process so far."""
    began = process_time()
    found = link(pages, default())
    spent = process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"pages": len(pages), "seconds": round(spent, 1), "peak_mb": peak, "stories": len(found.stories)}


def main() -> None:
    """The command; without pages there is no growth to measure, and it says so."""
    if len(sys.argv) < 2:
        print("left out: give ANALYSES.jsonl, a thousand pages or more")
        return
    steps = [int(n) for n in sys.argv[2:]] or [1000, 3000]
    with Path(sys.argv[1]).open("rb") as f:
        pages = [decode(line) for _, line in zip(range(max(steps)), f, strict=False)]
    link(pages[:20], default())  # packs are compiled once
    rows = [row(pages[:n]) for n in sorted(steps)]
    grown = log(rows[-1]["seconds"] / rows[0]["seconds"]) / log(rows[-1]["pages"] / rows[0]["pages"])
    print(json.dumps({"exponent": round(grown, 2), "rows": rows}))


if __name__ == "__main__":
    main()
