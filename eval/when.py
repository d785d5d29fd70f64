"""Times, numbers and amounts against the public sets beside the repository: one table, precision beside recall.

    python eval/when.py [timebank] [recognizers] [cases] [ntrex] [thaigov] [--show N]

Runs where ../shared/bench (or $SAIKHAO_BENCH) is there and says so where it is not. None of the sets is trained on."""

import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from saikhao.annotate.amounts import amounts
from saikhao.annotate.kit import default
from saikhao.annotate.numbers import numbers
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.when import picks, readings, timexes
from saikhao.model.article import Article, Block
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.packs.amounts import Amounts
from saikhao.packs.units import unit_of
from saikhao.packs.when import When
from saikhao.text.fold import fold
from saikhao.text.settle import Frame, Reading

BENCH = Path(os.environ.get("SAIKHAO_BENCH", Path(__file__).parents[2] / "shared" / "bench"))
KIT = default()
Row = tuple[str, str, str]
Show = Callable[[str], None]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a .jsonl.gz."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from (json.loads(row) for row in rows)


def read(text: str, lang: str, on: date | None, tense: int = 0) -> list[tuple[str, Reading]]:
    """(words, reading) of every expression in a text."""
    chosen = picks(text, lang, KIT)
    made = readings(text, lang, chosen, Frame(on, tense), KIT)
    return [(text[p.token.start : p.token.end], r) for p, r in made]


def f1(right: int, said: int, gold: int) -> str:
    p, r = right / said if said else 0.0, right / gold if gold else 0.0
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if p + r else 0:.3f}  ({gold} gold, {said} read)"


def timebank(show: Show) -> list[Row]:
    """183 articles with TIMEX3; the document creation time is given, as `--dates` gives it."""
    found = right = said = gold = 0
    for row in lines(BENCH / "timebank" / "timebank.jsonl.gz"):
        block = Block(Span(0, len(row["text"])), "body", "en")
        art = Article(lang="en", given_date=row["published"], blocks=(block,))
        times, _ = timexes(Sheet(Page("p", row["stem"], "en", "", row["text"]), art, KIT))
        pairs = _paired(row["times"], [(t.span.start, t.span.end) for t in times])
        found, said, gold = found + len(pairs), said + len(times), gold + len(row["times"])
        for i, j in pairs:
            right += row["times"][i]["value"] == times[j].value
            if row["times"][i]["value"] != times[j].value:
                show(f"timebank: {times[j].why[0]} -> {times[j].value}, gold {row['times'][i]['value']}")
    return [("timebank", "span", f1(found, said, gold)), ("timebank", "value", f1(right, said, gold))]


def _paired(gold: list[dict[str, Any]], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One to one by overlap, the larger first."""
    ranked = []
    for i, x in enumerate(gold):
        for j, (s, e) in enumerate(spans):
            both = min(e, x["at"][1]) - max(s, x["at"][0])
            if both > 0:
                ranked.append((-both / (max(e, x["at"][1]) - min(s, x["at"][0])), i, j))
    out: list[tuple[int, int]] = []
    for _, i, j in sorted(ranked):
        if all(i != a and j != b for a, b in out):
            out.append((i, j))
    return out


# --- Recognizers-Text, English


def cases(path: str) -> list[dict[str, Any]]:
    return list(json.loads((BENCH / "recognizers" / path).read_text(encoding="utf-8-sig")))


def _times_right(case: dict[str, Any]) -> bool:
    stated = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
    on = datetime.fromisoformat(stated[:19]).date()
    got = [(w, r) for w, r in read(case["Input"], "en", on, 1) if r.type == "DATE" or (r.start and r.type == "DURATION")]
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
        if d.get("startDate") and d.get("endDate"):
            if (reading.start or "")[:10] == d["startDate"] and d["endDate"] in _ends(reading):
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
        w["Text"].lower() == g.words and _near(w["Resolution"]["value"], g.value)
        for w, g in zip(want, got, strict=True)
    )


def _near(text: str | None, value: Decimal) -> bool:
    try:
        return abs(float(text or "nan") - float(value)) <= 1e-6 * max(1.0, abs(float(value)))
    except ValueError:
        return False


def _amounts(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    block = Block(Span(0, len(text)), "body", "en")
    sheet = Sheet(Page("p", "p", "en", "", text), Article(lang="en", blocks=(block,)), KIT)
    made = amounts(sheet, ())
    return [(text[a.span.start : a.span.end], a.low, a.high, a.unit) for a in made]


def _percents_right(case: dict[str, Any]) -> bool:
    got = [x for x in _amounts(case["Input"]) if x[3] in ("%", "percent", "per cent", "percentage")]
    want = case["Results"]
    return len(got) == len(want) and all(
        _core(w["Text"], g[0]) and _near((w["Resolution"]["value"] or "").rstrip("%"), Decimal(g[1] or g[2] or 0))
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
    return _core(want["Text"], got[0]) and same and _near(want["Resolution"]["value"], Decimal(got[1] or got[2] or 0))


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
                show(
                    f"{Path(path).stem}: {row['Input'][:90]!r} wants {[(r['Text'], (r.get('Value') or r.get('Resolution') or {}).get('Timex', (r.get('Resolution') or {}).get('value'))) for r in row['Results']]}"
                )
        out.append(("recognizers", Path(path).stem, f"{good / len(rows):.3f}  ({good} of {len(rows)})"))
        ok, n = ok + good, n + len(rows)
    return [*out, ("recognizers", "all five", f"{ok / n:.3f}  ({ok} of {n})")]


# --- cases in Duckling's notation

_GRAIN = {
    "Year": "Y",
    "Quarter": "Q",
    "Month": "M",
    "Week": "W",
    "Day": "D",
    "Hour": "H",
    "Minute": "MIN",
    "Second": "S",
}
_TUPLE = re.compile(r"\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)")


def _moments(answer: str) -> list[str]:
    return [datetime(*map(int, m)).isoformat()[:19] for m in _TUPLE.findall(answer)]  # type: ignore[arg-type]


def _case_right(words: str, answer: str, on: date) -> bool:
    made = [r for w, r in read(words, "vi", on, 1) if len(w) >= 0.6 * len(words)]
    if len(made) != 1 or made[0].start is None:
        return made != [] and made[0].value == "PRESENT_REF" and answer.endswith("Second") and "2, 3, 55, 0" in answer
    pad = lambda t: (t + "T00:00:00")[:19] if "T" not in t else (t + ":00")[:19]  # noqa: E731
    want = _moments(answer)
    if len(want) == 2:
        return [pad(made[0].start), pad(made[0].end or "")] == want
    return pad(made[0].start) == want[0] and _span(made[0]) == _GRAIN[answer.split()[-1]]


def _span(r: Reading) -> str:
    """The grain of a reading by the length of its interval."""
    assert r.start and r.end
    long = datetime.fromisoformat(r.end) - datetime.fromisoformat(r.start)
    table = ((1, "S"), (60, "MIN"), (3600, "H"), (86400, "D"), (604800, "W"), (2678400, "M"), (7948800, "Q"))
    return next((g for most, g in table if long.total_seconds() <= most), "Y")


def duckling(show: Show) -> list[Row]:
    """Vietnamese times (a bare weekday or clock time means the next one there), Vietnamese and Thai numerals."""
    out: list[Row] = []
    ok = n = 0
    for name in ("time_vi", "numeral_vi", "numeral_th"):
        good = total = 0
        for line in (BENCH / "cases" / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            words, answer = line.split("\t")
            total += 1
            fits = (
                _numeral_right(words, answer, name[-2:])
                if "Numeral" in answer
                else _case_right(words, answer, date(2017, 2, 2))
            )
            good += fits
            if not fits:
                show(
                    f"{name}: {words!r} wants {answer}, got {[(w, r.value, r.start) for w, r in read(words, name[-2:], date(2017, 2, 2), 1)]}"
                )
        out.append(("cases", name, f"{good / total:.3f}  ({good} of {total})"))
        ok, n = ok + good, n + total
    return [*out, ("cases", "all", f"{ok / n:.3f}  ({ok} of {n})")]


def _numeral_right(words: str, answer: str, lang: str) -> bool:
    got = numbers(fold(words).text, lang, KIT)
    return len(got) == 1 and got[0].words == words.lower() and _near(answer.split()[1].strip("()"), got[0].value)


# --- numbers of parallel lines


def ntrex(show: Show) -> list[Row]:
    """Numbers of the English line that the other language's line holds with the same value, dates and clock times too."""
    out: list[Row] = []
    for lang in ("th", "vi"):
        good = total = 0
        for row in lines(BENCH / "ntrex" / "dev.jsonl.gz"):
            want, got = _values(row["en"], "en"), _values(row[lang], lang)
            both = sum((want & got).values())
            good, total = good + both, total + sum(want.values())
            if both < sum(want.values()):
                show(
                    f"ntrex {lang}: missing {sorted((want - got).elements())} got extra {sorted((got - want).elements())}: {row['en'][:160]} || {row[lang][:200]}"
                )
        out.append(("ntrex", f"en -> {lang}", f"{good / total:.3f}  ({good} of {total} numbers)"))
    return out


def _values(text: str, lang: str) -> Counter[float]:
    """The numbers of a line written in digits or with a scale; years of the Buddhist era as common ones."""
    made: Counter[float] = Counter()
    years = {y + 543.0: float(y) for y in _years(fold(text).text, lang)}
    for n in numbers(fold(text).text.lower(), lang, KIT):
        if n.digits:
            made[years.get(float(n.value), float(n.value))] += 1
    return made


def _years(text: str, lang: str) -> set[int]:
    """The years of the dates a line speaks of, in the common era."""
    return {int(r.value[:4]) for _, r in read(text, lang, None) if r.value[:4].isdigit()}


# --- Thai government pages

_PLAIN = re.compile(
    "\u0e27\u0e31\u0e19(?:\u0e08\u0e31\u0e19\u0e17\u0e23\u0e4c|\u0e2d\u0e31\u0e07\u0e04\u0e32\u0e23|\u0e1e\u0e38\u0e18|\u0e1e\u0e24\u0e2b\u0e31\u0e2a\u0e1a\u0e14\u0e35|\u0e28\u0e38\u0e01\u0e23\u0e4c|\u0e40\u0e2a\u0e32\u0e23\u0e4c|\u0e2d\u0e32\u0e17\u0e34\u0e15\u0e22\u0e4c)\u0e17\u0e35\u0e48 ?\\d{1,2} ?(?:MONTH) ?(?:\u0e1e\\.\u0e28\\. ?)?25\\d\\d"
)


def thaigov(show: Show) -> list[Row]:
    """Every weekday with a Buddhist-era date that a plain pattern finds: found, and weekday and date agree."""
    months = [f for forms in KIT.packs.toml("th", "when", When).words["month"].values() for f in forms]
    plain = re.compile(_PLAIN.pattern.replace("MONTH", "|".join(map(re.escape, months))))
    hits = found = agree = 0
    for row in lines(BENCH / "thaigov" / "pages.jsonl.gz"):
        text = fold(row["text"]).text
        for m in plain.finditer(text):
            hits += 1
            around = text[max(0, m.start() - 40) : m.end() + 40]
            got = [(w, r) for w, r in read(around, "th", None) if m.group() in w]
            found += bool(got)
            agree += bool(got) and "weekday-differs" not in got[0][1].notes
            if not got:
                show(f"thaigov: not found: {around!r}")
    return [
        ("thaigov", "found", f"{found / hits:.4f}  ({found} of {hits})"),
        ("thaigov", "weekday agrees", f"{agree / found:.4f}"),
    ]


SETS = {"timebank": timebank, "recognizers": recognizers, "cases": duckling, "ntrex": ntrex, "thaigov": thaigov}


def main(args: list[str]) -> int:
    if not BENCH.is_dir():
        print(f"no benchmark data at {BENCH}: nothing measured")
        return 0
    left = [int(args[args.index("--show") + 1]) if "--show" in args else 0]

    def show(line: str) -> None:
        if left[0] > 0:
            left[0] -= 1
            print("  " + line)

    names = [a for a in args if a in SETS] or list(SETS)
    for name in names:
        for row in SETS[name](show):
            print(f"{row[0]:12} {row[1]:18} {row[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
