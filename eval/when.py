"""Times, numbers and amounts against the public sets beside the repository: one table, precision beside recall.

    python eval/when.py [timebank] [recognizers] [cases] [ntrex] [thaigov] [--show N]

Runs where ../shared/bench (or $SAIKHAO_BENCH) is there and says so where it is not. None of the sets is trained on."""

import re
import sys
from typing import Any

from when_lines import duckling, ntrex
from when_read import BENCH, KIT, Row, Show, f1, lines, read
from when_recognizers import recognizers

from saikhao.annotate.sheet import Sheet
from saikhao.annotate.when import timexes
from saikhao.model.article import Article, Block
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.packs.when import WHEN, When
from saikhao.text.fold import fold


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


def _plain() -> re.Pattern[str]:
    """A weekday, "ti", a day, a month's full name and a year of the Buddhist era, as Thai pages write them."""
    words = KIT.packs.toml("th", WHEN, When).words
    days, months = ("|".join(re.escape(f) for fs in words[k].values() for f in fs) for k in ("weekday", "month"))
    era = "|".join(map(re.escape, words["era"]["BE"]))
    return re.compile(rf"(?:{days})\u0e17\u0e35\u0e48 ?\d{{1,2}} ?(?:{months}) ?(?:(?:{era}) ?)?25\d\d")


def thaigov(show: Show) -> list[Row]:
    """Every weekday with a Buddhist-era date that a plain pattern finds: found, and weekday and date agree."""
    plain = _plain()
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
