"""Build hook: the wheel carries `data/` as `geoviz/data/`, and the compiled index.

An editable install carries neither: it reads `data/` where it stands and compiles into
the user's cache on first use.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Compiles the tables into a folder that the wheel takes up."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name what the wheel shall hold besides the package."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            from geoviz.gazetteer import index, lexicon
            from geoviz.gazetteer.store import write_compiled
        finally:
            sys.path.remove(self.root)
        data = root / "data"
        tables = (
            (index.RECIPE, index.SOURCES),
            (lexicon.RECIPE, lexicon.SOURCES),
        )
        self.scratch = Path(tempfile.mkdtemp(prefix="geoviz-build-"))
        for recipe, names in tables:
            folder = self.scratch / recipe.kind
            folder.mkdir()
            self.app.display_info(f"compiling {', '.join(names)}")
            write_compiled(recipe, tuple(data / name for name in names), folder)
        build_data["force_include"] |= {
            str(data): "geoviz/data",
            str(self.scratch): "geoviz/data/index",
        }

    def finalize(
        self, version: str, build_data: dict[str, Any], artifact_path: str
    ) -> None:
        """Remove the folder that was compiled into."""
        del build_data, artifact_path
        if version != "editable":
            shutil.rmtree(self.scratch)
