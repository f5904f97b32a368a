"""A real browser, without a window and without a network but the loopback."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def chromium() -> str:
    """Its path. Skips where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("there is no Chromium here (apt-get install chromium)")


def dom(address: str, folder: Path, *flags: str) -> str:
    """The page as it stands when it is loaded, scripts run."""
    return _run(folder, *flags, "--dump-dom", address).decode()


def screenshot(address: str, folder: Path, width: int, height: int) -> bytes:
    """A PNG."""
    file = folder / "page.png"
    _run(folder, f"--window-size={width},{height}", f"--screenshot={file}", address)
    return file.read_bytes()


def _run(folder: Path, *args: str) -> bytes:
    profile = f"--user-data-dir={folder}/chromium"
    command = [chromium(), *FLAGS, profile, *args]
    return subprocess.run(command, capture_output=True, timeout=100, check=True).stdout
