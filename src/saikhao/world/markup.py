"""What web pages call their parts (`markup.toml`): attribute words and tags that tell an element's role."""

import re

import msgspec

from saikhao.world import World


class Markup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`markup.toml`: beginnings of attribute words and tags, by what they make of an element."""

    words: dict[str, tuple[str, ...]]
    tags: dict[str, tuple[str, ...]]


class Reader:
    """`markup.toml`, compiled: one pattern for all words, the first role listed wins where several fit."""

    def __init__(self, table: Markup) -> None:
        self.tags = {tag: role for role, tags in table.tags.items() for tag in tags}
        self._rank = {role: n for n, role in enumerate(table.words)}
        self._pattern = re.compile("|".join(f"(?P<{role}>{_any(words)})" for role, words in table.words.items()))
        self._kept: dict[str, tuple[str, ...]] = {}

    def roles(self, value: str) -> tuple[str, ...]:
        """The roles an attribute's value speaks of, the strongest first."""
        found = self._kept.get(value)
        if found is None:
            hits = {m.lastgroup or "" for m in self._pattern.finditer(plain(value))}
            found = self._kept[value] = tuple(sorted(hits, key=lambda r: self._rank[r]))
        return found


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"[^a-z0-9 ]+")
_STATE = re.compile(r"(?:^|(?<= ))(?:has|with|without|no|not|is|category|js|hide|show)-\S*")


def plain(value: str) -> str:
    """An attribute's words: lower case, joined by hyphens, apart by spaces; states ("has-sidebar") left out."""
    kept = " ".join(word for word in value.split() if ":" not in word and "[" not in word)  # "print:flex" is a style
    return _STATE.sub("", _OTHER.sub("-", _CAMEL.sub("-", kept).lower()))


def _any(words: tuple[str, ...]) -> str:
    made = [re.escape(w.removesuffix("=")) + ("(?![a-z])" if w.endswith("=") else "") for w in words]
    return r"(?<![a-z])(?:" + "|".join(made or ["(?!)"]) + ")"


def markup(world: World) -> Reader:
    """The world's table of markup, compiled."""
    return Reader(world.toml("markup", Markup))
