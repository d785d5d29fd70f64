"""Whether the words around an expression look back or ahead."""

from saikhao.annotate.kit import Kit
from saikhao.packs.when import When
from saikhao.text.lexicon import Hit, Lexicon

BEFORE = 70  # characters a leaning word may stand before
AFTER = 25  # and after
_STOPS = '.!?;\n"\u201c\u201d'


class Lean:
    """The leaning words of one text."""

    def __init__(self, text: str, lang: str, kit: Kit) -> None:
        self.text = text
        self.hits: list[Hit[int]] = list(_lexicon(lang, kit).longest(text))

    def at(self, start: int, end: int) -> int:
        """-1, 0 or 1: the nearest leaning word before in the clause decides, else the first one after."""
        before = [h for h in self.hits if start - BEFORE <= h.end <= start and self._one(h.end, start)]
        if before:
            return before[-1].value
        after = [h for h in self.hits if end <= h.start <= end + AFTER and self._one(end, h.start)]
        return after[0].value if after else 0

    def _one(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return not any(stop in between for stop in _STOPS)


def _lexicon(lang: str, kit: Kit) -> Lexicon[int]:
    pack = kit.packs.toml(lang, "when", When)
    rows = [(w, 1) for w in pack.future] + [(w, -1) for w in pack.past]
    return kit.keep(("lean", lang), lambda: Lexicon(rows, ignore_case=True))
