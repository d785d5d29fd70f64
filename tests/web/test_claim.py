from saikhao.web.claim import context, evidence, view
from saikhao.web.index import Index
from screens import THAI, hostile, place, simple, thai


def test_the_chain_runs_from_the_origin_to_this_page() -> None:
    made = view(thai(), thai().claims[0])
    assert [(r.party, r.kind) for r in made.relays] == [
        (None, "unknown-agency"),
        ("North Wind", "agency"),
        ("สำนักข่าวทะเลใต้", "outlet"),
    ]
    assert made.relays[1].span == place(THAI, "สำนักข่าวลมเหนือ")
    assert made.relays[2].outside is not None
    assert made.relays[2].outside.path == "og:site_name"


def test_sayings_run_from_the_outermost_to_the_innermost() -> None:
    outer, inner = view(thai(), thai().claims[0]).sayings
    assert (outer.who, outer.cue, outer.known_as) == ("สำนักข่าวลมเหนือ", "รายงาน", None)
    assert (inner.who, inner.cue, inner.known_as) == ("นายเรือ สมุทร", "อ้าง ... ว่า", "Samut the Skipper")
    assert [(s.rule, s.words) for s in inner.why] == [("cue.citing", "อ้าง")]


def test_what_stands_in_a_claim_is_told_with_its_reading() -> None:
    made = view(thai(), thai().claims[0])
    assert [t.says for t in made.times] == ["2029-05-03/2029-05-05 \u2192 3\u20135 May 2029"]
    assert [t.says for t in made.amounts] == ["at least 1,200 ลำ"]
    assert [(s.rule, s.words, s.detail) for s in made.why] == [("content.of-cue", "ว่า", "to the end of the line")]
    assert (made.published, made.lang) == ("2 May 2029", "th")


def test_what_the_page_tells_itself_has_no_sayings() -> None:
    assert view(thai(), thai().claims[1]).sayings == ()


def test_evidence_tells_the_claims_own_source_from_those_around_it() -> None:
    lit = evidence(Index(thai()), thai().claims[0])
    assert [(x.kind, x.span.of(THAI)[:12]) for x in lit] == [
        ("content", "สะพานปลาจะปิ"),
        ("outer", "สำนักข่าวลมเ"),
        ("outer", "รายงาน"),
        ("source", "นายเรือ สมุท"),
        ("cue", "อ้าง"),
        ("cue", "ว่า"),
    ]


def test_the_context_is_the_lines_of_the_evidence_only() -> None:
    made = context(thai(), thai().claims[0])
    assert [line.role for line in made] == ["body"]
    assert "".join(p.text for p in made[0].pieces if "content" in p.kinds).startswith("สะพานปลาจะปิดสามวัน")


def test_a_source_that_is_left_out_is_not_made_up() -> None:
    analysis = simple("a.txt", "It was said that it rained.", "It", "said", "it rained")
    silent = analysis.attributions[0].__class__("a1", None, None, (), (analysis.claims[0].spans[0],))
    assert Index(analysis).who(silent) is None


def test_hidden_characters_are_told_as_signs() -> None:
    made = view(hostile(), hostile().claims[0])
    assert made.words == "<b>nothing</b> \u25caleft the port</script>"
    assert "\u202e" not in made.uri
