"""Looking inside an archive with datasette: search, facets, articles to read, raw pages.

Nothing here writes to the archive. datasette and nh3 are the extra `look`.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

from datasette.app import Datasette, DatasetteClient
from datasette.database import Database
from datasette.plugins import pm
from sqlalchemy import make_url

from hnnscraper.browsing import plugin
from hnnscraper.browsing.index import Index
from hnnscraper.browsing.pages import Pages

__all__ = ["Index", "made"]

# Facets and free SQL over some hundred thousand articles take longer than datasette's own limits.
_SETTINGS = {
    "facet_time_limit_ms": 3000,
    "sql_time_limit_ms": 10_000,
    "default_allow_sql": True,
    "suggest_facets": False,
    "allow_download": False,
    "num_sql_threads": 3,
}


def made(archive_url: str, warc: Path, index: Path) -> Datasette:
    """A datasette over the search index at `index` and, where it is a file, the archive itself.

    The index must be there, and the archive openable.
    """
    if not pm.is_registered(plugin):
        pm.register(plugin, name="hnnscraper")
    datasette = Datasette(metadata=metadata(), settings=_SETTINGS)
    plugin.pages_of[datasette] = Pages(archive_url, warc)
    datasette.client = DatasetteClient(datasette)  # its own was made before it had these pages
    datasette.add_database(Database(datasette, path=str(index), is_mutable=True), name="browse")
    address = make_url(archive_url)
    if address.get_backend_name() == "sqlite":
        archive = Database(datasette, path=str(address.database), is_mutable=True)
        datasette.add_database(archive, name="archive")
    return datasette


def metadata() -> dict[str, Any]:
    """Titles, descriptions and facets, as datasette's metadata file has them."""
    text = resources.files("hnnscraper.browsing").joinpath("metadata.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
