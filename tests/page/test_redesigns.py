"""What a reader sees decides: other names, elements, wrappers and white space change no field
without a word.

`python -m tests.redesign` does the same on more pages and counts.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.etree import _Element as Element

from tests.measure.sets import SETS, Case, cases, designs
from tests.redesign import REDESIGNS, changed, utf8


@pytest.fixture(scope="module")
def pages() -> list[Case]:
    """A page of each design."""
    return [case for name in SETS for case in utf8(cases(name, len(designs(name)), seed=7))]


@pytest.mark.parametrize("redesign", REDESIGNS, ids=lambda redesign: redesign.__name__)
def test_a_redesign_changes_nothing_silently(
    pages: list[Case], redesign: Callable[[Element], None]
) -> None:
    silent = {
        case.name: (name, before, after)
        for case in pages
        for name, (before, after, warned) in changed(case, redesign).items()
        if not warned
    }
    assert silent == {}
