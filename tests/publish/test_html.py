import base64
import hashlib
import html as entities
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import v4

sys.path.insert(0, str(Path(__file__).parent.parent / "browser"))
import sample

from analysis.figures.style import DARK, PALETTE
from analysis.publish import html as page_module
from analysis.publish.html import (
    ExportError,
    ReportHTMLExporter,
    contain,
    contents,
    link_back,
    name_marks,
    restyle,
    template_strings,
    tidy_svg,
    unique_ids,
)

WORDS = template_strings("en")


def export(notebook):
    return ReportHTMLExporter().from_notebook_node(notebook)[0]


def plain(*cells, **metadata):
    return v4.new_notebook(cells=list(cells), metadata=metadata)


def code(source="1", *outputs):
    return v4.new_code_cell(source, outputs=list(outputs))


def shown(**data):
    return v4.new_output("display_data", data={k.replace("_", "/"): v for k, v in data.items()})


@pytest.fixture(scope="module", params=["en", "fr"])
def page(request):
    return export(sample.notebook(request.param))


@pytest.fixture(scope="module")
def english():
    return export(sample.notebook("en"))


def main_of(page):
    return page.partition("<main")[2]


# --- The page as a whole ---------------------------------------------------------------------


def test_page_names_its_language_and_title():
    page = export(sample.notebook("fr"))
    assert '<html lang="fr" dir="ltr">' in page
    assert f"<title>{sample.TEXT['fr']['title']}</title>" in page
    assert 'property="og:description"' in page
    assert 'property="og:image" content="data:image/png;base64,' in page


def test_a_language_written_from_the_right_says_so():
    notebook = sample.notebook("en")
    notebook.metadata.report.language = "ar"
    assert '<html lang="ar" dir="rtl">' in export(notebook)


def test_policy_refuses_all_but_what_it_lists_by_hash(page):
    policy = entities.unescape(re.search(r'Security-Policy" content="([^"]*)"', page)[1])
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    inline = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL)
    assert len(inline) > 2
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_no_address_but_data_is_ever_loaded(page):
    loaded = re.findall(r'\s(?:src|srcset|poster|action)="([^"]*)"|url\(([^)]*)\)', page)
    assert {a or b for a, b in loaded if not (a or b).startswith(("data:", "#"))} == set()
    assert re.findall(r"<link\b(?![^>]*href=\"data:)", page) == []


def test_no_style_attribute_is_left(page):
    assert re.search(r"<[^>]*\sstyle=", page) is None


def test_two_exports_give_the_same_bytes():
    assert export(sample.notebook("fr")) == export(sample.notebook("fr"))


def test_bytes_do_not_depend_on_hash_seed_locale_or_zone(tmp_path):
    path = tmp_path / "sample.ipynb"
    path.write_text(json.dumps(sample.notebook("fr")), encoding="utf-8")
    program = (
        "import sys, hashlib, nbformat; from analysis.publish.html import ReportHTMLExporter as E;"
        "page, _ = E().from_notebook_node(nbformat.read(sys.argv[1], 4));"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = set()
    for seed, zone, locale in (("1", "UTC", "C.UTF-8"), ("2", "Asia/Almaty", "fr_FR.UTF-8")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": locale}
        command = [sys.executable, "-c", program, str(path)]
        digests.add(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
    assert len(digests) == 1


def test_ids_are_unique(page):
    ids = re.findall(r'<[^>]*\sid="([^"]*)"', page)
    assert len(ids) > 50
    assert sorted(ids) == sorted(set(ids))


def test_template_words_exist_in_every_language_and_fall_back_to_english():
    table = json.loads((page_module.TEMPLATES / "report" / "strings.json").read_text("utf-8"))
    assert table["fr"].keys() == table["en"].keys()
    assert template_strings("fr-CH") == table["fr"]
    assert template_strings("de") == table["en"]


def test_only_the_faces_in_use_are_inside():
    upright = export(plain(v4.new_markdown_cell("# Title\n\nText.")))
    slanted = export(plain(v4.new_markdown_cell("# Title\n\n*Text.*")))
    face = '"Report Sans";font-weight:400;font-style:italic'
    assert face not in upright
    assert face in slanted


def test_import_leaves_heavy_modules_for_later():
    heavy = {"matplotlib", "pandas", "pypandoc", "PIL", "babel"}
    program = "import sys, analysis.publish.html; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert heavy & set(loaded) == set()


def test_nbconvert_lists_the_exporter():
    from nbconvert.exporters import get_exporter

    assert get_exporter("report-html").__name__ == ReportHTMLExporter.__name__


def test_plain_html_exporter_gives_the_same_page_from_the_template():
    from nbconvert.exporters import HTMLExporter

    folder = [str(page_module.TEMPLATES)]  # where an installed one is found by itself
    exporter = HTMLExporter(template_name="report", extra_template_basedirs=folder)
    page, _ = exporter.from_notebook_node(sample.notebook("en"))
    policy = entities.unescape(re.search(r'content="(default-src[^"]*)"', page)[1])
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    assert 'id="cite-injured-1"' in page


# --- Cells -----------------------------------------------------------------------------------


def test_parameters_and_author_cells_do_not_show():
    cells = [v4.new_code_cell("secret = 1", metadata={"tags": ["injected-parameters"]})]
    cells += [v4.new_markdown_cell("for the author", metadata={"tags": ["notebook-only"]})]
    page = export(plain(v4.new_markdown_cell("# T"), *cells))
    assert "secret" not in page
    assert "for the author" not in page


def test_report_folds_the_code_of_each_section_once_at_its_end(english):
    main = main_of(english)
    sections = re.split(r"(?=<h2\b)", main)[1:]
    assert [section.count('<details class="code">') for section in sections] == [1] * len(sections)
    harm = next(s for s in sections if 'id="harm"' in s)
    assert harm.rindex("</figure>") < harm.index('<details class="code">')
    assert "acled" in harm[harm.index('<details class="code">') :]


def test_code_before_the_first_section_is_folded_into_it(english):
    opening, first = re.split(r"(?=<h2\b)", main_of(english))[:2]
    assert "open_case" not in opening
    assert first.index("open_case") < first.index("glance", first.index("open_case"))


def test_other_notebooks_show_their_code_in_place():
    page = export(plain(v4.new_markdown_cell("# T\n## A"), code("spam = 1"), code("eggs = 2")))
    assert "<details class" not in page
    assert page.index("spam") < page.index("eggs")


def test_excluding_input_is_honoured():
    exporter = ReportHTMLExporter(exclude_input=True)
    page, _ = exporter.from_notebook_node(plain(code("spam = 1")))
    assert "spam" not in page


def test_notebook_without_a_title_gets_its_file_name():
    exporter = ReportHTMLExporter()
    page, _ = exporter.from_notebook_node(
        plain(v4.new_markdown_cell("Text.")), {"metadata": {"name": "a-notebook"}}
    )
    assert '<h1 id="a-notebook">a-notebook</h1>' in page


def test_stream_and_error_are_shown_escaped():
    error = v4.new_output("error", ename="E", evalue="v", traceback=["\x1b[31m<boom>\x1b[0m"])
    stream = v4.new_output("stream", name="stderr", text="a < b")
    page = export(plain(code("1", stream, error)))
    assert '<span class="ansi-red-fg">&lt;boom&gt;</span>' in page
    assert "a &lt; b" in page


def test_image_and_svg_outputs_are_data():
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g id="axes_1"/></svg>'
    page = export(plain(code("1", v4.new_output("display_data", data={"image/svg+xml": svg}))))
    assert '<img src="data:image/svg+xml;base64,' in page
    assert 'id="axes_1"' not in page


def test_formulas_become_mathml():
    page = export(plain(v4.new_markdown_cell("# T\n\n$x^2$ and $$\\int_0^1 f$$")))
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in page
    assert '<math display="block"' in page


def test_image_beside_the_notebook_is_inlined(tmp_path):
    (tmp_path / "dot.png").write_bytes(base64.b64decode(sample._png()))  # noqa: SLF001 - any PNG
    notebook = plain(v4.new_markdown_cell("![A dot](dot.png) ![gone](gone.png)"))
    page, _ = ReportHTMLExporter().from_notebook_node(notebook, {"metadata": {"path": tmp_path}})
    assert '<img src="data:image/png;base64,' in page
    assert "Image not included: gone" in page


def test_raw_cell_is_shown_as_raw():
    page = export(plain(v4.new_raw_cell("\\LaTeX", metadata={"raw_mimetype": "text/latex"})))
    assert "Raw cell · text/latex" in page
    assert "\\LaTeX" in page


def test_output_of_unknown_type_is_named_and_not_dropped():
    output = v4.new_output("display_data", data={"application/vnd.foo": "x"})
    assert "(application/vnd.foo)" in export(plain(code("1", output)))


def test_data_frame_gets_a_scroller_a_name_and_no_empty_header():
    table = (
        "<style scoped>.dataframe tbody tr th:only-of-type {vertical-align: middle}</style>"
        '<table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th>'
        "<th>a</th></tr></thead></table>"
    )
    page = main_of(export(plain(code("1", shown(text_html=table)))))
    assert '<section class="table-scroll" aria-label="Table 1" tabindex="0"><table' in page
    assert "<td></td><th>a</th>" in page
    assert "border=" not in page
    assert "<style" not in page


def test_style_of_an_output_moves_to_the_head_and_into_the_policy():
    page = export(plain(code("1", shown(text_html="<style>.x{color:red}</style><p>hi</p>"))))
    head, _, main = page.partition("</head>")
    digest = base64.b64encode(hashlib.sha256(b".x{color:red}").digest()).decode()
    assert "<style>.x{color:red}</style>" in head
    assert entities.escape(digest) in head
    assert "<style" not in main


# --- What is left out ---------------------------------------------------------------------------


def test_script_is_taken_out_and_said_to_be_when_nothing_is_left():
    drawn = contain('<div id="p"></div><script src="https://x/y.js"></script>', WORDS)
    assert drawn == f'<p class="left-out">{WORDS["script_left_out"]}</p>'
    assert contain("<p>text</p><script>1</script>", WORDS) == "<p>text</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="https://x/y.png" alt="A map">', "Image not included: A map"),
        ('<iframe src="https://x/"></iframe>', '<a href="https://x/">https://x/</a>'),
        ('<video src="https://x/v.mp4"></video>', '<a href="https://x/v.mp4">'),
    ],
)
def test_outside_content_leaves_a_word(html, expected):
    contained = contain(html, WORDS)
    assert expected in contained
    assert "src=" not in contained


# --- Figures --------------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["alt", "caption"])
def test_figure_without_its_words_fails_the_export(missing):
    notebook = sample.notebook("en")
    output = next(
        o for c in notebook.cells for o in c.outputs if o.metadata.get("report", {}).get("id")
    )
    output.metadata.report[missing] = " "
    with pytest.raises(ExportError, match=f"figure fig-days.*{missing}"):
        export(notebook)


def test_figure_without_figcaption_fails_the_export():
    notebook = sample.notebook("en")
    output = next(
        o for c in notebook.cells for o in c.outputs if o.metadata.get("report", {}).get("id")
    )
    output.data["text/html"] = output.data["text/html"].replace("figcaption", "p")
    with pytest.raises(ExportError, match=r"fig-days \(cell 4\) has no caption"):
        export(notebook)


def test_palette_is_swapped_by_name_everywhere_and_has_a_dark_side(page):
    used = re.findall(r"\.st-\d+\{([^}]*)\}", page)
    assert any(f"fill:var(--c-harm,{PALETTE['harm']})" in rules for rules in used)
    assert not any(re.search(r"(?<!,)#[0-9a-f]{6}", rules) for rules in used)
    dark = re.search(r"prefers-color-scheme:dark\)\{:root\{([^}]*)\}", page)[1]
    assert dict(pair.split(":") for pair in dark.split(";")) == {
        f"--c-{name}": value for name, value in DARK.items()
    }


def test_equal_styles_share_a_class_and_classes_are_kept():
    html, css = restyle('<p class="a" style="color: red">1</p><p style="color:red">2</p>')
    assert html == '<p class="a st-0">1</p><p class="st-0">2</p>'
    assert css == ".st-0{color:red}"


def test_no_class_of_a_style_is_one_of_highlighted_code():
    from pygments.token import STANDARD_TYPES  # the classes of pygments

    _, css = restyle("".join(f'<p style="top: {n}px"></p>' for n in range(50)))
    assert set(re.findall(r"\.([\w-]+)\{", css)) & set(STANDARD_TYPES.values()) == set()


def test_colour_attributes_of_the_palette_become_classes_and_others_stay():
    html, css = restyle('<path fill="#1C1D1F" stroke="#123456"/>')
    assert html == '<path stroke="#123456" class="st-0"/>'
    assert css == ".st-0{fill:var(--c-ink,#1c1d1f)}"


def test_svg_keeps_only_the_ids_it_uses_and_prefixes_them():
    svg = (
        '<svg xmlns:xlink="x" id="root"><defs><clipPath id="c"/></defs><g id="axes_1"/>'
        '<g clip-path="url(#c)"/><a xlink:href="#ev-x"><use xlink:href="#c"/></a></svg>'
    )
    tidy = tidy_svg(svg, "g1-", "A chart")
    assert re.findall(r'id="([^"]*)"', tidy) == ["g1-c"]
    assert 'url(#g1-c)"' in tidy
    assert 'href="#ev-x"' in tidy
    assert "xlink" not in tidy


@pytest.mark.parametrize(
    ("inner", "role"), [('<a href="#ev-x"><path/></a>', "group"), ("<path/>", "img")]
)
def test_svg_gets_its_alt_and_a_role_that_leaves_links_reachable(inner, role):
    tidy = tidy_svg(f"<svg>{inner}</svg>", "g1-", "A chart & more")
    assert f'aria-label="A chart &amp; more" role="{role}"' in tidy


def test_mark_is_named_by_its_row_or_by_the_words_it_shows():
    html = (
        '<svg><a href="#ev-x"><path/></a><a href="#ev-x" aria-label="other"><text>ten</text>'
        '<text>hurt</text></a><a href="#ev-x" aria-label="So ten hurt, says one"><text>ten hurt'
        '</text></a></svg><article id="ev-x"><h4>Ten <i>hurt</i></h4></article>'
    )
    names = re.findall(r'aria-label="([^"]*)"', name_marks(html))
    assert names == ["Ten hurt", "ten hurt", "So ten hurt, says one"]


# --- Headings and ids ----------------------------------------------------------------------------


def test_contents_list_sections_and_what_is_in_them(english):
    entries = contents(main_of(english))
    assert [e.id for e in entries] == ["glance", "timeline", "harm", "evidence", "method"]
    assert [c.id for c in entries[1].children] == ["timeline-days"]
    assert entries[2].text == "Killed, injured, in hospital"


def test_contents_of_a_notebook_with_several_titles_start_with_them():
    page = export(plain(v4.new_markdown_cell("# A\n## a\n# B\n### no")))
    entries = contents(main_of(page))
    assert [(e.text, [c.text for c in e.children]) for e in entries] == [("A", ["a"]), ("B", [])]


def test_a_taken_id_gets_a_number_and_the_template_s_own_are_taken():
    html = '<h2 id="a">1</h2><h2 class="x" id="a">2</h2><h2 id="note">3</h2>'
    ids = re.findall(r'id="([^"]*)"', unique_ids(html))
    assert ids == ["a", "a-2", "note-2"]


def test_caption_comes_first_in_its_figure_as_html_demands(english):
    assert re.search(r'<figure class="figure" id="fig-days"><figcaption>', english)


# --- Back-links -----------------------------------------------------------------------------------

PLACEHOLDER = '<p class="evidence-backlinks" data-row="x" data-label="Cited in"></p>'


def entry(placeholder=PLACEHOLDER):
    return f'<article class="evidence" id="ev-x"><h4>X</h4>{placeholder}</article>'


def cite(row="x"):
    return f'<a class="cite" href="#ev-{row}">ten</a>'


def back_links(html):
    return re.search(r'<p class="evidence-backlinks">(.*?)</p>', html)


def test_citations_are_numbered_in_order_by_row():
    html = link_back(f"<h2>A</h2>{cite()}{cite('y')}{cite()}")
    assert re.findall(r'id="([^"]*)"', html) == ["cite-x-1", "cite-y-1", "cite-x-2"]


def test_back_link_is_named_by_the_nearest_heading():
    html = link_back(f"<h2>A</h2><h3>B &amp; <em>C</em></h3>{cite()}{entry()}")
    assert back_links(html)[1] == (
        '<span class="evidence-backlinks-label">Cited in</span> <a href="#cite-x-1">B &amp; C</a>'
    )


def test_second_citation_under_a_heading_is_a_number_with_a_full_name():
    html = link_back(f"<h2>A</h2>{cite()}{cite()}{entry()}")
    assert '<a href="#cite-x-1">A</a> <a href="#cite-x-2" aria-label="A 2">2</a>' in html


def test_figure_is_one_place_named_by_its_number():
    figure = (
        f'<figure id="fig-a"><svg><a href="#ev-x"><path/></a></svg><figcaption>'
        f'<span class="number">Figure 1</span> {cite()}</figcaption></figure>'
    )
    html = link_back(f"<h2>A</h2>{figure}{entry()}")
    assert 'id="cite-x-1"' in html
    assert 'id="cite-x-2"' in html
    assert back_links(html)[1].endswith('</span> <a href="#fig-a">Figure 1</a>')


def test_table_is_named_by_its_number_and_what_follows_by_the_heading_again():
    table = (
        f'<table><caption><span class="number">Table 1</span> t</caption><tr><td>{cite()}</table>'
    )
    html = link_back(f"<h2>A</h2>{table}{cite()}{entry()}")
    assert re.findall(r">([^<>]+)</a>", back_links(html)[1]) == ["Table 1", "A"]


def test_row_that_nothing_cites_has_no_back_links():
    assert "evidence-backlinks" not in link_back(f"<h2>A</h2>{entry()}")


def test_entry_does_not_cite_itself():
    own = f'<article class="evidence" id="ev-x">{cite()}{PLACEHOLDER}</article>'
    assert "evidence-backlinks" not in link_back(own)


def test_reference_that_is_no_citation_is_left_alone():
    html = '<h2>A</h2><a class="ref" href="#ev-x">see</a><a class="cite" href="#fig-a">f</a>'
    assert link_back(html) == html


def test_linking_back_twice_changes_nothing():
    once = link_back(f"<h2>A</h2>{cite()}{entry()}")
    assert link_back(once) == once


def test_every_back_link_of_the_page_arrives(page):
    ids = set(re.findall(r'<[^>]*\sid="([^"]*)"', page))
    links = re.findall(r'<p class="evidence-backlinks">.*?</p>', page)
    assert len(links) == len(sample.ROWS)
    assert {i for link in links for i in re.findall(r'href="#([^"]*)"', link)} <= ids
