"""What `saikhao read` prints for a person."""

from saikhao.cli.paint import STATUS, line, plain
from saikhao.model.analysis import Analysis
from saikhao.model.article import Article
from saikhao.views.show import Chains


def show_brief(analysis: Analysis) -> None:
    """The page in a few lines: what it is, where it comes from, when, and each claim with who says it."""
    article, text = analysis.article, analysis.page.text
    line((plain(article.title.of(text)) if article.title else analysis.page.uri, "bold"))
    line(f"  {plain(article.outlet or 'no outlet')}, {_when(article)}")
    if article.hops:
        line("  via ", " < ".join(plain(h.party or "?") for h in article.hops))
    own = article.outlet or analysis.page.uri
    chains = Chains(analysis)
    for claim in analysis.claims:
        status = claim.status + ", not" * (claim.polarity == "-")
        words = " ... ".join(s.of(text) for s in claim.spans)
        who = chains.of(claim.attribution)[0].who or "somebody" if claim.attribution else own
        line("  ", (f"{status:<16}  ", STATUS[claim.status]), (plain(who), "bold"), f": {plain(words)}")
    line()


def _when(article: Article) -> str:
    day = article.published
    if not day and any(article.published_between):
        day = " to ".join(end or "..." for end in article.published_between)
    return f"{day or 'no date'} ({article.published_why})" if article.published_why else day or "no date"
