"""Speed of the name stage as a ratio to pythainlp's newmm tokenisation of the same text, in one run."""

import json
import sys
from pathlib import Path
from time import perf_counter

from pythainlp.tokenize import word_tokenize

from saikhao.annotate import annotate
from saikhao.annotate.kit import default
from saikhao.annotate.names import mentions
from saikhao.annotate.sheet import Sheet
from saikhao.model.page import Capture
from saikhao.read import read

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ROUNDS = 5


def main() -> None:
    """One JSON object on stdout: characters a second of both, and the ratio."""
    kit = default()
    files = sorted(p for p in SAMPLES.glob("*/pages/*") if p.suffix in (".txt", ".html"))
    pages = [read(Capture(str(p), p.read_bytes()), kit.packs) for p in files]
    thai = [p for p in pages if p.lang == "th"]
    found = [annotate(p, kit)[0] for p in thai]
    word_tokenize("warm", engine="newmm")
    size = sum(len(p.text) for p in thai) * ROUNDS
    spent = 0.0
    for _ in range(ROUNDS):
        for page, notes in zip(thai, found, strict=True):
            sheet = Sheet(page, notes.article, kit)
            began = perf_counter()
            mentions(sheet, notes.timexes, notes.amounts)
            spent += perf_counter() - began
    began = perf_counter()
    for _ in range(ROUNDS):
        for page in thai:
            word_tokenize(page.text, engine="newmm")
    words = perf_counter() - began
    row = {
        "pages": len(thai),
        "names_chars_per_s": round(size / spent),
        "newmm_chars_per_s": round(size / words),
        "ratio": round(words / spent, 2),
    }
    json.dump(row, sys.stdout)
    print()


if __name__ == "__main__":
    main()
