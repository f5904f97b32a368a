"""hnnscraper: articles of HNN.VN, *Huế ngày nay Online*, as records one can trust.

>>> from hnnscraper import extract, NotAnArticle
"""

from hnnscraper._version import __version__
from hnnscraper.errors import NotAnArticle
from hnnscraper.extraction import extract

__all__ = ["NotAnArticle", "__version__", "extract"]
