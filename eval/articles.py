"""Articles of HTML pages with known text: body, title and day of publication, beside trafilatura and htmldate.

    articles.py aeb FOLDER [--half 0|1] [--rivals] [--show N]       FOLDER/html/NAME.html.gz, FOLDER/ground-truth.json
    articles.py fundus FOLDER [--half 0|1] [--rivals] [--show N]    FOLDER/CC/NAME_DATE.html.gz, NAME.json, meta.info

`--half` keeps to every second page (aeb) or publisher (fundus): tune on one, look at the other rarely. A title is right
where it is the known one, letters and digits alone compared; `title.named` counts also those the page's metadata names.
"""

import argparse
import gzip
import html
import json
import re
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from shingles import f1, shares

from saikhao.annotate.article import article
from saikhao.annotate.kit import default
from saikhao.model.page import Capture, Page
from saikhao.read import read


class Known(NamedTuple):
    """A page with what is known of it; None where nothing is."""

    name: str
    uri: str
    data: bytes
    body: str
    title: str | None = None
    day: str | None = None


def aeb(folder: Path, half: int | None) -> Iterator[Known]:
    """The article extraction benchmark."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for n, name in enumerate(sorted(gold)):
        if half is None or n % 2 == half:
            data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            yield Known(name, gold[name]["url"], data, gold[name]["articleBody"])


def fundus(folder: Path, half: int | None) -> Iterator[Known]:
    """Publishers' pages. A publisher has one record for each layout: a page has the one whose words it holds."""
    for n, file in enumerate(sorted(folder.glob("*/*.json"))):
        if half is not None and n % 2 != half:
            continue
        versions = list(json.loads(file.read_text(encoding="utf-8")).values())
        where = json.loads((file.parent / "meta.info").read_text(encoding="utf-8"))
        for page in sorted(file.parent.glob(f"{file.stem}_*.html.gz")):
            if re.fullmatch(re.escape(file.stem) + r"_\d{4}_\d\d_\d\d\.html\.gz", page.name):
                data = gzip.decompress(page.read_bytes())
                gold = max(versions, key=lambda v: _fits(v, data))
                day = str(gold["publishing_date"])[:10] if gold.get("publishing_date") else None
                uri = where.get(page.name, {}).get("url", page.name)
                yield Known(page.name, uri, data, _body(gold), gold.get("title"), day)


def _body(gold: dict) -> str:
    body = gold.get("body") or {}
    sections = (line for s in body.get("sections") or [] for k in ("headline", "paragraphs") for line in s.get(k) or [])
    return "\n".join([*(body.get("summary") or []), *sections])


def _fits(gold: dict, data: bytes) -> tuple[int, bool]:
    text, body = html.unescape(data.decode("utf-8", "replace")), _body(gold)
    return sum(body[k : k + 25] in text for k in range(0, min(len(body), 2000), 40)), (gold.get("title") or "") in text


class Tally:
    """Right and counted, by figure."""

    def __init__(self) -> None:
        self.bodies: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
        self.marks: dict[str, list[bool]] = defaultdict(list)
        self.seconds: dict[str, float] = defaultdict(float)

    def rows(self) -> dict[str, object]:
        """What is printed."""
        out: dict[str, object] = {k: {**f1(v), "n": len(v)} for k, v in sorted(self.bodies.items())}
        out |= {k: {"acc": round(sum(v) / len(v), 4), "n": len(v)} for k, v in sorted(self.marks.items())}
        return out | {f"seconds.{k}": round(v, 2) for k, v in self.seconds.items()}


def squash(text: str | None) -> str:
    """Letters and digits alone."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text or "")).casefold()


def ours(known: Known, tally: Tally) -> float:
    """Our reading of a page; the body's F1 of this page."""
    kit = default()
    started = time.process_time()
    page = read(Capture(known.uri, known.data, "text/html"), kit.packs)
    made, _ = article(page, kit)
    tally.seconds["saikhao"] += time.process_time() - started
    found = shares(known.body, "\n".join(s.of(page.text) for s in made.spans("body")))
    if known.body:
        tally.bodies["body"].append(found)
        if known.title is not None:
            tally.bodies[f"body.{_lang(page)}"].append(found)
    if known.title is not None:
        title = squash(made.title.of(page.text) if made.title else None)
        named = {squash(m.exact) for m in page.meta if m.path in ("headline", "og:title", "twitter:title")}
        tally.marks["title"].append(title == squash(known.title))
        tally.marks["title.named"].append(squash(known.title) in named | {title})
    if known.day is not None:
        tally.marks["day"].append(made.published == known.day)
    return _one(found)


def _one(found: tuple[float, float, float]) -> float:
    return 2 * found[0] / (2 * found[0] + found[1] + found[2]) if sum(found) else 1.0


def _lang(page: Page) -> str:
    return next((m.exact[:2].lower() for m in page.meta if m.path == "html[lang]"), "und")


def rivals(known: Known, tally: Tally) -> None:
    """The same page read by trafilatura (fast) and htmldate."""
    import htmldate
    import trafilatura

    started = time.process_time()
    body = trafilatura.extract(known.data, fast=True, include_comments=False) or ""
    tally.seconds["trafilatura fast"] += time.process_time() - started
    tally.bodies["trafilatura body"].append(shares(known.body, body))
    if known.title is not None:
        meta = trafilatura.extract_metadata(known.data)
        tally.marks["trafilatura title"].append(squash(meta.title if meta else None) == squash(known.title))
    if known.day is not None:
        day = htmldate.find_date(known.data.decode("utf-8", "replace"), original_date=True, url=known.uri)
        tally.marks["htmldate day"].append(day == known.day)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("aeb", "fundus"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--rivals", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    tally, each = Tally(), []
    for known in {"aeb": aeb, "fundus": fundus}[given.kind](given.folder, given.half):
        each.append((ours(known, tally), known.name))
        if given.rivals:
            rivals(known, tally)
    for score, name in sorted(each)[: given.show]:
        print(f"{score:.3f} {name}")
    print(json.dumps(tally.rows(), indent=1))


if __name__ == "__main__":
    main()
