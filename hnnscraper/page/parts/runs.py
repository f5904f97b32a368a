"""Where a box ends that stands in no element of its own: with the run of what it opens."""

from __future__ import annotations

from hnnscraper.normalise import dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import HEADINGS, enclosing, more_than
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.parts import cards
from hnnscraper.page.parts.article_links import ArticleLinks, leads_to_tags

MAX_HEADING = 60  # characters
_MAX_META = 300  # characters of a line with a card's date
_MAX_FORM = 60  # elements of a form that is no page


def of_form(lines: list[Line], start: int, article_links: ArticleLinks) -> int:
    """The end of an advertisement or a poll that stands in no box: links, pictures, a form.

    A short paragraph may follow; only a question right before a form is the poll's. A link within
    the paper's own site is no advertiser's.
    """
    end = start
    while end < len(lines) and end - start < cards.MAX_LINES:
        line = lines[end]
        asks = line.text.endswith("?") and end + 1 < len(lines) and _in_form(lines[end + 1])
        of_advertiser = line.is_link and not any(article_links.is_own(a) for a, _ in line.links())
        if not (of_advertiser or _in_form(line) or asks):
            break
        end += 1
    return end


def _in_form(line: Line) -> bool:
    """In a form of a few fields; some sites set the whole page in one."""
    form = enclosing(line.el, "form", levels=4)
    return form is not None and not more_than(_MAX_FORM, form.iter())


def ends_list(lines: list[Line], i: int, k: int) -> bool:
    """Line `k` is no longer of the list of articles that the heading at `i` opens."""
    return is_another_heading(lines, i, k) or _are_keywords(lines, i, k)


def is_another_heading(lines: list[Line], i: int, k: int) -> bool:
    """Line `k` opens the next list: it is set as the heading at `i` is, over links."""
    heading, line = lines[i], lines[k]
    return (
        bool(line.text)
        and not line.linked
        and not heading.linked
        and line.tag == heading.tag
        and len(line.text) <= MAX_HEADING
        and line.text[-1] not in STOPS
        and (line.tag in HEADINGS or (line.styled(STRONG) and heading.styled(STRONG)))
        and line.el.get("class") == heading.el.get("class")
        and k + 1 < len(lines)
        and lines[k + 1].is_title
    )


def _are_keywords(lines: list[Line], i: int, k: int) -> bool:
    """Line `k` is links to lists by keyword behind the articles that the heading at `i` opens, and
    no other article follows it.
    """
    line = lines[k]
    if k < i + 2 or not line.is_link or not leads_to_tags(line):
        return False
    following = next((lines[j] for j in range(k + 1, len(lines)) if lines[j].text), None)
    return following is None or not following.is_title or following.tag in HEADINGS


def of_cards(lines: list[Line], heading: int, article_links: ArticleLinks) -> int:
    """The end of an unbroken run of links to articles, with their pictures and summaries.

    Words right behind a link are its summary if another link, furniture or nothing follows them.
    """
    start = end = k = heading + 1
    while k < len(lines) and not is_another_heading(lines, heading, k):
        line = lines[k]
        if line.is_text_box or (line.text and line.kind and not line.is_link):
            break
        if line.text:
            is_title = cards.is_title(line, article_links) or (
                line.opens_with_title and cards.leads_away(line, article_links)
            )
            is_meta = k > start and line.is_link and dates.find_all(line.text[:_MAX_META]) != []
            if not (is_title or is_meta or _is_summary(lines, k, start, article_links)):
                break
            end = k + 1
        k += 1
    return end


def _leads_elsewhere(line: Line, title: Line) -> bool:
    """It has a link of its own, which is not the title's once more (`Đọc tiếp`)."""
    addresses = {a.get("href") for a, _ in title.links()}
    return any(a.get("href") not in addresses for a, _ in line.links())


def _is_summary(lines: list[Line], k: int, start: int, article_links: ArticleLinks) -> bool:
    if lines[k].is_paragraph and not lines[k].linked:
        return False
    if cards.around(lines, k, article_links) is not None:
        return True
    if (
        k == start
        or _leads_elsewhere(lines[k], lines[k - 1])
        or not cards.is_title(lines[k - 1], article_links)
    ):
        return False
    following = next((line for line in lines[k + 1 :] if line.text or line.is_text_box), None)
    if following is None or following.is_text_box or following.kind:
        return True
    return cards.is_title(following, article_links)
