"""Which names of a page are one thing: same words, short forms, brackets, bodies named without their country."""

from saikhao.annotate.finds import Find
from saikhao.annotate.gazetteer import Known
from saikhao.annotate.sheet import Sheet
from saikhao.packs.names import Names


def clusters(sheet: Sheet, finds: list[Find]) -> list[int]:
    """For each find the index of the first find of the same thing. What is not sure stays apart."""
    return _Clusters(sheet, finds).all()


def _plain(text: str) -> str:
    """Words compared: no spaces, hyphens or full stops, no case."""
    return "".join(c for c in text.lower() if c.isalnum() or not c.isascii())


class _Clusters:
    def __init__(self, sheet: Sheet, finds: list[Find]) -> None:
        self.text, self.finds = sheet.text, finds
        packs = sheet.kit.packs
        signs = {s for lang in packs.langs for s in packs.toml(lang, "names", Names).around.clipped}
        self.signs = "".join(sorted(signs))
        self.words = [sheet.text[f.start : f.end] for f in finds]
        self.plain = [_plain(w) for w in self.words]
        self.first: list[int] = []
        self.same: dict[tuple[str, str], int] = {}
        self.known: dict[str, int] = {}
        self.parts: dict[str, set[int]] = {}

    def all(self) -> list[int]:
        for i, f in enumerate(self.finds):
            self.first.append(self._find(i, f))
        self._late()
        return self.first

    def _find(self, i: int, f: Find) -> int:
        key = (f.kind, self.plain[i])
        held = self.same.get(key)
        if held is None and f.known:
            held = self.known.get(f.known.id)
        if held is None:
            held = self._alias(i, f)
        if held is None:
            held = self._short(i, f) if f.kind == "person" else self._named(i, f) if f.kind == "org" else None
        root = i if held is None else held
        self.same.setdefault(key, root)
        if f.known:
            self.known.setdefault(f.known.id, root)
        if f.kind == "person":
            for part in self.words[i].lower().split():
                self.parts.setdefault(part, set()).add(root)
        return root

    def _alias(self, i: int, f: Find) -> int | None:
        """A name in brackets right after another is the same thing."""
        if not i:
            return None
        last = self.finds[i - 1]
        gap = self.text[last.end : f.start]
        closed = self.text[f.end : f.end + 2].lstrip()[:1] == ")"
        alike = f.kind == last.kind or (last.kind == "org" and self.words[i].isupper())
        opened = gap.strip() == "(" and len(gap) < 4
        return self.first[i - 1] if opened and closed and alike else None

    def _short(self, i: int, f: Find) -> int | None:
        """A part of exactly one full name told before."""
        parts = self.words[i].lower().split()
        roots = [self.parts.get(p, set()) for p in parts]
        both = set.intersection(*roots) if roots else set()
        return both.pop() if len(both) == 1 else None

    def _named(self, i: int, f: Find) -> int | None:
        """The nearest body before whose name goes on where this one ends ("the defence ministry" of which country)."""
        stem = self.plain[i].rstrip(self.signs)
        if len(stem) < 4:
            return None
        for j in range(i - 1, -1, -1):
            if self.finds[j].kind == "org" and self.plain[j].startswith(stem) and self.plain[j] != stem:
                return self.first[j]
        return None

    def _late(self) -> None:
        """Short forms that stand before the full name, as in headlines."""
        for i, f in enumerate(self.finds):
            if self.first[i] != i:
                continue
            later = {self.first[j] for j in range(i + 1, len(self.finds)) if self._shortens(i, j, f)}
            later.discard(i)
            if len(later) == 1:
                root = later.pop()
                low, high = min(i, root), max(i, root)
                self.first = [low if r == high else r for r in self.first]

    def _shortens(self, i: int, j: int, f: Find) -> bool:
        other = self.finds[j]
        if other.kind != f.kind or len(self.words[j]) <= len(self.words[i]):
            return False
        if f.kind == "person":
            return self.words[i].lower() in self.words[j].lower().split()
        return f.kind == "org" and len(self.plain[i]) > 3 and self.plain[j].startswith(self.plain[i].rstrip(self.signs))


def thing(finds: list[Find], first: list[int]) -> dict[int, Known]:
    """What the world knows each cluster as; one with a longer name of its own is not what its short form means."""
    out: dict[int, Known] = {}
    longest: dict[int, Find] = {}
    for f, root in zip(finds, first, strict=True):
        held = longest.get(root)
        if held is None or f.end - f.start > held.end - held.start:
            longest[root] = f
    for f, root in zip(finds, first, strict=True):
        best = longest[root]
        if f.known and (best.known or f.kind != "org"):
            out.setdefault(root, best.known or f.known)
    return out
