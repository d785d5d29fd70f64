"""Three invented pages for the screen: a Thai one that was relayed, one past U+FFFF, and one that means harm."""

import hashlib

from saikhao.model.analysis import Analysis
from saikhao.model.article import Article, Block, Hop
from saikhao.model.claim import Attribution, Claim
from saikhao.model.ids import mark_id, page_id
from saikhao.model.marks import Amount, Mention, Reason, Timex
from saikhao.model.page import Capture, Note, PageText
from saikhao.model.place import Outside, Span

THAI = """สำนักข่าวทะเลใต้
สะพานปลาเกาะลอยปิดซ่อม

สำนักข่าวลมเหนือรายงานโดยอ้างนายเรือ สมุทร ว่า สะพานปลาจะปิดสามวัน ระหว่างวันที่ 3 ถึง 5 พฤษภาคม 2572 กระทบเรือกว่า 1,200 ลำ
อ่านต่อ: ข่าวอื่น ๆ
"""
WIDE = "𝒳 Bulletin 🛶🛶\n👩‍🚀 The 𝒹ock master said on Friday that 🐟 40 boats will wait outside. Nothing else moved.\n"
HOSTILE = (
    "</script><script>window.pwned = 1</script>\r\n"
    "<img src=x onerror='window.pwned = 2'> \u202egnorw si siht\u2066 \u200b\u200d\0\x07 end & more\r\n"
    "A spokesman said <b>nothing</b> \ufeffleft the port</script>.\r\n"
)


def place(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text; they must."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def capture(uri: str, text: str) -> Capture:
    return Capture(uri, text.encode())


def bare(uri: str, lang: str, text: str) -> PageText:
    return PageText(page_id(uri, text.encode()), uri, lang, hashlib.sha256(text.encode()).hexdigest(), text)


def thai(uri: str = "pier.txt") -> Analysis:
    """Two attributions, one in the other; a claim with a time, an amount and a name."""
    page = bare(uri, "th", THAI)

    def at(words: str, nth: int = 0) -> Span:
        return place(THAI, words, nth)

    said = at("สะพานปลาจะปิดสามวัน ระหว่างวันที่ 3 ถึง 5 พฤษภาคม 2572 กระทบเรือกว่า 1,200 ลำ")
    outer = Attribution(
        mark_id("attribution", page.id, at("สำนักข่าวลมเหนือ")),
        at("สำนักข่าวลมเหนือ"),
        "wire",
        (at("รายงาน"),),
        (Span(at("นายเรือ").start, said.end),),
    )
    inner = Attribution(
        mark_id("attribution", page.id, said),
        at("นายเรือ สมุทร"),
        "samut",
        (at("อ้าง"), at("ว่า")),
        (said,),
        parent=outer.id,
        status="planned",
        why=(Reason("cue.citing", at("อ้าง")),),
    )
    when = Timex(
        mark_id("timex", page.id, at("วันที่ 3 ถึง 5 พฤษภาคม 2572")),
        at("วันที่ 3 ถึง 5 พฤษภาคม 2572"),
        "DATE",
        "2029-05-03/2029-05-05",
        ("2029-05-03", "2029-05-06"),
        why=("range.days", "era.buddhist"),
    )
    boats = Amount(mark_id("amount", page.id, at("กว่า 1,200 ลำ")), at("กว่า 1,200 ลำ"), "1200", None, "ลำ")
    samut = Mention(mark_id("mention", page.id, at("สมุทร")), at("สมุทร"), "person", "samut", "Samut the Skipper")
    claim = Claim(
        mark_id("claim", page.id, said),
        (said,),
        inner.id,
        "planned",
        times=(when.id,),
        amounts=(boats.id,),
        why=(Reason("content.of-cue", at("ว่า"), "to the end of the line"),),
    )
    told = Claim(mark_id("claim", page.id, at("สะพานปลาเกาะลอยปิดซ่อม")), (at("สะพานปลาเกาะลอยปิดซ่อม"),), None, "asserted")
    article = Article(
        title=at("สะพานปลาเกาะลอยปิดซ่อม"),
        outlet="สำนักข่าวทะเลใต้",
        lang="th",
        published="2029-05-02",
        blocks=(
            Block(at("สำนักข่าวทะเลใต้"), "furniture", "th", "line.outlet"),
            Block(at("สะพานปลาเกาะลอยปิดซ่อม"), "title", "th"),
            Block(Span(outer.source.start if outer.source else 0, said.end), "body", "th"),
            Block(at("อ่านต่อ: ข่าวอื่น ๆ"), "related", "th"),
        ),
        hops=(
            Hop("สำนักข่าวทะเลใต้", "outlet", at("สำนักข่าวทะเลใต้"), Outside("meta", "og:site_name", "สำนักข่าวทะเลใต้")),
            Hop("North Wind", "agency", at("สำนักข่าวลมเหนือ"), at("สำนักข่าวลมเหนือ")),
            Hop(None, "unknown-agency"),
        ),
    )
    notes = (Note("no-byline", None, "nobody is named"),)
    return Analysis(page, article, (samut,), (when,), (boats,), (outer, inner), (claim, told), notes)


def simple(uri: str, text: str, source: str, cue: str, content: str, lang: str = "en") -> Analysis:
    """One attribution, one claim."""
    page = bare(uri, lang, text)
    spans = [place(text, words) for words in (source, cue, content)]
    said = Attribution(mark_id("attribution", page.id, spans[2]), spans[0], None, (spans[1],), (spans[2],))
    claim = Claim(mark_id("claim", page.id, spans[2]), (spans[2],), said.id, "asserted")
    lines = [place(text, line) for line in text.splitlines() if line.strip()]
    return Analysis(page, Article(blocks=tuple(Block(s, "body", lang) for s in lines)), (), (), (), (said,), (claim,))


def wide() -> Analysis:
    return simple("wide.txt", WIDE, "The 𝒹ock master", "said", "🐟 40 boats will wait outside")


def hostile() -> Analysis:
    uri = "</script><b>\u202epage.txt"
    return simple(uri, HOSTILE, "A spokesman", "said", "<b>nothing</b> \ufeffleft the port</script>")
