"""How well names are matched across scripts: pairs of one name against shuffled ones, and labelled pairs.

    python eval/names.py [BENCH_FOLDER]

Prints the area under the curve and the recall at 1 % false for `names/`, and for `name-bench/` the F1 on one half at
the threshold best on the other half.
"""

import csv
import random
import sys
from bisect import bisect_left, bisect_right
from pathlib import Path

from saikhao.annotate.kit import default
from saikhao.link.forms import Form, same, within
from saikhao.link.names import likeness, sounds

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"


def area(true: list[float], false: list[float]) -> float:
    """Chance that a true pair scores above a false one."""
    low = sorted(false)
    return sum(bisect_left(low, s) + bisect_right(low, s) for s in true) / (2 * len(true) * len(low))


def shuffled(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Area and recall at 1 % false; the first name of a pair may hold several spellings, parted by `|`."""
    of = sounds(default()).of
    heard = [([of(x) for x in a.split("|")], of(b)) for a, b in pairs]
    others = [b for _, b in heard]
    random.Random(1).shuffle(others)
    true = [max(likeness(x, b) for x in a) for a, b in heard]
    false = [max(likeness(x, b) for x in a) for (a, _), b in zip(heard, others, strict=True)]
    bar = sorted(false)[int(0.99 * len(false))]
    return area(true, false), sum(s > bar for s in true) / len(true)


def labelled(rows: list[tuple[str, str, bool]]) -> float:
    """F1 on every second pair, at the threshold that is best on the others."""
    kit = default()
    scored = []
    for a, b, truth in rows:
        x, y = Form(a, kit), Form(b, kit)
        scored.append((max(same(x, y)[0], 0.9 * within(x.whole, y.whole), 0.9 * within(y.whole, x.whole)), truth))
    bar = max((t / 100 for t in range(30, 100)), key=lambda t: f1(scored[::2], t))
    return f1(scored[1::2], bar)


def f1(scored: list[tuple[float, bool]], bar: float) -> float:
    """F1 of calling a pair one from `bar` on."""
    both = sum(s >= bar and t for s, t in scored)
    return 2 * both / max(1, sum(s >= bar for s, _ in scored) + sum(t for _, t in scored))


def main() -> None:
    """The command."""
    bench = Path(sys.argv[1]) if len(sys.argv) > 1 else BENCH
    with (bench / "names/th_en_transliteration_v1.4.tsv").open(encoding="utf-8") as f:
        words = [(r["th"], r["en"]) for r in csv.DictReader(f, delimiter="\t")]
    with (bench / "names/cities_th_from_geonames.tsv").open(encoding="utf-8") as f:
        cities = [(cells[4], cells[2]) for line in f if (cells := line.rstrip("\n").split("\t"))]
    for name, pairs in (("transliterations", words), ("cities", cities)):
        under, recall = shuffled(pairs)
        print(f"{name:18} {len(pairs):5} pairs  area {under:.4f}  recall at 1 % false {recall:.3f}")
    with (bench / "name-bench/name_bench/cases.csv").open(encoding="utf-8") as f:
        rows = [(r["name1"], r["name2"], r["is_match"].lower() in ("true", "1")) for r in csv.DictReader(f)]
    print(f"{'name-bench':18} {len(rows):5} pairs  F1 {labelled(rows):.3f}")


if __name__ == "__main__":
    main()
