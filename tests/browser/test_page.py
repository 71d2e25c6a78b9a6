"""The published pages in a real browser: what they ask for, how they read, who can use them.

Over every report that is published, else over the sample. Needs the system's Chromium and
`npm ci` in this folder; without them the tests are skipped, or fail where CI is set.
"""

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODULES = HERE / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
VALIDATE = MODULES / ".bin" / "html-validate"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
WIDTHS = {"phone": 375, "tablet": 768, "desktop": 1280}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

sys.path.insert(0, str(HERE))


def need(path):
    """Skip without a tool, except where the checks must all run."""
    if not Path(path).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{path} is not there")


def published():
    """Every published page, of the project or of the folder that REPORTS names."""
    folder = Path(os.environ.get("REPORTS", ROOT / "reports"))
    return sorted(folder.glob("*/*/report.html")) or ["sample-en", "sample-fr"]


def name_of(source):
    return source if isinstance(source, str) else "/".join(source.parts[-3:-1])


@pytest.fixture(scope="session", params=published(), ids=name_of)
def report(request, tmp_path_factory):
    """The path of a page: a published one, or the sample made into one."""
    if isinstance(request.param, Path):
        return request.param
    import sample

    from analysis.export.html import ReportHTMLExporter

    page, _ = ReportHTMLExporter().from_notebook_node(sample.notebook(request.param[-2:]))
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture(scope="module")  # not longer: the next file starts a Playwright of its own
def browser():
    need(CHROMIUM)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser, report):
    """A function that opens the page in a context of its own, failing on any script error."""
    contexts, errors = [], []

    def open_page(width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.goto(report.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture(scope="session")
def served(report):
    """The page's address on a local server, and the list of paths asked of it."""
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_request(self, *_):
            asked.append(self.path)

        def log_message(self, *_):
            pass

    handler = functools.partial(Handler, directory=str(report.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{report.name}", asked
        server.shutdown()


# --- The file ------------------------------------------------------------------------------


def test_file_is_under_a_megabyte(report):
    assert report.stat().st_size < 1_000_000


def test_html_is_valid(report, tmp_path):
    need(VALIDATE)
    config = tmp_path / "config.json"
    config.write_text('{"root": true, "extends": ["html-validate:recommended"]}')
    # To a file: through a pipe its answer is cut short where the page is long.
    answer = tmp_path / "answer.json"
    command = [VALIDATE, "--config", config, "--formatter", f"json={answer}", report]
    subprocess.run(command, capture_output=True, check=False)
    found = [
        f"{m['line']}:{m['column']} {m['ruleId']}: {m['message']}"
        for result in json.loads(answer.read_text())
        for m in result["messages"]
    ]
    assert found == []


# --- Length --------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "longest"), [(1280, 13_000), (375, 20_000)])
def test_page_is_no_longer_than_a_reader_bears(visit, width, longest):
    page = visit(width)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.documentElement.scrollHeight") <= longest


def test_paper_is_ten_pages_and_none_but_the_last_is_more_than_a_third_empty(report):
    path = report.with_name("report.pdf")
    if not path.exists():
        pytest.skip("the sample has no PDF beside it")
    with closing(pdfium.PdfDocument(path)) as pdf:
        empty = [emptiness(page) for page in pdf]
    assert len(empty) <= 10
    assert [n for n, part in enumerate(empty[:-1], 1) if part > 1 / 3] == []


def emptiness(page):
    """The part of the type area, between the running head and the page number, left under it."""
    picture = page.render(scale=0.5).to_pil().convert("L")
    top, foot = (round(picture.height * part) for part in (0.06, 0.93))
    rows = {y: picture.crop((0, y, picture.width, y + 1)) for y in range(top, foot)}
    inked = [y for y, row in rows.items() if row.getextrema()[0] < 200]
    return (foot - inked[-1]) / (foot - top) if inked else 1.0


# --- Requests ------------------------------------------------------------------------------


def test_page_asks_for_nothing_but_itself(browser, served):
    address, asked = served
    requests = []
    page = browser.new_page()
    page.on("request", lambda r: requests.append(r.url))
    page.goto(address, wait_until="networkidle")
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(200)
    page.close()
    assert [url for url in requests if not url.startswith("data:")] == [address]
    assert set(asked) == {"/" + address.rpartition("/")[2]}


def element(name):
    return (
        f"new Promise((ok, no) => {{ const e = document.createElement('{name}'); e.onload = ok;"
        " e.onerror = no; e.src = 'https://example.org/a'; document.head.append(e); })"
    )


ATTEMPTS = {
    "fetch": "fetch('https://example.org/')",
    "image": element("img"),
    "script": element("script"),
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_policy_refuses_a_request(browser, report, attempt):
    page = browser.new_page()
    sent = []
    page.route(re.compile("^https:"), lambda route: (sent.append(1), route.fulfill(body="")))
    page.goto(report.as_uri())
    refused = page.evaluate(f"() => Promise.resolve({attempt}).then(() => false, () => true)")
    page.close()
    assert refused
    assert sent == []


def test_policy_refuses_an_inline_style(browser, report):
    page = browser.new_page()
    page.goto(report.as_uri())
    colour = page.evaluate(
        "() => { const p = document.createElement('p'); p.setAttribute('style', 'color: red');"
        " document.body.append(p); return getComputedStyle(p).color; }"
    )
    page.close()
    assert colour != "rgb(255, 0, 0)"


# --- Accessibility -------------------------------------------------------------------------


def unfold(page, state):
    page.evaluate(f"document.querySelectorAll('details').forEach(d => d.open = {state})")


def violations(page):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # A finding with the nodes it is about: what a failure has to say.
    return page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}}).then(r => r.violations.map(v =>"
        " v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`).join(' | ')))",
        AXE_TAGS,
    )


@pytest.mark.parametrize("folds", ["true", "false"], ids=["open", "closed"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280], ids=["phone", "desktop"])
def test_axe_finds_nothing(visit, width, scheme, folds):
    need(AXE)
    page = visit(width, color_scheme=scheme)
    unfold(page, folds)
    assert violations(page) == []


def test_axe_finds_nothing_in_an_open_note(visit):
    need(AXE)
    page = visit()
    page.locator("main > p a.cite").first.hover()
    page.locator("#note").wait_for(state="visible")
    assert violations(page) == []


def test_first_tab_reaches_the_skip_link_and_enter_the_content(visit):
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    assert page.locator(".skip-link").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_keyboard_walk_reaches_every_control_and_shows_where_it_is(visit):
    page = visit()
    expected = page.evaluate(
        "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter("
        "e => e.checkVisibility({visibilityProperty: true}) && !e.closest('#note')).length"
    )
    seen, unseen = set(), []
    for _ in range(expected + 5):
        page.keyboard.press("Tab")
        spot, outline = page.evaluate(
            "() => { const e = document.activeElement; e.dataset.walk ??= String(Math.random());"
            " const mark = getComputedStyle(e).outlineStyle;"
            " return [e === document.body ? '' : e.dataset.walk, mark]; }"
        )
        if not spot:
            break
        seen.add(spot)
        if outline == "none":
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
    # The note's own two controls come last, when the last stop is a citation.
    assert len(seen) >= expected
    assert unseen == []


def test_every_figure_has_a_name_and_a_caption(visit):
    page = visit()
    bare = page.evaluate(
        "[...document.querySelectorAll('figure.figure')].filter(f => !f.querySelector('figcaption')"
        "?.textContent.trim() || f.querySelector('svg:not([aria-label], [aria-labelledby])'))"
        ".map(f => f.id)"
    )
    assert page.locator("figure.figure").count() > 0
    assert bare == []


# --- Layout ----------------------------------------------------------------------------------


@pytest.mark.parametrize("folds", ["true", "false"], ids=["open", "closed"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_page_never_scrolls_sideways(visit, width, folds):
    page = visit(width)
    unfold(page, folds)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


# The lines of a page as they are set: an array a block, a string a line; a drawing's words too.
LINES = """() => {
  const blocks = new Map(), range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("pre, code")) continue;
    const block = node.parentElement.closest("text, p, li, td, th, dd, dt, h1, h2, h3, h4, span");
    const owner = block?.closest("text, p, li, td, th, dd, dt, h1, h2, h3, h4") ?? block;
    if (!owner) continue;
    const lines = blocks.get(owner) ?? [];
    for (const word of node.data.matchAll(/[^ \\n]+ ?/g)) {
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].trim().length);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const last = lines.at(-1), middle = (box.top + box.bottom) / 2;
      if (last && middle < last.bottom) last.words += word[0];
      else lines.push({words: word[0], bottom: box.bottom});
    }
    blocks.set(owner, lines);
  }
  return [...blocks.values()].map(lines => lines.map(line => line.words.trim()));
}"""
MONTH = "(?:janvier|février|January|February|ans|years|%|€)"
ALONE = re.compile(
    rf"«\n|\n[»;!?%:]|\d\n{MONTH}|\d\n\d{{3}}\b|\d (?:et|and|or|ou|to|à)\n\d|\d\n(?:et|and|to) \d"
    r"|\b(?:[Ff]igure|[Tt]able|[Tt]ableau)\n\d"
)


def test_no_guillemet_unit_or_half_of_a_date_is_alone_on_a_line(visit):
    page = visit(375)
    unfold(page, "true")
    blocks = ["\n".join(lines).replace("\u00a0", " ") for lines in page.evaluate(LINES)]
    assert sum(block.count("\n") for block in blocks) > 100
    assert [block for block in blocks if ALONE.search(block)] == []


@pytest.mark.parametrize(("width", "shown"), [(375, ".figure-narrow"), (1280, ".figure-wide")])
def test_figure_is_redrawn_for_its_width(visit, width, shown):
    page = visit(width)
    figures = page.locator("figure.figure:has(.figure-narrow)")
    for index in range(figures.count()):
        figure = figures.nth(index)
        visible = [c for c in (".figure-narrow", ".figure-wide") if figure.locator(c).is_visible()]
        assert visible == [shown]


@pytest.mark.parametrize("width", [375, 1280])
def test_text_in_figures_is_never_small(visit, width):
    page = visit(width)
    sizes = page.evaluate(
        "[...document.querySelectorAll('figure svg text')].filter(t => t.checkVisibility()).map("
        "t => parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getBoundingClientRect()"
        ".width / t.ownerSVGElement.viewBox.baseVal.width)"
    )
    assert not sizes or min(sizes) >= 10.5


def test_line_holds_about_66_letters(visit):
    page = visit()
    lines = page.evaluate(
        "[...document.querySelectorAll('main > p:not([class])')].map(p => ({letters:"
        " p.textContent.length, lines: Math.round(p.getBoundingClientRect().height /"
        " parseFloat(getComputedStyle(p).lineHeight))})).filter(p => p.lines > 2)"
    )
    # The last line of a paragraph is half full on average.
    measured = [p["letters"] / (p["lines"] - 0.5) for p in lines]
    assert 58 < sum(measured) / len(measured) < 74


# --- Schemes, scripts off, paper -----------------------------------------------------------------


def luminance(colour):
    channels = [int(v) for v in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return sum(w * c / 255 for w, c in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def test_dark_scheme_is_drawn_and_not_inverted(visit):
    paints = {}
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme)
        paints[scheme] = page.evaluate(
            "() => ({page: getComputedStyle(document.documentElement).backgroundColor,"
            " text: [...document.querySelectorAll('.figure-wide svg text')].map("
            "t => getComputedStyle(t).fill),"
            " filters: [...document.querySelectorAll('*')].filter("
            "e => getComputedStyle(e).filter !== 'none').length})"
        )
    assert luminance(paints["dark"]["page"]) < 0.1
    assert luminance(paints["light"]["page"]) > 0.9
    assert all(luminance(colour) > 0.3 for colour in paints["dark"]["text"])
    assert all(luminance(colour) < 0.5 for colour in paints["light"]["text"])
    assert paints["dark"]["filters"] == 0


def test_everything_is_there_without_script(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("main h2").first.is_visible()
    assert page.locator(".contents a").first.is_visible()
    assert page.locator(".source").last.is_visible()
    page.locator(".passages > summary").last.click()
    assert page.locator(".evidence").last.is_visible()
    link = page.locator("main > p a.cite").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(target)


def test_contents_can_be_unfolded_on_a_phone_without_script(visit):
    page = visit(375, java_script_enabled=False)
    assert not page.locator(".contents a").first.is_visible()
    page.locator(".contents summary").click()
    assert page.locator(".contents a").first.is_visible()


def test_paper_has_the_article_and_not_the_contents(visit):
    page = visit(color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert page.locator(".source").last.is_visible()
    assert page.locator(".figure-wide").first.is_visible()
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert luminance(background) > 0.9


def test_nothing_moves_for_who_asks_for_less_motion(visit):
    page = visit(reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


# --- Contents and notes --------------------------------------------------------------------------


def test_contents_follow_the_reading_position(visit):
    page = visit(reduced_motion="reduce")
    for heading in page.locator("main h2[id]").all():
        name = heading.get_attribute("id")
        page.evaluate("name => document.getElementById(name).scrollIntoView()", name)
        page.wait_for_timeout(60)
        marked = page.locator(".contents [aria-current]")
        assert marked.count() == 1
        section = marked.evaluate(
            "a => a.closest('nav > details > ol > li').firstElementChild.hash"
        )
        at_end = page.evaluate("innerHeight + scrollY >= document.documentElement.scrollHeight - 2")
        assert section == f"#{name}" or at_end


def passage_of(page, row):
    """The pieces of the article that a row rests on."""
    return page.locator(f'.source .passage[data-rows~="{row.removeprefix("#ev-")}"]')


def note_of(page):
    return page.locator("#note")


def test_hovering_a_citation_shows_the_quote_who_says_it_and_how_surely(visit):
    page = visit()
    link = page.locator("main > p a.cite").first
    row = link.get_attribute("href")
    link.hover()
    note_of(page).wait_for(state="visible")
    shown = note_of(page).inner_text()
    quote = passage_of(page, row).first.inner_text()
    facts = page.locator(f"{row} .evidence-facts dd").all_text_contents()
    assert quote in shown
    assert sum(fact in shown for fact in facts) >= 2


def test_note_can_be_hovered_stays_and_is_dismissed_by_escape(visit):
    page = visit()
    page.locator("main > p a.cite").first.hover()
    note = note_of(page)
    note.wait_for(state="visible")
    note.hover()
    page.wait_for_timeout(800)
    assert note.is_visible()
    page.keyboard.press("Escape")
    assert not note.is_visible()


def test_note_goes_when_the_pointer_does(visit):
    page = visit()
    page.locator("main > p a.cite").first.hover()
    note_of(page).wait_for(state="visible")
    page.mouse.move(2, 2)
    note_of(page).wait_for(state="hidden")


def test_focus_shows_the_note_and_describes_the_citation(visit):
    page = visit()
    page.keyboard.press("Tab")
    link = page.locator("main > p a.cite").first
    link.focus()
    assert note_of(page).is_visible()
    assert link.get_attribute("aria-describedby") == "note-text"
    page.keyboard.press("Escape")
    assert not note_of(page).is_visible()
    assert link.get_attribute("aria-describedby") is None


def test_a_followed_citation_opens_its_note_in_place(visit):
    page = visit(reduced_motion="reduce")
    link = page.locator("main > p a.cite").first
    before = page.url, page.evaluate("scrollY")
    link.click()
    assert note_of(page).is_visible()
    assert (page.url, page.evaluate("scrollY")) == before


def test_the_note_leads_to_the_passage_and_the_passage_back(visit):
    page = visit(reduced_motion="reduce")
    link = page.locator("main > p a.cite").first
    row, own = link.get_attribute("href"), link.get_attribute("id")
    link.click()
    note_of(page).locator(".note-link").click()
    assert page.url.endswith(row)
    assert passage_of(page, row).first.evaluate("e => e.classList.contains('is-target')")
    assert not page.locator(row).is_visible()  # it is in the note, not in the folded list
    page.locator(".passage.is-target:not([tabindex])").first.click()
    note_of(page).locator(f'.evidence-backlinks a[href="#{own}"]').click()
    assert page.evaluate("document.querySelector(':target').id") == own


def test_a_link_to_one_passage_can_be_shared(visit):
    page = visit()
    row = page.locator(".source .passage").last.get_attribute("href")
    page.goto(page.url.partition("#")[0] + row)
    page.reload()
    target = page.locator(".passage.is-target:not([tabindex])").first
    box = target.bounding_box()
    assert 0 <= box["y"] <= page.viewport_size["height"]


def test_first_tap_shows_the_note_and_its_link_leads_on(visit):
    page = visit(375, has_touch=True, is_mobile=True)
    link = page.locator("main > p a.cite").first
    before = page.url
    link.tap()
    assert note_of(page).is_visible()
    assert page.url == before
    note_of(page).locator(".note-link").tap()
    assert page.url.endswith(link.get_attribute("href"))


def test_note_stays_inside_the_window(visit):
    page = visit()
    for link in page.locator("main > p a.cite").all()[:12]:
        page.keyboard.press("Escape")
        link.hover()
        note_of(page).wait_for(state="visible")
        box = note_of(page).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] >= -1


def test_mark_in_a_figure_has_the_same_note(visit):
    page = visit()
    marks = page.locator('.figure-wide svg a[href^="#ev-"]')
    assert marks.count() > 0
    page.keyboard.press("Tab")
    marks.first.focus()
    assert note_of(page).is_visible()


def test_every_way_inside_the_page_arrives(visit):
    page = visit()
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(decodeURIComponent(id)))"
    )
    assert lost == []
