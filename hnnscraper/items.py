"""The record and its parts: one definition, from which the JSON Schema and the CSV columns come.

A record is a plain `dict` that leaves the program with every field present; an absent value is
`None` or an empty list. `Annotated` carries each field's meaning into the schema.

While a page is read, the same keys hold what is *printed* (`body` a list of `Block`, `lead` with
its dateline, …); each pipeline turns its own keys from printed to meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal, NamedTuple, TypedDict


class Keyword(NamedTuple):
    """A keyword of JSON Schema that narrows a type."""

    name: str
    value: str | int


Role = Literal["text", "photo"]
RelatedKind = Literal["inline", "suggested", "latest"]
NonEmpty = Annotated[str, Keyword("minLength", 1)]
Url = Annotated[str, Keyword("pattern", "^https?://")]
LocalTime = Annotated[str, Keyword("pattern", r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$")]
UtcTime = Annotated[str, Keyword("pattern", r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$")]


class Author(TypedDict):
    name: Annotated[NonEmpty, "the name; all capitals are given word by word capitalised"]
    roles: Annotated[
        list[Role], "what the byline's label says the person made", Keyword("minItems", 1)
    ]


class Image(TypedDict):
    url: Annotated[Url, "the picture's own address, lazy loading seen through"]
    caption: Annotated[NonEmpty | None, "the text set with the picture, without the credit"]
    credit: Annotated[NonEmpty | None, "the name after `Ảnh:`"]


class Related(TypedDict):
    kind: Annotated[
        RelatedKind,
        "`inline` (in the text or under the lead), "
        "`suggested` (Bạn có thể quan tâm; behind the text also Tin liên quan), "
        "`latest` (Tin mới)",
    ]
    title: Annotated[NonEmpty, "the fullest title printed for the link"]
    url: Annotated[Url, "the other article's address"]
    summary: Annotated[NonEmpty | None, "the text printed under the title"]


class Section(TypedDict):
    name: Annotated[NonEmpty, "as printed in the breadcrumb"]
    url: Annotated[Url, "the section's address"]


class FieldWarning(TypedDict):
    field: Annotated[NonEmpty, "the record's field that is in doubt"]
    message: Annotated[NonEmpty, "what is missing, doubtful or contradictory"]


class Article(TypedDict):
    """One article page. The order of the fields is the order of the CSV columns."""

    id: Annotated[
        str,
        "the number that ends the URL, else `u` and the first 16 hex digits of its SHA-256",
        Keyword("pattern", "^([0-9]+|u[0-9a-f]{16})$"),
    ]
    url: Annotated[Url, "the page's own address, canonical, without tracking parameters"]
    title: Annotated[NonEmpty, "the headline as the page shows it, without the paper's name"]
    dateline: Annotated[
        NonEmpty | None, "the mark of a paper that opens the lead: `HNN.VN`, `TTH`, …"
    ]
    lead: Annotated[NonEmpty | None, "the paragraph set apart under the headline (sapo)"]
    published_at: Annotated[LocalTime | None, "time of publication, ISO 8601, Asia/Ho_Chi_Minh"]
    published_raw: Annotated[NonEmpty | None, "the date line as printed, without an icon's text"]
    modified_at: Annotated[
        LocalTime | None, "time of the last change, only if stated and later than publication"
    ]
    byline: Annotated[NonEmpty | None, "as printed at the end or under the headline"]
    authors: Annotated[list[Author], "people named in the byline, in order"]
    source: Annotated[NonEmpty | None, "whom the article was taken from: `TTXVN` in `Theo TTXVN`"]
    body: Annotated[NonEmpty, "the paragraphs, joined by a blank line"]
    body_html: Annotated[NonEmpty, "the same content as clean HTML, safe to show"]
    images: Annotated[list[Image], "pictures of the article, in page order"]
    related: Annotated[list[Related], "blocks of links to other articles, in page order"]
    section: Annotated[list[Section], "the breadcrumb, outermost first, without the home page"]
    tags: Annotated[list[NonEmpty], "keywords the page shows with the article"]
    language: Annotated[Literal["vi"], "always `vi`"]
    fetched_at: Annotated[UtcTime, "when the page was fetched, ISO 8601, UTC"]
    content_hash: Annotated[
        str, "SHA-256 over the fields the newspaper wrote", Keyword("pattern", "^[0-9a-f]{64}$")
    ]
    extractor: Annotated[NonEmpty, "name and version of the program that made the record"]
    provenance: Annotated[dict[str, str], "for every field with a value, the rule that found it"]
    warnings: Annotated[list[FieldWarning], "what is missing, doubtful or contradictory"]


FIELDS: tuple[str, ...] = tuple(Article.__annotations__)


# --- what a page prints, before it is read ------------------------------------------------------


@dataclass(slots=True)
class Run:
    """A stretch of text with one look. `href` is as printed; white space is not yet folded."""

    text: str
    strong: bool = False
    em: bool = False
    href: str | None = None


BlockKind = Literal["p", "h2", "h3", "blockquote", "ul", "ol", "row", "figure"]


@dataclass(slots=True)
class Block:
    """One paragraph of the text as the page sets it.

    `group` tells neighbouring lists and tables apart; `cells` holds a table row's cells;
    a `figure` has `picture` and no runs.
    """

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    text: str | None = None  # the runs' text, clean, where it is all of one plain look
    group: int = 0
    cells: list[tuple[Literal["td", "th"], list[Run]]] = field(default_factory=list)
    picture: int | None = None  # index into the item's `images`


@dataclass(slots=True)
class DateClaim:
    """A date on the page. `rule` names where; `machine` marks JSON-LD, meta and the like."""

    rule: str
    text: str
    machine: bool


Item = dict[str, Any]
"""An article on its way through the pipelines: the record's keys, printed or already meant.

Beside them `visit` (a Visit) says where it came from and `shape` (by field) what held it on the
page, until the record is made.
"""


# --- where a record comes from ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RawPage:
    """Where the raw page is kept: a record of a WARC file."""

    warc_file: str  # its name, without the directory
    offset_bytes: int  # where the record, or its gzip member, starts
    record_id: str  # `<urn:uuid:…>`


@dataclass(frozen=True, slots=True)
class Visit:
    """One answer of a server: which address was asked, when, and what came."""

    url: str  # as asked, before any redirect
    at: datetime  # aware
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None  # as the server wrote it
    raw_page: RawPage | None = None


class VisitedRecord(dict[str, Any]):
    """A record on its way from the validating step to the archive, with the visit that gave it.

    `shape` is the page's; `outcome` (new, revised, unchanged) and `changed_fields` are what the
    record was to the archive, once it is stored.
    """

    def __init__(
        self, record: dict[str, Any], visit: Visit, shape: dict[str, list[str]] | None = None
    ) -> None:
        super().__init__(record)
        self.visit = visit
        self.shape = shape or {}
        self.outcome: str | None = None
        self.changed_fields: tuple[str, ...] = ()
