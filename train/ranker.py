"""A small log-linear ranker: full batches, no randomness, integer weights out. Used by the training scripts."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

UNIT = 1000

Example = tuple[Sequence[Sequence[str]], int | Sequence[int]]


def ranked(examples: Sequence[Example], prior: float = 1.0, steps: int = 150, least: int = 2) -> dict[str, int]:
    """Weights from examples `(candidates, right)`: each candidate a list of features, `right` the index of the right
    one, or of several that are as good. Softmax over the candidates with a Gaussian prior of the given precision, Adam
    over full batches; features seen fewer than `least` times are left out."""
    counts = Counter(f for candidates, _ in examples for c in candidates for f in c)
    kept = {f: k for k, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}
    feature, owner, first, right = [], [], [], []
    candidate = 0
    for candidates, y in examples:
        first.append(candidate)
        right.append([candidate + k for k in ([y] if isinstance(y, int) else y)])
        for c in candidates:
            known = [kept[f] for f in c if f in kept]
            feature += known
            owner += [candidate] * len(known)
            candidate += 1
    good = np.zeros(candidate)
    good[[k for ks in right for k in ks]] = 1.0
    fit = _fit(np.array(feature), np.array(owner), np.array(first), good, candidate, len(kept), prior, steps)
    return {f: round(float(fit[k]) * UNIT) for f, k in kept.items()}


def _fit(feature, owner, first, good, candidates, size, prior, steps):  # type: ignore[no-untyped-def]
    """The weights, by Adam."""
    w, m, v = np.zeros(size), np.zeros(size), np.zeros(size)
    group = np.repeat(np.arange(len(first)), np.diff(np.append(first, candidates)))
    for step in range(1, steps + 1):
        scores = np.bincount(owner, w[feature], candidates)
        shares = np.exp(scores - np.maximum.reduceat(scores, first)[group])
        shares /= np.add.reduceat(shares, first)[group]
        gold = shares * good  # among several right ones, as the weights have it
        gold /= np.add.reduceat(gold, first)[group]
        grad = np.bincount(feature, (shares - gold)[owner], size) + prior * w
        m, v = 0.9 * m + 0.1 * grad, 0.999 * v + 0.001 * grad * grad
        pace = 0.1 * (1 - step / (steps + 1))
        w = w - pace * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-9)
    return w


def yes_or_no(examples: Sequence[tuple[Sequence[str], bool]], **kind: float) -> dict[str, int]:
    """Weights from `(features, right)` pairs."""
    return ranked([([x, []], 0 if y else 1) for x, y in examples], **kind)  # type: ignore[arg-type]


def write(path: Path, weights: dict[str, int], least: int = 40) -> None:
    """A weights file: heavy enough features only, in order of name."""
    rows = [f"{f}\t{v}" for f, v in sorted(weights.items()) if abs(v) >= least and "\t" not in f and "\n" not in f]
    path.write_text("feature\tweight\n" + "\n".join(rows) + "\n", encoding="utf-8")
