"""What happens in a claim: an event by the words that tell of it, with who does it and to whom."""

from bisect import bisect_left
from collections.abc import Sequence

from saikhao.annotate.kit import Kit
from saikhao.claim.look import Look
from saikhao.model.claim import Event
from saikhao.model.marks import Mention, Reason
from saikhao.packs.events import EventWords
from saikhao.text.lexicon import Hit, Lexicon
from saikhao.world.events import EventTypes

REACH = 90  # characters from the event's word to the one it is done to
Stretch = tuple[int, int]


class Words:
    """A language's event words, compiled, and the acts of its cues."""

    def __init__(self, kit: Kit, lang: str) -> None:
        pack = kit.packs.toml(lang, "events", EventWords)
        self.act = pack.act
        self.forms = Lexicon(((f, code) for code, forms in pack.words.items() for f in forms), ignore_case=True)


class Events:
    """The event words of one page, found once a language."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.types = {t.code: t for t in look.kit.world.toml("events", EventTypes).event}
        self.other = next(reversed(self.types))
        self._hits: dict[str, list[Hit[str]]] = {}
        self._marks = [(s, e, m) for s, (e, m) in sorted(look.mentions.items(), key=lambda x: x[0])]

    def words(self, lang: str) -> Words | None:
        """The language's event words; None where its pack has none."""
        kit = self.look.kit
        if not (kit.packs.root / lang / "events.toml").exists():
            return None
        return kit.keep(("events", lang), lambda: Words(kit, lang))

    def hits(self, lang: str) -> list[Hit[str]]:
        """All event words of the page, in order."""
        if lang not in self._hits:
            words = self.words(lang)
            found = words.forms.longest(self.look.text, self.look.sheet.edges) if words else ()
            self._hits[lang] = list(found)
        return self._hits[lang]

    def of(
        self, lang: str, pieces: Sequence[Stretch], less: Sequence[Stretch], cue: str | None
    ) -> tuple[Event, tuple[Reason, ...]]:
        """The event told first in `pieces` outside `less`, else the act of the cue's class, else a state of things."""
        words = self.words(lang)
        act = words.act.get(cue or "") if words else None
        done = (Reason("event.act." + act),) if act else ()
        hit = next((h for h in self._inside(lang, pieces) if not any(s <= h.start < e for s, e in less)), None)
        if hit is None:
            return Event(act or self.other, {}, act), done or (Reason("event." + self.other),)
        why = Reason("event." + hit.value, self.look.sheet.span(hit.start, hit.end))
        return Event(hit.value, self._roles(pieces, hit), act), (why, *done)

    def _inside(self, lang: str, pieces: Sequence[Stretch]) -> list[Hit[str]]:
        hits = self.hits(lang)
        out: list[Hit[str]] = []
        for s, e in pieces:
            i = bisect_left(hits, s, key=lambda h: h.start)
            while i < len(hits) and hits[i].start < e:
                if not self._named(hits[i]):
                    out.append(hits[i])
                i += 1
        return out

    def _named(self, hit: Hit[str]) -> bool:
        """True where the word is part of a name."""
        return hit.start in self.look.mentions or hit.start in self.look.inside_mention

    def _roles(self, pieces: Sequence[Stretch], hit: Hit[str]) -> dict[str, tuple[str, ...]]:
        """actor: who is named last before the word in its piece; target: who is named first after it."""
        start, end = next((s, e) for s, e in pieces if s <= hit.start < e)
        before = [m for s, e, m in self._near(start, hit.start)]
        after = [m for s, e, m in self._near(hit.end, min(end, hit.end + REACH))]
        roles = {"actor": before[-1:], "target": after[:1]}
        return {name: tuple(m.id for m in found) for name, found in roles.items() if found}

    def _near(self, start: int, end: int) -> list[tuple[int, int, Mention]]:
        i = bisect_left(self._marks, start, key=lambda m: m[0])
        out = []
        while i < len(self._marks) and self._marks[i][0] < end:
            out.append(self._marks[i])
            i += 1
        return out
