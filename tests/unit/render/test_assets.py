import re
from collections.abc import Callable
from pathlib import Path

import pytest

from geoviz.render import assets
from geoviz.resources import static_path

STATIC = static_path("main.js").parent
IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([^"]+)";$', re.MULTILINE)
TOP_LEVEL = re.compile(
    r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)"
    r"|^(?:const|let) \[(.*)\]",
    re.MULTILINE,
)
SCRIPTS = {"map": assets.MODULES, "picture": assets.PICTURE_MODULES}
MODULES = {
    name: (STATIC / name).read_text("utf-8")
    for name in dict.fromkeys((*assets.MODULES, *assets.PICTURE_MODULES))
}


def test_every_module_is_in_a_script() -> None:
    assert {path.name for path in STATIC.glob("*.js")} == set(MODULES)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_module_stands_after_those_it_imports_from(script: str) -> None:
    names = SCRIPTS[script]
    for number, name in enumerate(names):
        for _, other in IMPORT.findall(MODULES[name]):
            assert other in names[:number], name


@pytest.mark.parametrize("name", MODULES)
def test_what_is_imported_is_exported_and_used(name: str) -> None:
    body = IMPORT.sub("", MODULES[name])
    for names, other in IMPORT.findall(MODULES[name]):
        for word in names.replace("\n", " ").split(","):
            if not word.strip():
                continue
            exported = rf"^export (?:const|class|(?:async )?function) {word.strip()}\b"
            assert re.search(exported, MODULES[other], re.MULTILINE), word
            assert re.search(rf"\b{word.strip()}\b", body), word


def test_no_name_is_given_twice() -> None:
    names = [
        one for text in MODULES.values() for one, _ in TOP_LEVEL.findall(text) if one
    ]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", MODULES)
def test_modules_are_short_and_never_parse_markup(name: str) -> None:
    text = MODULES[name]
    assert len(text.splitlines()) <= 300
    for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"):
        assert sink not in text
    assert not re.search(r"\beval\(|new Function|\bsetTimeout\(['\"`]", text)


@pytest.mark.parametrize("write", [assets.page_js, assets.picture_js])
def test_a_script_is_one_scope_without_comments(write: Callable[[], str]) -> None:
    script = write()
    assert script.startswith('(() => {\n"use strict";\n')
    assert script.endswith("})();\n")
    lines = script.splitlines()
    assert not [line for line in lines if re.match(r"\s*(import|export|//|/?\*)", line)]
    assert "</script" not in script.lower()


def test_as_script_keeps_code() -> None:
    module = (
        '/**\n * What it does.\n */\nimport { a,\n  b } from "./x.js";\n'
        "// why\nexport const c = a / 2; // stays\nexport function d() {\n"
        '  return `* ${b} // no comment`;\n}\nconst e = "export const";\n'
    )
    assert assets.as_script(module) == (
        "const c = a / 2; // stays\nfunction d() {\n"
        'return `* ${b} // no comment`;\n}\nconst e = "export const";\n'
    )


def test_leaflet_asks_for_nothing() -> None:
    assert "sourceMappingURL" not in assets.leaflet_js()
    assert "url(" not in assets.leaflet_css()
    assert ".leaflet-pane" in assets.leaflet_css()
    assert "</script" not in assets.leaflet_js().lower()


def test_our_own_style_asks_for_nothing() -> None:
    assert set(re.findall(r"url\(([^)]*)\)", assets.page_css())) == {
        "#gv-hatch",
        "#gv-soft",
    }
    assert "@import" not in assets.page_css()


def test_an_address_changes_with_the_content() -> None:
    one, other = assets.Asset("a.js", "js", "1"), assets.Asset("a.js", "js", "2")
    assert one.url("/s/") == assets.Asset("a.js", "js", "1").url("/s")
    assert one.url("/s") != other.url("/s")


def test_files_are_written_once(tmp_path: Path) -> None:
    folder = tmp_path / "static"
    paths = assets.write_assets(folder)
    assert {path.name for path in paths} == {
        "geoviz.css",
        "geoviz.js",
        "geoviz-outlines.js",
        "leaflet.css",
        "leaflet.js",
    }
    before = [path.stat().st_mtime_ns for path in paths]
    paths[0].write_text("broken", encoding="utf-8")
    assets.write_assets(folder)
    assert paths[0].read_text(encoding="utf-8") != "broken"
    assert [path.stat().st_mtime_ns for path in paths[1:]] == before[1:]
