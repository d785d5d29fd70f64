"""Where something stands: in the page's text (`Span`, `Quote`) or outside it (`Outside`)."""

from dataclasses import dataclass
from typing import Literal

import msgspec

from saikhao.model.errors import Misplaced

CONTEXT = 32  # code points of prefix and suffix kept with a quote, enough to find it again in a shifted text


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A half-open, non-empty range of code points `[start, end)` of `Page.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end}]")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place; `Misplaced` where the span reaches past the text."""
        if self.end > len(text):
            raise Misplaced(f"span [{self.start}, {self.end}] reaches past a text of {len(text)} characters")
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The same range, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Quote(msgspec.Struct, frozen=True):
    """A place with its words: W3C Web Annotation's TextPositionSelector and TextQuoteSelector in one."""

    span: Span
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def take(cls, text: str, span: Span) -> "Quote":
        """Quote the words at `span`; `Misplaced` where the span reaches past the text."""
        before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
        return cls(span, span.of(text), before, after)

    def check(self, text: str) -> "Quote":
        """Itself, if the text says at that place what the quote says; else `Misplaced`."""
        found = self.span.of(text)
        if found != self.exact:
            raise Misplaced(
                f"at [{self.span.start}, {self.span.end}] the text says {found[:40]!r}, the quote {self.exact[:40]!r}"
            )
        return self


OutsideAt = Literal["json-ld", "meta", "link", "header", "address", "feed", "manifest", "capture"]


@dataclass(frozen=True, slots=True)  # not a Struct: msgspec decodes a union of one array and one dataclass untagged
class Outside:
    """Evidence that stands outside the page's text: `path` is the JSON-LD path, the meta name, the header."""

    at: OutsideAt
    path: str
    exact: str


Place = Span | Outside


def joined(spans: tuple[Span, ...]) -> Span:
    """The smallest span that covers all of `spans` (one or more)."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))
