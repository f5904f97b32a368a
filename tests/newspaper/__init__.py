"""Made-up newspaper pages in many designs, each with the record a careful reader would note.

Every name, event, figure and sentence on these pages is made up. The generator knows the
contract (the fields of a record) and newspapers; it knows nothing of the extractor it is
used to judge.
"""

from .articles import make_article
from .designs import DESIGNS
from .model import Made
from .not_articles import NotArticle, make_not_article
from .render import FIELDS, Page, draw_conditions, render
from .sheet import Conditions

__all__ = [
    "DESIGNS",
    "FIELDS",
    "Conditions",
    "Made",
    "NotArticle",
    "Page",
    "draw_conditions",
    "make_article",
    "make_not_article",
    "render",
]
