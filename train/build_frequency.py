"""Make packs/th/frequency.tsv: how common Thai words are, from the frequencies of the Thai National Corpus as PyThaiNLP
ships them (CC0 1.0). `python train/build_frequency.py`. The same package gives the same bytes."""

import math
from pathlib import Path

from pythainlp.corpus import tnc

TARGET = Path(__file__).parents[1] / "src/saikhao/packs/th/frequency.tsv"
LEAST = 15  # occurrences


def main() -> None:
    counts = {w: int(n) for w, n in tnc.word_freqs() if len(w) > 1 and all("\u0e01" <= c <= "\u0e4e" for c in w)}
    top = max(counts.values())
    rows = sorted((9 - int(math.log(top / n, 3)), w) for w, n in counts.items() if n >= LEAST)
    rows = [(max(0, level), w) for level, w in rows]
    body = "".join(f"{w}\t{level}\n" for level, w in sorted(rows, key=lambda r: (-r[0], r[1])))
    TARGET.write_text("# Made by train/build_frequency.py.\nword\tlevel\n" + body, encoding="utf-8")


if __name__ == "__main__":
    main()
