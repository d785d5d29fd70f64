"""What `saikhao read` prints for a person."""

from saikhao.cli.paint import STATUS, line, plain
from saikhao.model.analysis import Analysis
from saikhao.views.show import chain


def show_brief(analysis: Analysis) -> None:
    """The page in a few lines: what it is, where it comes from, when, and each claim with who says it."""
    article, text = analysis.article, analysis.page.text
    line((plain(article.title.of(text)) if article.title else analysis.page.uri, "bold"))
    when = article.published or " to ".join(day or "..." for day in article.published_between)
    line(f"  {article.outlet or 'no outlet'}, {when} ({article.published_why or 'no reason'})", ("", ""))
    if article.hops:
        line("  via ", " < ".join(plain(h.party or "?") for h in article.hops))
    for claim in analysis.claims:
        step = next(iter(chain(analysis, claim.attribution)), None)
        who = plain(step.who or "?") if step else "?"
        words = plain(" ... ".join(s.of(text) for s in claim.spans))
        line("  ", (f"{claim.status:<16}  ", STATUS[claim.status]), (who, "bold"), f": {words}")
    line()
