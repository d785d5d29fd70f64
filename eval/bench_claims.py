"""Attributions and claims against the public sets beside the repository, in one table; none of them is trained on.

    python eval/bench_claims.py [polnear] [factuality] [plover] [ntrex] [--docs N]

Runs where ../shared/bench (or $SAIKHAO_BENCH) is there and says so where it is not. `--docs` bounds the articles of a
set. PolNeAR: pairs from half the content's characters on; joint: the source too; direct: the gold content begins or
ends at a quotation mark; `unread`: the articles past the first sixty, of which nobody read a miss. Factuality: asserted
(2.5 and more) or not, by the innermost claim an event word stands in. NTREX: lines with a statement in both texts."""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from errors import iou
from events import BRIDGE, categories
from when_read import BENCH, Row, f1, lines

from saikhao.annotate.kit import default
from saikhao.model.page import Capture
from saikhao.model.place import Span
from saikhao.run.analyse import Analysis, analyse
from saikhao.world.events import EventTypes

QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb")
Spans = list[tuple[int, int]]
READ = 60  # articles of PolNeAR some of whose misses were read


def told(text: str, name: str) -> Analysis:
    """A plain text as a page."""
    return analyse(Capture(f"{name}.txt", text.encode(), "text/plain"))


def pairs(text: str, gold: list[Spans], ours: list[Spans]) -> dict[int, int]:
    """Gold to ours, one to one, the best overlap first."""
    near = [(iou(a, b, text), i, j) for i, a in enumerate(gold) for j, b in enumerate(ours) if meet(a, b)]
    out: dict[int, int] = {}
    for score, i, j in sorted(near, key=lambda x: (-x[0], x[1], x[2])):
        if score >= 0.5 and i not in out and j not in out.values():
            out[i] = j
    return out


def meet(a: Spans, b: Spans) -> bool:
    """True where the stretches from first to last character meet."""
    return a[0][0] < b[-1][1] and b[0][0] < a[-1][1]


def polnear(docs: int) -> Iterator[Row]:
    """English articles with source, cue and content."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for n, row in enumerate(islice(lines(BENCH / "polnear" / "dev.jsonl.gz"), docs)):
        found = told(row["text"], row["stem"])
        text, gold = found.page.text, row["attributions"]
        ours = [[(s.start, s.end) for s in a.content] for a in found.attributions]
        met = pairs(text, [a["content"] for a in gold], ours)
        for name in ("all", "unread") if n >= READ else ("all",):
            count[name].update(gold=len(gold), ours=len(ours), met=len(met))
        for i, a in enumerate(gold):
            right = i in met and same(text, a["source"], found.attributions[met[i]].source)
            for name in ("all", "unread") if n >= READ else ("all",):
                count[name]["joint"] += right
            kind = "direct" if direct(text, a["content"]) else "indirect"
            count[kind].update(gold=1, met=i in met, joint=right)
    for name in ("all", "unread") if count["unread"] else ("all",):
        c = count[name]
        yield "polnear", f"attribution, {name}", f1(c["met"], c["ours"], c["gold"])
        yield "polnear", f"joint, {name}", f1(c["joint"], c["ours"], c["gold"])
    for name in ("direct", "indirect"):
        c = count[name]
        yield (
            "polnear",
            f"recall, {name}",
            f"{c['met'] / c['gold']:.3f}, joint {c['joint'] / c['gold']:.3f} ({c['gold']})",
        )


def same(text: str, gold: list[int] | None, ours: Span | None) -> bool:
    """True where both sources share half their characters, or neither is there."""
    if not gold or not ours:
        return not (gold or ours)
    return iou([gold], [(ours.start, ours.end)], text) >= 0.5


def direct(text: str, content: Spans) -> bool:
    """True where a content begins or ends at a quotation mark."""
    start, end = content[0][0], content[-1][1]
    return bool(QUOTES & {text[start], text[end - 1], text[max(0, start - 1)], text[min(end, len(text) - 1)]})


def sentences(path: Path) -> Iterator[list[tuple[str, float | None]]]:
    """(word, factuality) of the sentences of a file of one word a line."""
    one: list[tuple[str, float | None]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            _, word, value = line.split("\t")[:3]
            one.append((word, None if value == "_" else float(value)))
        elif one:
            yield one
            one = []
    if one:
        yield one


def factuality(docs: int) -> Iterator[Row]:
    """Event words: asserted or not, beside always saying what is said most."""
    for name in ("meantime", "uw"):
        right, values = 0, Counter[bool]()
        for path in sorted((BENCH / "factuality" / "unified" / name).glob("*.conll")):
            for words in islice(sentences(path), docs * 3):
                for sure, guess in judged(words):
                    values[sure] += 1
                    right += sure == guess
        n = sum(values.values())
        yield "factuality", name, f"accuracy {right / n:.3f}, majority {max(values.values()) / n:.3f} ({n} words)"


def judged(words: list[tuple[str, float | None]]) -> Iterator[tuple[bool, bool]]:
    """(gold, ours) of a sentence's event words."""
    text, at = "A title of the page\n\n", []
    for word, _ in words:
        at.append(len(text))
        text += {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word) + " "
    claims = told(text, "sentence").claims
    for start, (_, value) in zip(at, words, strict=True):
        if value is not None:
            held = [(s.end - s.start, c) for c in claims for s in c.spans if s.start <= start < s.end]
            best = min(held, key=lambda x: x[0])[1] if held else None
            yield value >= 2.5, best is None or (best.status == "asserted" and best.polarity == "+")


def plover(docs: int) -> Iterator[Row]:
    """The category of each example sentence; the set's older codes are bridged."""
    codes = {t.code: t.plover for t in default().world.toml("events", EventTypes).event}
    path = BENCH / "plover" / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt"
    rows = [r for r in json.loads(path.read_text(encoding="utf-8")) if r["event"] != "DOCUMENT"][: docs * 10]
    right = sum(categories(r["text"], codes)[:1] == [BRIDGE.get(r["event"], r["event"])] for r in rows)
    yield "plover", "event type", f"accuracy {right / len(rows):.3f} ({len(rows)} sentences)"


def ntrex(docs: int) -> Iterator[Row]:
    """Translated articles: has a line a statement where its English twin has one?"""
    by: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in lines(BENCH / "ntrex" / "dev.jsonl.gz"):
        by[row["doc"]].append(row)
    seen: dict[str, list[bool]] = defaultdict(list)
    for doc, rows in islice(by.items(), docs):
        for lang in ("en", "th", "vi"):
            seen[lang] += stated([r[lang] for r in rows], f"{doc}.{lang}")
    for lang in ("th", "vi"):
        c = Counter(zip(seen["en"], seen[lang], strict=True))
        both, one, none = c[True, True], c[True, True] + c[True, False], c[False, True] + c[False, False]
        yield (
            "ntrex",
            f"en -> {lang}",
            f"of {one} English lines with a statement {both / one:.3f} have one, of {none} without "
            f"{c[False, True] / none:.3f}; agreement {(both + c[False, False]) / len(seen[lang]):.3f}",
        )


def stated(texts: list[str], name: str) -> list[bool]:
    """For each line of an article whether a statement's cue stands in it."""
    found = told("\n\n".join(texts) + "\n", name)
    cues = {a.cue[0].start for a in found.attributions}
    out, at = [], 0
    for text in texts:
        here = found.page.text.find(text.strip(), at)
        out.append(here >= 0 and any(here <= c < here + len(text) for c in cues))
        at = max(at, here)
    return out


SETS = {"polnear": polnear, "factuality": factuality, "plover": plover, "ntrex": ntrex}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    parser.add_argument("--docs", type=int, default=10**6)
    given = parser.parse_args()
    if not BENCH.is_dir():
        print(f"{BENCH} is not there: nothing to measure with", file=sys.stderr)
        return 0
    for name in given.sets or SETS:
        for row in SETS[name](given.docs):
            print("  ".join((row[0].ljust(11), row[1].ljust(18), row[2])), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
