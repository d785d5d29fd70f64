"""A name without what only introduces it: titles of persons, heads of places, "news agency" before an agency's name."""

import re

from saikhao.annotate.kit import Kit
from saikhao.model.codes import MentionKind
from saikhao.packs.names import Names


def _pattern(kit: Kit, lang: str, kind: str) -> re.Pattern[str]:
    return kit.keep(("trim", lang, kind), lambda: _build(kit.packs.toml(lang, "names", Names), kind))


def _build(names: Names, kind: str) -> re.Pattern[str]:
    words = {
        "person": names.person.titles + names.person.roles,
        "place": names.place.before,
        "org": names.org.before + names.org.media,
    }[kind]
    longest = sorted(words, key=lambda w: (-len(w), w))
    spaced = r"\s+" if any("a" <= c <= "z" for w in words for c in w.lower()) else r"\s*"
    return re.compile(
        "|".join(
            f"{re.escape(w)}(?<=\\.)\\s*|{re.escape(w)}{spaced}" if w.endswith(".") else re.escape(w) + spaced
            for w in longest
        )
        or "(?!)",
        re.IGNORECASE,
    )


def _headed(text: str, start: int, kit: Kit, lang: str, pattern: re.Pattern[str]) -> bool:
    """Whether a longer word that belongs to the name begins where an introducing one does."""
    m = pattern.match(text, start)
    return m is not None and any(
        h.startswith(m.group()) and h != m.group() and text.startswith(h, start)
        for h in kit.packs.toml(lang, "names", Names).org.heads
    )


def trimmed(text: str, start: int, end: int, kind: MentionKind, kit: Kit, lang: str) -> tuple[int, int]:
    """`[start, end)` without introducing words; unchanged where nothing would be left."""
    pattern = _pattern(kit, lang, kind)
    s = start
    if kind == "org" and _headed(text, start, kit, lang, pattern):
        return start, end
    for _ in range(4):
        m = pattern.match(text, s, end)
        if not m or m.end() >= end:
            break
        s = m.end()
    while s < end and text[s].isspace():
        s += 1
    while end > s and text[end - 1].isspace():
        end -= 1
    return (s, end) if s < end else (start, end)
