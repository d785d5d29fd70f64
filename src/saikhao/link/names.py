"""How alike two names sound, whatever they are written in: consonant classes and a weighted edit distance.

A name becomes a string of sounds (`world/letters.tsv`): capitals are classes of consonants, small letters vowels.
Romanisations disagree about vowels, about l and r, about what is silent; so those weigh little."""

import re
import unicodedata
from functools import lru_cache

import msgspec

from saikhao.annotate.kit import Kit

# What a sound costs to leave out; consonants that are not listed cost 1.
WEIGHT = {"a": 0.18, "e": 0.18, "i": 0.18, "o": 0.18, "u": 0.18, "H": 0.35, "Y": 0.35, "W": 0.5, "R": 0.6}
# What one costs in place of another; pairs that are not listed cost 1.
NEAR = {
    "FV": 0.1, "VW": 0.1, "FW": 0.3, "FP": 0.3, "PV": 0.25, "PW": 0.5, "LR": 0.2, "CS": 0.3, "CT": 0.4, "ST": 0.5,
    "HK": 0.3, "CK": 0.5, "KS": 0.7, "MN": 0.5, "NY": 0.4, "CY": 0.3, "LN": 0.6, "Yi": 0.1, "Wu": 0.15, "Wo": 0.2,
    "FH": 0.4, "Ye": 0.2,
}  # fmt: skip
KEYS = {"F": "P", "C": "S"} | dict.fromkeys("VWRHY", "")  # classes of the blocking key: what spellings agree on
VOWELS = frozenset("aeiou")
LOOSE = re.compile("(?<=[aeiou])R(?![aeiou])")  # half of the world does not say it there
SILENCER = "\u0e4c"  # Thai writes a letter and marks it as not heard
QUIET = 0.3  # a letter so marked, written small, may be left out of a romanisation or not


class Letters(msgspec.Struct, frozen=True):
    """A row of `world/letters.tsv`."""

    letters: str
    sound: str = ""


class Sounds:
    """The table, ready to use."""

    def __init__(self, rows: tuple[Letters, ...]) -> None:
        self.table = {_plain(r.letters): r.sound for r in rows}
        self.longest = max(map(len, self.table))

    def of(self, name: str) -> str:
        """The sounds of a name; digits stay, a space parts words, quiet letters become small ones of no class."""
        text, out, i = _plain(name), [], 0
        while i < len(text):
            n = next((n for n in range(self.longest, 0, -1) if text[i : i + n] in self.table), 0)
            if n:
                out.append(self.table[text[i : i + n]])
            elif text[i].isdigit():
                out.append(text[i])
            elif text[i] == SILENCER:
                _hush(out)
            elif not text[i].isalpha() and not unicodedata.combining(text[i]) and out and out[-1] != " ":
                out.append(" ")
            i += n or 1
        return LOOSE.sub("r", "".join(out).strip())


def _plain(name: str) -> str:
    """Lower case, Hangul in single letters, Latin and Greek without their accents, Thai without its tone marks."""
    low = unicodedata.normalize("NFD", name.lower().replace("\u0e33", "\u0e4d\u0e32"))
    return "".join(c for c in low if not "\u0300" <= c <= "\u036f" and not "\u0e47" <= c <= "\u0e4b").strip()


def _hush(out: list[str]) -> None:
    """The consonant just written is not heard: it becomes small."""
    for k in range(len(out) - 1, max(-1, len(out) - 3), -1):
        if out[k].isupper():
            out[k] = out[k].lower()
            return


def sounds(kit: Kit) -> Sounds:
    """The table of a kit, made once."""
    return kit.keep("letters", lambda: Sounds(kit.world.tsv("letters", Letters)))


class _Weights(dict[str, float]):
    def __missing__(self, sound: str) -> float:
        self[sound] = QUIET if sound.islower() else 1.0
        return self[sound]


_WEIGHTS = _Weights(WEIGHT)


@lru_cache(maxsize=65536)
def mass(sound: str) -> float:
    """What a string of sounds weighs."""
    return sum(_WEIGHTS[c] for c in sound)


@lru_cache(maxsize=65536)
def skeleton(sound: str) -> str:
    """The consonants alone, near ones made one: a key that spellings of one name share."""
    bare = "".join(KEYS.get(c, c) for c in sound if c.isupper() or c.isdigit())
    return "".join(c for i, c in enumerate(bare) if i == 0 or c != bare[i - 1])


class _Swaps(dict[str, float]):
    def __missing__(self, pair: str) -> float:
        a, b = pair[0], pair[1]
        whole, apart = max(_WEIGHTS[a], _WEIGHTS[b]), _WEIGHTS[a] + _WEIGHTS[b]
        x, y = (c if c in VOWELS else c.upper() for c in pair)
        if x in VOWELS and y in VOWELS:
            self[pair] = 0.0 if x == y else 0.12
        else:
            self[pair] = 0.0 if x == y else min(NEAR.get(min(x, y) + max(x, y), 1.0) * whole, apart)
        return self[pair]


_SWAPS = _Swaps()


def distance(a: str, b: str) -> float:
    """What it costs to turn one string of sounds into another."""
    gaps = [_WEIGHTS[y] for y in b]
    before = [0.0]
    for gap in gaps:
        before.append(before[-1] + gap)
    for x in a:
        out = _WEIGHTS[x]
        last = before[0] + out
        row = [last]
        for j, y in enumerate(b):
            best = before[j] + _SWAPS[x + y]
            if before[j + 1] + out < best:
                best = before[j + 1] + out
            last += gaps[j]
            if best < last:
                last = best
            row.append(last)
        before = row
    return before[-1]


def apart(a: str, b: str) -> bool:
    """True for two keys that have too few classes in common to be worth a comparison."""
    few, many = sorted((a, b), key=len)
    if len(many) < 3:
        return False
    common = sum(min(few.count(c), many.count(c)) for c in set(few))
    return 5 * common < 2 * len(many)


@lru_cache(maxsize=262144)
def likeness(a: str, b: str) -> float:
    """0 to 1: how alike two strings of sounds are, words joined; 1 where every sound agrees."""
    a, b = a.replace(" ", ""), b.replace(" ", "")
    if a == b:
        return 1.0 if a else 0.0
    whole = max(mass(a), mass(b))
    return round(max(0.0, 1 - distance(min(a, b), max(a, b)) / whole), 3) if whole else 0.0
