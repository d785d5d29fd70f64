"""Misses and extras of attributions, grouped by cause, with their places: gold | prediction | why.

    errors.py --gold DIR --pred FILE.jsonl [--half 0|1] [--cause NAME] [--limit N]

Causes: `cue` (no cue of ours meets gold's), `end`, `start` (content cut elsewhere), `source` (content right, source
not), `parent`, `status` (of pairs that are right so far), `extra` (a cue of ours gold does not have). `--half` looks at
every second page only, so that the other half stays unread."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

CAUSES = ("cue", "start", "end", "source", "parent", "status", "extra")


def iou(a: list, b: list, text: str) -> float:
    """Overlap of two lists of spans, spaces not counted."""
    x, y = ({i for s in spans for i in range(*s) if not text[i].isspace()} for spans in (a, b))
    return len(x & y) / len(x | y) if x | y else 0.0


def meets(a: list, b: list) -> bool:
    """True where two lists of spans share a character."""
    return any(s < y and x < e for s, e in a for x, y in b)


def short(text: str, spans: list, keep: int = 44) -> str:
    """The words at spans, the middle of long ones left out."""
    words = [text[s:e].replace("\n", "/") for s, e in spans]
    return " + ".join(w if len(w) <= 2 * keep else f"{w[:keep]} .. {w[-keep:]}" for w in words)


def said(text: str, a: dict) -> str:
    """One attribution on one line."""
    source = short(text, [a["source"]]) if a.get("source") else "-"
    cue = short(text, a.get("cue") or [])
    return f"[{source}] <{cue}> {short(text, a['content'])} ({a.get('status')}{a.get('polarity')})"


def around(text: str, spans: list, by: int = 30) -> str:
    """A few words before and after a content."""
    end = spans[-1][1]
    return (
        text[max(0, spans[0][0] - by) : spans[0][0]].replace("\n", "/")
        + " __ "
        + text[end : end + by].replace("\n", "/")
    )


def right_source(text: str, a: dict, b: dict, gold: list) -> bool:
    """As the scorer counts it."""
    if a["source"] and b.get("source"):
        return iou([a["source"]], [b["source"]], text) >= 0.5
    if a["source"]:
        return False
    if not b.get("source"):
        return True
    known = a.get("entity") not in (None, "unknown")
    same = [x["source"] for x in gold if x["source"] and x.get("entity") == a.get("entity")]
    return known and any(iou([s], [b["source"]], text) >= 0.5 for s in same)


def page_errors(gold: dict, page: dict):
    """(cause, gold attribution or None, ours or None) for every error of a page."""
    text = page["page"]["text"]
    ours = page["attributions"]
    pairs, used = {}, set()
    scored = sorted(
        (
            (-iou(a["content"], b["content"], text) - 0.02 * meets(a["cue"], b["cue"]), i, j)
            for i, a in enumerate(gold["attributions"])
            for j, b in enumerate(ours)
        ),
    )
    for score, i, j in scored:
        if -score >= 0.5 and i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    number = {gold["attributions"][i]["id"]: ours[j]["id"] for i, j in pairs.items()}
    for i, a in enumerate(gold["attributions"]):
        if i in pairs:
            b = ours[pairs[i]]
            wanted = number.get(a["parent"]) if a["parent"] else None
            if not right_source(text, a, b, gold["attributions"]):
                yield "source", a, b
            elif (a["parent"] is None or wanted) and wanted != b["parent"]:
                yield "parent", a, b
            elif (a["status"], a["polarity"]) != (b["status"], b["polarity"]):
                yield "status", a, b
            continue
        met = [j for j, b in enumerate(ours) if j not in used and meets(a["cue"], b["cue"])]
        if not met:
            yield "cue", a, None
            continue
        used.add(met[0])
        b = ours[met[0]]
        yield ("start" if abs(a["content"][0][0] - b["content"][0][0]) > 4 else "end"), a, b
    for j, b in enumerate(ours):
        if j not in used:
            yield "extra", None, b


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True, type=Path)
    parser.add_argument("--pred", required=True, type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--cause", choices=CAUSES)
    parser.add_argument("--limit", type=int, default=1000)
    given = parser.parse_args()
    ours = {Path(p["page"]["uri"]).stem: p for p in map(json.loads, given.pred.open(encoding="utf-8"))}
    found: dict[str, list[str]] = {c: [] for c in CAUSES}
    for n, path in enumerate(sorted(given.gold.glob("*.json"))):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "attributions" not in gold or path.stem not in ours or (given.half is not None and n % 2 != given.half):
            continue
        text = ours[path.stem]["page"]["text"]
        for cause, a, b in page_errors(gold, ours[path.stem]):
            spot = (a or b)["content"]
            lines = [f"{path.stem} {around(text, spot)}"]
            lines += [f"   gold {said(text, a)}"] if a else []
            lines += [f"   ours {said(text, b)}"] if b else []
            lines += (
                ["   why  " + "; ".join(f"{w['rule']} {w.get('detail', '')}" for w in b.get("why", []))] if b else []
            )
            found[cause].append("\n".join(lines))
    for cause in CAUSES:
        if given.cause in (None, cause):
            print(f"=== {cause}: {len(found[cause])}")
            print("\n".join(found[cause][: given.limit]))
    print(dict(Counter({c: len(x) for c, x in found.items()})), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
