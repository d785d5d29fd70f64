"""Names shown by their capitals: runs of capitalised words in Latin text, wherever it stands, weighed by what is in and
around them. No model: a name nobody has listed is told by titles, heads and tails, prepositions and verbs."""

import re
from typing import NamedTuple

from saikhao.annotate.finds import Find
from saikhao.annotate.gazetteer import world
from saikhao.annotate.lists import Mark, Near, near
from saikhao.annotate.sheet import Part, Sheet
from saikhao.model.codes import MentionKind
from saikhao.packs import Packs
from saikhao.packs.language import PackInfo
from saikhao.packs.names import Names

_WORD = re.compile(r"[^\W\d_]+(?:[.&'\u2019-](?=[^\W\d_])[^\W\d_]+)*\.?|\d+")
_OWN = re.compile(r"['\u2019]s$")
_OPENS = frozenset('.!?:;\u2026\u201c\u201d"\u2018\n\u2022|>')  # before a word that gets its capital from its place
INTRODUCING = ("org.media", "org.before", "place.before")
TITLED = 58  # ranks from here on rest on a title, a role or a head
HEADLINE = 0.6  # share of capitalised words from which capitals tell nothing


class Word(NamedTuple):
    """A Latin word: `cap` it begins with a capital, `first` its place gives it one, `owns` it is a possessive."""

    start: int
    end: int
    low: str
    cap: bool
    first: bool
    owns: bool


def cased(packs: Packs, lang: str) -> bool:
    """Whether the language's script has capital letters."""
    return packs.toml(lang, "pack", PackInfo).script in ("LATIN", "CYRILLIC", "GREEK")


def latin(packs: Packs, lang: str) -> str:
    """The pack whose lists hold for Latin words in text of `lang`: its own, else the one without letters of its own."""
    if cased(packs, lang):
        return lang
    plain = [x for x in packs.langs if cased(packs, x) and not packs.toml(x, "pack", PackInfo).letters]
    return plain[0] if plain else lang


def capitals(sheet: Sheet) -> list[Find]:
    """All runs of capitalised words that look like names."""
    out: list[Find] = []
    for part in sheet.parts:
        words = _words(sheet.text, part)
        if words:
            out += _Runs(sheet, part, words).finds()
    return out


def _words(text: str, part: Part) -> list[Word]:
    out: list[Word] = []
    for m in _WORD.finditer(text, part.start, part.end):
        c = m.group()[0]
        if c > "\u024f" and not "\u1e00" <= c <= "\u1eff":
            continue
        s, e = m.span()
        if m.group().endswith(".") and e - s > 2 and "." not in m.group()[:-1]:
            e -= 1
        owns = bool(_OWN.search(text, s, e))
        e -= 2 * owns
        k = s - 1
        while k > part.start and text[k] in " (":
            k -= 1
        first = k < part.start or text[k] in _OPENS or (text[k] == "-" and text[k - 1 : k] in (" ", "\n", ""))
        if (
            text[k : k + 1] == "."
            and k
            and out
            and out[-1].end >= k
            and text[out[-1].start : k + 1].count(".") > 0
            and len(out[-1].low) < 4
        ):
            first = out[-1].low.count(".") == 0 and not out[-1].cap
        out.append(Word(s, e, text[s:e].lower(), c.isupper(), first, owns))
    if part.role == "title":
        long = [w for w in out if w.end - w.start > 3]
        if len(long) > 4 and sum(w.cap for w in long) >= HEADLINE * len(long):
            out = [w._replace(first=True) for w in out]
    return out


class _Runs:
    """The runs of one part."""

    def __init__(self, sheet: Sheet, part: Part, words: list[Word]) -> None:
        self.sheet, self.part, self.words, self.text = sheet, part, words, sheet.text
        packs = sheet.kit.packs
        self.lang = latin(packs, part.lang)
        self.own = self.lang == part.lang
        self.names = packs.toml(self.lang, "names", Names)
        self.near: Near = near(sheet)
        self.given = sheet.kit.keep(("capitals.given", self.lang), lambda: frozenset(self.names.person.given))
        self.stops = sheet.kit.keep(("capitals.stops", self.lang), lambda: frozenset(self.names.around.stops))
        self.never = sheet.kit.keep(("capitals.never", self.lang), lambda: frozenset(self.names.around.never))
        self.peoples = sheet.kit.keep(("capitals.peoples", self.lang), lambda: frozenset(self.names.around.demonyms))
        self.inside = sheet.kit.keep(("capitals.inside", self.lang), lambda: frozenset(self.names.org.inside))
        self.linking = sheet.kit.keep(("capitals.linking", self.lang), lambda: frozenset(self.names.person.particles))
        self.tails = sheet.kit.keep(("capitals.tails", self.lang), lambda: frozenset(self.names.org.tails))
        self.sites = sheet.kit.keep(("capitals.sites", self.lang), lambda: frozenset(self.names.place.tails))
        self.sides = sheet.kit.keep(("capitals.sides", self.lang), lambda: frozenset(self.names.place.sides))
        self.heads = sheet.kit.keep(("capitals.heads", self.lang), lambda: frozenset(self.names.org.heads))
        self.opens = sheet.kit.keep(("capitals.opens", self.lang), lambda: frozenset(self.names.place.heads))

    def finds(self) -> list[Find]:
        out: list[Find] = []
        i = 0
        while i < len(self.words):
            w = self.words[i]
            if not w.cap or w.low in self.never or (w.first and w.low in self.stops and w.low not in self.opens):
                i += 1
                continue
            j = self._run(i)
            out += self._name(i, j)
            i = j
        return out

    def _gap(self, i: int) -> str:
        """What stands between word i and the next."""
        return self.text[self.words[i].end : self.words[i + 1].start]

    def _run(self, i: int) -> int:
        """The end (exclusive) of the run that begins with word i."""
        words, j = self.words, i + 1
        while j < len(words) and not words[j - 1].owns and self._gap(j - 1) in (" ", "-", " & ", "' ", "\u2019 "):
            w = words[j]
            if w.cap and w.low not in self.never:
                j += 1
            elif self._joins(i, j):
                j += 1 + (j + 1 < len(words) and not words[j + 1].cap)
            else:
                break
        while j > i + 1 and not words[j - 1].cap and not (self._syllables() and self._compound(j - 1)):
            j -= 1
        return j

    def _joins(self, i: int, j: int) -> bool:
        """Whether the small word j belongs to the run that began with i."""
        words = self.words
        low = words[j].low
        after = j + 1 < len(words) and self._gap(j) == " " and words[j + 1].cap
        if low in self.linking and after:
            return True
        if any(self._phrase(i, k) in self.heads for k in range(j + 1, min(j + 4, len(words) + 1))):
            return self._syllables() or after
        if self._syllables():
            return self._headed(i, j) and self._compound(j)
        opened = self._phrase(i, j + 1) in self.opens
        return after and (opened or (low in self.inside and low not in ("in", "to") and self._headed(i, j)))

    def _syllables(self) -> bool:
        """Whether words of a name may go on without a capital (one syllable of several has it)."""
        return any(" " in w for w in self.inside)

    def _compound(self, j: int) -> bool:
        """Whether the small syllable j belongs to a listed compound, or links to a capital."""
        n = len(self.words)
        if any(
            self._phrase(a, b) in self.inside
            for a in (j - 1, j - 2, j)
            for b in (j + 1, j + 2)
            if 0 < b - a < 5 and b <= n and b - a > 1
        ):
            return True
        return (
            self.words[j].low in self.inside
            and j + 1 < n
            and self._gap(j) == " "
            and (self.words[j + 1].cap or self._compound(j + 1))
        )

    def _phrase(self, i: int, j: int) -> str:
        return self.text[self.words[i].start : self.words[j - 1].end].lower()

    def _headed(self, i: int, j: int) -> bool:
        """Whether a head of organisations opens the run."""
        return any(self._phrase(i, k) in self.heads for k in range(i + 1, min(i + 5, j + 1)))

    def _name(self, i: int, j: int) -> list[Find]:
        """The name inside run [i, j), without what introduces it."""
        titled, office, hint = False, False, ""
        while i < j:
            w = self.words[i]
            lead = self.near.longest(w.start, *INTRODUCING)
            if lead and lead.end < self.words[j - 1].start and not self.near.longest(w.start, "org.heads"):
                hint = next(h for h in INTRODUCING if h in lead.lists)
                while i < j and self.words[i].start < lead.end:
                    i += 1
                continue
            mark = self.near.longest(w.start, "person.titles", "person.roles") if not self._headed(i, j) else None
            if mark and self._inside(mark, j):
                titled, office = True, "person.leads" in mark.lists
                while i < j and self.words[i].start < mark.end:
                    i += 1
                continue
            if (people := self._people(i, j)) and not self._bodied(j):
                i += people
                continue
            if w.low in self.stops and (w.first or j - i > 1) and not self._headed(i, j):
                i, titled = i + 1, False
                continue
            break
        if i >= j or not self.words[i].cap or (j == i + 1 and len(re.split("['\u2019]", self.words[i].low)[0]) < 2):
            return []
        head = self.near.longest(self.words[i].start, "org.alone", "org.heads")
        if head and head.end > self.words[j - 1].end:  # a head alone: a name only where it is listed as one
            return [Find(head.start, head.end, "org", "org-word", 40)] if "org.alone" in head.lists else []
        if hint:
            kind: MentionKind = "place" if hint == "place.before" else "org"
            return [
                Find(self.words[i].start, self.words[j - 1].end, kind, "org-word" if kind == "org" else "place", 66)
            ]
        if j > i + 1 and self.words[j - 1].end - self.words[j - 1].start < 2:
            j -= 1
        return [f for f in self._kind(i, j, titled, office) if self._stands(f, i, j)]

    def _people(self, i: int, j: int) -> int:
        """How many words of a demonym open the run."""
        return next((k for k in (2, 1) if i + k <= j and self._phrase(i, i + k) in self.peoples), 0)

    def _bodied(self, j: int) -> bool:
        """Whether a word that closes the names of bodies or places closes the run."""
        return self.words[j - 1].low in self.tails or self.words[j - 1].low in self.sites

    def _inside(self, mark: Mark, j: int) -> bool:
        return mark.end <= self.words[j - 1].end or (j < len(self.words) and mark.end <= self.words[j].end)

    def _stands(self, find: Find, i: int, j: int) -> bool:
        """Whether the find says more than the world's tables do, and is more than one syllable of a common word."""
        text = self.text[find.start : find.end]
        if find.rank < TITLED and world(self.sheet.kit).strong(text):
            return False
        lone = j == i + 1 and find.start == self.words[i].start and not text.isascii()
        return find.rank >= TITLED or not (self._syllables() and lone)

    def _kind(self, i: int, j: int, titled: bool, office: bool) -> list[Find]:
        words, text = self.words, self.text
        s, e = words[i].start, words[j - 1].end
        last, n = words[j - 1], j - i
        before, after = self.near.before(s), self.near.after(e)

        def find(kind: MentionKind, rule: str, rank: int, start: int = s, end: int = e) -> list[Find]:
            return [Find(start, end, kind, rule, rank)]

        if (n > 1 and (last.low in self.tails or self._phrase(j - 2, j) in self.tails)) or (
            self._headed(i, j) and (n > 1)
        ):
            return find("org", "org-word", 66)
        if titled or "person.titles" in before:
            return (
                find("person", "title", 62)
                if not (titled and words[i].first and n == 1 and text[e : e + 1] == "'")
                else []
            )
        if self._syllables() and "org.heads" in before and n > 0 and not before.isdisjoint(("org.before", "org.media")):
            return find("org", "org-word", 50)
        if n > 1 and (last.low in self.sites or any(self._phrase(i, k) in self.opens for k in range(i + 1, j))):
            return find("place", "place", 56 if last.low in self.sites else 36)
        head = self.near.ending(s, "place.heads")
        if head:
            return find("place", "place", 57, start=head.start)
        letters = text[s:e].replace(".", "").replace("-", "")
        if n == 1 and letters.isupper() and 2 <= len(letters) <= 7:
            return find("org", "acronym", 40)
        if n == 1 and words[i].first and self.own:
            return []
        if n == 1 and any(words[i].low.endswith(x) for x in self.names.endings.demonyms):
            return []
        if not before.isdisjoint(("org.media", "org.before")):
            return find("org", "org-word", 50)
        if "place.before" in before:
            return find("place", "place", 55)
        if "person.roles" in before:
            return find("person", "after-role", 58)
        if words[i].low in self.sides and n > 1:
            return find("place", "place", 50)
        if n > 1 and (words[i].low in self.given or any(w.low in self.linking for w in words[i:j])):
            return find("person", "given-name", 55)
        if n > 1 and not after.isdisjoint(("person.after", "person.roles")):
            return find("person", "spoke", 50)
        if "place.after" in after:
            return find("place", "place", 44)
        if "place.cues" in before and n < 4 and not (n > 1 and self.near.weak(s)):
            return find("place", "after-preposition", 26 if self.near.weak(s) else 45)
        if n == 1 and any(words[i].low.endswith(x) for x in self.names.endings.places):
            return find("place", "ends-like", 28)
        if not after.isdisjoint(("person.after", "person.roles")):
            return find("person", "spoke", 25)
        if n > 1:
            return find("person" if self.own else "org", "capitals" if self.own else "foreign-capitals", 20)
        return find("place" if words[i].owns else "org", "capitals" if self.own else "foreign-capitals", 12)
