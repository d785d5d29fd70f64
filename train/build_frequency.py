"""Make packs/th/frequency.tsv: how common Thai words are, from the frequencies of the Thai National Corpus and the word
list that PyThaiNLP ships (both CC0 1.0). `python train/build_frequency.py`. The same package gives the same bytes."""

import math
from pathlib import Path

from pythainlp.corpus import tnc
from pythainlp.corpus.common import thai_words

TARGET = Path(__file__).parents[1] / "src/saikhao/packs/th/frequency.tsv"
LEAST = 15  # occurrences from which a count is taken for more than chance
ROW = 1000  # words a row: a cell of a table has its limit
LONGEST = 20  # characters; longer entries are phrases


def plain(word: str) -> bool:
    """Thai letters and signs only, two or more."""
    return 1 < len(word) <= LONGEST and all("\u0e01" <= c <= "\u0e4e" for c in word)


def main() -> None:
    counts = {w: int(n) for w, n in tnc.word_freqs() if plain(w) and int(n) >= LEAST}
    top = max(counts.values())
    level = {w: 0 for w in thai_words() if plain(w)}
    level |= {w: max(0, 9 - int(math.log(top / n, 3))) for w, n in counts.items()}
    rows = []
    for n in range(9, -1, -1):
        words = sorted(w for w, k in level.items() if k == n)
        rows += [f"{n}\t{'|'.join(words[i : i + ROW])}\n" for i in range(0, len(words), ROW)]
    TARGET.write_text("# Made by train/build_frequency.py.\nlevel\twords\n" + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
