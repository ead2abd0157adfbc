"""The page's pure modules, by node's own test runner."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_pure_modules() -> None:
    node = shutil.which("node")
    assert node, "no node; install Node.js 20.19 or later to test the page's modules"
    tests = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert tests
    run = subprocess.run(
        [node, "--test", *tests], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
