"""The noun a number counts, where no listed unit follows the number."""

import re

from saikhao.packs.amounts import Amounts, Counted
from saikhao.text.edges import Shifted, spaceless
from saikhao.text.quantity import Quantity

AFTER, ECHO = "noun-after", "noun-echo"
NEAR = 80  # characters before the number in which the noun may have been named
_BEFORE = re.compile(r"\b([A-Z\u00c0-\u1ef8][\w.'-]*) $")
_WORD = re.compile(r" ?([^\W\d_][\w'\u2019-]*)")


def counted(text: str, start: int, end: int, q: Quantity, pack: Amounts, words: Shifted) -> tuple[int, int] | None:
    """Where the counted noun stands; None where there is none."""
    how = pack.counted
    if how.side == ECHO:
        return _echo(text, start, end, how, words)
    return _after(text, end, q, how) if how.side == AFTER else None


def _echo(text: str, start: int, end: int, how: Counted, words: Shifted) -> tuple[int, int] | None:
    """Right after the number, a word that stands before it too: the noun is its own classifier."""
    at = end + (text[end : end + 1] == " ")
    stop = next((i for i in range(at + 1, min(len(text), at + 25)) if words.at(i)), at)
    word = text[at:stop]
    if len(word) < 2 or not spaceless(word[0]) or word in how.stop:
        return None
    return (at, stop) if word in text[max(0, start - NEAR) : start] else None


def _after(text: str, end: int, q: Quantity, how: Counted) -> tuple[int, int] | None:
    """The first plural among the next words; for exactly one, the next word."""
    at, seen = end, 0
    while seen < how.longest and (m := _WORD.match(text, at)):
        low, at = m.group(1).lower(), m.end()
        if low in how.stop:
            break
        if low in how.skip:
            continue
        seen += 1
        if q.low == q.high == 1 or not how.ends:
            return m.start(1), m.end(1)
        if _plural(low, how):
            after = _WORD.match(text, at)
            return m.start(1), after.end(1) if after and _plural(after.group(1).lower(), how) else m.end(1)
    return None


def _plural(low: str, how: Counted) -> bool:
    if low in how.plurals:
        return True
    if low in how.stop:
        return False
    return any(low.endswith(e) for e in how.ends) and not any(low.endswith(e) for e in how.not_ends)


def labelled(text: str, start: int, end: int, pack: Amounts) -> bool:
    """True where the number names something: a label before it, or letters or marks glued to it."""
    head = text[max(0, start - 20) : start]
    glued = head[-1:] in ("-", "/", ".", "#", ":", "+") and not head[:-1].endswith(" ") and bool(head[:-1].strip())
    after = text[end : end + 2]
    tail = after[:1] in ("-", "/", ":", "+") and after[1:2].isalnum()
    low = head.rstrip(" ").lower()
    named = pack.counted.capital and text[start].isdigit() and _capital(text, start, pack.counted)
    return glued or tail or named or any(low.endswith(label.lower()) for label in pack.labels)


def _capital(text: str, start: int, how: Counted) -> bool:
    """True where the word before the number is a name's: capitalised, and no word that just opens a sentence."""
    m = _BEFORE.search(text[max(0, start - 30) : start])
    return bool(m) and m.group(1).lower() not in how.stop and m.group(1).lower() not in how.skip  # type: ignore[union-attr]


def of_people(text: str, start: int, end: int, pack: Amounts) -> str | None:
    """What a bare number counts where words of death, rescue or flight stand near it."""
    how = pack.counted
    if how.people is None:
        return None
    near = text[max(0, start - 60) : start].lower() + " " + text[end : end + 40].lower()
    return how.people if any(w in near for w in how.people_near) else None


def filled(text: str, start: int, end: int, pack: Amounts, words: Shifted) -> str | None:
    """What is measured or counted: the word after "of", or in scripts without spaces the word before the number."""
    for of in pack.counted.of:
        m = re.match(rf" {re.escape(of)} (\w[\w'-]*)", text[end : end + 40])
        if m:
            return m.group(1)
    if pack.counted.side != ECHO:
        return None
    stop = start - (text[start - 1 : start] == " ")
    if stop <= 0 or not spaceless(text[stop - 1]):
        return None
    at = next((i for i in range(stop - 1, max(-1, stop - 25), -1) if words.at(i)), stop)
    word = text[at:stop]
    return word if len(word) > 1 and word not in pack.counted.stop else None
