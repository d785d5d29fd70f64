"""Many analyses -> what they say together."""

from collections.abc import Sequence

from saikhao.annotate.kit import Kit
from saikhao.link.compare import Comparer
from saikhao.link.entities import entities
from saikhao.link.forecasts import forecasts
from saikhao.link.pieces import pieces
from saikhao.link.propositions import propositions
from saikhao.link.reports import reports
from saikhao.link.sources import Sources
from saikhao.link.story import Story
from saikhao.link.when import dated, settled
from saikhao.model.analysis import Analysis
from saikhao.model.links import Links


def link(analyses: Sequence[Analysis], kit: Kit) -> Links:
    """What these pages say together; pure, and the same whatever their order."""
    pages = sorted(analyses, key=lambda a: (a.page.uri, a.page.id))
    people = entities(pages, kit)
    story = Story(pages, [p for n, a in enumerate(pages) for p in pieces(n, a, people.of[n], kit)], people.of)
    told = reports(story)
    days = dated(story, told, kit)
    again = settled(story)
    if again:
        narrowed = story.days
        story = Story(pages, again, people.of)
        story.days = narrowed
    sources = Sources(story, kit)
    said = propositions(story, told, sources)
    found = Comparer(story, told, sources, said).links()
    return Links(
        days,
        told.reports,
        tuple(s.record for s in said if len(s.members) > 1),
        tuple(found),
        tuple(forecasts(story, told, sources, said)),
        entities=people.entities,
        suggestions=people.suggestions,
    )
