"""Thirty days of a small newspaper, with a run of `latest` a day; `tests.days` tells what holds.

`python -m tests.days` runs it three times a day.
"""

from __future__ import annotations

import subprocess
import sys

from tests.program import PROJECT


def test_everything_is_seen_in_the_time_that_the_schedule_promises() -> None:
    small = ("--days", "30", "--runs", "1", "--articles", "30", "--per-day", "2")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.days", *small],
        cwd=PROJECT,
        capture_output=True,
        timeout=240,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
