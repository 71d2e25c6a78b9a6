"""The PDF exporter, by what a reader, a screen reader and an archive find in its files."""

import base64
import io
import re
import struct
import subprocess
import sys
import zlib
from itertools import pairwise

import nbformat
import pypdfium2 as pdfium
import pytest
import typst
from nbformat.v4 import (
    new_code_cell,
    new_markdown_cell,
    new_notebook,
    new_output,
    new_raw_cell,
)
from pypdf import PdfReader

from analysis.export.pdf import ReportPDFExporter

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="648" height="200" viewBox="0 0 648 200">'
    '<rect width="300" height="40" fill="#b4532a"/>'
    '<text x="10" y="90" font-family="Report Sans" font-size="12">Étiquette</text></svg>'
)
QUOTE = "selon le ministère <mark>plus de 1 000 personnes ont été blessées</mark> « hier »"
HOSTILE = [
    '#panic("x")',
    "$x$ $",
    "*a* _b_ `c`",
    "@ref <label>",
    "\\u{41} \\",
    '"] } ) // /* ',
    "= heading",
    "#{1+1}#sys.version",
]


def png(width=60, height=30):
    rows = b"".join(b"\0" + b"\x2b\x5f\x8a" * width for _ in range(height))

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


PNG = base64.b64encode(png()).decode()


def shown(html, metadata=None, **data):
    bundle = {"text/html": html, "text/plain": "plain"} | {
        key.replace("_", "/", 1).replace("svg", "svg+xml"): value for key, value in data.items()
    }
    return new_output("display_data", data=bundle, metadata=metadata or {})


def cell(*outputs, source="SECRET_SOURCE()", **metadata):
    made = new_code_cell(source, outputs=list(outputs))
    made.metadata.update(metadata)
    return made


def figure_output(alt="Bars: health ministry 1 001", caption="A caption.", title="One ministry"):
    about = {
        "kind": "figure",
        "id": "fig-one",
        "number": "Figure 7",
        "title": title,
        "caption": caption,
        "alt": alt,
    }
    html = (
        f'<figure class="figure" id="fig-one"><div class="figure-wide">{SVG}</div>'
        "<figcaption>x</figcaption><details class='long-description'>LONGDESC</details>"
        "<a class='data-link' href='data:text/csv,a'>DATALINK</a></figure>"
    )
    return shown(html, {"report": about}, image_svg=SVG, image_png=PNG)


def evidence(name, label, quote=QUOTE):
    return (
        f'<div class="annotated"><p class="source" lang="fr"><a class="passage is-count" '
        f'href="#ev-{name}" data-rows="{name}" data-ends="{name}">{quote}</a></p>'
        '<p class="translation" lang="en">TRANSLATED</p><details class="passages">'
        f'<summary>Notes</summary><article class="evidence" id="ev-{name}"><h4>{label}</h4>'
        '<dl class="evidence-facts"><div><dt>Says who</dt><dd>Ministry</dd></div></dl>'
        f'<p class="evidence-backlinks" data-row="{name}" data-label="Cited in"></p>'
        "</article></details></div>"
    )


def events_table(rows):
    body = "".join(
        f'<tr><th scope="row">{i + 1} January</th><td>Aktau</td>'
        f'<td lang="fr">la police est intervenue pour disperser {"la foule " * 12}</td></tr>'
        for i in range(rows)
    )
    return (
        '<div class="table-scroll"><table id="tab-events"><caption><span class="number">Table 3'
        "</span> Every event</caption><thead><tr><th>DATEHEAD</th><th>PLACEHEAD</th><th>WORDS</th>"
        "</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def report_notebook(language="fr", *extra, rows=40):
    title = "Ce que l’article affirme"
    cells = [
        cell(
            shown(
                f'<header class="report-title"><p class="kicker">Rapport</p><h1>{title}</h1>'
                '<p class="standfirst">Chaque nombre renvoie à une phrase.</p><dl class="about">'
                "<div><dt>Source</dt><dd>Un article</dd></div></dl></header>"
            )
        ),
        cell(
            shown(
                '<h2 id="glance">En un coup d’œil</h2><p class="lede">Il y a eu '
                '<a class="cite" id="cite-b-1" href="#ev-b" title="t">plus de 1 000</a> blessés et '
                '<a class="cite" href="#ev-absent">nulle part</a>.</p>'
                '<ul class="key-figures"><li><p class="key-number">huit</p>'
                '<p class="key-label">morts</p></li></ul>'
            )
        ),
        new_markdown_cell('Voir <a class="ref" href="#fig-one">Figure 7</a> et *Markdown*.'),
        cell(shown('<h2 id="time">Chronologie</h2>'), figure_output()),
        cell(shown(events_table(rows) + '<aside class="note"><p>NOTE</p></aside>')),
        *extra,
        cell(
            shown('<h2 id="ev">Preuves</h2>' + evidence("a", "Premier") + evidence("b", "Second"))
        ),
    ]
    made = new_notebook(cells=cells)
    made.metadata.report = {"language": language, "title": title, "description": "Tout est cité."}
    return made


def export(notebook, **resources):
    data, _ = ReportPDFExporter().from_notebook_node(notebook, resources=resources or None)
    return data


def reader(notebook, **resources):
    return PdfReader(io.BytesIO(export(notebook, **resources)))


def text_of(pdf):
    return squeezed("\n".join(page.extract_text() for page in pdf.pages))


def squeezed(text):
    return re.sub(r"[\s\u200b]+", " ", text.replace("\u200e", ""))  # a mark of direction


def structure(pdf):
    """List every element of the structure tree, parents first."""

    def walk(node):
        node = node.get_object()
        if not isinstance(node, dict):
            return
        if "/S" in node:
            yield node
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if not isinstance(kid, int):
                yield from walk(kid)

    return list(walk(pdf.trailer["/Root"]["/StructTreeRoot"]))


def tags(pdf, name):
    return [element for element in structure(pdf) if element["/S"] == name]


def links(pdf):
    notes = [n.get_object() for page in pdf.pages for n in page.get("/Annots", [])]
    return [n for n in notes if n["/Subtype"] == "/Link"]


@pytest.fixture(scope="module")
def report():
    return reader(report_notebook())


# ---- the report ----------------------------------------------------------------------------


def test_says_its_language_title_and_that_it_is_tagged(report):
    root = report.trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert report.metadata.title == "Ce que l’article affirme"
    assert report.metadata.subject == "Tout est cité."


def test_claims_both_standards(report):
    xmp = report.trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part>1<", xmp)
    assert re.search(r"pdfaid:part>2<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)


def test_the_same_notebook_gives_the_same_bytes(tmp_path, monkeypatch):
    first = export(report_notebook())
    monkeypatch.chdir(tmp_path)
    assert export(report_notebook()) == first
    assert export(report_notebook("en")) != first


def test_reads_in_order_with_its_accents(report):
    words = text_of(report)
    order = [
        "Rapport",
        "Ce que l’article affirme",
        "Chaque nombre renvoie à une phrase.",
        "Table des matières",
        "Il y a eu",
        "huit",
        "Markdown",
        "Figure 7",
        "One ministry",
        "A caption.",
        "Table 3",
        "la police est intervenue",
        "NOTE",
        "selon le ministère",
        "TRANSLATED",
        "Premier",
        "Ministry",
        "Second",
    ]
    places = []
    for expected in order:
        places.append(words.find(expected, places[-1] if places else 0))
    assert -1 not in places, dict(zip(order, places, strict=True))


def test_leaves_out_code_long_descriptions_and_data(report):
    words = text_of(report)
    for unwanted in ("SECRET_SOURCE", "LONGDESC", "DATALINK"):
        assert unwanted not in words


def test_a_figure_bears_its_alternative_text(report):
    alts = [element.get("/Alt") for element in tags(report, "/Figure")]
    assert "Bars: health ministry 1 001" in alts
    assert tags(report, "/Caption")


def test_a_report_that_typst_refuses_with_floating_figures_is_set_without(monkeypatch):
    def refuse_floats(main, compiled=typst.compile, **options):
        source = main.read_text("utf-8")
        lost = '#link(label("lost"))[x]' if "floats: top" in source else ""
        main.write_text(source + lost, "utf-8")
        return compiled(main, **options)

    monkeypatch.setattr(typst, "compile", refuse_floats)
    tall = nbformat.writes(report_notebook()).replace("0 0 648 200", "0 0 648 500")
    assert "Figure 7" in text_of(reader(nbformat.reads(tall, as_version=4)))


def test_a_figure_stays_vector(report):
    assert "Étiquette" in text_of(report)
    assert not [image for page in report.pages for image in page.images]


def test_a_drawing_that_fills_a_page_cuts_no_table_and_figures_keep_their_order():
    tall = SVG.replace('height="200" viewBox="0 0 648 200"', 'height="800" viewBox="0 0 648 800"')
    first, second = figure_output(title="TALLEST"), figure_output(title="SMALLEST")
    first.data["image/svg+xml"] = tall
    pdf = reader(report_notebook("en", cell(first), cell(shown(events_table(30))), cell(second)))
    words = text_of(pdf)
    assert words.index("TALLEST") < words.index("SMALLEST")
    page = next(p.extract_text() for p in pdf.pages if "TALLEST" in p.extract_text())
    assert "January" not in page.partition("TALLEST")[2]


def test_a_citation_leads_to_its_evidence_by_link_and_by_number(report):
    assert "plus de 1 000 [2]" in text_of(report)
    assert "[2] Second" in text_of(report)
    inner = [n for n in links(report) if "/Dest" in n or n.get("/A", {}).get("/S") == "/GoTo"]
    assert len(inner) >= 6  # contents (3), citation, reference to the figure, back-link


def test_every_link_says_what_it_is(report):
    assert links(report)
    assert all(n.get("/Contents") for n in links(report))


def test_a_link_to_nothing_is_plain_text(report):
    assert "nulle part" in text_of(report)
    assert "absent" not in str(report.named_destinations)


def test_a_note_says_where_its_passage_is_cited(report):
    assert "Ministry. Cited in En un coup d’œil" in text_of(report)


def test_a_note_says_which_figures_show_its_passage():
    figure = figure_output()
    figure.data["image/svg+xml"] = SVG.replace("<rect", '<a href="#ev-a"><rect/></a><rect')
    assert "Ministry. Cited in Figure 7" in text_of(reader(report_notebook("fr", cell(figure))))


def test_foreign_words_carry_their_language():
    pdf = reader(report_notebook("en"))
    languages = {e.get("/Lang") for e in structure(pdf)}
    assert "fr" in languages


def test_a_long_table_repeats_its_header_and_tags_it(report):
    pages = [page.extract_text() for page in report.pages]
    assert sum("DATEHEAD" in page for page in pages) > 1
    assert len(heads(report, "/Column")) == 3  # the repetitions are artefacts


def test_pages_say_how_many_there_are(report):
    count = len(report.pages)
    assert f"2 / {count}" in squeezed(report.pages[1].extract_text())


def test_no_heading_level_is_skipped(report):
    names = [e["/S"] for e in structure(report) if re.fullmatch(r"/H\d", e["/S"])]
    levels = [int(name[2]) for name in names]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# ---- text is data -----------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_cell_is_run(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    notebook = report_notebook(
        "en",
        cell(shown(f'<h3 id="{escaped}">H {escaped}</h3><p title="{escaped}">P {escaped}</p>')),
        cell(shown(f"<table><caption>C {escaped}</caption><tr><td>T {escaped}</td></tr></table>")),
        cell(figure_output(alt=f"A {text}", caption=f"K {escaped}", title=f"F {text}")),
        cell(
            shown(f'<a href="#{escaped}">L {escaped}</a> <a href="https://x.org/{escaped}">W</a>')
        ),
    )
    notebook.metadata.report["title"] = f"D {text}"
    pdf = reader(notebook)
    words = text_of(pdf)
    for mark in "HPCTKFL":
        assert squeezed(f"{mark} {text}").strip() in words
    assert f"A {text}".strip() in [e.get("/Alt") for e in tags(pdf, "/Figure")]
    assert pdf.metadata.title == f"D {text}"


@pytest.mark.parametrize(
    "tex", [r"\text{#panic(1)}", '#panic("x")', r"\alpha $#panic()", r"\"]#panic()"]
)
def test_nothing_in_a_formula_is_run(tex):
    notebook = new_notebook(cells=[new_markdown_cell(f"Before\n\n$${tex}$$\n\nAfter")])
    assert "After" in text_of(reader(notebook))


# ---- anybody's notebook ------------------------------------------------------------------------


def plain(*cells):
    return reader(new_notebook(cells=list(cells)))


def output(**data):
    return new_output("display_data", data={k.replace("__", "/"): v for k, v in data.items()})


def test_a_plain_notebook_is_english_named_and_up_to_standard():
    pdf = reader(new_notebook(cells=[new_markdown_cell("#### Small heading\n\ntext")]))
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert b"pdfuaid" in pdf.trailer["/Root"]["/Metadata"].get_data()
    assert reader(new_notebook(), metadata={"name": "mine"}).metadata.title == "mine"


def test_shows_code_and_what_it_printed_without_terminal_codes():
    error = new_output("error", ename="E", evalue="v", traceback=["\x1b[31mValueError\x1b[0m: bad"])
    stream = new_output("stream", text="\x1b[1m10%\r100%\x1b[0m\n")
    words = text_of(plain(cell(stream, error, source="x = 1  # code")))
    assert "x = 1 # code" in words
    assert "100%" in words
    assert "10%" not in words.replace("100%", "")
    assert "ValueError: bad" in words
    assert "[31m" not in words


@pytest.mark.parametrize(
    "mime",
    [
        "application/vnd.jupyter.widget-view+json",
        "application/vnd.plotly.v1+json",
        "application/javascript",
    ],
)
def test_names_what_paper_cannot_hold(mime):
    held = {} if mime.endswith("json") else "alert(1)"
    shown_as = new_output("display_data", data={mime: held, "text/plain": "Fallback()"})
    words = text_of(plain(cell(shown_as)))
    assert mime in words
    assert "Fallback()" in words


def test_names_html_that_only_scripts_and_frames_would_show():
    words = text_of(plain(cell(output(text__html="<div></div><script>x()</script>"))))
    assert "text/html" in words
    words = text_of(plain(cell(output(text__html="<iframe src='https://x.org/film'></iframe>"))))
    assert "content from outside, https://x.org/film" in words


def test_honours_the_tags():
    def tagged(tag, **metadata):
        made = cell(new_output("stream", text=f"OUT-{tag}"), source=f"IN-{tag}", **metadata)
        made.metadata.tags = [tag]
        return made

    words = text_of(
        plain(
            tagged("remove-cell"),
            tagged("remove-input"),
            tagged("remove-output"),
            tagged("other", hide_input=True),
        )
    )
    assert "N-remove-cell" not in words
    assert "Not shown: cells that the tag remove-cell removes (1)" in words
    assert "OUT-remove-input" in words
    assert "IN-remove-input" not in words
    assert "IN-remove-output" in words
    assert "OUT-remove-output" not in words
    assert "OUT-other" in words
    assert "Code IN-other" in words  # folded on a page; paper has no folds


def test_sets_formulas_and_shows_the_source_of_one_it_cannot():
    inline = r"$\newcommand{\R}{\mathbb{R}}$ A $\frac{a}{b} \in \R$ B $\nosuch{x}$"
    pdf = plain(new_markdown_cell(inline + "\n\n" + r"$$\sum_i x_i$$"))
    words = text_of(pdf)
    assert "\\frac" not in words
    assert r"\nosuch{x}" in words
    alts = [e.get("/Alt") for e in tags(pdf, "/Formula")]
    assert alts == [r"\frac{a}{b} \in \R", r"\sum_i x_i"]


def test_shows_pictures_attached_beside_and_made_and_names_the_rest(tmp_path):
    (tmp_path / "my pic.png").write_bytes(png(40, 40))
    (tmp_path.parent / "outside.png").write_bytes(png(50, 50))
    attached = new_markdown_cell(
        "![attached](attachment:a%20b.png)\n\n![beside](my%20pic.png)\n\n"
        "![far](https://example.org/far.png) ![missing](no.png) ![outside](../outside.png)"
    )
    attached.attachments = {"a b.png": {"image/png": PNG}}
    damaged = base64.b64encode(b"\x89PNG\r\n\x1a\nnot really").decode()
    notebook = new_notebook(
        cells=[
            attached,
            cell(output(image__png=PNG), output(**{"image/svg+xml": SVG})),
            cell(output(image__png=damaged)),
        ]
    )
    pdf = reader(notebook, metadata={"path": str(tmp_path)})
    alts = [e.get("/Alt") for e in tags(pdf, "/Figure")]
    assert alts == ["attached", "beside", "Image output of cell 2", "Image output of cell 2"]
    words = text_of(pdf)
    for named in ("https://example.org/far.png", "no.png", "../outside.png", "output of cell 3"):
        assert named in words


def test_html_however_ill_formed_loses_no_words():
    html = (
        "<center><font color=red>ONE<p>TWO<div>THREE</div><ul><li>FOUR<li>FIVE</ul>"
        "<table><tr><td>SIX<td>SEVEN<tr><td colspan=9>EIGHT</table><details><summary>NINE"
        "</summary>TEN</details><b><p>ELEVEN</b><article class='evidence'>TWELVE"
        "<header class='report-title'>THIRTEEN<p style='display: none'>HIDDEN"
    )
    words = text_of(plain(cell(output(text__html=html)), new_markdown_cell("AFTER")))
    expected = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"]
    expected += ["ELEVEN", "TWELVE", "THIRTEEN", "AFTER"]
    assert [w for w in re.findall(r"[A-Z]{3,}", words) if w in expected] == expected
    assert "HIDDEN" not in words


def test_raw_cells_are_shown_by_their_format():
    cells = [
        new_raw_cell(source, metadata={"raw_mimetype": mime} if mime else {})
        for source, mime in (
            ("<b>as html</b>", "text/html"),
            ("\\emph{as latex}", "text/latex"),
            ("**as rst**", "text/restructuredtext"),
            ("as it is <b>", ""),
            ("strange", "application/x-strange"),
        )
    ]
    words = text_of(plain(*cells))
    for expected in (
        "as html",
        "as latex",
        "as rst",
        "as it is <b>",
        "application/x-strange",
        "strange",
    ):
        assert expected in words
    assert "\\emph" not in words


def test_a_wide_formula_stays_on_the_page():
    tex = "+".join(rf"\\frac{{x_{{{i}}}}}{{y}}" for i in range(40)).replace("\\\\", "\\")
    rows = r"\begin{align}a&=" + tex + r"\\b&=1\end{align}"
    for formula in (tex, rows, rf"\frac{{{tex}}}{{2}}"):
        assert rightmost(export(new_notebook(cells=[new_markdown_cell(f"$${formula}$$")]))) < 535


def rightmost(data):
    page = pdfium.PdfDocument(data)[0]
    return max(found.get_bounds()[2] for found in page.get_objects())


def test_a_wide_frame_is_split_by_columns_with_its_index_repeated():
    head = "".join(f"<th>column{i:02}</th>" for i in range(30))
    body = "".join(
        f"<tr><th>row{r}</th>" + "".join(f"<td>{r}.{i:06}</td>" for i in range(30)) + "</tr>"
        for r in range(3)
    )
    html = f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{body}</tbody></table>"
    words = text_of(plain(cell(output(text__html=html))))
    assert re.findall(r"column\d\d", words) == [f"column{i:02}" for i in range(30)]
    assert words.count("row2") >= 3
    assert "2.000029" in words


# ---- the command ---------------------------------------------------------------------------------


def test_nbconvert_finds_the_exporter(tmp_path):
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Hello")]), tmp_path / "any.ipynb")
    command = [sys.executable, "-m", "nbconvert", "--to", "report-pdf", "any.ipynb"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    data = (tmp_path / "any.pdf").read_bytes()
    assert "Hello" in text_of(PdfReader(io.BytesIO(data)))
    assert str(tmp_path).encode() not in data


# ---- what a screen reader is told ----------------------------------------------------------------


def test_column_headers_say_that_they_head_their_column(report):
    assert len(heads(report, "/Column")) == 3


def test_row_headers_say_that_they_head_their_row(report):
    assert len(heads(report, "/Row")) == 40
    assert len(tags(report, "/TH")) == 43


def heads(pdf, scope):
    return [element for element in tags(pdf, "/TH") if scope_of(element) == scope]


def scope_of(element):
    return next(each["/Scope"] for each in as_list(element["/A"]) if "/Scope" in each)


def as_list(value):
    return value if isinstance(value, list) else [value]


def test_every_link_of_the_tree_holds_its_words_and_its_annotation(report):
    found = [kinds_of(element) for element in tags(report, "/Link")]
    assert found
    assert all("/OBJR" in kinds and kinds - {"/OBJR"} for kinds in found)
    held = sum(kids_of(element).count("/OBJR") for element in tags(report, "/Link"))
    assert held == len(links(report))


def kids_of(element):
    """The kinds of an element's own children; a number is marked content, which are its words."""
    given = as_list(element.get("/K", []))
    kids = [kid if isinstance(kid, int) else kid.get_object() for kid in given]
    return ["words" if isinstance(kid, int) else kid.get("/Type") or kid["/S"] for kid in kids]


def kinds_of(element):
    return {str(kind) for kind in kids_of(element)}
