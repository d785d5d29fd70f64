"""One name for one thing: mentions over pages joined on evidence, kept apart on evidence, unsure where it is unsure."""

from collections import Counter
from collections.abc import Sequence

from saikhao.annotate.kit import Kit
from saikhao.link.forms import SAME, Form, same, within
from saikhao.link.union import Groups
from saikhao.model.analysis import Analysis
from saikhao.model.codes import MentionKind
from saikhao.model.ids import digest
from saikhao.model.links import At, Entity, Suggestion
from saikhao.model.marks import Mention
from saikhao.text.script import main_script

CROWD, CLOSE_CROWD = 100, 40  # a key that more names share tells nothing: across languages, within one
UNSURE = 0.72  # alike enough to be shown to a person, not enough to be joined
OTHER_KIND = 0.93  # a body and a place of one name
SHORT = 0.72  # how well a surname alone must fit
CLASH: frozenset[frozenset[str]] = frozenset({frozenset({"person", "place"}), frozenset({"person", "org"})})


class Local:
    """What one page takes for one thing: its mentions there."""

    def __init__(self, page: int, lang: str, mentions: list[Mention], text: str) -> None:
        self.page, self.lang, self.mentions = page, lang, mentions
        self.kind: MentionKind = Counter(m.kind for m in mentions).most_common(1)[0][0]
        self.known = next((m.name for m in mentions if m.name), None)
        self.spelt = Counter(" ".join(m.span.of(text).split()) for m in mentions)
        self.main = max(self.spelt, key=lambda s: (len(s.split()), len(s), s))


class People:
    """The entities of a set of pages. `of[page][entity]` is the joined id of a page's own entity."""

    def __init__(
        self, entities: tuple[Entity, ...], suggestions: tuple[Suggestion, ...], of: list[dict[str, str]]
    ) -> None:
        self.entities, self.suggestions, self.of = entities, suggestions, of
        self.by_id = {e.id: e for e in entities}


def entities(pages: Sequence[Analysis], kit: Kit) -> People:
    """Entities over pages (given in a fixed order)."""
    locals_ = [loc for n, page in enumerate(pages) for loc in _locals(n, page)]
    spelt = {text: Form(text, kit) for loc in locals_ for text in loc.spelt}
    groups = Groups(len(locals_))
    _known(locals_, groups)
    unsure = _alike(locals_, spelt, groups)
    _short(locals_, spelt, groups)
    return _made(pages, locals_, groups, unsure)


def _locals(n: int, page: Analysis) -> list[Local]:
    """A page's own entities; a name in brackets right after another, in another script, is the same thing."""
    text = page.page.text
    by: dict[str, list[Mention]] = {}
    alias: dict[str, str] = {}
    for before, after in zip(page.mentions, page.mentions[1:], strict=False):
        between = text[before.span.end : after.span.start]
        if between.strip() == "(" and text[after.span.end : after.span.end + 1] == ")":
            scripts = {main_script(m.span.of(text)) for m in (before, after)}
            if len(scripts) == 2 or after.span.of(text).isupper():
                alias[after.entity] = alias.get(before.entity, before.entity)
    for m in page.mentions:
        by.setdefault(alias.get(m.entity, m.entity), []).append(m)
    return [Local(n, page.article.lang, ms, text) for _, ms in sorted(by.items())]


def _known(locals_: list[Local], groups: Groups) -> None:
    """Things the world knows by one name are one."""
    first: dict[str, int] = {}
    for i, loc in enumerate(locals_):
        if loc.known:
            groups.join(first.setdefault(f"{loc.known}", i), i, f"known as {loc.known}")


Name = tuple[str, str, str]  # spelling, kind, language of its pages


def _alike(locals_: list[Local], spelt: dict[str, Form], groups: Groups) -> dict[tuple[int, int], tuple[float, str]]:
    """Join what sounds alike; what is only nearly alike is handed back. Compared by spelling, not by mention."""
    holders: dict[Name, list[int]] = {}
    for i, loc in enumerate(locals_):
        if loc.kind != "person" or len(spelt[loc.main].whole) > 1 or loc.known:
            holders.setdefault((loc.main, loc.kind, loc.lang), []).append(i)
    first: dict[tuple[str, str], int] = {}
    for (text, kind, _), ids in sorted(holders.items()):
        for i in ids:
            groups.join(first.setdefault((text, kind), i), i, "same spelling" if len(ids) > 1 else "")
    unsure: dict[tuple[int, int], tuple[float, str]] = {}
    for a, b in _candidates(sorted(holders), spelt):
        _weigh(holders[a][0], holders[b][0], locals_, spelt, groups, unsure)
    return unsure


def _candidates(names: list[Name], spelt: dict[str, Form]) -> list[tuple[Name, Name]]:
    """Pairs of spellings that share a key: a loose one across languages, a whole skeleton within one."""
    blocks: dict[str, list[Name]] = {}
    for name in names:
        for key in sorted(spelt[name[0]].keys | spelt[name[0]].close_keys):
            blocks.setdefault(key, []).append(name)
    pairs: set[tuple[Name, Name]] = set()
    for key, some in sorted(blocks.items()):
        for few in _uncrowded(some, spelt, CLOSE_CROWD if key[0] == "=" else CROWD):
            for k, a in enumerate(few):
                for b in few[k + 1 :]:
                    if (key[0] == "=" or a[2] != b[2]) and a[0] != b[0] and frozenset((a[1], b[1])) not in CLASH:
                        pairs.add((a, b))
    return sorted(pairs)


def _uncrowded(some: list[Name], spelt: dict[str, Form], most: int) -> list[list[Name]]:
    """A block, or what of a crowded one sounds the same to the end: so a block's pairs never grow with its square."""
    if len(some) <= most:
        return [some]
    by: dict[str, list[Name]] = {}
    for name in some:
        by.setdefault(spelt[name[0]].core, []).append(name)
    return [few for _, few in sorted(by.items()) if len(few) <= most]


def _weigh(
    i: int,
    j: int,
    locals_: list[Local],
    spelt: dict[str, Form],
    groups: Groups,
    unsure: dict[tuple[int, int], tuple[float, str]],
) -> None:
    a, b = locals_[i], locals_[j]
    if a.known and b.known:
        return
    score, why = same(spelt[a.main], spelt[b.main])
    if a.kind != b.kind and spelt[a.main].means != spelt[b.main].means:
        return
    floor = SAME if a.kind == b.kind else OTHER_KIND
    if score >= floor:
        groups.join(i, j, f"{a.main} ~ {b.main}: {why} ({score:.2f})")
    elif score >= UNSURE:
        unsure[(i, j)] = (score, f"{a.main} ~ {b.main}: {why} ({score:.2f})")


def _short(locals_: list[Local], spelt: dict[str, Form], groups: Groups) -> None:
    """A surname alone belongs to the one full name it fits among the pages that share other names with its page."""
    near = _neighbours(locals_, groups)
    people: dict[tuple[int, str], list[int]] = {}
    for i, loc in enumerate(locals_):
        if loc.kind == "person":
            for key in sorted(spelt[loc.main].keys):
                people.setdefault((loc.page, key), []).append(i)
    scores: dict[tuple[str, str], float] = {}
    for i, loc in enumerate(locals_):
        if loc.kind != "person" or len(spelt[loc.main].whole) != 1 or loc.known:
            continue
        fits: dict[int, tuple[float, int]] = {}
        some = {
            j for page in near.get(loc.page, []) for key in spelt[loc.main].keys for j in people.get((page, key), [])
        }
        for j in sorted(some - {i}):
            pair = (loc.main, locals_[j].main)
            if pair not in scores:
                scores[pair] = _fit(spelt[pair[0]], spelt[pair[1]])
            if scores[pair] >= SHORT:
                root = groups.find(j)
                fits[root] = max(fits.get(root, (0.0, j)), (scores[pair], j))
        best = sorted(fits.values(), reverse=True)
        if best and (len(best) == 1 or best[0][0] - best[1][0] > 0.15):
            groups.join(i, best[0][1], f"{loc.main}: the one fitting name on pages about the same ({best[0][0]:.2f})")


def _fit(short: Form, other: Form) -> float:
    if len(other.whole) > 1:
        score = within(short.whole, other.whole)
        return max(score, same(short, other)[0])
    return same(short, other)[0]


def _neighbours(locals_: list[Local], groups: Groups) -> dict[int, list[int]]:
    """For each page the pages that share two or more names with it (itself among them)."""
    holders: dict[int, list[int]] = {}
    for i, loc in enumerate(locals_):
        holders.setdefault(groups.find(i), []).append(loc.page)
    shared: dict[tuple[int, int], int] = {}
    for pages in holders.values():
        some = sorted(set(pages))
        if len(some) <= 50:
            for a in some:
                for b in some:
                    shared[(a, b)] = shared.get((a, b), 0) + 1
    near: dict[int, list[int]] = {}
    for (a, b), n in sorted(shared.items()):
        if n > 1 or a == b:
            near.setdefault(a, []).append(b)
    return near


def _made(
    pages: Sequence[Analysis],
    locals_: list[Local],
    groups: Groups,
    unsure: dict[tuple[int, int], tuple[float, str]],
) -> People:
    of: list[dict[str, str]] = [{} for _ in pages]
    out: list[Entity] = []
    ids: dict[int, str] = {}
    for members in groups.groups():
        some = [locals_[i] for i in members]
        kind = Counter(m.kind for loc in some for m in loc.mentions).most_common(1)[0][0]
        name = _name(some)
        known = next((loc.known for loc in some if loc.known), None)
        places = sorted(At(pages[loc.page].page.uri, m.span, m.id) for loc in some for m in loc.mentions)
        made = "e" + (digest("known", known) if known else digest("entity", places[0].page, f"{places[0].span.start}"))
        names = tuple(sorted({s for loc in some for s in loc.spelt}))
        why = "; ".join(dict.fromkeys(groups.why.get(members[0], [])))
        at = tuple(At(p.page, p.span) for p in places)
        out.append(Entity(made, name, kind, at, names, (), why))
        for i in members:
            ids[groups.find(i)] = made
            for m in locals_[i].mentions:
                of[locals_[i].page][m.entity] = made
    some_unsure = {
        tuple(sorted((ids[groups.find(i)], ids[groups.find(j)]))): v
        for (i, j), v in sorted(unsure.items())
        if groups.find(i) != groups.find(j)
    }
    suggestions = tuple(Suggestion(a, b, s, w) for (a, b), (s, w) in sorted(some_unsure.items()))
    return People(tuple(sorted(out, key=lambda e: (e.kind, e.entity, e.id))), suggestions, of)


def _name(some: list[Local]) -> str:
    """What the world calls it; else its most used full spelling, in Latin letters where there is one."""
    known = next((loc.known for loc in some if loc.known), None)
    if known:
        return known
    counted = Counter(loc.main for loc in some)
    return max(counted, key=lambda s: (main_script(s) == "LATIN", counted[s], len(s), s))
