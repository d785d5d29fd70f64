"""The pages about one running story, laid out for comparing: clauses, weights, who shares what with whom."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from saikhao.link.counts import comparable
from saikhao.link.match import Weights, propose
from saikhao.link.pieces import Piece
from saikhao.model.analysis import Analysis

UNCOUNTED = 0.6  # what likeness without the numbers counts for, where both clauses count one kind of thing
LEAST = 0.2  # likeness below which a pair is not kept


@dataclass(slots=True)
class Story:
    """`pages` in a fixed order; `pieces` of all of them; `like[i][j]` the likeness of clauses of two pages, `best`
    the clause of a page that fits a clause best. `days` are the pages' days, or what they are bounded to."""

    pages: Sequence[Analysis]
    pieces: list[Piece]
    entity: Sequence[dict[str, str]]
    weights: Weights = field(init=False)
    like: dict[int, dict[int, float]] = field(init=False)
    best: dict[tuple[int, int], int] = field(init=False)
    days: list[tuple[date | None, date | None]] = field(init=False)

    def __post_init__(self) -> None:
        self.weights = Weights(self.pieces)
        self.like = defaultdict(dict)
        for i, j in propose(self.pieces):
            p, q = self.pieces[i], self.pieces[j]
            score = self.weights.likeness(p, q)
            if _counted(p, q):
                score = max(score, round(UNCOUNTED * self.weights.rest(p, q), 3))
            if score >= LEAST:
                self.like[i][j] = self.like[j][i] = score
        self.best = self._best()
        self.days = [bounds(p) for p in self.pages]

    def _best(self) -> dict[tuple[int, int], int]:
        """For a clause and a page: the clause there that is most like it, of equally like ones the first."""
        out: dict[tuple[int, int], int] = {}
        for i, row in sorted(self.like.items()):
            for j, score in sorted(row.items()):
                if self.pieces[i].earlier != self.pieces[j].earlier:
                    continue
                key = (i, self.pieces[j].page)
                if key not in out or score > row[out[key]]:
                    out[key] = j
        return out

    def fit(self, i: int, j: int) -> float:
        """The likeness of two clauses, 0 where they share too little."""
        return self.like.get(i, {}).get(j, 0.0)

    def mutual(self, i: int, j: int) -> bool:
        """True where each is the other's best on its page."""
        a, b = self.pieces[i].page, self.pieces[j].page
        return self.best.get((i, b)) == j and self.best.get((j, a)) == i

    def first_day(self, page: int) -> date | None:
        """A page's day, or the earliest it may be."""
        return self.days[page][0] or self.days[page][1]


def _counted(p: Piece, q: Piece) -> bool:
    """True where both count one kind of thing: numbers that differ make clauses look more unlike than they are."""
    return any(comparable(a, b) for a in p.counts for b in q.counts)


def bounds(page: Analysis) -> tuple[date | None, date | None]:
    """The days a page may be of, as far as it shows them itself."""
    article = page.article
    day = _day(article.published) or _day(article.given_date)
    if day:
        return day, day
    return _day(article.published_between[0]), _day(article.published_between[1])


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
