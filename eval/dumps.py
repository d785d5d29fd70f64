"""Articles of government text dumps: the printed day, the headline, the speed.

    dumps.py PAGES.jsonl.gz [--every N] [--from K] [--show N]

PAGES: one JSON object a line with `text`, a dump whose first line is "site-section-headline" and whose second says the
weekday and the date. What is right is worked out here, apart from the package: the date by its month's name and the
Buddhist year, the headline as what the first line ends with: behind a dash, or most of it. `weekday` counts the pages
whose printed weekday is the one of the date found."""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date

from saikhao.annotate.article import article
from saikhao.annotate.kit import default
from saikhao.model.page import Capture
from saikhao.read import read

MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
DAYS = "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์".split()
PRINTED = re.compile(rf"^วัน({'|'.join(DAYS)})ที่ (\d\d?) ({'|'.join(MONTHS)}) (\d{{4}})\s*$", re.M)


def rows(path: str, every: int, first: int) -> Iterator[dict]:
    """Every `every`-th page from `first` on."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            if n % every == first:
                yield json.loads(line)


def printed(text: str) -> tuple[date, int] | None:
    """The date line of a dump and its weekday (Monday 0)."""
    m = PRINTED.search(text[:2000])
    if not m:
        return None
    return date(int(m[4]) - 543, MONTHS.index(m[3]) + 1, int(m[2])), DAYS.index(m[1])


def plain(text: str) -> str:
    """Without spaces of any kind."""
    return re.sub(r"[\s\u200b\ufeff]+", "", text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    kit, count, size, spent, shown = default(), Counter(), 0, 0.0, 0
    for n, row in enumerate(rows(given.pages, given.every, given.first)):
        text = row["text"]
        started = time.perf_counter()
        made, _ = article(read(Capture(f"{n}.txt", text.encode()), kit.packs), kit)
        spent += time.perf_counter() - started
        size += len(text.encode())
        count["pages"] += 1
        day, wrong = printed(text), []
        if day:
            count["printed"] += 1
            count["published"] += made.published == day[0].isoformat()
            count["weekday"] += bool(made.published) and date.fromisoformat(made.published).weekday() == day[1]
            if made.published != day[0].isoformat():
                wrong.append(f"published {made.published} printed {day[0]}")
        want = plain(text.split("\n", 1)[0].split("-", 1)[-1])
        got = plain(made.title.of(text)) if made.title else ""
        right = bool(got) and f"-{want}".endswith(got) and (2 * len(got) >= len(want) or f"-{want}".endswith(f"-{got}"))
        count["title"] += right
        if not right:
            wrong.append(f"title {got[:70]!r} want {want[:70]!r}")
        if wrong and shown < given.show:
            shown += 1
            print(row.get("path"), *wrong, sep="\n    ")
    pages, dated = count["pages"], max(1, count["printed"])
    print(
        json.dumps(
            {
                "pages": pages,
                "printed": count["printed"],
                "published": round(count["published"] / dated, 4),
                "weekday": round(count["weekday"] / dated, 4),
                "title": round(count["title"] / max(1, pages), 4),
                "pages/s": round(pages / spent, 1),
                "MB/s": round(size / 1e6 / spent, 3),
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
