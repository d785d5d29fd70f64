"""Translated articles against their twins: is the twin found among all, and is anything said to differ that does not?

    python eval/twins.py [LANG] [DOCS] [BENCH_FOLDER]

`ntrex/dev.jsonl.gz` holds lines of news articles in several languages; the lines of a `doc` joined are its article.
Prints how often the likest article of the other language is the twin (hit@1), and contradictions and drifts per 1,000
lines, of which there should be none.
"""

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

from saikhao.annotate.kit import default
from saikhao.link import part
from saikhao.link.candidates import likeness
from saikhao.link.entities import entities
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"


def articles(bench: Path, lang: str, docs: int) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Lines by document, in English and the other language."""
    english, other = defaultdict(list), defaultdict(list)
    with gzip.open(bench / "ntrex/dev.jsonl.gz", "rt", encoding="utf-8") as f:
        for row in map(json.loads, f):
            if row["doc"] in english or len(english) < docs:
                english[row["doc"]].append(row["en"])
                other[row["doc"]].append(row[lang])
    return english, other


def main() -> None:
    """The command."""
    lang = sys.argv[1] if len(sys.argv) > 1 else "th"
    docs = int(sys.argv[2]) if len(sys.argv) > 2 else 82
    bench = Path(sys.argv[3]) if len(sys.argv) > 3 else BENCH
    english, other = articles(bench, lang, docs)
    kit, names = default(), sorted(english)
    captures = [
        Capture(f"{x}-{d}.txt", "\n".join(t[d]).encode()) for x, t in (("en", english), (lang, other)) for d in names
    ]
    pages = [analyse(c, None, kit) for c in captures]
    of = entities(pages, kit).of
    pairs, n = likeness(pages, of, kit), len(names)
    best = [max(range(n), key=lambda j: pairs.get((i, n + j), 0.0)) for i in range(n)]
    lines = sum(len(t) for t in english.values())
    raised = [x.kind for i in range(n) for x in part([pages[i], pages[n + i]], [of[i], of[n + i]], kit).links]
    wrong = sum(k in ("contradiction", "relay-drift") for k in raised)
    print(f"en-{lang}: {n} articles, hit@1 {sum(i == j for i, j in enumerate(best)) / n:.3f}")
    print(f"{wrong} contradictions or drifts on {lines} lines: {1000 * wrong / lines:.1f} per 1,000")


if __name__ == "__main__":
    main()
