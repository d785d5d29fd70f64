"""Who a noun phrase of the page is: a titled name, "the North Korean leader", "the said agency", a pronoun.

Within one page only. A phrase that is not resolved with certainty gets an entity of its own, the same for the same
words; a pronoun that may mean several people gets none.
"""

from bisect import bisect_left

from saikhao.annotate.lists import Mark, near
from saikhao.annotate.sheet import Sheet
from saikhao.model.ids import mark_id
from saikhao.model.marks import Mention
from saikhao.model.place import Span

AROUND = 60  # how far from a name what it is may be told
COORDINATED = 3  # roles told one after another behind a name
ROLES = ("person.leads", "person.roles", "person.titles")


def entity_of(sheet: Sheet, mentions: tuple[Mention, ...], span: Span) -> str | None:
    """The entity of the noun phrase at `span`: a mention's where it is one, else an id of its own that is stable in the
    page; None for a pronoun nobody can resolve and for an empty phrase."""
    start, end = sheet.folded.offset(span.start), sheet.folded.offset(span.end)
    page = sheet.keep("names.coref", lambda: _Page(sheet, mentions))
    found = page.resolved(start, end)
    return found if found or page.pronoun(start, end) else page.own(start, end)


def mentioned(sheet: Sheet, mentions: tuple[Mention, ...], span: Span) -> str | None:
    """The entity of the mention that the noun phrase at `span` stands for; None where that is not certain."""
    page = sheet.keep("names.coref", lambda: _Page(sheet, mentions))
    return page.resolved(sheet.folded.offset(span.start), sheet.folded.offset(span.end))


class _Named:
    """A mention at folded offsets."""

    __slots__ = ("end", "entity", "kind", "start")

    def __init__(self, sheet: Sheet, m: Mention) -> None:
        self.start, self.end = sheet.folded.offset(m.span.start), sheet.folded.offset(m.span.end)
        self.kind, self.entity = m.kind, m.entity


class _Page:
    """The page's mentions, and which roles it gives to whom."""

    def __init__(self, sheet: Sheet, mentions: tuple[Mention, ...]) -> None:
        self.sheet, self.text, self.near = sheet, sheet.text, near(sheet)
        self.named = sorted((_Named(sheet, m) for m in mentions), key=lambda n: n.start)
        self.starts = [n.start for n in self.named]
        self.holders: dict[tuple[str, frozenset[str]], set[str]] = {}
        for n in self.named:
            if n.kind == "person":
                self._told(n)

    def resolved(self, start: int, end: int) -> str | None:
        """The entity of the mention the phrase stands for, None where that is not certain."""
        while start < end and not self.text[start].isalnum():
            start += 1
        if start >= end:
            return None
        inside = self._inside(start, end)
        person = next((n for n in inside if n.kind == "person"), None)
        if person:
            return person.entity
        role = self._role(start, end)
        if role:
            return self._holder(role, inside)
        lists = self._all(start, end)
        if "refer.persons" in lists or "refer.many" in lists:
            return self._pronoun(start) if "refer.persons" in lists else None
        lead = next((n for n in inside if n.kind != "place" or (n.start == start and n.end >= end - 1)), None)
        if lead and (lead.start == start or self._introduced(start, lead.start)):
            return lead.entity
        return None if inside else self._body(start, end)

    def pronoun(self, start: int, end: int) -> bool:
        """Whether the phrase is a pronoun, or nothing at all."""
        lists = self._all(start, end)
        return not self.text[start:end].strip() or "refer.persons" in lists or "refer.many" in lists

    def own(self, start: int, end: int) -> str:
        """An id of the phrase's own: that of the first place where the same words stand."""
        words = self.text[start:end].strip()
        first = self.text.find(words)
        return mark_id("entity", self.sheet.page.id, self.sheet.span(first, first + len(words)))

    def _inside(self, start: int, end: int) -> list[_Named]:
        k = bisect_left(self.starts, start)
        out = []
        while k < len(self.named) and self.named[k].start < end:
            if self.named[k].end <= end:
                out.append(self.named[k])
            k += 1
        return out

    def _all(self, start: int, end: int) -> frozenset[str]:
        """The lists of the mark that is the whole phrase."""
        mark = next((m for m in self.near.starting(start) if m.end >= end), None)
        return mark.lists if mark else frozenset()

    def _introduced(self, start: int, at: int) -> bool:
        """Whether only introducing words stand before the name: "news agency", "the group"."""
        mark = self.near.longest(start, "org.media", "org.before", "org.pressed", "place.before", "refer.definite")
        return mark is not None and at - mark.end < 3

    def _role(self, start: int, end: int) -> Mark | None:
        """The role that opens the phrase, an article aside."""
        mark = self.near.longest(start, *ROLES)
        if not mark:
            skip = self.near.longest(start, "refer.definite")
            mark = self.near.longest(skip.end + 1, *ROLES) if skip and skip.end < end else None
        return mark if mark and mark.end <= end else None

    def _key(self, mark: Mark) -> str:
        return self.text[mark.start : mark.end].lower()

    def _told(self, n: _Named) -> None:
        """Every role told right before or after a person's name."""
        for mark in self._beside(n):
            low, high = (mark.end, n.start) if mark.end <= n.start else (mark.end, self._clause(mark.end))
            whose = frozenset(x.entity for x in self._inside(low, high) if x.kind != "person")
            self.holders.setdefault((self._key(mark), whose), set()).add(n.entity)
            self.holders.setdefault((self._key(mark), frozenset()), set()).add(n.entity)

    def _beside(self, n: _Named) -> list[Mark]:
        out = []
        at = n.start
        for start in range(n.start - 1, max(-1, n.start - AROUND), -1):
            if self.text[start] in "\n.,;":
                break
            mark = self.near.longest(start, *ROLES)
            if mark and mark.end <= at and self._only_names(mark.end, n.start):
                out.append(mark)
                at = mark.start
        after = n.end
        for _ in range(COORDINATED):
            mark = self._next(after)
            if not mark:
                break
            out.append(mark)
            after = self._clause(mark.end)
        return out

    def _next(self, at: int) -> Mark | None:
        """The role that begins at `at`: a space, comma, article or "and" aside."""
        begin = at
        while at < len(self.text) and self.text[at] in " ,":
            at += 1
        skip = self.near.longest(at, "refer.definite", "around.joins")
        if at == begin and not skip:
            return None
        if skip:
            at = skip.end + (self.text[skip.end : skip.end + 1] == " ")
        return self.near.longest(at, *ROLES)

    def _only_names(self, low: int, high: int) -> bool:
        """Whether nothing but names of places and bodies, spaces and short words stands between."""
        inside = self._inside(low, high)
        bare = high - low - sum(x.end - x.start for x in inside)
        return bare <= 12 and all(x.kind != "person" for x in inside)

    def _clause(self, at: int) -> int:
        """Where the phrase that begins at `at` ends at the latest."""
        stop = min((i for i in (self.text.find(c, at, at + AROUND) for c in "\n,.;(") if i >= 0), default=at + AROUND)
        gap = self.text.find(" ", at + 1, stop)
        return stop if self.text[at : at + 1] < "\u0e00" or gap < 0 else gap

    def _holder(self, role: Mark, inside: list[_Named]) -> str | None:
        whose = frozenset(n.entity for n in inside)
        found = self.holders.get((self._key(role), whose), set())
        return next(iter(found)) if len(found) == 1 else None

    def _body(self, start: int, end: int) -> str | None:
        """ "The said agency": the nearest body before, of the same head noun where it has one."""
        head = self.near.longest(start, "refer.bodies", "org.pressed")
        sign = self.near.longest(start, "refer.definite")
        if sign and not head:
            head = self.near.longest(sign.end + 1, "refer.bodies", "org.pressed")
        if not head or head.end > end or not (sign or self._signed(head.end, end)):
            return None
        bodies = [n for n in self.named if n.kind == "org" and n.end <= start]
        word = self._key(head)
        alike = [n for n in bodies if word in self.text[n.start : n.end].lower()]
        return (alike or bodies)[-1].entity if bodies else None

    def _signed(self, low: int, high: int) -> bool:
        return any(self.near.longest(i, "refer.definite") for i in range(low, min(high, low + 12)))

    def _pronoun(self, start: int) -> str | None:
        """The only person of the sentences before, in this block or else the one before."""
        parts = [p for p in self.sheet.parts if p.start <= start]
        for part in reversed(parts[-2:]):
            seen = {n.entity for n in self.named if n.kind == "person" and part.start <= n.start and n.end <= start}
            if seen:
                return seen.pop() if len(seen) == 1 else None
        return None
