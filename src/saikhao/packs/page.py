"""`page.toml`: the words a page's furniture, captions, bylines and credits are known by."""

import msgspec


class Alone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lines that say nothing else (a count in brackets may follow)."""

    related: tuple[str, ...] = ()  # heads a list of other stories: what follows is not this one
    comments: tuple[str, ...] = ()  # heads the readers' comments
    furniture: tuple[str, ...] = ()  # share and print buttons, notices, site pages
    sections: tuple[str, ...] = ()  # of a paper: menu entries before and after an article, subheads within


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words a line of its kind begins with. A colon or a dash follows, or (`bare`) just a space."""

    byline: tuple[str, ...] = ()
    byline_bare: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()  # of a photo or its photographer
    source: tuple[str, ...] = ()  # of whom the text was taken from
    source_bare: tuple[str, ...] = ()
    date: tuple[str, ...] = ()  # "Published:", "Last updated"
    more: tuple[str, ...] = ()  # points at one other story, on the same line
    ticker: tuple[str, ...] = ()  # runs another story's news above or below this one
    comment: tuple[str, ...] = ()  # a reader's word


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's share. The lists of all packs are used on every page: a page relayed into another language keeps
    the furniture of its first one."""

    alone: Alone = Alone()
    opening: Opening = Opening()
    notice: tuple[str, ...] = ()  # anywhere in a short line of the site's own: cookies, copyright, licence
    desk: tuple[str, ...] = ()  # names no person: "News desk", as a byline
    changed: tuple[str, ...] = ()  # before a date: that of a change, not of the first appearance
    medium: tuple[str, ...] = ()  # words that make a name the name of a medium
