"""Many analyses -> what they say together."""

from collections.abc import Sequence

from saikhao.annotate.kit import Kit
from saikhao.link.agree import agreements
from saikhao.link.candidates import groups
from saikhao.link.compare import Comparer
from saikhao.link.entities import entities
from saikhao.link.forecasts import forecasts
from saikhao.link.pieces import pieces
from saikhao.link.propositions import propositions
from saikhao.link.reports import reports
from saikhao.link.sources import Sources
from saikhao.link.stories import told_as_story
from saikhao.link.story import Story
from saikhao.link.when import dated, settled
from saikhao.model.analysis import Analysis
from saikhao.model.links import Links


def link(analyses: Sequence[Analysis], kit: Kit) -> Links:
    """What these pages say together; pure, and the same whatever their order. Of two captures of one address the
    one given last in order of id counts, unless the caller has chosen."""
    pages = list({a.page.uri: a for a in sorted(analyses, key=lambda a: (a.page.uri, a.page.id))}.values())
    people = entities(pages, kit)
    parts = [
        part([pages[n] for n in some], [people.of[n] for n in some], kit) for some in groups(pages, people.of, kit)
    ]
    return Links(
        tuple(sorted((x for p in parts for x in p.pages), key=lambda x: x.uri)),
        tuple(x for p in parts for x in p.reports),
        tuple(x for p in parts for x in p.propositions),
        tuple(x for p in parts for x in p.links),
        tuple(x for p in parts for x in p.forecasts),
        people.entities,
        people.suggestions,
        tuple(x for p in parts for x in p.stories),
    )


def part(pages: Sequence[Analysis], entity: Sequence[dict[str, str]], kit: Kit) -> Links:
    """What the pages of one story say together (entities left out): a pure function of these pages."""
    story = Story(pages, [p for n, a in enumerate(pages) for p in pieces(n, a, entity[n], kit)], entity)
    told = reports(story, kit)
    days = dated(story, told, kit)
    again = settled(story)
    if again:
        narrowed = story.days
        story = Story(pages, again, entity)
        story.days = narrowed
    sources = Sources(story, kit)
    said = propositions(story, told, sources)
    ahead = forecasts(story, told, sources, said)
    return Links(
        days,
        told.reports,
        tuple(s.record for s in said if len(s.members) > 1),
        (*Comparer(story, told, sources, said).links(), *agreements(story, told, said)),
        tuple(ahead),
        stories=told_as_story(story, told, said, ahead),
    )
