"""What `saikhao read --blocks` prints: the page line by line with the part each plays, and why what was cut was cut."""

from saikhao.cli.paint import line, plain
from saikhao.model.analysis import Analysis
from saikhao.model.article import Article
from saikhao.model.place import Place, Span

ROLES = {
    "title": "bold green",
    "byline": "cyan",
    "dateline": "cyan",
    "credit": "magenta",
    "caption": "blue",
    "body": "",
    "related": "dim",
    "comment": "dim",
    "furniture": "dim",
}


def show_blocks(analysis: Analysis) -> None:
    """One line a block, in the colour of its role; then what the article was taken to be, with the reasons."""
    article, text = analysis.article, analysis.page.text
    line((analysis.page.uri, "bold"))
    for block in article.blocks:
        reason = "" if block.role == "body" and block.why == "story" else f"  ({block.why})"
        style = ROLES[block.role]
        line((f"{block.role:<10}", style or "green"), (plain(block.span.of(text)), style), (reason, "dim italic"))
    line()
    _facts(article, text)
    line()


def _facts(article: Article, text: str) -> None:
    line(("outlet     ", "bold"), article.outlet or "none", _at(article.outlet_evidence, text))
    between = " to ".join(day or "..." for day in article.published_between)
    line(("published  ", "bold"), article.published or between, _at(article.published_evidence, text))
    line(("           ", ""), (article.published_why, "dim italic"))
    for hop in article.hops:
        name = plain(hop.party) if hop.party else "unnamed"
        line(("hop        ", "bold"), f"{name} ({hop.kind})", _at(hop.evidence, text), (f"  {hop.why}", "dim italic"))


def _at(place: Place | None, text: str) -> tuple[str, str]:
    """The words that prove something, or where they stand outside the text."""
    if place is None:
        return "", ""
    if isinstance(place, Span):
        return f'  "{plain(place.of(text))}" [{place.start}, {place.end}]', "cyan"
    return f'  {place.at} {place.path}: "{plain(place.exact)}"', "cyan"
