"""Perfect analyses of a story family, made from its gold: what linking would get if every page were read without fault.

    python eval/oracle.py FAMILY_DIR > ANALYSES.jsonl

Spans are looked for in the page text as saikhao reads it; a gold string that the text does not hold is left out. The
intervals of times come from their values; claims are the contents of the attributions.
"""

import datetime
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from saikhao.annotate.kit import default
from saikhao.model.analysis import Analysis, checked, encode
from saikhao.model.article import Article, Block, Hop
from saikhao.model.claim import Attribution, Claim
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.page import Capture
from saikhao.model.place import Span
from saikhao.packs.language import language
from saikhao.read import read

sys.path.insert(0, str(Path(__file__).parent / "gold"))
from score_family import Text, many


def interval(value: str) -> tuple[str | None, str | None]:
    """Half-open days of a TIMEX value that names a day, month or year; of a range, from its first to its last."""
    if "/" in value:
        a, b = value.split("/", 1)
        return interval(a)[0], interval(b)[1]
    day = datetime.date
    try:
        if len(value) == 4:
            return f"{int(value)}-01-01", f"{int(value) + 1}-01-01"
        if value[4:6] == "-W":
            first = day.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
            return first.isoformat(), (first + datetime.timedelta(7)).isoformat()
        if value[4:6] == "-Q":
            first = day(int(value[:4]), 3 * int(value[6]) - 2, 1)
            last = day(first.year + first.month // 10, first.month % 12 // 3 * 3 + 4 if first.month < 10 else 1, 1)
            return first.isoformat(), last.isoformat()
        if len(value) == 7:
            year, month = map(int, value.split("-"))
            return day(year, month, 1).isoformat(), day(year + month // 12, month % 12 + 1, 1).isoformat()
        first = day.fromisoformat(value[:10])
        return first.isoformat(), (first + datetime.timedelta(1)).isoformat()
    except ValueError:
        return None, None


def oracle(path: Path, gold: dict[str, Any], entities: list[dict[str, Any]]) -> Analysis:
    """One page of a family, as its gold reads it."""
    page = read(Capture(str(path), path.read_bytes()), default().packs)
    text = Text(page.text)

    def at(place: Any) -> Span | None:
        found = text.find(place) if place else None
        return Span(*found) if found and found[0] < found[1] else None

    blocks = []
    title = at(gold.get("title"))
    for start in gold.get("body", []):
        found = at(start)
        if found:
            end = page.text.find("\n", found.start)
            span = Span(found.start, len(page.text) if end < 0 else end)
            blocks.append(Block(span, "body", language(span.of(page.text), default().packs)))
    if title:
        blocks.append(Block(title, "title", language(title.of(page.text), default().packs)))
    blocks.sort(key=lambda b: b.span)
    hops = tuple(Hop(h["party"], h["kind"], at(h.get("at")), at(h.get("at"))) for h in gold.get("hops", []))
    day = gold.get("published")
    article = Article(
        title,
        gold.get("outlet"),
        None,
        lang=gold["lang"],
        published=day,
        published_between=(day, day),
        blocks=tuple(blocks),
        hops=hops,
    )
    timexes = []
    for t in gold.get("times", []):
        span = at(t["at"])
        if span:
            kind = "DURATION" if t["value"].startswith("P") and "_" not in t["value"] else "DATE"
            timexes.append(Timex(mark_id("timex", page.id, span), span, kind, t["value"], interval(t["value"])))
    amounts = []
    for a in gold.get("amounts", []):
        span = at(a["at"])
        if span:
            low, high = (None if a.get(k) is None else f"{a[k]}" for k in ("low", "high"))
            amounts.append(Amount(mark_id("amount", page.id, span), span, low, high, a.get("unit")))
    mentions = []
    for e in entities:
        for m in e["mentions"]:
            span = at(m["at"]) if m["page"] == path.name else None
            if span:
                mentions.append(Mention(mark_id("mention", page.id, span), span, e["kind"], "e" + e["entity"]))
    attributions = _attributions(page.id, gold, at)
    claims = [Claim(mark_id("claim", page.id, *a.content), a.content, a.id, a.status, a.polarity) for a in attributions]
    return checked(
        Analysis(
            page.bare(), article, _sorted(mentions), _sorted(timexes), _sorted(amounts), attributions, tuple(claims)
        )
    )


def _attributions(page: str, gold: dict[str, Any], at: Any) -> tuple[Attribution, ...]:
    ids, out = {}, []
    for a in gold.get("attributions", []):
        content = tuple(s for c in many(a["content"]) if (s := at(c)))
        if not content:
            continue
        cue = tuple(s for c in many(a["cue"]) if (s := at(c)))
        source = at(a.get("source"))
        ids[a["id"]] = mark_id("attribution", page, source, *content)
        entity = "e" + a["entity"] if a.get("entity") else None
        out.append(
            Attribution(
                ids[a["id"]], source, entity, cue, content, a["mode"], a.get("parent"), a["status"], a["polarity"]
            )
        )
    return tuple(msgspec.structs.replace(a, parent=ids.get(a.parent)) for a in out)


def _sorted(marks: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(marks, key=lambda m: (m.span.start, m.span.end)))


def analyses(family: Path) -> list[Analysis]:
    """All pages of a family, in order of name."""
    gold = json.loads((family / "gold.json").read_text(encoding="utf-8"))
    return [oracle(family / "pages" / name, page, gold["entities"]) for name, page in sorted(gold["pages"].items())]


if __name__ == "__main__":
    for analysis in analyses(Path(sys.argv[1])):
        sys.stdout.buffer.write(encode(analysis) + b"\n")
