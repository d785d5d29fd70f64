"""Recognizers-Text, English: right, of all cases of a file."""

import json
import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from when_read import BENCH, KIT, Row, Show, near, read

from saikhao.annotate.amounts import amounts
from saikhao.annotate.numbers import numbers
from saikhao.annotate.sheet import Sheet
from saikhao.model.article import Article, Block
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.packs.amounts import Amounts
from saikhao.packs.units import unit_of
from saikhao.text.settle import Reading


def cases(path: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    return list(json.loads((BENCH / "recognizers" / path).read_text(encoding="utf-8-sig")))


def _times_right(case: dict[str, Any]) -> bool:
    stated = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
    on = datetime.fromisoformat(stated[:19]).date()
    got = [
        (w, r) for w, r in read(case["Input"], "en", on, 1) if r.type == "DATE" or (r.start and r.type == "DURATION")
    ]
    want = case["Results"]
    return len(got) == len(want) and all(_time_fits(w, g) for w, g in zip(want, got, strict=True))


def _time_fits(want: dict[str, Any], got: tuple[str, Reading]) -> bool:
    words, reading = got
    if words.lower().strip() != want["Text"].lower().strip():
        return False
    value = want.get("Value") or {}
    future, past = value.get("FutureResolution") or {}, value.get("PastResolution") or {}
    dated = [d["date"] for d in (future, past) if "date" in d]
    if value["Timex"] == reading.value or reading.value in dated:
        return True
    for d in (future, past):
        first, last = d.get("startDate"), d.get("endDate")
        if first and last and (reading.start or "")[:10] == first and last in _ends(reading):
            return True
    return False


def _ends(reading: Reading) -> set[str]:
    """The end of the interval; of a range, the day its second name begins with too, which is what the set writes."""
    ends = {(reading.end or "")[:10]}
    last = reading.value.partition("/")[2]
    if last:
        ends.add((last + "-01-01")[:10] if len(last) in (4, 7) else last)
    return ends


def _numbers_right(case: dict[str, Any]) -> bool:
    got = numbers(case["Input"], "en", KIT)
    want = case["Results"]
    return len(got) == len(want) and all(
        w["Text"].lower() == g.words and near(w["Resolution"]["value"], g.value) for w, g in zip(want, got, strict=True)
    )


def _amounts(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    block = Block(Span(0, len(text)), "body", "en")
    sheet = Sheet(Page("p", "p", "en", "", text), Article(lang="en", blocks=(block,)), KIT)
    made = amounts(sheet, ())
    return [(text[a.span.start : a.span.end], a.low, a.high, a.unit) for a in made]


def _percents_right(case: dict[str, Any]) -> bool:
    got = [x for x in _amounts(case["Input"]) if x[3] in ("%", "percent", "per cent", "percentage")]
    want = case["Results"]
    return len(got) == len(want) and all(
        _core(w["Text"], g[0]) and near((w["Resolution"]["value"] or "").rstrip("%"), Decimal(g[1] or g[2] or 0))
        for w, g in zip(want, got, strict=True)
    )


def _money_right(case: dict[str, Any]) -> bool:
    got = [
        (x, u)
        for x in _amounts(case["Input"])
        if x[3] and (u := unit_of(x[3], KIT.world)) and u.dimension[:5] == "money"
    ]
    want = case["Results"]
    return len(got) == len(want) and all(_money_fits(w, g, u.dimension) for w, (g, u) in zip(want, got, strict=True))


def _money_fits(want: dict[str, Any], got: tuple[str, str | None, str | None, str | None], dimension: str) -> bool:
    iso = want["Resolution"].get("isoCurrency") or {"Dollar": "USD"}.get(want["Resolution"].get("unit", ""), "")
    same = not iso or dimension == f"money:{iso}" or (dimension == "money:USD" and iso == "USD")
    return _core(want["Text"], got[0]) and same and near(want["Resolution"]["value"], Decimal(got[1] or got[2] or 0))


def _core(want: str, got: str) -> bool:
    """Equal but for a comparator before and a rate after, which belong to our spans and not to the set's."""
    want, got = want.lower(), got.lower()
    if want not in got:
        return False
    head, tail = got.split(want, 1)
    known = {f for forms in KIT.packs.toml("en", "amounts", Amounts).words["cmp"].values() for f in forms}
    return (not head or head.strip() in known) and (not tail or bool(re.match(r" (a|an|per|each) \w+$", tail)))


RECOGNIZERS = {
    "DateTime/English/DateParser.json": _times_right,
    "DateTime/English/DatePeriodParser.json": _times_right,
    "Number/English/NumberModel.json": _numbers_right,
    "Number/English/PercentModel.json": _percents_right,
    "NumberWithUnit/English/CurrencyModel.json": _money_right,
}


def _wanted(result: dict[str, Any]) -> tuple[str, str | None]:
    value = result.get("Value") or result.get("Resolution") or {}
    return result["Text"], value.get("Timex") or value.get("value")


def recognizers(show: Show) -> list[Row]:
    """Right, of all cases of a file, the ones other platforms do not support included."""
    out: list[Row] = []
    ok = n = 0
    for path, right in RECOGNIZERS.items():
        rows = cases(path)
        good = 0
        for row in rows:
            good += (fits := right(row))
            if not fits:
                show(f"{Path(path).stem}: {row['Input'][:90]!r} wants {[_wanted(r) for r in row['Results']]}")
        out.append(("recognizers", Path(path).stem, f"{good / len(rows):.3f}  ({good} of {len(rows)})"))
        ok, n = ok + good, n + len(rows)
    return [*out, ("recognizers", "all five", f"{ok / n:.3f}  ({ok} of {n})")]
