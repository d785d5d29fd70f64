"""Where the name of a medium begins and ends in a line of text."""

import re

from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.media import media
from saikhao.annotate.relay_cues import UPPER, cues
from saikhao.packs.names import Names as NamePack

MORE, PART = 3, 25  # further parts of a name behind single spaces, and the characters of one
NAME = 45  # characters of a name in a script without spaces

_WORD = rf"[{UPPER}][\w.'’&-]*+"
CAPITALS = re.compile(rf"(?<![^\W\u0e00-\u0eff\u1000-\u17ff])(?<!-){_WORD}(?:(?<!\w{{4}}\.) (?:& )?{_WORD}){{0,6}}")
_OWNER = re.compile(r"[^\W\d_]+['’]s (?=\S)")
_GIVEN = re.compile(rf"(?:^|[^.!?:\"“\s] )[{UPPER}][a-z]+ $")
RUN = re.compile(r"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff.]+")  # scripts that write words without spaces
_OPEN = " \"'“‘«("


class Names:
    """Reads names in one block; offsets are those of its text."""

    def __init__(self, draft: Draft, piece: Piece) -> None:
        self.draft, self.piece, self.text = draft, piece, piece.text
        self.known, self.cues = media(draft.kit), cues(piece.lang, draft.kit)

    def whole(self, start: int, end: int) -> bool:
        """True where `[start, end)` begins and ends with a word."""
        base = self.piece.start
        return self.draft.edges.around(base + start, base + end)

    def at(self, at: int) -> tuple[int, int] | None:
        """The name that begins at `at`: a known one, capitalised words, or a run up to the next word that ends it."""
        while at < len(self.text) and self.text[at] in _OPEN:
            at += 1
        if m := CAPITALS.match(self.text, at):
            return self.capitals(m)
        if known := self.known.opening(self.text, at):
            return at, known[1]
        return None if self.cues.spaced else self.run(at)

    def capitals(self, m: re.Match[str]) -> tuple[int, int]:
        """A run of capitalised words, over the small words a name may hold; of a run that only begins with a known name
        (and does not sound like another) that name."""
        start, end = m.start(), m.start() + len(m.group().rstrip(" .'’&-"))
        if owner := _OWNER.match(self.text, start, end):
            start = owner.end()
        known = self.known.opening(self.text, start)
        if known and not self.known.ends(self.text[start:end]):
            return start, known[1]
        more = self.cues.small.match(self.text, end)
        return start, more.end() if more else end

    def run(self, at: int) -> tuple[int, int] | None:
        """A name in a script without spaces; over single spaces where the verb or a wide space follows at last."""
        end = reach = self._stretch(at)
        for _ in range(MORE):
            if not reach or self.text[reach : reach + 1] != " ":
                break
            further = self._stretch(reach + 1)
            if not further or further - reach > PART:
                break
            reach = further
            after = self.text[reach : reach + 30]
            sounds = self.cues.sound.search(self.text[at:reach])
            if sounds or after.startswith("  ") or self.cues.said.match(after.lstrip()):
                end = reach
        return (at, end) if end else None

    def _stretch(self, at: int) -> int | None:
        m = RUN.match(self.text, at, at + NAME)
        if not m:
            return None
        stops = (
            s.start()
            for s in self.cues.stop.finditer(self.text, at, min(len(self.text), m.end() + 12))
            if self.whole(s.start(), s.end()) or s.group() in self.cues.pack.said
        )
        end = min(next(stops, m.end()), m.end())
        return end if end > at + 1 else None

    def stands(self, start: int, end: int) -> bool:
        """True where a name is no part of a longer word."""
        if RUN.match(self.text, start):
            return self.whole(start, end)
        before = self.text[max(0, start - 30) : start]
        if " " not in self.text[start:end] and (_GIVEN.search(before) or self._given(before)):
            return False  # somebody's family name
        around = self.text[start - 1 : start] + self.text[end : end + 1]
        return not any(c.isalnum() and not RUN.match(c) for c in around)

    def _given(self, before: str) -> bool:
        """True where the word before is a given name."""
        last = before.rstrip().rpartition(" ")[2].casefold()
        return last in self.draft.kit.packs.toml(self.piece.lang, "names", NamePack).person.given

    def sounds(self, start: int, end: int) -> bool:
        """True for a name that is known, or has a medium's word in it."""
        name = self.text[start:end]
        if self.known.named(name):
            return True
        return bool(self.cues.sound.search(name)) if RUN.match(name) else self.known.sounds(name)
