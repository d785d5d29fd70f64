"""One capture through every stage: pure, so it can be cached and run anywhere."""

from datetime import date

from saikhao import __version__
from saikhao.annotate import annotate
from saikhao.annotate.kit import Kit, default
from saikhao.claim import claim
from saikhao.model.analysis import Analysis, Made
from saikhao.model.page import Capture
from saikhao.read import read


def made(kit: Kit) -> Made:
    """What decides the outcome here: version and content hashes of packs, world and models."""
    return Made(__version__, kit.packs.fingerprints, kit.world.fingerprint)


def analyse(capture: Capture, on: date | None = None, kit: Kit | None = None) -> Analysis:
    """A capture as an analysis. The same capture, date and kit give the same bytes."""
    kit = kit or default()
    found, sheet = annotate(read(capture, kit.packs), kit, on)
    attributions, claims = claim(found, sheet)
    return Analysis(
        found.page.bare(),
        found.article,
        found.mentions,
        found.timexes,
        found.amounts,
        attributions,
        claims,
        found.notes,
        made(kit),
    )
