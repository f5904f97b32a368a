"""Every error the package raises on purpose, under one base class."""


class HnnScraperError(Exception):
    """Base of all errors of this package."""


class NotAnArticle(HnnScraperError):
    """The page gives no record; raised by `extract` and by the page room, with the reason.

    `str(error)` is a sentence for a person; `reason` is a short stable word for counting
    (`no-headline`, `no-body`, `not-html`, `print-version`, …).
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class InvalidRecord(HnnScraperError):
    """A record breaks the schema; raised by the validating step.

    `reasons` has, for each field that does, what is wrong with it.
    """

    def __init__(self, reasons: dict[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {reason}" for field, reason in reasons.items()))
        self.reasons = reasons


class BadInput(HnnScraperError):
    """What the caller named cannot be used (a file, a URL, an argument); names what and where."""


class ArchiveError(HnnScraperError):
    """The archive cannot be opened, read or written; names the archive (no password) and why."""


class ArchiveInUse(ArchiveError):
    """Another program is writing to the archive; says who, on which machine, since when."""


class NotInArchive(HnnScraperError):
    """The archive holds no such article or version; says what it does know of it."""


class Unreadable(HnnScraperError):
    """A listing page, feed or sitemap that offers nothing to read; raised by the discovery room.

    `str(error)` is a sentence for a person; `reason` is a short stable word for counting (`empty`,
    `not-html`, `not-a-feed`, `not-a-sitemap`, `entities`, `too-large`, `damaged`).
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
