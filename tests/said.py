"""Invented pages, read to the claims: a helper of the claim tests."""

from saikhao.annotate.kit import default
from saikhao.model.analysis import Analysis
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse

TITLES = {"th": "ข่าวประจำวันของเมืองเวสตรา", "en": "Daily news from Vestra", "vi": "Tin trong ngày ở Vestra"}


def read(text: str, lang: str = "th") -> Analysis:
    """A page with a title and `text` as its story."""
    return analyse(Capture("page.txt", f"{TITLES[lang]}\n\n{text}\n".encode(), "text/plain"), kit=default())


def told(a: Analysis) -> list[tuple[str, str, list[str]]]:
    """(source, cue, contents) of every attribution, as words."""
    t = a.page.text
    return [
        (x.source.of(t) if x.source else "", " ".join(s.of(t) for s in x.cue), [s.of(t) for s in x.content])
        for x in a.attributions
    ]
