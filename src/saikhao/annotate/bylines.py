"""Who wrote the story, as the page prints it."""

from saikhao.annotate.draft import Draft
from saikhao.model.place import Span


def bylines(draft: Draft) -> tuple[Span, ...]:
    """The lines that name the writers."""
    return tuple(draft.span(p.start, p.end) for p in draft.of("byline"))
