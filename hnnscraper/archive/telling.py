"""What the archive holds, in a line for a person. Times are UTC."""

from __future__ import annotations

from typing import Any

from hnnscraper.archive.reading import Revision


def version(of: Revision) -> str:
    """When it was seen, its content, the program that read it, and where its page is."""
    page = of.raw_page
    where = f"{page.warc_file} at byte {page.offset_bytes}" if page else "its page is not kept"
    return (
        f"first seen {of.first_seen_at.isoformat()}, last {of.last_seen_at.isoformat()}, "
        f"content {of.content_hash[:12]}, {of.extractor}, {where}"
    )


def address(row: Any) -> str:
    """A row of `urls`: its state and how it came to it."""
    told = [f"{row.url} is {row.state}" + (f" ({row.reason})" if row.reason else "")]
    found_in = f" in {row.discovered_in}" if row.discovered_in else ""
    told.append(f"discovered {row.discovered_at.isoformat()}{found_in}")
    told.append(f"asked {row.asked_at.isoformat()}" if row.asked_at else "not asked yet")
    if row.due_at:
        told.append(f"due {row.due_at.isoformat()}")
    return ", ".join(told)
