"""Which pages may be about one story: by rare names, amounts and words they share. No pair is built from all pages."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from saikhao.annotate.kit import Kit
from saikhao.link.union import Groups
from saikhao.link.words import words
from saikhao.model.analysis import Analysis
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

NEAR, STEP = 0.16, 0.08  # likeness that makes two pages neighbours; how much more is asked where too many hang together
FAR, PLAINLY = 0.1, 1.4  # least likeness of a page alone to a group, and how much more than to any other
MANY = 40  # pages of one story; more hang together only by chance
COMMON = 150  # what more pages than this have proposes no pair
KIND = {"e": 1.4, "n": 0.8, "t": 0.8, "c": 0.6, "w": 1.0}  # weights by kind: entity, number, day, meaning, word
_WORD = re.compile(r"[^\W\d_]{4,}")
_SHINGLE = 6  # characters, for scripts without spaces


def groups(pages: Sequence[Analysis], entity: Sequence[dict[str, str]], kit: Kit) -> list[list[int]]:
    """Pages in groups that may be one story each, in order of their first page."""
    pairs = likeness(pages, entity, kit)
    return _taken_in(sorted(_parted(list(range(len(pages))), pairs, NEAR)), pairs)


def likeness(pages: Sequence[Analysis], entity: Sequence[dict[str, str]], kit: Kit) -> dict[tuple[int, int], float]:
    """How alike two pages are, for pairs that share something not too common: 0 to 1."""
    found = [_features(p, of, kit) for p, of in zip(pages, entity, strict=True)]
    everywhere = _pairs(_vectors([neutral for neutral, _ in found]))
    at_home = _pairs(_vectors([own for _, own in found]))
    return {
        pair: round(max(everywhere.get(pair, 0.0), (everywhere.get(pair, 0.0) + at_home.get(pair, 0.0)) / 2), 3)
        for pair in sorted(everywhere.keys() | at_home.keys())
    }


def _taken_in(parts: list[list[int]], pairs: dict[tuple[int, int], float]) -> list[list[int]]:
    """A page alone joins the group it is plainly nearest to, where that is not far off."""
    of = {n: k for k, some in enumerate(parts) for n in some}
    near: dict[int, dict[int, float]] = {}
    for (a, b), score in sorted(pairs.items()):
        for x, y in ((a, b), (b, a)):
            if len(parts[of[x]]) == 1 and len(parts[of[y]]) > 1:
                row = near.setdefault(x, {})
                row[of[y]] = max(row.get(of[y], 0.0), score)
    out = [list(some) for some in parts]
    for x, row in sorted(near.items()):
        best, *others = sorted(row.items(), key=lambda item: (-item[1], item[0]))
        if best[1] >= FAR and (not others or best[1] >= PLAINLY * others[0][1]):
            out[best[0]].append(x)
            out[of[x]].remove(x)
    return sorted(sorted(some) for some in out if some)


def _features(page: Analysis, of: dict[str, str], kit: Kit) -> tuple[Counter[str], Counter[str]]:
    """What a page has in any language (joined entities, amounts, days, meanings), and its words."""
    found: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for m in page.mentions:
        found[f"e:{of.get(m.entity, m.entity)}"] += 1
    for a in page.amounts:
        value = a.low or a.high or ""
        if len(value) > 1:
            found[f"n:{value}"] += 1
    for t in page.timexes:
        if len(t.value) >= 10 and t.value[:4].isdigit():
            found[f"t:{t.value[:10]}"] += 1
    for block in page.article.blocks:
        if block.role in ("title", "body"):
            text = fold(block.span.of(page.page.text)).text.lower()
            lists = words(kit, block.lang)
            if lists:
                hits = lists.concepts.find(text, Edges(text))
                found.update(f"c:{m}" for w in hits for m in w.means if m[0] != "u")
            for w in _WORD.finditer(text):
                own.update(f"w:{s}" for s in _cut(w.group()))
    return found, own


def _cut(word: str) -> list[str]:
    """A word; a run of a script without spaces as its shingles."""
    if not "\u0e00" <= word[0] <= "\u17ff":
        return [word]
    return [word[i : i + _SHINGLE] for i in range(0, max(1, len(word) - _SHINGLE + 1), 3)]


def _vectors(found: list[Counter[str]]) -> list[dict[str, float]]:
    """Feature -> weight, of length 1."""
    df = Counter(f for page in found for f in page)
    out = []
    for page in found:
        raw = {
            f: KIND[f[0]] * (1 + log(n)) * log(1 + len(found) / df[f])
            for f, n in page.items()
            if _telling(f, df, found)
        }
        size = sum(w * w for w in raw.values()) ** 0.5
        out.append({f: w / size for f, w in sorted(raw.items())} if size else {})
    return out


def _telling(feature: str, df: Counter[str], found: list[Counter[str]]) -> bool:
    """False for words that most pages have."""
    return feature[0] not in "wc" or 2 * df[feature] <= max(16, len(found))


def _pairs(vectors: list[dict[str, float]]) -> dict[tuple[int, int], float]:
    holders: dict[str, list[int]] = {}
    for n, vector in enumerate(vectors):
        for f in vector:
            holders.setdefault(f, []).append(n)
    score: dict[tuple[int, int], float] = {}
    for f, some in sorted(holders.items()):
        if 1 < len(some) <= COMMON:
            for k, a in enumerate(some):
                for b in some[k + 1 :]:
                    score[(a, b)] = score.get((a, b), 0.0) + vectors[a][f] * vectors[b][f]
    return {pair: round(s, 3) for pair, s in score.items()}


def _parted(some: list[int], pairs: dict[tuple[int, int], float], near: float) -> list[list[int]]:
    """Connected pages; where too many hang together, asked for more until they part."""
    at = {page: k for k, page in enumerate(some)}
    joined = Groups(len(some))
    for (a, b), score in sorted(pairs.items()):
        if score >= near and a in at and b in at:
            joined.join(at[a], at[b])
    out: list[list[int]] = []
    for members in joined.groups():
        group = [some[k] for k in members]
        if len(group) > MANY and near < 0.9:
            inside = set(group)
            held = {p: s for p, s in pairs.items() if p[0] in inside and p[1] in inside}
            out += _parted(group, held, near + STEP)
        else:
            out.append(group)
    return out
