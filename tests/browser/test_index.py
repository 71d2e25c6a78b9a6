"""The index of reports as a reader has it: accessible, on any screen, and asking for nothing."""

import json
import os
import shutil
from pathlib import Path

import pytest

from analysis.publish import index

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
COUNTS = [
    ["According to the police", [["a", "two people killed"], ["b", "dozens of people injured"]]],
    ["No source named", [["c", "more than 1,000 people reportedly evacuated from their homes"]]],
]


@pytest.fixture
def page(tmp_path):
    """The index of two cases, one of which has a very long name."""
    for case, edition in (("bus-crash", "en"), ("bus-crash", "fr"), ("n" * 90, "en-acled")):
        folder = tmp_path / "reports" / case / edition
        folder.mkdir(parents=True)
        told = {"title": f"A report on {case}", "dates": "4 March 2025", "counts": COUNTS}
        content = {"about": told, "parameters": {"language": edition[:2]}}
        (folder / "manifest.json").write_text(json.dumps(content), "utf-8")
    index.refresh(tmp_path)
    return tmp_path / "reports" / "index.html"


def test_axe_finds_nothing_nothing_scrolls_sideways_and_nothing_is_asked_for(page):
    if not (AXE.exists() and Path(CHROMIUM).exists()):
        (pytest.fail if os.environ.get("CI") else pytest.skip)("chromium or axe is not there")
    from playwright.sync_api import sync_playwright

    asked, errors, found = [], [], []
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for width, scheme in ((375, "light"), (1280, "dark")):
            seen = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            seen.on("request", lambda each: asked.append(each.url))
            seen.on("console", lambda each: errors.append(each.text))
            seen.goto(page.as_uri())
            assert seen.evaluate("document.documentElement.scrollWidth") <= width
            seen.evaluate(AXE.read_text(encoding="utf-8"))
            found += seen.evaluate(
                "axe.run().then(r => r.violations.map(v => v.id + v.nodes[0].html))"
            )
        chromium.close()
    assert found == []
    assert errors == []
    assert {url for url in asked if not url.startswith("data:")} == {page.as_uri()}
