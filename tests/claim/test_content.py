"""Where a content may end."""

from saikhao.claim.attributions import accepted, ahead_of, candidates
from saikhao.claim.content import boundaries, chances
from sheets_of import look


def test_the_chances_of_all_ends_sum_to_one() -> None:
    seen = look(["นายเดชากล่าวว่า สะพานขาดสองแห่ง และถนนปิด ทั้งนี้ ฝนยังตก"])
    (p,) = seen.passages
    cue = next(c for c in candidates(seen, p) if c.frame == "+that")
    ahead = ahead_of(accepted(seen, p))
    ends, shares = chances(seen, p, cue, ahead, p.end)
    assert abs(sum(shares) - 1) < 1e-9
    assert ends == sorted(ends) and ends[-1] == p.end


def test_no_content_ends_on_a_complementizer_or_inside_a_word() -> None:
    seen = look(["นายเดชากล่าวว่า ตำรวจยืนยันว่า ถนนปิด"])
    (p,) = seen.passages
    cue = next(c for c in candidates(seen, p) if c.frame == "+that")
    found = [seen.text[cue.open : p.ends[i]] for i, _ in boundaries(seen, p, cue, ahead_of([]), p.end)]
    assert found[-1] == "ตำรวจยืนยันว่า ถนนปิด"
    assert not any(f.endswith("ว่า") for f in found)
