"""A name as linking compares it: its sounds, the meanings of its plain words, its numbers."""

import re
from functools import cached_property

from saikhao.annotate.kit import Kit
from saikhao.link.names import apart, likeness, mass, skeleton, sounds
from saikhao.link.words import Word, words
from saikhao.packs.language import language
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

SAME = 0.8  # joined names, of the same number of parts or not
PART = 0.62  # each part against its fellow
NEARLY = 0.74  # enough where there are two parts or more and each fits its fellow
JOINED = 0.85  # where the parts cannot be told apart (written together in one of the two scripts)
LONG, JOINED_LONG = 6.5, 0.76  # of names as heavy as this less is asked
OF = "N"  # the sound that makes an adjective of a country's name (Ostrania, Ostranian)
BARE = "sounds alike without its kind"
LEAST = 1.4  # a name that weighs less (one consonant) proves nothing


class Form:
    """One spelling of a name. Equal spellings make equal forms."""

    def __init__(self, text: str, kit: Kit) -> None:
        self.text = " ".join(fold(text).text.split())
        self._kit = kit

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Its numbers: what is called 1 is never what is called 2."""
        return tuple(re.findall(r"\d+", self.text))

    @cached_property
    def _cut(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Meanings, and the name without all its plain words, without the first, without the last."""
        lists = words(self._kit, language(self.text, self._kit.packs))
        found = lists.concepts.find(self.text, Edges(self.text)) if lists else []
        found = [w for w in found if any(m[0] != "u" for m in w.means)]
        means = frozenset(m for w in found for m in w.means if m[0] != "u")
        return means, tuple(_without(self.text, some) for some in (found, found[:1], found[-1:]))

    @property
    def means(self) -> frozenset[str]:
        """The meanings of its plain words ("Coast Guard")."""
        return self._cut[0]

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """The sounds of all its parts."""
        return _parts(sounds(self._kit).of(self.text))

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The sounds of what is left without its plain words."""
        return self._ways[0]

    @cached_property
    def _ways(self) -> tuple[tuple[str, ...], ...]:
        cut = (_parts(sounds(self._kit).of(text)) for text in self._cut[1])
        return tuple(tuple(p for p in parts if len(p) > 1) or parts for parts in cut)

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The sounds of the name without its first or last plain word: what kind of thing it is may go unsaid."""
        return self._ways[1:]

    @cached_property
    def joined(self) -> frozenset[str]:
        """The ways to say it, each in one piece."""
        return frozenset(w for w in ("".join(x) for x in (self.whole, self.rest, *self.ways)) if _heavy(w))

    @property
    def core(self) -> str:
        """The whole skeleton of what is left without its plain words, in one piece."""
        return skeleton("".join(self.rest or self.whole))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Blocking keys for names of another language: how the whole, the rest and each part begin."""
        some = {*self.joined, *(p for p in (*self.whole, *self.rest) if _heavy(p))}
        made = {skeleton(v)[:3] for w in some for v in (w, w.replace("F", ""))}
        first = skeleton("".join(self.rest))[:2]
        return frozenset(k for k in made if len(k) > 1) | {f"{m}:{first}" for m in self.means}

    @cached_property
    def close_keys(self) -> frozenset[str]:
        """Blocking keys for other spellings in its own language: whole skeletons, and of two parts or more each."""
        some = {*self.joined, *(p for p in self.whole if len(self.whole) > 1 and _heavy(p))}
        return frozenset(f"={skeleton(v)}" for w in some for v in (w, w.replace("F", "")))


def _without(text: str, found: list[Word]) -> str:
    kept = list(text)
    for w in found:
        kept[w.start : w.end] = " " * (w.end - w.start)
    return "".join(kept)


def _parts(sound: str) -> tuple[str, ...]:
    return tuple(p for p in sound.split() if not p.isdigit())


def _heavy(sound: str) -> bool:
    return mass(sound) >= LEAST


def alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """0 to 1 for two names in parts: joined, but no part may be another than its fellow."""
    if apart(skeleton("".join(a)), skeleton("".join(b))):
        return 0.0
    whole = likeness("".join(a), "".join(b))
    if len(a) == len(b):
        straight = min((likeness(x, y) for x, y in zip(a, b, strict=True)), default=0.0)
        turned = min((likeness(x, y) for x, y in zip(a, reversed(b), strict=True)), default=0.0)
        if turned > straight:
            whole, straight = turned, turned
        if straight < PART:
            return min(whole, 0.5)
        return max(whole, SAME) if len(a) > 1 and whole >= NEARLY else whole
    heavy = min(mass("".join(x)) for x in (a, b)) >= LONG
    if heavy and whole >= JOINED_LONG:
        return max(whole, SAME)
    return whole if whole >= JOINED else min(whole, 0.7)


def within(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """How well each part of a short form is found among the parts of a longer one: its worst part."""
    if not short or len(short) >= len(long):
        return 0.0
    return min(max(likeness(x, y) for y in long) for x in short)


def same(a: Form, b: Form) -> tuple[float, str]:
    """How surely two forms are one name, 0 to 1, and why."""
    if a.numbers != b.numbers:
        return 0.0, "other numbers"
    if a.text == b.text:
        return 1.0, "same spelling"
    best, why = _sounding(a.whole, b.whole), "sounds alike"
    if a.means or b.means:
        joint = a.means & b.means
        rest = max(_sounding(x, y) for x in _stems(a.rest) for y in _stems(b.rest))
        if a.means and b.means and joint and (rest > best or not (a.rest and b.rest)):
            share = len(joint) / min(len(a.means), len(b.means))
            if not (a.rest and b.rest):
                rest = 0.8 if len(joint) > 1 and a.means == b.means else 0.0
            best, why = rest * (0.6 + 0.4 * share), f"sounds alike, both {', '.join(sorted(joint))}"
        elif bool(a.means) != bool(b.means):
            ways = max(_sounding(x, y) for x in (a.whole, a.rest, *a.ways) for y in (b.whole, b.rest, *b.ways))
            best, why = max((best, why), (ways - 0.04, BARE))
        elif not joint and a.means and b.means and best < 0.95:
            best = min(best, 0.6)
    return round(best, 3), why


def _stems(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The parts, and the parts without the sound that makes an adjective."""
    if parts and parts[-1].endswith(OF) and _heavy(parts[-1][:-1]):
        return parts, (*parts[:-1], parts[-1][:-1])
    return (parts,)


def _sounding(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if not (_heavy("".join(a)) and _heavy("".join(b))):
        return 0.0
    return alike(a, b)
