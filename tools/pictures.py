"""Draws the golden pictures anew, on purpose: `make pictures`.

Look at each of them before you commit it: from then on the tests hold the page to it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.app_scenes import APP_GOLDEN, APP_SCENES, app_server
from tests.browser.network import Namespace
from tests.browser.scenes import GOLDEN, SCENES
from tools.chromium import VARIABLE, find

COMMON, RARE = 176, 80
"""Colours of a kept picture: its commonest, and of the others those farthest from any
that is kept already, so that the one green mark of a map stays green."""


def compact(image: Image.Image) -> Image.Image:
    """The picture with a palette of its own, each pixel in the nearest colour of it."""
    pixels = np.asarray(image.convert("RGB")).reshape(-1, 3)
    colours, which, counts = np.unique(
        pixels, axis=0, return_inverse=True, return_counts=True
    )
    values = colours.astype(np.float64)
    order = np.argsort(-counts, kind="stable")
    chosen = [int(one) for one in order[:COMMON]]
    away = np.full(len(values), np.inf)
    for one in chosen:
        away = np.minimum(away, ((values - values[one]) ** 2).sum(axis=1))
    # Colours of a handful of pixels are the edges of letters.
    weight = np.where(counts > 8, counts**0.25, 0.0)
    for _ in range(min(RARE, len(values) - len(chosen))):
        farthest = int(np.argmax(away * weight))
        chosen.append(farthest)
        away = np.minimum(away, ((values - values[farthest]) ** 2).sum(axis=1))
    distances = ((values[:, None, :] - values[chosen][None, :, :]) ** 2).sum(axis=2)
    indices = distances.argmin(axis=1)[which.reshape(-1)].astype(np.uint8)
    small = Image.fromarray(indices.reshape(image.height, image.width)).convert("P")
    small.putpalette(colours[chosen].reshape(-1).tolist())
    return small


def main(names: list[str]) -> int:
    """Draw the scenes named, or all; 0 when there is a browser to do it."""
    path = find()
    if path is None:
        print("make pictures: no Chromium; run `make chromium`", file=sys.stderr)
        return 1
    known = [*SCENES, *APP_SCENES]
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no scene {unknown[0]}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    wanted = names or known
    APP_GOLDEN.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault(VARIABLE, path)  # for the app, which then offers pictures
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with (
        sync_playwright() as playwright,
        tempfile.TemporaryDirectory() as folder,
    ):
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for name in SCENES:
            if name in wanted:
                keep(SCENES[name](browser, Path(folder)), GOLDEN / f"{name}.png")
        of_app = [name for name in APP_SCENES if name in wanted]
        if of_app:
            with app_server(Path(folder), Namespace((), cut=False)) as server:
                for name in of_app:
                    image = APP_SCENES[name](browser, server)
                    keep(image, APP_GOLDEN / f"{name}.png")
        browser.close()
    return 0


def keep(image: Image.Image, file: Path) -> None:
    """Write a picture with few colours, and say how large it is."""
    compact(image).save(file, optimize=True)
    print(f"{file}: {file.stat().st_size // 1000} kB", flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
