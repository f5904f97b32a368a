"""Every page that a WARC file holds whole is read, and nothing that is not whole."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hnnscraper import warc
from hnnscraper.warc import RecordedResponse
from tests.recordings import Recording, address, article, write

THREE = Recording().add_articles(1, 2, 3)


def read(path: str) -> tuple[list[RecordedResponse], list[str]]:
    said: list[str] = []
    return list(warc.responses(path, said.append)), said


def read_bytes(tmp_path: Path, data: bytes) -> tuple[list[str], list[str]]:
    """The addresses read, and what was said without the file's name."""
    path = write(tmp_path / "pages.warc", data)
    found, said = read(path)
    assert all(response.body == article(int(response.url[-6])) for response in found)
    assert all(line.startswith(f"{path}: ") for line in said)
    return [response.url for response in found], [line.removeprefix(f"{path}: ") for line in said]


@pytest.mark.parametrize(
    "data",
    [THREE.plain(), THREE.by_record()[0], THREE.in_one_piece()],
    ids=["plain", "gzip-by-record", "gzip-in-one-piece"],
)
def test_the_three_forms_give_the_same_pages(tmp_path: Path, data: bytes) -> None:
    assert read_bytes(tmp_path, data) == ([address(1), address(2), address(3)], [])


def test_a_response_is_given_as_recorded(tmp_path: Path) -> None:
    made = Recording().add(
        "https://huengaynay.vn/a-1.html",
        "Huế".encode(),
        status="404 Not Found",
        headers=[("Content-Type", "text/html"), ("Server", "nginx"), ("Content-Length", "4")],
        date="2025-12-10T10:00:00.250000+07:00",
    )
    found, said = read(write(tmp_path / "a.warc", made.plain()))
    assert said == []
    assert found == [
        RecordedResponse(
            url="https://huengaynay.vn/a-1.html",
            status=404,
            headers=[("Content-Type", "text/html"), ("Server", "nginx")],
            body="Huế".encode(),
            fetched_at=datetime(2025, 12, 10, 3, 0, 0, 250000, UTC),
        )
    ]


PAGE = article(1)
CHUNKED = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (100, PAGE[:100], len(PAGE) - 100, PAGE[100:])


@pytest.mark.parametrize(
    ("sent", "header"),
    [
        (gzip.compress(PAGE), ("Content-Encoding", "gzip")),
        (zlib.compress(PAGE), ("Content-Encoding", "deflate")),
        (PAGE, ("Content-Encoding", "gzip")),  # undone by the recorder, the header left as it was
        (CHUNKED, ("Transfer-Encoding", "chunked")),
        (PAGE, ("Transfer-Encoding", "chunked")),
    ],
    ids=["gzip", "deflate", "gzip-undone", "chunked", "chunked-undone"],
)
def test_the_body_is_given_as_meant(tmp_path: Path, sent: bytes, header: tuple[str, str]) -> None:
    made = Recording().add(address(1), sent, headers=[("Content-Type", "text/html"), header])
    found, said = read(write(tmp_path / "a.warc", made.plain()))
    assert ([r.body for r in found], said) == ([PAGE], [])
    assert [name for name, _ in found[0].headers] == ["Content-Type"]


def test_an_encoding_unknown_here_is_left_to_scrapy_with_its_header(tmp_path: Path) -> None:
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "zstd")]
    made = Recording().add(address(1), b"(\xb5/\xfd...", headers=headers)
    found, _ = read(write(tmp_path / "a.warc", made.plain()))
    assert (found[0].body, found[0].headers) == (b"(\xb5/\xfd...", headers)


def test_only_pages_are_given(tmp_path: Path) -> None:
    png = [("Content-Type", "image/png")]
    made = (
        Recording()
        .add("warcinfo", b"software: test", kind="warcinfo", headers=[("Content-Type", "x/y")])
        .add(address(1), b"", kind="request", headers=[("Host", "huengaynay.vn")])
        .add(address(1), article(1))
        .add("https://huengaynay.vn/a.png", b"\x89PNG\r\n", headers=png)
        .add(address(2), b"", kind="revisit", warc_headers={"WARC-Profile": "identical"})
        .add("dns:huengaynay.vn", b"1", kind="resource", headers=[("Content-Type", "text/dns")])
        .add(address(4), article(4), kind="resource")
        .add(address(5), article(5), headers=[])  # nothing said of its type: it may be a page
        .add(address(6), b'{"a":1}', kind="metadata", headers=[("Content-Type", "text/html")])
    )
    found, said = read_bytes(tmp_path, made.plain())
    assert (found, said) == ([address(1), address(4), address(5)], [])


def test_both_versions_of_a_page_are_given(tmp_path: Path) -> None:
    made = Recording().add_articles(1, 1)
    assert read_bytes(tmp_path, made.plain()) == ([address(1), address(1)], [])


# --- damage ---

PLAIN, STARTS = THREE.plain(), THREE.starts
PACKED, PLACES = THREE.by_record()
IN_2 = PLACES[1] + 500


def in_body(number: int) -> int:
    """A byte well inside the body of the page with this number."""
    return PLAIN.index(f"kỳ {number}".encode()) + 300


CUTS: dict[str, tuple[bytes, list[int], str]] = {
    "plain-in-a-body": (PLAIN[: in_body(3)], [1, 2], f"record 3 at byte {STARTS[2]}"),
    "plain-in-http-headers": (
        PLAIN[: PLAIN.index(b"HTTP/1.1", STARTS[2]) + 20],
        [1, 2],
        f"record 3 at byte {STARTS[2]}",
    ),
    "plain-in-warc-headers": (PLAIN[: STARTS[2] + 60], [1, 2], f"record 3 at byte {STARTS[2]}"),
    "plain-in-the-first": (PLAIN[: in_body(1)], [], "record 1 at byte 0"),
    "gzip-by-record": (PACKED[: PLACES[2] + 400], [1, 2], f"record 3 at byte {PLACES[2]}"),
    "gzip-by-record-early": (PACKED[: PLACES[1] + 400], [1], f"record 2 at byte {PLACES[1]}"),
}


@pytest.mark.parametrize("name", CUTS)
def test_a_cut_file_gives_every_page_before_the_cut(tmp_path: Path, name: str) -> None:
    data, numbers, place = CUTS[name]
    found, said = read_bytes(tmp_path, data)
    assert found == [address(number) for number in numbers]
    assert len(said) == 1
    assert said[0].startswith(place)
    assert "cut short" in said[0]
    assert said[0].endswith("it is left out, nothing after it can be read")


def test_a_file_compressed_in_one_piece_gives_what_can_be_unpacked(tmp_path: Path) -> None:
    many = Recording().add_articles(*[n % 10 for n in range(2000)])
    data = many.in_one_piece()
    found, said = read_bytes(tmp_path, data[: len(data) // 2])
    assert 900 < len(found) < 1100
    assert found == [address(n % 10) for n in range(len(found))]
    assert said[0].startswith(f"record {len(found) + 1} at byte 0")


@pytest.mark.parametrize("cut", range(1, len(PLAIN), 97))
def test_wherever_the_cut_no_wrong_page_is_given(tmp_path: Path, cut: int) -> None:
    """`read_bytes` holds every body against what was recorded."""
    found, said = read_bytes(tmp_path, PLAIN[:cut])
    whole = sum(cut >= end - 4 for end in [*STARTS[1:], len(PLAIN)])
    assert found == [address(n + 1) for n in range(whole)]
    assert len(said) == (whole < 3 and not any(s - 4 <= cut <= s for s in STARTS[1:]))


DAMAGED: dict[str, tuple[bytes, list[int], str]] = {
    "plain-a-byte-changed": (
        PLAIN[: in_body(2)] + b"#" + PLAIN[in_body(2) + 1 :],
        [1, 3],
        f"record 2 at byte {STARTS[1]} ({address(2)}): "
        "its bytes do not fit its WARC-Block-Digest; it is left out",
    ),
    "plain-cut-and-gone-on": (
        PLAIN[: in_body(2)] + PLAIN,
        [1, 1, 2, 3],
        f"record 2 at byte {STARTS[1]} ({address(2)}): "
        "it does not end where its Content-Length says; "
        f"it is left out, reading goes on at byte {in_body(2)}",
    ),
    "plain-no-length": (
        PLAIN[: STARTS[1]] + PLAIN[STARTS[1] :].replace(b"Content-Length: ", b"Content-Lengt: ", 1),
        [1, 3],
        f"record 2 at byte {STARTS[1]} ({address(2)}): its Content-Length is ''; "
        f"it is left out, reading goes on at byte {STARTS[2] - 1}",
    ),
    "plain-no-date": (
        PLAIN[: STARTS[1]] + PLAIN[STARTS[1] :].replace(b"2025-12-10T03:00:00Z", b"x" * 20, 1),
        [1, 3],
        f"record 2 at byte {STARTS[1]} ({address(2)}): "
        "its WARC-Date is 'xxxxxxxxxxxxxxxxxxxx'; it is left out",
    ),
    "gzip-cut-and-gone-on": (
        PACKED[: PLACES[1] + 300] + PACKED,
        [1, 1, 2, 3],
        f"record 2 at byte {PLACES[1]}: its gzip data are damaged",
    ),
    "gzip-a-byte-changed": (
        PACKED[:IN_2] + bytes([PACKED[IN_2] ^ 255]) + PACKED[IN_2 + 1 :],
        [1, 3],
        f"record 2 at byte {PLACES[1]}",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_costs_the_damaged_record_and_no_other(tmp_path: Path, name: str) -> None:
    data, numbers, message = DAMAGED[name]
    found, said = read_bytes(tmp_path, data)
    assert found == [address(number) for number in numbers]
    assert len(said) == 1
    assert said[0].startswith(message)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", r"no WARC record starts here but b'\x89PNG\r\n'"),
        (gzip.compress(b"hello\n"), r"no WARC record starts here but b'hello\n'"),
        (PACKED[:12], "cut short, the file ends inside it"),
    ],
    ids=["empty", "png", "gzip-of-something-else", "cut-in-the-first-bytes"],
)
def test_what_is_no_warc_file_is_called_so(tmp_path: Path, data: bytes, why: str) -> None:
    assert read_bytes(tmp_path, data) == ([], [f"is not a WARC file: {why}"])


def test_a_response_that_is_none_is_left_out(tmp_path: Path) -> None:
    made = Recording().add(address(1), b"", status="nonsense").add_articles(2)
    found, said = read_bytes(tmp_path, made.plain())
    assert found == [address(2)]
    assert said == [
        f"record 1 at byte 0 ({address(1)}): it holds no HTTP response but 'HTTP/1.1'; "
        "it is left out"
    ]


def read_nothing(path: Path) -> str:
    found, said = read(str(path))
    assert found == []
    return said[0]


CANNOT: list[tuple[Callable[[Path], Path], str]] = [
    (lambda folder: folder / "none.warc", "No such file or directory"),
    (lambda folder: folder, "Is a directory"),
]


@pytest.mark.parametrize(("make", "why"), CANNOT, ids=["no-file", "folder"])
def test_what_cannot_be_opened_is_named(
    tmp_path: Path, make: Callable[[Path], Path], why: str
) -> None:
    path = make(tmp_path)
    assert read_nothing(path) == f"{path}: cannot be read: {why}"
