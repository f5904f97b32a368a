"""The CSV feed: all columns always, nested fields as JSON. JSON and JSON lines are Scrapy's own."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from scrapy.exporters import CsvItemExporter

from hnnscraper.items import FIELDS
from hnnscraper.rows import to_row


class RecordCsvItemExporter(CsvItemExporter):
    """Writes each record as `rows.to_row` has it; the header is there even without a record."""

    def __init__(self, file: BytesIO, **options: Any) -> None:
        options["fields_to_export"] = options.get("fields_to_export") or list(FIELDS)
        super().__init__(file, **options)

    def start_exporting(self) -> None:
        self._write_headers_and_set_fields_to_export({})
        self._headers_not_written = False

    def export_item(self, item: Any) -> None:
        super().export_item(to_row(item))
