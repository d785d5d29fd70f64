"""What a caller can do wrong. What a page has wrong is a `Note`, never an exception."""


class SaikhaoError(Exception):
    """A mistake of the caller, said with what, where and what would work."""


class Misplaced(SaikhaoError, ValueError):
    """A span or quote that does not fit its text."""


class BadData(SaikhaoError):
    """A pack or world file that does not follow its schema."""


class BadLedger(SaikhaoError):
    """A ledger file that is not one, or of another schema version."""
