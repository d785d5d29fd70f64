"""Train the Thai name tagger: `python train/ner_th.py --data DIR [--wire DIR] [--without FILE...] [--out FILE]`.

DIR holds the train split of Thai NER (Wannaphong Phatthiyaphaibun, CC BY 3.0) as JSON Lines (`train.jsonl.gz`): `text`,
and `names` with `at` (code points) and `kind`. `--wire` adds pages with the same fields whose names leave titles and
place heads out; they are widened to the convention of the first set. `--without` names texts to be measured on: the
published splits overlap (all 510 validation texts stand in the training split too), so these, and whatever shares half
of its 20-character pieces with them, are left out, and a figure measured on them is one of unseen text. The order of
rows, an optimiser without chance and one thread make the model's bytes the same in every run. Where the convention of
the first set differs from ours, reading trims."""

import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pycrfsuite

from saikhao.annotate.kit import Kit
from saikhao.annotate.ner import features, tokens
from saikhao.packs.names import Names
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

LANG = "th"
OUT = Path(__file__).parents[1] / "src/saikhao/packs/th/ner.crfsuite"
LETTER = {"person": "P", "org": "O", "place": "L"}
PARAMS = {"c1": 0.1, "c2": 0.4, "max_iterations": 140, "feature.minfreq": 2, "feature.possible_transitions": 1}

Row = tuple[str, list[tuple[int, int, str]]]


def rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    return [(r["text"], [(*n["at"], n["kind"]) for n in r["names"]]) for r in read]


def pieces(text: str) -> set[str]:
    """20-character pieces without spaces, the whole text where it is shorter."""
    bare = "".join(text.split())
    return {bare[i : i + 20] for i in range(max(1, len(bare) - 19))}


def unseen(learn: list[Row], kept: list[Row]) -> list[Row]:
    """The rows that share less than half of their pieces with the kept ones."""
    held = set().union(*(pieces(text) for text, _ in kept))
    return [row for row in learn if 2 * len(pieces(row[0]) & held) < len(pieces(row[0]))]


def wire(folder: Path, names: Names) -> list[Row]:
    heads = {
        "person": sorted(names.person.titles, key=len, reverse=True),
        "place": sorted(names.place.before, key=len, reverse=True),
    }
    out = []
    for path in sorted(folder.glob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        marks = [(*n["at"], n["kind"]) for n in page.get("names", []) if n.get("at")]
        out.append((text, [(widened(text, s, heads.get(k, [])), e, k) for s, e, k in marks]))
    return out


def widened(text: str, start: int, heads: list[str]) -> int:
    """The start moved left over the titles that stand before it."""
    for head in heads:
        for gap in ("", " "):
            if text.endswith(head + gap, 0, start):
                return start - len(head + gap)
    return start


def labelled(row: Row, kit: Kit) -> tuple[list[list[str]], list[str]]:
    """Features and BIO labels of one text."""
    folded = fold(row[0])
    text = folded.text
    edges = Edges(text)
    words = tokens(text, 0, len(text), edges)
    labels = ["O"] * len(words)
    for s, e, kind in row[1]:
        s, e = folded.offset(s), folded.offset(e)
        inside = [i for i, (a, b) in enumerate(words) if 2 * (min(b, e) - max(a, s)) >= b - a]
        for n, i in enumerate(inside):
            labels[i] = ("I-" if n else "B-") + LETTER[kind]
    return features(text, 0, len(text), words, kit, LANG, edges), labels


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--wire", type=Path)
    ask.add_argument("--without", type=Path, nargs="*", default=[])
    ask.add_argument("--out", type=Path, default=OUT)
    ask.add_argument("--set", nargs="*", default=[], help="KEY=VALUE of the optimiser")
    given = ask.parse_args()
    kit = Kit()
    params: dict[str, Any] = PARAMS | {
        k: float(v) if "." in v else int(v) for k, v in (s.split("=") for s in given.set)
    }
    learn = rows(given.data / "train.jsonl.gz")
    learn = unseen(learn, [row for path in given.without for row in rows(path)])
    if given.wire:
        learn += wire(given.wire, kit.packs.toml(LANG, "names", Names))
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs", params=params)
    for row in learn:
        if row[0].strip():
            made, labels = labelled(row, kit)
            if made:
                trainer.append(made, labels)
    trainer.train(str(given.out))
    data = given.out.read_bytes()
    print(
        f"{given.out}: {len(learn)} texts, {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
