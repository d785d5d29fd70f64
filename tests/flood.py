"""A page with everything on it, made by hand, so that tests of what comes after the stages rest on no stage."""

import hashlib

from saikhao.model.analysis import Analysis, Made
from saikhao.model.article import Article, Block, Hop
from saikhao.model.claim import Attribution, Claim, Event
from saikhao.model.ids import mark_id, page_id
from saikhao.model.marks import Amount, Mention, Reason, Timex
from saikhao.model.page import Capture, Note, PageText
from saikhao.model.place import Span

TEXT = "น้ำท่วมเมืองท่า\nสำนักข่าวเมอริเดียนรายงานว่า นางสาวมาลีกล่าวว่า มีผู้อพยพ 1,200 คนเมื่อวันที่ 4 กันยายน 2572\nฝนจะตกต่อ"


def capture(uri: str = "flood.txt", text: str = TEXT) -> Capture:
    """The page as bytes."""
    return Capture(uri, text.encode())


def analysis(of: Capture | None = None, made: str = "1", many: str = "1,200") -> Analysis:
    """Two attributions, one inside the other, a claim under the inner one, and one that the page tells itself."""
    of = of or capture()
    text = of.data.decode()
    page = page_id(of.uri, of.data)

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    title, lead, last = map(at, text.split("\n"))
    inner, outer = Span(at("มีผู้").start, lead.end), Span(at("นางสาว").start, lead.end)
    agency, malee = at("สำนักข่าวเมอริเดียน"), at("นางสาวมาลี")
    when, count = at("วันที่ 4 กันยายน 2572"), at(f"{many} คน")
    time, number, who = (mark_id(k, page, s) for k, s in (("time", when), ("number", count), ("mention", malee)))
    first, second = mark_id("attribution", page, outer), mark_id("attribution", page, inner)
    return Analysis(
        PageText(page, of.uri, "th", hashlib.sha256(text.encode()).hexdigest(), text),
        Article(
            title,
            "Tha News",
            published="2029-09-05",
            published_between=("2029-09-05", "2029-09-05"),
            lang="th",
            blocks=(Block(title, "title", "th"), Block(lead, "body", "th"), Block(last, "body", "th")),
            hops=(Hop("Tha News", "outlet"), Hop("Meridian", "agency", agency, agency)),
        ),
        mentions=(Mention(who, malee, "person", "e1", "Malee"),),
        timexes=(Timex(time, when, "DATE", "2029-09-04", ("2029-09-04", "2029-09-05"), why=("day-month-year",)),),
        amounts=(Amount(number, count, *[many.replace(",", "")] * 2, "คน"),),
        attributions=(
            Attribution(first, agency, None, (at("รายงานว่า"),), (outer,)),
            Attribution(second, malee, "e1", (at("กล่าวว่า"),), (inner,), parent=first, status="alleged"),
        ),
        claims=(
            Claim(
                mark_id("claim", page, inner),
                (inner,),
                second,
                "alleged",
                event=Event("displace", {"actor": (who,)}),
                times=(time,),
                amounts=(number,),
                why=(Reason("speech", at("กล่าวว่า")),),
            ),
            Claim(mark_id("claim", page, last), (last,), None, "forecast"),
        ),
        notes=(Note("no-byline"),),
        made=Made(made),
    )
