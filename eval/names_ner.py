"""How well the Thai name tagger does by itself: `python eval/names_ner.py FILE.jsonl.gz [--model FILE]`.

Strict: equal span and kind; overlap: any shared character and equal kind. `trimmed` leaves the pack's titles and place
heads out of both sides, as our own convention does. One JSON object on stdout."""

import argparse
import gzip
import json
from pathlib import Path

import pycrfsuite

from saikhao.annotate.kit import Kit
from saikhao.annotate.ner import tag
from saikhao.annotate.trim import trimmed
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

Mark = tuple[int, int, str]


def score(gold: list[Mark], got: list[Mark]) -> tuple[int, int]:
    """(strict, overlap) right ones; each gold mark is matched once."""
    strict = len(set(gold) & set(got))
    left, over = list(gold), 0
    for s, e, k in got:
        hit = next((g for g in left if g[2] == k and g[0] < e and s < g[1]), None)
        if hit:
            left.remove(hit)
            over += 1
    return strict, over


def f1(right: int, got: int, gold: int) -> dict[str, float]:
    p, r = right / max(got, 1), right / max(gold, 1)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / max(p + r, 1e-9), 4)}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path)
    ask.add_argument("--model", type=Path)
    ask.add_argument("--lang", default="th")
    given = ask.parse_args()
    kit = Kit()
    if given.model:
        tagger = pycrfsuite.Tagger()
        tagger.open(str(given.model))
        kit.keep(("ner.model", given.lang), lambda: tagger)
    sums = {k: [0, 0, 0, 0] for k in ("all", "trimmed", "person", "org", "place")}
    with gzip.open(given.data, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            folded = fold(row["text"])
            text, edges = folded.text, Edges(folded.text)
            gold = [(folded.offset(n["at"][0]), folded.offset(n["at"][1]), n["kind"]) for n in row["names"]]
            found = tag(text, 0, len(text), kit, given.lang, edges) if text.strip() else []
            got: list[Mark] = [(t.start, t.end, t.kind) for t in found]
            ours = [[(*trimmed(text, s, e, k, kit, given.lang), k) for s, e, k in marks] for marks in (gold, got)]
            pairs = {"all": (gold, got), "trimmed": (ours[0], ours[1])}
            pairs |= {
                k: ([m for m in gold if m[2] == k], [m for m in got if m[2] == k]) for k in ("person", "org", "place")
            }
            for name, (a, b) in pairs.items():
                strict, over = score(list(a), list(b))
                sums[name] = [x + y for x, y in zip(sums[name], (strict, over, len(b), len(a)), strict=True)]
    out = {k: {"strict": f1(s, n, g), "overlap": f1(o, n, g), "gold": g, "got": n} for k, (s, o, n, g) in sums.items()}
    print(json.dumps(out))


if __name__ == "__main__":
    main()
