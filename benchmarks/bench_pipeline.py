"""The whole pipeline on one core, stage by stage, beside plain pythainlp newmm tokenisation, in one run.

python benchmarks/bench_pipeline.py [FOLDER]     (text pages; the sample stories if left out)
"""

import sys
from pathlib import Path
from time import process_time

from pythainlp.tokenize import word_tokenize

from saikhao.annotate import annotate
from saikhao.annotate.kit import default
from saikhao.claim import claim
from saikhao.model.page import Capture
from saikhao.read import read
from saikhao.run.analyse import analyse

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def main(folder: Path | None) -> None:
    """The command."""
    paths = sorted(folder.glob("*.txt")) if folder else sorted(SAMPLES.glob("*/pages/*"))
    captures = [Capture(p.name, p.read_bytes()) for p in paths]
    kit = default()
    analyse(captures[0])  # packs are compiled once
    spent = dict.fromkeys(("read", "annotate", "claim"), 0.0)
    letters = 0
    for capture in captures:
        marks = [process_time()]
        page = read(capture, kit.packs)
        marks.append(process_time())
        found, sheet = annotate(page, kit)
        marks.append(process_time())
        claim(found, sheet)
        marks.append(process_time())
        letters += len(page.text)
        for stage, a, b in zip(spent, marks, marks[1:], strict=False):
            spent[stage] += b - a
    began = process_time()
    for capture in captures:
        word_tokenize(capture.data.decode("utf-8", "replace"), engine="newmm")
    newmm = process_time() - began
    whole = sum(spent.values())
    size = sum(len(c.data) for c in captures) / 1e6
    pages = len(captures)
    print(f"{pages} pages  {pages / whole:.1f} pages/s  {size / whole:.3f} MB/s  {letters / whole:,.0f} characters/s")
    for stage, seconds in spent.items():
        print(f"{stage:10} {seconds / whole:5.1%} of the time, {seconds / newmm:6.1f} times newmm")
    print(f"{'whole':10} {'':16} {whole / newmm:10.1f} times newmm")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
