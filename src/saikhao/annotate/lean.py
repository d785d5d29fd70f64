"""Whether the words around an expression look back or ahead."""

import re

from saikhao.annotate.kit import Kit
from saikhao.packs.when import WHEN, When
from saikhao.text.grammar import whole
from saikhao.text.lexicon import Hit, Lexicon

BEFORE = 70  # characters a leaning word may stand before
AFTER = 35  # and after
_STOPS = '.!?;\n"\u201c\u201d'


class Lean:
    """The leaning words of one text."""

    def __init__(self, text: str, lang: str, kit: Kit) -> None:
        self.text = text
        self.hits = _hits(text, lang, kit)

    def at(self, start: int, end: int) -> int:
        """-1, 0 or 1: the nearest leaning word before in the clause decides, else the first one after."""
        before = [h for h in self.hits if start - BEFORE <= h.end <= start and self._one(h.end, start)]
        if before:
            return before[-1].value
        opens = self.text[max(0, start - 4) : start].rstrip(" ")[-1:] in _STOPS
        after = [
            h for h in self.hits if end <= h.start <= end + AFTER and self._one(end, h.start, "" if opens else ",")
        ]
        return after[0].value if after else 0

    def _one(self, start: int, end: int, more: str = "") -> bool:
        between = self.text[start:end]
        return not any(stop in between for stop in _STOPS + more)


def _hits(text: str, lang: str, kit: Kit) -> list[Hit[int]]:
    pack = kit.packs.toml(lang, WHEN, When)
    hits = [h for h in _lexicon(lang, kit).longest(text) if whole(text, h.start, h.end)]
    if pack.past_ends:
        listed = {h.start for h in hits}
        past = kit.keep(("past ends", lang), lambda: re.compile(rf"\b\w+(?:{'|'.join(pack.past_ends)})\b"))
        hits += [Hit(m.start(), m.end(), -1) for m in past.finditer(text) if m.start() not in listed]
        hits.sort(key=lambda h: h.start)
    return [h for h in hits if h.value > 0 or not _passive(text, h.start, pack)]


def _passive(text: str, start: int, pack: When) -> bool:
    """True after "be": what is to be done is not done."""
    head = text[max(0, start - 8) : start].lower().split()
    return bool(head) and head[-1] in pack.passive


def _lexicon(lang: str, kit: Kit) -> Lexicon[int]:
    pack = kit.packs.toml(lang, WHEN, When)
    rows = [(w, 1) for w in pack.future] + [(w, -1) for w in pack.past]
    return kit.keep(("lean", lang), lambda: Lexicon(rows, ignore_case=True))
