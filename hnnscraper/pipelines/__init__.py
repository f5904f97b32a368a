"""From printed to meant: one step a pipeline, each on keys of its own, then the check.

The steps are plain functions on an item; the pipelines run them in a crawl, `extract` runs the
same ones without Scrapy.
"""

from hnnscraper.pipelines.body import BodyPipeline, read_body
from hnnscraper.pipelines.byline import BylinePipeline, read_byline
from hnnscraper.pipelines.published_date import PublishedDatePipeline, read_dates
from hnnscraper.pipelines.record import ValidationPipeline, finish
from hnnscraper.pipelines.related_links import RelatedLinksPipeline, read_links

STEPS = (read_dates, read_byline, read_body, read_links)

__all__ = [
    "STEPS",
    "BodyPipeline",
    "BylinePipeline",
    "PublishedDatePipeline",
    "RelatedLinksPipeline",
    "ValidationPipeline",
    "finish",
]
