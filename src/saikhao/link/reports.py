"""Which pages relay one account: by the share of what one says that the other says too, by credit, by day."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from saikhao.annotate.kit import Kit
from saikhao.link.forms import SAME, Form, same
from saikhao.link.story import Story
from saikhao.link.union import Groups
from saikhao.model.ids import digest
from saikhao.model.links import Report

SAID = 0.35  # likeness from which a clause counts as said by the other page too
ALONE, CREDITED = 0.52, 0.40  # shares (both ways) that make one report, without and with a credit to one origin
APART = timedelta(5)  # a relay follows within days; later, only a copy is one
COPY = 0.85
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Told:
    """The reports of a story: `of[page]` the report's number, `first[report]` the page all others go back to."""

    reports: tuple[Report, ...]
    of: list[int]
    first: list[int]


def reports(story: Story, kit: Kit) -> Told:
    """Group a story's pages into reports."""
    n = len(story.pages)
    share = _shares(story)
    credits = _credits(story, kit)
    groups = Groups(n)
    found = [
        (both, a, b, why)
        for a in range(n)
        for b in range(a + 1, n)
        for both, why in [_one(story, a, b, share, credits[a] & credits[b])]
        if why
    ]
    for _, a, b, why in sorted(found, key=lambda x: (-x[0], x[1], x[2])):
        if _agree(story, share, groups, a, b):
            groups.join(a, b, why)
    of, firsts, out = [0] * n, [], []
    for k, members in enumerate(groups.groups()):
        first = min(members, key=lambda m: (not _origin(story, m), story.first_day(m) or _LAST, m))
        ordered = sorted(members, key=lambda m: (m != first, story.first_day(m) or _LAST, m))
        primary = _primary(story, members, first)
        uris = tuple(story.pages[m].page.uri for m in ordered)
        why = "; ".join(groups.why.get(members[0], [])) or "its own account"
        out.append(Report("r" + digest("account", *sorted(uris)), primary, uris, why))
        firsts.append(first)
        for m in members:
            of[m] = k
    return Told(tuple(out), of, firsts)


def _shares(story: Story) -> dict[tuple[int, int], float]:
    """For each ordered pair of pages the share of the first's clauses, by weight, that the second says too."""
    whole = [0.0] * len(story.pages)
    said: dict[tuple[int, int], float] = {}
    for i, p in enumerate(story.pieces):
        whole[p.page] += story.weights.of(p)
        for page in range(len(story.pages)):
            j = story.best.get((i, page))
            if j is not None and story.fit(i, j) >= SAID and story.mutual(i, j):
                said[(p.page, page)] = said.get((p.page, page), 0.0) + story.weights.of(p)
    return {key: round(v / whole[key[0]], 3) for key, v in said.items() if whole[key[0]]}


def _both(share: dict[tuple[int, int], float], a: int, b: int) -> float:
    """How much two pages say the same, both ways."""
    return round(sqrt(share.get((a, b), 0.0) * share.get((b, a), 0.0)), 3)


def _agree(story: Story, share: dict[tuple[int, int], float], groups: Groups, a: int, b: int) -> bool:
    """True where two groups are one account as wholes: no pair too far apart in time, most alike on the mean."""
    one, other = groups.members(a), groups.members(b)
    pairs = [(x, y) for x in one for y in other]
    if any(_gap(story, x, y) > APART and _both(share, x, y) < COPY for x, y in pairs):
        return False
    return sum(_both(share, x, y) for x, y in pairs) / len(pairs) >= CREDITED


def _one(
    story: Story, a: int, b: int, share: dict[tuple[int, int], float], credit: frozenset[str]
) -> tuple[float, str]:
    """How much two pages say the same and why they relay one account; no reason where they do not."""
    both = _both(share, a, b)
    gap = _gap(story, a, b)
    if not story.pages[a].page.text or both < CREDITED or (gap > APART and both < COPY):
        return both, ""
    text = f"{_short(story, a)} and {_short(story, b)} say {both:.0%} the same"
    if both >= ALONE:
        return both, text + (f", both credit {min(credit)}" if credit else ", without credit")
    return both, text + f", both credit {min(credit)}" if credit else ""


def _short(story: Story, page: int) -> str:
    return story.pages[page].page.uri.rsplit("/", 1)[-1]


def _gap(story: Story, a: int, b: int) -> timedelta:
    """The least time that can lie between two pages."""
    (lo, hi), (low, high) = story.days[a], story.days[b]
    late = max(x for x in (lo, low) if x) if lo or low else None
    early = min(x for x in (hi, high) if x) if hi or high else None
    return max(timedelta(0), late - early) if late and early else timedelta(0)


def _credits(story: Story, kit: Kit) -> list[frozenset[str]]:
    """For each page the party its report comes from, its own name where it names no other; spellings made one."""
    parties: list[str | None] = []
    for page in story.pages:
        last = [h.party for h in page.article.hops[-1:] if h.party and h.kind != "unknown-agency"]
        parties.append(last[0] if last else page.article.outlet)
    names = sorted({p for p in parties if p})
    groups = Groups(len(names))
    forms = [Form(name, kit) for name in names]
    for i, x in enumerate(forms):
        for j in range(i):
            if same(x, forms[j])[0] >= SAME:
                groups.join(i, j)
    one = {name: names[groups.find(i)] for i, name in enumerate(names)}
    return [frozenset({one[p]}) if p else frozenset() for p in parties]


def _origin(story: Story, page: int) -> bool:
    """True for a page that credits nobody else and is dated."""
    article = story.pages[page].article
    parties = {h.party for h in article.hops if h.party} - {article.outlet}
    return not parties and bool(article.published)


def _primary(story: Story, members: list[int], first: int) -> str:
    """The agency or origin medium most of them name last; the publisher of the first; else the first page's address."""
    for kinds in (("origin",), ("agency",)):
        named = sorted(
            h.party for m in members for h in story.pages[m].article.hops[-1:] if h.kind in kinds and h.party
        )
        if named:
            return max(sorted(set(named)), key=named.count)
    return story.pages[first].article.outlet or story.pages[first].page.uri
