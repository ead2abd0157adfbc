"""The text path as C extension modules: which modules, and how they are made.

Reading blocks, finding spans, choosing places and telling the story are typed
functions over records of our own. mypyc makes C extensions of these very sources,
which do the same in less time; where a module has none, Python runs its source as ever.
See docs/decisions/013-compiled-text-path.md.

    python hatch_compile.py build/compiled

leaves in that folder the whole package with its extensions, beside the data.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PACKAGE = "geoviz"
GROUP = f"{PACKAGE}.text_path"
"""What the library that holds all of it is called, `__mypyc` and so on behind it."""
MODULES = (
    "extract/*.py",
    "extract/dates/*.py",
    "locate/*.py",
    "story/*.py",
    "gazetteer/demonyms.py",
    "gazetteer/index.py",
    "gazetteer/keys.py",
    "gazetteer/lexicon.py",
    "gazetteer/place.py",
    "gazetteer/prior.py",
    "gazetteer/sections.py",
    "corrections/atlas.py",
    "coordinates.py",
    "days.py",
    "models.py",
    "read/blocks.py",
)
"""Of the package: all that sees every word of an article."""
_INTERPRETED = frozenset(
    {"__init__.py", "spacy_recogniser.py", "railway_graph.py", "weights.py"}
)
"""What only hands over to other libraries, or reads its own fields' names."""


class CompileError(Exception):
    """No extensions could be made; says why, at length."""


def modules(root: Path) -> list[Path]:
    """The sources that are compiled, relative to `root`, in a fixed order."""
    package = root / PACKAGE
    found = {path for pattern in MODULES for path in package.glob(pattern)}
    return sorted(p.relative_to(root) for p in found if p.name not in _INTERPRETED)


def compile_package(root: Path, target: Path) -> list[Path]:
    """Put the extensions of the package in `root` into `target`.

    Returns:
        The files made, relative to `target`.

    Raises:
        CompileError: mypyc, setuptools or a C compiler is missing, or one of them
            failed.
    """
    with tempfile.TemporaryDirectory(prefix="geoviz-compile-") as scratch:
        # A process of its own, in a folder of its own: mypyc reads and writes relative
        # to where it runs, and setuptools looks for a project there.
        shutil.copytree(
            root / PACKAGE,
            Path(scratch) / PACKAGE,
            ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", "static"),
        )
        done = subprocess.run(  # noqa: S603 (this very file)
            [sys.executable, __file__, "--in", scratch, str(target.resolve())],
            cwd=scratch,
            env=os.environ | {"PYTHONHASHSEED": "0"},  # the same C from the same source
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise CompileError(done.stdout[-4_000:] + done.stderr[-4_000:])
    return sorted(
        path.relative_to(target)
        for path in target.rglob("*")
        if path.suffix in {".so", ".pyd"}
    )


def _build(scratch: Path, target: Path) -> None:
    """What the process of its own does."""
    from mypyc.build import mypycify
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    class Command(build_ext):
        """Hands the sources of the one large extension out to all cores."""

        def build_extension(self, extension: Extension) -> None:
            def compiled(source: str) -> list[str]:
                objects: list[str] = self.compiler.compile(
                    [source],
                    output_dir=self.build_temp,
                    include_dirs=extension.include_dirs,
                    extra_postargs=extension.extra_compile_args,
                )
                return objects

            with ThreadPoolExecutor(os.cpu_count()) as cores:
                for objects in cores.map(compiled, extension.sources):
                    extension.extra_objects += objects
            extension.sources = []
            super().build_extension(extension)

    options = [
        "--ignore-missing-imports",  # a build environment holds no geopandas
        "--python-version=3.11",
        f"--cache-dir={scratch / 'cache'}",
    ]
    extensions = mypycify(
        [*options, *map(str, modules(scratch))],
        opt_level="1",  # half the time of "3", for as many instructions run
        debug_level="0",
        multi_file=True,
        group_name=GROUP,
        target_dir=str(scratch / "c"),
    )
    for extension in extensions:
        own = scratch / "c" / PACKAGE  # where the header of a dotted group lies
        extension.include_dirs.append(str(own))
        if sys.platform == "linux":
            extension.extra_link_args.append("-s")  # half the size: no symbols
    command = Command(Distribution({"name": PACKAGE, "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(target), str(scratch / "o")
    command.ensure_finalized()
    command.run()


def main(arguments: list[str]) -> int:
    """Compile into the folder named, the package's other files beside."""
    if arguments[:1] == ["--in"]:
        _build(Path(arguments[1]), Path(arguments[2]))
        return 0
    target = Path(arguments[0])
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "data", target / "data")
    shutil.copytree(
        ROOT / PACKAGE,
        target / PACKAGE,
        ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"),
    )
    try:
        compile_package(ROOT, target)
    except CompileError as error:
        shutil.rmtree(target)
        print(f"{error}\nnothing was compiled; the sources run as they are")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
