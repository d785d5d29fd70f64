"""One page as the deciders see it: passages, cue hits, kinds of words, marks by place, quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.claim.cues import Scan, words_of
from saikhao.claim.passages import Passage, passages
from saikhao.claim.quotes import quotations
from saikhao.model.marks import Mention, Timex
from saikhao.packs.clauses import Clauses
from saikhao.packs.cues import Cues
from saikhao.packs.names import Names

PLAIN = ("word", "digit")  # kinds that say nothing
OUTSIDE = ("|",)
EDGE = "|"  # stands for the word before the first and after the last


def kinds_of(kit: Kit, lang: str) -> dict[str, tuple[str, ...]]:
    """Word -> what it does: the pack's small words, and the words that open names and roles."""

    def build() -> dict[str, tuple[str, ...]]:
        table: dict[str, list[str]] = {}
        lists = dict(kit.packs.toml(lang, "clauses", Clauses).words)
        if (kit.packs.root / lang / "names.toml").exists():
            names = kit.packs.toml(lang, "names", Names)
            lists["Title"], lists["Role"], lists["Org"] = names.person.titles, names.person.roles, names.org.heads
            lists["Media"], lists["He"] = names.org.media, names.refer.persons + names.refer.many
        for kind, forms in lists.items():
            for form in forms:
                table.setdefault(form.lower(), []).append(kind)
        return {form: tuple(dict.fromkeys(found)) for form, found in table.items()}

    return kit.keep(("kinds", lang), build)


class Grid(NamedTuple):
    """A passage word by word: the word in lower case, what it does, the gap after it, what it marks inside a phrase."""

    words: list[str]
    kinds: list[tuple[str, ...]]
    gaps: list[str]
    tags: list[tuple[str, ...]]
    begins: list[bool]  # a sentence begins here, where the language marks sentences


class Look:
    """Everything a decision may look at; offsets are folded ones."""

    def __init__(self, sheet: Sheet, mentions: Sequence[Mention] = (), timexes: Sequence[Timex] = ()) -> None:
        self.sheet, self.text, self.kit = sheet, sheet.text, sheet.kit
        self.passages = tuple(p for p in passages(sheet) if self._known(p.lang))
        to = sheet.folded.offset
        self.mentions = {to(m.span.start): (to(m.span.end), m) for m in mentions}
        self.mention_ends = {to(m.span.end) for m in mentions}
        self.inside_mention = {i for s, (e, _) in self.mentions.items() for i in range(s + 1, e)}
        self.times = tuple((to(t.span.start), to(t.span.end)) for t in timexes)
        self.time_ends = dict(self.times)
        self.timed = {i for s, e in self.times for i in range(s, e)}
        self._scans: dict[str, Scan] = {}
        self._grids: dict[int, Grid] = {}

    def _known(self, lang: str) -> bool:
        return all((self.kit.packs.root / lang / f"{stem}.toml").exists() for stem in ("cues", "clauses"))

    def scan(self, lang: str) -> Scan:
        """The cue hits in a language, found once."""
        if lang not in self._scans:
            self._scans[lang] = Scan(self.sheet, lang)
        return self._scans[lang]

    def cues(self, lang: str) -> Cues:
        """The language's cue lists."""
        return words_of(self.kit, lang).pack

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The insides of quotations, marks left out, in order."""
        return quotations(self.text, self.passages, self.kit)

    @cached_property
    def quote_ends(self) -> frozenset[int]:
        """Where the closing marks stand."""
        return frozenset(e for _, e in self.quotes)

    @cached_property
    def quote_starts(self) -> frozenset[int]:
        """Where the opening marks stand."""
        return frozenset(s - 1 for s, _ in self.quotes)

    @cached_property
    def wire(self) -> bool:
        """True where the page's first statement is a report: an agency speaks, not a press office."""
        for passage in self.passages:
            if passage.role != "title":
                for hit in self.scan(passage.lang).verbs:
                    if passage.start <= hit.start < passage.end and "+that" in hit.value.frames:
                        return hit.value.relays
        return False

    @cached_property
    def _leads(self) -> frozenset[int]:
        """Where the paragraphs before the first one with a complementizer or an early date begin: they are written in
        headline grammar."""
        out = []
        for p in self.passages:
            if p.role == "title":
                continue
            openers = self.scan(p.lang).openers
            early = any(i in self.timed for i in range(p.start, min(p.end, p.start + 25)))
            if early or any(p.start <= at < p.end and h.value == "+that" for at, h in openers.items()):
                break
            out.append(p.start)
        return frozenset(out)

    def part(self, p: Passage) -> str:
        """title, lead or body: by which grammar the passage is written."""
        return "lead" if p.start in self._leads else "title" if p.role == "title" else "body"

    def sided(self, features: list[str]) -> list[str]:
        """Features twice: for all pages, and for pages of this one's kind alone, so that weights may differ by kind."""
        kind = "wire~" if self.wire else "release~"
        return features + [kind + f for f in features]

    def grid(self, p: Passage) -> Grid:
        """Words, kinds and gaps of a passage, worked out once."""
        if p.start not in self._grids:
            self._grids[p.start] = self._grid(p)
        return self._grids[p.start]

    def _grid(self, p: Passage) -> Grid:
        n = len(p.starts)
        words = [self.text[p.starts[i] : p.ends[i]].lower() for i in range(n)]
        table = kinds_of(self.kit, p.lang)
        kinds = [self._kinds(p, table, i) for i in range(n)]
        wide = [p.starts[i + 1] - p.ends[i] for i in range(n - 1)]
        gaps = ["0" if w == 0 else "1" if w == 1 else "2" if w < 4 else "4" for w in wide] + ["$"]
        that = set(self.cues(p.lang).that)
        tags = []
        for i in range(n):
            near = "in=" if i and gaps[i - 1] == "0" else "sp="
            own = [near + k for k in kinds[i] if k not in PLAIN]
            own += ["timed."] if p.starts[i] in self.timed else []
            tags.append((*own, "in.that") if words[i] in that else tuple(own))
        return Grid(words, kinds, gaps, tags, self._begins(p, words, gaps))

    def _kinds(self, p: Passage, table: dict[str, tuple[str, ...]], i: int) -> tuple[str, ...]:
        for j in (i + 3, i + 2, i + 1, i):
            if j < len(p.starts):
                found = table.get(self.text[p.starts[i] : p.ends[j]].lower())
                if found:
                    return found
        return ("digit",) if self.text[p.starts[i]].isdigit() else ("word",)

    def word(self, p: Passage, i: int) -> str:
        """Word `i` of a passage, lower case; `EDGE` outside it."""
        words = self.grid(p).words
        return words[i] if 0 <= i < len(words) else EDGE

    def kinds(self, p: Passage, i: int) -> tuple[str, ...]:
        """What word `i` does; words of several pieces are seen from their first."""
        kinds = self.grid(p).kinds
        return kinds[i] if 0 <= i < len(kinds) else OUTSIDE

    def kinds_of_word(self, lang: str, word: str) -> tuple[str, ...]:
        """What a word by itself does."""
        return kinds_of(self.kit, lang).get(word.lower(), ())

    def gap(self, p: Passage, i: int) -> str:
        """What stands between word `i` and the next: 0 nothing, 1 a space, 2 two or three, 4 more, $ the end."""
        gaps = self.grid(p).gaps
        return "^" if i < 0 else gaps[i] if i < len(gaps) else "$"

    def _begins(self, p: Passage, words: list[str], gaps: list[str]) -> list[bool]:
        """After a stop mark and a space, before no small letter; an abbreviation or an initial does not stop."""
        pack = self.kit.packs.toml(p.lang, "clauses", Clauses)
        out = [bool(pack.stop)] + [False] * (len(words) - 1)
        for i in range(1, len(words) - 1 if pack.stop else 0):
            k = i  # closing marks may stand between the stop and the space
            while words[k] not in pack.stop and k > i - 2 and not words[k].isalnum():
                k -= 1
            if gaps[i] == "0" or words[k] not in pack.stop or self.text[p.starts[i + 1]].islower():
                continue
            out[i + 1] = not self.abbreviated(p, k)
        return out

    def abbreviated(self, p: Passage, i: int) -> bool:
        """True where word `i` is the stop of an abbreviation or of an initial."""
        pack = self.kit.packs.toml(p.lang, "clauses", Clauses)
        if i < 1 or self.text[p.starts[i] : p.ends[i]] not in pack.stop:
            return False
        last = self.text[p.starts[i - 1] : p.ends[i]]
        return last in pack.abbreviations or (len(last) == 2 and last[0].isupper())

    def begins(self, p: Passage, i: int) -> bool:
        """True where a sentence begins at word `i`."""
        begins = self.grid(p).begins
        return 0 <= i < len(begins) and begins[i]

    def stops(self, p: Passage) -> tuple[str, ...]:
        """The marks that end a sentence."""
        return self.kit.packs.toml(p.lang, "clauses", Clauses).stop

    def spaced(self, lang: str) -> bool:
        """True for languages that put spaces between words."""
        return words_of(self.kit, lang).spaced

    def quoted(self, at: int) -> tuple[int, int] | None:
        """The quotation `at` lies in."""
        i = bisect_right(self._quote_starts, at) - 1
        return self.quotes[i] if i >= 0 and at < self.quotes[i][1] else None

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [s for s, _ in self.quotes]

    def quotes_in(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The quotations that share a character with `[start, end)`."""
        i = max(0, bisect_right(self._quote_starts, start) - 1)
        j = bisect_left(self._quote_starts, end)
        return tuple(q for q in self.quotes[i:j] if q[1] > start)

    def passages_in(self, start: int, end: int) -> tuple[Passage, ...]:
        """The passages that share a character with `[start, end)`."""
        i = max(0, bisect_right(self._passage_starts, start) - 1)
        j = bisect_left(self._passage_starts, end)
        return tuple(p for p in self.passages[i:j] if p.end > start)

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [p.start for p in self.passages]
