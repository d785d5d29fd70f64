"""Which configured language a text is in: script first, then the letters only one language has, then py3langid."""

from collections import Counter
from functools import lru_cache
from typing import Any

import msgspec

from saikhao.packs import Packs
from saikhao.text.script import main_script

SHARE = 0.02  # of the letters must be ones only that language has


class PackInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pack.toml`: `script` as Unicode names it, `letters` that tell it from others of the same script."""

    name: str
    own_name: str
    script: str
    letters: str = ""


@lru_cache(maxsize=4)
def _identifier(langs: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_pickled_model(MODEL_FILE)
    model.set_languages(list(langs))
    return model


def language(text: str, packs: Packs) -> str:
    """The pack's code for `text`; "und" where no pack has its script (or there is no letter)."""
    main = main_script(text)
    fits = [lang for lang in packs.langs if packs.toml(lang, "pack", PackInfo).script == main]
    if len(fits) < 2:
        return fits[0] if fits else "und"
    signs = Counter(text.lower())
    letters = sum(n for c, n in signs.items() if c.isalpha())
    for lang in fits:
        own = packs.toml(lang, "pack", PackInfo).letters
        if own and sum(signs[c] for c in own) >= SHARE * letters:
            return lang
    plain = tuple(lang for lang in fits if not packs.toml(lang, "pack", PackInfo).letters)
    if len(plain) == 1:
        return plain[0]
    code: str = _identifier(tuple(fits)).classify(text)[0]
    return code
