"""The notebooks in a real JupyterLab: run whole, light and dark, trusted and not.

One server on a free port for all; needs the system's Chromium, and fails without it where CI is
set. LAB_SHOTS names a folder for screenshots to look at.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from analysis.publish.executed_notebooks import as_shared

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
FIGURES = dict(zip(NOTEBOOKS, (0, 2, 3, 0, 0), strict=True))
"""How many pictures each notebook shows."""
SETTINGS = {
    "notification": {"fetchNews": "false", "checkForUpdates": False},
    "themes": {"theme": "JupyterLab Light"},
}
PANEL = "window.jupyterapp.shell.currentWidget"
OPEN = f"""() => window.jupyterapp && {PANEL}?.content?.widgets?.length > 3
    && {PANEL}.sessionContext?.session?.kernel?.status === 'idle'"""
# What a reader sees of all outputs of the open notebook.
SEEN = """() => {
  const shown = '.jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output';
  const outputs = [...document.querySelectorAll(shown)];
  const of = (selector) => outputs.flatMap(each => [...each.querySelectorAll(selector)]);
  return {
    errors: outputs.filter(each => each.dataset.mimeType?.includes('error')
      || /Error/.test(each.textContent)).map(each => each.textContent.slice(0, 300)),
    tables: of('table').length,
    text: outputs.map(each => each.innerText).join('\\n'),
    images: of('img').map(img => ({
      alt: img.alt, dots: img.naturalWidth, width: img.width, height: img.height,
      ratio: img.naturalHeight / img.naturalWidth,
      inside: img.getBoundingClientRect().right <= img.closest('.jp-OutputArea-output')
        .getBoundingClientRect().right + 1,
    })),
    dead: of('a[href^="#"]').filter(a => {
      const id = CSS.escape(decodeURIComponent(a.hash.slice(1)));
      return !document.querySelector(`[data-jupyter-id="${id}"], #${id}`);
    }).map(a => a.outerHTML.slice(0, 200)),
  };
}"""
# Words and what is behind them, by WCAG's contrast, of the first paragraph of each output.
PALEST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const colour = parts(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const words = [...document.querySelectorAll(
    '.jp-OutputArea-output :is(p, td, th, figcaption, li, a, summary, caption)')];
  return Math.min(...words.filter(each => each.innerText?.trim()).map(each => {
    const [a, b] = [light(parts(getComputedStyle(each).color)), light(behind(each))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }));
}"""


@dataclass
class Lab:
    """A running JupyterLab over a copy of the project, and a page that looks at it."""

    folder: Path
    address: str
    page: object

    def url(self, path):
        return f"{self.address}{path}{'&' if '?' in path else '?'}token=t"

    def open(self, name):
        self.page.goto(self.url(f"/lab/tree/notebooks/{name}.ipynb?reset"))
        self.page.wait_for_function(OPEN, timeout=90_000)
        self.page.evaluate("window.jupyterapp.shell.collapseLeft()")

    def command(self, name, **arguments):
        return self.page.evaluate(
            "([name, given]) => window.jupyterapp.commands.execute(name, given).then(() => null)",
            [name, arguments],
        )

    def run_all(self, name):
        self.open(name)
        self.command("notebook:run-all-cells")

    def seen(self):
        self.page.wait_for_function(
            "[...document.querySelectorAll('.jp-OutputArea-output img')].every(i => i.complete)"
        )
        return self.page.evaluate(SEEN)

    def shoot(self, name):
        if "LAB_SHOTS" in os.environ:
            panel = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer"
            height = self.page.evaluate(f"document.querySelector('{panel}').scrollHeight")
            for place, top in enumerate(range(0, height, 900)):
                self.page.evaluate(f"document.querySelector('{panel}').scrollTop = {top}")
                self.page.wait_for_timeout(300)
                self.page.screenshot(path=f"{os.environ['LAB_SHOTS']}/{name}-{place}.png")


def free_port():
    with socket.socket() as there:
        there.bind(("127.0.0.1", 0))
        return there.getsockname()[1]


@contextmanager
def server(folder):
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    settings = folder / "settings/@jupyterlab/apputils-extension"
    settings.mkdir(parents=True)
    for name, given in SETTINGS.items():
        (settings / f"{name}.jupyterlab-settings").write_text(json.dumps(given), "utf-8")
    places = {
        "JUPYTERLAB_SETTINGS_DIR": folder / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": folder / "workspaces",
        "JUPYTER_CONFIG_DIR": folder / "config",
        "JUPYTER_DATA_DIR": folder / "state",
        "JUPYTER_RUNTIME_DIR": folder / "runtime",
        "IPYTHONDIR": folder / "ipython",
    }
    port = free_port()
    options = ["--no-browser", "--allow-root", "--expose-app-in-browser", f"--port={port}"]
    options += [f"--ServerApp.root_dir={folder}", "--IdentityProvider.token=t"]
    log = (folder / "log.txt").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options],
        cwd=folder,
        env=os.environ | {name: str(path) for name, path in places.items()},
        stdout=log,
        stderr=log,
    )
    try:
        yield wait_for(f"http://127.0.0.1:{port}", process, folder / "log.txt")
    finally:
        process.terminate()
        process.wait(30)
        log.close()


def wait_for(address, process, log):
    for _ in range(240):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            urllib.request.urlopen(f"{address}/api?token=t").close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.25)
        else:
            return address
    raise AssertionError(log.read_text("utf-8"))


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    if not Path(CHROMIUM).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("Chromium is not there")
    from playwright.sync_api import sync_playwright

    folder = tmp_path_factory.mktemp("lab")
    with server(folder) as address, sync_playwright() as play:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = play.chromium.launch(executable_path=CHROMIUM, args=arguments)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(90_000)
        yield Lab(folder, address, page)
        browser.close()


def check_outputs(seen, name):
    assert seen["errors"] == []
    assert len(seen["images"]) == FIGURES[name]
    for image in seen["images"]:
        assert image["dots"] >= 2 * image["width"] > 0  # sharp
        assert abs(image["height"] - image["width"] * image["ratio"]) < 2  # whole
        assert image["inside"]
    # Every figure of ours is heard too; a matplotlib figure that somebody shows has no words.
    assert sum(bool(image["alt"]) for image in seen["images"]) >= FIGURES[name] - (name[:2] == "02")
    assert seen["tables"] >= 2  # the summary of the case, and rows
    assert seen["dead"] == []


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_shows_everything_in_light_and_dark_trusted_or_not(lab, name):
    lab.run_all(name)
    check_outputs(lab.seen(), name)
    assert lab.page.evaluate(PALEST) >= 4.5
    lab.shoot(f"{name}-light")
    lab.command("apputils:change-theme", theme="JupyterLab Dark")
    lab.page.wait_for_selector('body[data-jp-theme-light="false"]', state="attached")
    check_outputs(lab.seen(), name)
    assert lab.page.evaluate(PALEST) >= 4.5
    lab.shoot(f"{name}-dark")
    untrusted = lab.page.evaluate(f"JSON.stringify({PANEL}.content.model.toJSON())")
    write_shared(untrusted, name, lab.folder / "notebooks" / f"{name}-shared.ipynb")
    lab.open(f"{name}-shared")
    assert not lab.page.evaluate(f"{PANEL}.content.model.cells.get(3).trusted")
    check_outputs(lab.seen(), name)
    lab.shoot(f"{name}-untrusted")
    lab.command("apputils:change-theme", theme="JupyterLab Light")


def write_shared(text, name, path):
    notebook = as_shared(nbformat.reads(text, as_version=4), name)
    path.write_text(nbformat.writes(notebook), "utf-8")


def test_a_citation_leads_to_its_note_and_a_count_to_its_table(lab):
    lab.run_all("01-timeline")
    page = lab.page
    page.locator('.jp-OutputArea-output p a[href^="#note-"]').first.click()
    note = page.locator('.jp-OutputArea-output details[open] li[id^="note-"]').first
    note.wait_for(state="visible")
    assert "«" in note.inner_text()  # the quote
    assert "·" in note.inner_text()  # who says it, how surely
    page.locator('.jp-OutputArea-output p a[href="#tab-events"]').first.click()
    page.locator("#tab-events").wait_for(state="visible")
    box = page.locator("#tab-events").bounding_box()
    assert 0 <= box["y"] < 1000


def test_what_stands_in_another_notebook_is_a_link_that_opens_it(lab):
    lab.run_all("04-evidence")
    lab.page.locator('.jp-OutputArea-output a[href*="02-casualties.ipynb"]').first.click()
    lab.page.wait_for_function(f"{PANEL}?.context?.path === 'notebooks/02-casualties.ipynb'")


def test_a_wrong_parameter_is_answered_in_the_notebook_and_shortly(lab):
    lab.open("00-summary")
    lab.page.evaluate(
        f"{PANEL}.content.widgets[1].model.sharedModel.setSource("
        '\'case = None\\nlanguage = "englsh"\\nas_of = None\\ncoding_rule = "strict"\')'
    )
    lab.command("notebook:run-all-cells")
    answer = lab.page.locator(".jp-OutputArea-output", has_text="ParameterError").first
    answer.wait_for(state="visible")
    told = answer.inner_text()
    assert "parameter language: “englsh”: expected one of en, es, fr, ru; nearest: en" in told
    assert "Traceback" not in told
    assert len(told.strip().splitlines()) <= 3


def download(lab, url):
    """Follow a link of the open page that gives a file; return its bytes."""
    with lab.page.expect_download() as given:
        lab.page.evaluate(
            "url => document.body.appendChild(Object.assign(document.createElement('a'),"
            " {href: url})).click()",
            url,
        )
    return Path(given.value.path()).read_bytes()


def test_save_and_export_offers_our_formats_and_they_open(lab):
    lab.run_all("02-casualties")
    lab.command("docmanager:save")
    listed = lab.page.request.get(lab.url("/api/nbconvert")).json()
    ours = {name for name in listed if name.startswith("report")}
    assert ours == {"report_html", "report_pdf"}
    file = "notebooks/02-casualties.ipynb?download=true"
    html = download(lab, f"/nbconvert/report_html/{file}").decode()
    assert 'id="fig-harm"' in html
    assert "<svg" in html
    assert download(lab, f"/nbconvert/report_pdf/{file}").startswith(b"%PDF-")
