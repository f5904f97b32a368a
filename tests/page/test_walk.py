"""Lines: what stands apart on the page stands apart here, by markup or by the words alone."""

from __future__ import annotations

import pytest
from lxml import html

from hnnscraper.page.lines.walk import LineReader, visible_text


def lines(source: str) -> list[str]:
    root = html.fragment_fromstring(source, create_parent="div")
    reader = LineReader()
    reader.read(root, root)
    reader.flush(root)
    return [line.text for line in reader.lines]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<b>Chợ quê</b><span>Sau nhiều</span>", ["Chợ quê", "Sau nhiều"], id="word"),
        pytest.param("<b>Tết 2026</b><span>Sau nhiều</span>", ["Tết 2026", "Sau nhiều"], id="year"),
        pytest.param("<i>ra về.</i><b>ĐỨC QUANG</b>", ["ra về.", "ĐỨC QUANG"], id="byline"),
        pytest.param("<b>Đọc thêm</b><i>“Giữ nếp”</i>", ["Đọc thêm", "“Giữ nếp”"], id="quote"),
        pytest.param("chất H<sub>2</sub>SO<sub>4</sub> loãng", ["chất H2SO4 loãng"], id="formula"),
        pytest.param("nước H<sub>2</sub>O sạch", ["nước H2O sạch"], id="water"),
        pytest.param("ở <b>Huế</b> <i>Nam</i>", ["ở Huế Nam"], id="space between"),
        pytest.param("<a>một</a><a>Hai</a>", ["mộtHai"], id="links run together"),
    ],
)
def test_elements_without_a_space_between_them(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


def test_of_words_run_together_only_those_in_a_link_are_linked() -> None:
    root = html.fragment_fromstring("<p><a href=/x>Chợ quê</a><b>Tết về.</b><i>Huế</i></p>")
    reader = LineReader()
    reader.read(root, root)
    reader.flush(root)
    assert [line.linked for line in reader.lines] == [bool(line.links()) for line in reader.lines]
    assert any(line.linked for line in reader.lines)
    assert not all(line.linked for line in reader.lines)


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("<video src=v.mp4></video>", ["Một.", "Hai."], id="video"),
        pytest.param("<iframe src=/v width=560></iframe>", ["Một.", "Hai."], id="frame"),
        pytest.param("<iframe src=/v width=1 height=1></iframe>", ["Một. Hai."], id="counter"),
        pytest.param("<script>v()</script>", ["Một. Hai."], id="script"),
    ],
)
def test_a_player_parts_what_it_stands_between(between: str, expected: list[str]) -> None:
    assert lines(f"Một. {between} Hai.") == expected


@pytest.mark.parametrize(
    ("names", "is_shown"),
    [
        ("hidden", False),
        ("hidden hide d-none", False),
        ("text-sm hidden", False),
        ("hidden md:block", True),
        ("d-none d-lg-block", True),
        ("d-none d-lg-none", False),
        ("hidden-xs", True),
    ],
)
def test_hidden_on_screens_of_any_size(names: str, is_shown: bool) -> None:
    assert lines(f"<p>Một.</p><p class='{names}'>Hai.</p>") == ["Một.", "Hai."][: 1 + is_shown]


def test_of_a_large_element_only_its_beginning_is_read() -> None:
    root = html.fragment_fromstring("<div>" + "<i>x</i> " * 50 + "</div>")
    assert visible_text(root) == " ".join("x" * 50)
    assert visible_text(root, most=11) == " ".join("x" * 10)
