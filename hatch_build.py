"""Build hook: what the wheel carries besides the package.

That is `data/` as `geoviz/data/`, the compiled index, and, where a compiler is at hand,
the text path as C extensions (`hatch_compile.py`).

An editable install carries none of these: it reads `data/` where it stands, compiles
the index into the user's cache on first use, and runs the sources. GEOVIZ_COMPILE=0
leaves the extensions out (a wheel for any machine); GEOVIZ_COMPILE=1 insists on them.
"""

from __future__ import annotations

import os
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
            folder = self.scratch / "index" / recipe.kind
            folder.mkdir(parents=True)
            self.app.display_info(f"compiling {', '.join(names)}")
            write_compiled(recipe, tuple(data / name for name in names), folder)
        build_data["force_include"] |= {
            str(data): "geoviz/data",
            str(self.scratch / "index"): "geoviz/data/index",
        }
        self._compile(root, build_data)

    def _compile(self, root: Path, build_data: dict[str, Any]) -> None:
        """Add the extensions, if they are wanted and can be made."""
        wanted = os.environ.get("GEOVIZ_COMPILE", "")
        if wanted == "0":
            return
        sys.path.insert(0, self.root)
        try:
            from hatch_compile import CompileError, compile_package
        finally:
            sys.path.remove(self.root)
        self.app.display_info("compiling the text path; this takes some minutes")
        compiled = self.scratch / "compiled"
        compiled.mkdir()
        try:
            files = compile_package(root, compiled)
        except CompileError as error:
            if wanted == "1":
                raise
            self.app.display_warning(f"{error}\nnothing is compiled: it runs slower")
            return
        build_data["force_include"] |= {
            str(compiled / file): file.as_posix() for file in files
        }
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(
        self, version: str, build_data: dict[str, Any], artifact_path: str
    ) -> None:
        """Remove the folder that was compiled into."""
        del build_data, artifact_path
        if version != "editable":
            shutil.rmtree(self.scratch)
