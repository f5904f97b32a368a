"""Held-out pages: the rules of hnnscraper are judged on them, never written from them.

Their designs were written by someone who had not seen the rules, from the record's contract and
from what newspapers' pages of twenty years look like. Every name, event, figure and sentence on
these pages is made up. Structure is in the designs, noise is drawn.
"""

from tests.heldout.designs import DESIGNS
from tests.heldout.generator import Page, make, pages

__all__ = ["DESIGNS", "Page", "make", "pages"]
