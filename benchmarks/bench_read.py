"""Pages a second of reading and telling the story, against trafilatura's fast extraction, in one run.

    bench_read.py [FOLDER]     FOLDER: *.html or *.html.gz; without one, the sample pages, many times over

Rounds alternate between the two, so that both meet the same machine. Ours is the whole of it: decoding, text with
offsets, metadata, a part for every line. Theirs is the article's text alone."""

import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from saikhao.annotate.blocks_html import html_blocks
from saikhao.annotate.kit import default
from saikhao.model.page import Capture
from saikhao.read import read

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ROUNDS = 3
KIT = default()


def pages(folder: Path | None) -> list[bytes]:
    """The pages' bytes, unpacked."""
    if folder is None:
        return [p.read_bytes() for p in sorted(SAMPLES.glob("*/pages/*.html"))] * 20
    files = sorted((*folder.glob("*.html"), *folder.glob("*.html.gz")))
    return [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in files]


def ours(data: bytes) -> object:
    """Bytes to blocks."""
    return html_blocks(read(Capture("page.html", data, "text/html"), KIT.packs), KIT)


def theirs(data: bytes) -> object:
    """Bytes to text."""
    return trafilatura.extract(data, fast=True, include_comments=False)


def seconds(work: Callable[[bytes], object], data: list[bytes]) -> float:
    """CPU time of one round."""
    started = time.process_time()
    for page in data:
        work(page)
    return time.process_time() - started


def main() -> None:
    """The command."""
    data = pages(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    best = {ours: float("inf"), theirs: float("inf")}
    for _ in range(ROUNDS):
        for work in best:
            best[work] = min(best[work], seconds(work, data))
    size = sum(map(len, data))
    for work, name in ((ours, "saikhao, read and blocks"), (theirs, "trafilatura fast")):
        print(f"{name:26} {len(data) / best[work]:8.1f} pages/s {size / 1e6 / best[work]:8.2f} MB/s")
    print(f"{'ratio':26} {best[theirs] / best[ours]:8.2f}")


if __name__ == "__main__":
    main()
