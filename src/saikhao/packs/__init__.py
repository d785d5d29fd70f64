"""What a language knows, as data: one folder a language, found by listing. Adding a language is adding a folder."""

from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from saikhao.model.errors import BadData
from saikhao.text import datafile

T = TypeVar("T")
MODEL = ".crfsuite"


class Packs:
    """The packs under `root`. Files are read on first use and kept: `packs.toml("th", "when", When)`."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or Path(__file__).parent
        self._kept: dict[tuple[str, str], Any] = {}

    @cached_property
    def langs(self) -> tuple[str, ...]:
        """The languages there are, in alphabetical order."""
        return tuple(sorted(p.parent.name for p in self.root.glob("*/pack.toml")))

    def toml(self, lang: str, stem: str, kind: type[T]) -> T:
        """`<lang>/<stem>.toml` as `kind`; `BadData` where there is no such pack or file or it breaks the schema."""
        made: T = self._keep(lang, stem, lambda path: datafile.toml(path, kind, f"pack {lang}"), ".toml")
        return made

    def tsv(self, lang: str, stem: str, kind: type[T]) -> tuple[T, ...]:
        """`<lang>/<stem>.tsv` as rows of `kind`."""
        made: tuple[T, ...] = self._keep(lang, stem, lambda path: datafile.tsv(path, kind, f"pack {lang}"), ".tsv")
        return made

    def _keep(self, lang: str, stem: str, read: Any, ending: str) -> Any:
        key = (lang, stem + ending)
        if key not in self._kept:
            if lang not in self.langs:
                raise BadData(f"no pack for {lang!r}: there are {', '.join(self.langs) or 'none'} under {self.root}")
            self._kept[key] = read(self.root / lang / (stem + ending))
        return self._kept[key]

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        """sha256 of each pack's files (corpus files, which decide nothing, left out)."""
        return {
            lang: datafile.fingerprint(p for p in (self.root / lang).iterdir() if p.suffix in (".toml", ".tsv"))
            for lang in self.langs
        }

    @cached_property
    def models(self) -> dict[str, str]:
        """sha256 of each trained model that lies in a pack, as "ner-th"."""
        return {
            f"{path.stem}-{lang}": datafile.fingerprint([path])
            for lang in self.langs
            for path in sorted((self.root / lang).glob(f"*{MODEL}"))
        }
