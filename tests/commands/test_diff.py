"""`scrapy diff ID [A B]`: two versions of an article, side by side."""

from __future__ import annotations

import os
import pty

import pytest

from tests.archive.made import record
from tests.commands.archives import Kept
from tests.program import command

BODY = "Bà con đến mua sắm từ lúc trời chưa sáng hẳn.\n\nHàng hóa dồi dào, giá {}."


def version(day: int, price: str, **changes: object) -> dict[str, object]:
    made: dict[str, object] = record(
        1, fetched=f"2025-12-{day}T03:00:00", body=BODY.format(price), **changes
    )
    return made


VERSIONS = [
    version(10, "ổn định"),
    version(11, "tăng nhẹ", title="Chợ\x1b[2J Đông Ba"),
    version(12, "tăng mạnh", title="Chợ\x1b[2J Đông Ba", tags=["chợ Đông Ba", "giá cả"]),
]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("kept"), [*VERSIONS, record(2)])


def test_the_last_two_versions_field_by_field(kept: Kept) -> None:
    run = kept.scrapy("diff", "1")
    assert (run.code, run.log) == (0, "")
    head, old, new, *rest = run.lines
    assert head == f"1 {VERSIONS[0]['url']}"
    assert old.startswith("- version 2: first seen 2025-12-11T03:00:00+00:00, last 2025-12-11T03")
    assert new.startswith("+ version 3: first seen 2025-12-12T03:00:00+00:00, last 2025-12-12T03")
    assert rest == [
        "",
        "body",
        "  … 1 unchanged …",
        "~ Hàng hóa dồi dào, giá tăng [-nhẹ-]{+mạnh+}.",
        "",
        "tags",
        "  … 1 unchanged …",
        "+ giá cả",
    ]


def test_two_versions_by_their_numbers_in_either_order(kept: Kept) -> None:
    run = kept.scrapy("diff", str(VERSIONS[0]["url"]), "2", "1")
    assert run.lines[3:] == [
        "",
        "title",
        r"- Chợ\x1b[2J Đông Ba",  # the text's own control characters are shown, not obeyed
        "+ Chợ Đông Ba mở cửa sớm, kỳ 1",
        "",
        "body",
        "  … 1 unchanged …",
        "~ Hàng hóa dồi dào, giá [-tăng nhẹ-]{+ổn định+}.",
    ]


def test_one_version_alone_is_said_to_be_the_only_one(kept: Kept) -> None:
    run = kept.scrapy("diff", "2")
    assert (run.code, run.out.startswith("2 has one version: first seen 2025-12-10T03")) == (
        0,
        True,
    )


def test_a_version_does_not_differ_from_itself(kept: Kept) -> None:
    assert kept.scrapy("diff", "1", "2", "2").lines[3:] == ["", "no field differs"]


def on_a_terminal(args: list[str], env: dict[str, str]) -> bytes:
    """What the program writes to a terminal."""
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover
        os.execvpe(args[0], args, {**os.environ, "TERM": "xterm", **env})  # noqa: S606
    written = b""
    try:
        while chunk := os.read(terminal, 65536):
            written += chunk
    except OSError:  # Linux' way to say that the other end was closed
        pass
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)
    return written


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, "giá tăng \x1b[31mnhẹ\x1b[0m\x1b[32mmạnh\x1b[0m."),
        ({"NO_COLOR": "1"}, "giá tăng [-nhẹ-]{+mạnh+}."),
        ({"TERM": "dumb"}, "giá tăng [-nhẹ-]{+mạnh+}."),
    ],
    ids=str,
)
def test_colour_is_for_terminals_whose_reader_did_not_say_no(
    kept: Kept, env: dict[str, str], expected: str
) -> None:
    args = [*command("diff", "1"), "-s", f"ARCHIVE_URL={kept.url}"]
    assert expected in on_a_terminal(args, env).decode()


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["3"], 1, "3: the archive "),
        (["1", "1", "4"], 1, "there is no version 4 of 1, 1 to 3"),
        (["1", "1"], 2, "name one article, by its id or its address, and two versions or none"),
        ([], 2, "name one article, by its id or its address, and two versions or none"),
        (["1", "a", "b"], 2, "versions are numbers, not 'a b'"),
    ],
)
def test_what_cannot_be_compared(kept: Kept, args: list[str], code: int, message: str) -> None:
    run = kept.scrapy("diff", *args)
    assert (run.code, run.out) == (code, "")
    assert message in run.log
