"""What the report of a year costs: `python -m tests.bench_report`.

An archive of `--articles` of one year is made in `--folder` (or at `--url`), the report is written
three times, and opened in headless Chromium, by chromedriver: from the start of the navigation to
the end of the load event, in light and dark, on a desk and on a phone. `--pictures` keeps what each
looks like in the folder.
"""

from __future__ import annotations

import argparse
import base64
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from hnnscraper import reporting
from hnnscraper.archive import Archive, open_archive
from hnnscraper.archive.statistics import at_a_glance, of_a_year
from tests.archive import checked
from tests.archive import year as made_year
from tests.browser import FLAGS, chromium
from tests.watching.test_notices import free_port

SCREENS = {"desk": (1280, 900, 1), "phone": (390, 844, 2)}  # CSS pixels, and dots in each
_LOAD = "const t = performance.getEntriesByType('navigation')[0]; return t.loadEventEnd"
_SCREENFULS = 2
_WIDTH = "return document.documentElement.scrollWidth"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_report", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--url", help="an empty archive to fill; default: SQLite in the folder")
    parser.add_argument("--folder", type=Path, help="default: one that is deleted")
    parser.add_argument("--pictures", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = told.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        url = told.url or f"sqlite:///{folder}/hnn.db"
        with open_archive(url, writing=True) as archive:
            made_year.fill(archive, told.articles)
            _check(archive)
        file = _write(url, folder)
        print(f"{file.stat().st_size:,} bytes")
        for screen in SCREENS:
            for scheme in ("light", "dark"):
                _open(file, screen, scheme, folder if told.pictures else None)


def _check(archive: Archive) -> None:
    """The last run found something."""
    told = (checked.finding("look"), checked.finding("broken", check="refused", what="body"))
    samples = tuple(map(checked.sample, range(3)))
    assert archive.connection is not None
    with archive.connection.begin():
        checked.keep(
            archive.connection,
            made_year.LAST_RUN,
            made_year.NOW,
            "broken",
            findings=told,
            samples=samples,
        )


def _write(url: str, folder: Path) -> Path:
    for _ in range(3):
        began = time.perf_counter()
        with open_archive(url, writing=False) as archive:
            glance = at_a_glance(archive, folder, made_year.NOW)
            year = of_a_year(archive, made_year.NOW)
        counted = time.perf_counter()
        page = reporting.report(glance, year, made_year.NOW, str(folder))
        ended = time.perf_counter()
        print(f"counted in {counted - began:.2f} s, written in {ended - counted:.2f} s")
    file = folder / "report.html"
    file.write_text(page, "utf-8")
    return file


def _open(file: Path, screen: str, scheme: str, pictures: Path | None) -> None:
    with _browser(screen, scheme) as ask:
        taken = []
        for _ in range(5):
            ask("url", {"url": file.absolute().as_uri()})
            taken.append(float(ask("execute/sync", {"script": _LOAD, "args": []})))
        width = ask("execute/sync", {"script": _WIDTH, "args": []})
        print(f"{screen}, {scheme}: loaded in {', '.join(f'{ms:.0f}' for ms in taken)} ms", end="")
        print(f"; {width} pixels wide")
        if pictures:
            (pictures / f"{screen}-{scheme}.png").write_bytes(_picture(ask, screen))


def _picture(ask: Any, screen: str) -> bytes:
    """The first screens of the page."""
    width, height, _ = SCREENS[screen]
    clip = {"x": 0, "y": 0, "width": width, "height": height * _SCREENFULS, "scale": 1}
    told = {"captureBeyondViewport": True, "clip": clip}
    shot = ask("goog/cdp/execute", {"cmd": "Page.captureScreenshot", "params": told})
    return base64.b64decode(shot["data"])


@contextmanager
def _browser(screen: str, scheme: str) -> Iterator[Any]:
    """Asks a browser of its own by the WebDriver protocol."""
    width, height, dots = SCREENS[screen]
    port = free_port()
    with subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL) as driver:  # noqa: S607
        try:
            _await(port)
            metrics = {"width": width, "height": height, "pixelRatio": dots}
            options: dict[str, Any] = {"binary": chromium(), "args": list(FLAGS)}
            if screen == "phone":
                options["mobileEmulation"] = {"deviceMetrics": metrics}
            else:
                options["args"].append(f"--window-size={width},{height}")
            wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
            session = f"/session/{_asked(port, 'POST', '/session', wanted)['sessionId']}"

            def ask(what: str, told: dict[str, Any]) -> Any:
                return _asked(port, "POST", f"{session}/{what}", told)

            feature = [{"name": "prefers-color-scheme", "value": scheme}]
            emulated = {"cmd": "Emulation.setEmulatedMedia", "params": {"features": feature}}
            ask("goog/cdp/execute", emulated)
            yield ask
            _asked(port, "DELETE", session)
        finally:
            driver.terminate()


def _await(port: int) -> None:
    for _ in range(100):
        try:
            _asked(port, "GET", "/status")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("chromedriver does not answer")


def _asked(port: int, method: str, path: str, told: dict[str, Any] | None = None) -> Any:
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        body = None if told is None else json.dumps(told)
        connection.request(method, path, body, {"Content-Type": "application/json"})
        return json.load(connection.getresponse())["value"]


if __name__ == "__main__":
    main()
