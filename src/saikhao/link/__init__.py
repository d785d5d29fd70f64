"""Many analyses -> what they say together."""

from collections.abc import Sequence

from saikhao.annotate.kit import Kit
from saikhao.link.entities import entities
from saikhao.link.pieces import pieces
from saikhao.link.reports import reports
from saikhao.link.story import Story
from saikhao.model.analysis import Analysis
from saikhao.model.links import LinkedPage, Links


def link(analyses: Sequence[Analysis], kit: Kit) -> Links:
    """What these pages say together; pure, and the same whatever their order."""
    pages = sorted(analyses, key=lambda a: (a.page.uri, a.page.id))
    people = entities(pages, kit)
    story = Story(pages, [p for n, a in enumerate(pages) for p in pieces(n, a, people.of[n], kit)], people.of)
    told = reports(story)
    return Links(
        tuple(LinkedPage(a.page.uri, a.page.id, a.article.published, a.article.published_between) for a in pages),
        told.reports,
        entities=people.entities,
        suggestions=people.suggestions,
    )
