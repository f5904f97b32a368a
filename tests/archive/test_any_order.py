"""Pages stored in any order, any number of times, end with the same archive."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hnnscraper.archive import Archive, Writer, open_archive, reading
from hnnscraper.items import RawPage, Visit
from tests.archive.made import at, record, related

# Two articles, four days, three texts, two programs, any links: a page is fetched once a day, and
# one program reads a page in one way.
_PAGES = st.tuples(st.integers(1, 2), st.integers(10, 13))
_READINGS = st.tuples(st.sampled_from("ABC"), st.lists(st.integers(5, 7), max_size=2))
_STORED = st.tuples(_PAGES, st.sampled_from(["0.9.0", "0.10.0"]))
_VERSIONS = st.dictionaries(_STORED, _READINGS, min_size=1, max_size=8)


def contents(archive: Archive) -> list[Any]:
    revisions = [
        (r.article_id, r.record, r.extractor, r.first_seen_at, r.last_seen_at, r.raw_page)
        for number in ("1", "2")
        for r in sorted(reading.revisions_of(archive, number), key=lambda r: r.content_hash)
    ]
    addresses = [(row.url, row.state, row.asked_at) for row in reading.addresses(archive)]
    return [list(reading.current(archive)), revisions, sorted(addresses)]


def stored(pages: list[Any]) -> list[Any]:
    with (
        TemporaryDirectory() as directory,
        open_archive(f"sqlite:///{Path(directory)}/hnn.db", writing=True) as archive,
    ):
        writer = Writer(archive)
        for ((number, day), program), (text, links) in pages:
            fetched = f"2025-12-{day}T03:00:00"
            made = record(
                number,
                fetched=fetched,
                body=text,
                related=[related(link) for link in links],
                extractor=f"hnnscraper {program}",
            )
            page = RawPage(f"{day}.warc.gz", number, f"<{day}-{number}>")
            writer.store(made, Visit(made["url"], at(fetched), 200, raw_page=page))
        return contents(archive)


@settings(max_examples=60, deadline=None)
@given(_VERSIONS, st.data())
def test_any_order_and_repetition_ends_with_the_same(
    versions: dict[Any, Any], data: st.DataObject
) -> None:
    pages = list(versions.items())
    again = data.draw(st.lists(st.sampled_from(pages), max_size=5))
    shuffled = data.draw(st.permutations(pages + again))
    assert stored(shuffled) == stored(pages)
