"""The annotated pages there are to measure with, and where they lie."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
GOLD = Path(os.environ.get("SAIKHAO_GOLD") or HERE.parent.parent / "shared" / "gold")


@dataclass(frozen=True)
class Set:
    """Pages with gold: `kind` is "pages" (score.py) or "family" (score_family.py); `gold` the folder."""

    name: str
    kind: str
    gold: Path

    @property
    def pages(self) -> list[Path]:
        """The pages to read, in order of name."""
        if self.kind == "family":
            return sorted((self.gold / "pages").iterdir())
        return sorted(self.gold.glob("*.txt"))

    @property
    def fingerprint(self) -> str:
        """sha256 of pages and gold: a floor holds for this very data."""
        h = hashlib.sha256()
        for path in sorted(p for p in self.gold.rglob("*") if p.is_file()):
            h.update(f"{path.relative_to(self.gold)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
        return h.hexdigest()[:32]


def sets() -> list[Set]:
    """Every set that is there: the families always, the measured-only pages where the gold folder is."""
    every = [Set(f, "family", SAMPLES / f) for f in ("summit", "ferry", "dam")]
    every += [Set(n.replace("/", "-"), "pages", GOLD / n) for n in ("seeds", "dailynews", "thaigov", "train/wire")]
    return [s for s in every if s.gold.is_dir()]
