"""One analysis with its ids and names looked up once."""

from functools import cached_property

from saikhao.model.analysis import Analysis
from saikhao.model.claim import Attribution, Claim
from saikhao.model.place import Span
from saikhao.web.visible import visible


class Index:
    """Asks an analysis: whose id is this, what are the words there, what is that entity called."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis, self.page, self.article = analysis, analysis.page, analysis.article

    def words(self, *spans: Span) -> str:
        """The words at these places, made visible and joined."""
        return visible(" ... ".join(s.of(self.page.text) for s in spans))

    @cached_property
    def _attributions(self) -> dict[str, Attribution]:
        return {a.id: a for a in self.analysis.attributions}

    @cached_property
    def _english(self) -> dict[str, str]:
        """Entity -> its usual English name, where world/ knows one."""
        return {m.entity: m.name for m in reversed(self.analysis.mentions) if m.name}

    @cached_property
    def _called(self) -> dict[str, str]:
        """Entity -> the words of its first mention."""
        return {m.entity: m.span.of(self.page.text) for m in reversed(self.analysis.mentions)}

    def english(self, entity: str | None) -> str | None:
        """The usual English name of an entity, None where it is not known."""
        name = self._english.get(entity or "")
        return name and visible(name)

    def who(self, a: Attribution) -> str | None:
        """Who says it: the source's own words, else the name of its entity, else None."""
        if a.source:
            return self.words(a.source)
        called = self._called.get(a.entity or "")
        return self.english(a.entity) or (called and visible(called))

    def nest(self, claim: Claim) -> tuple[Attribution, ...]:
        """The attributions a claim stands in, outermost first."""
        out: list[Attribution] = []
        found = self._attributions.get(claim.attribution or "")
        while found and found not in out:
            out.append(found)
            found = self._attributions.get(found.parent or "")
        return tuple(reversed(out))
