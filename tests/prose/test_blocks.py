import base64

import pandas as pd

from analysis.figures.style import REPORT_MIME, Drawing
from analysis.prose import blocks

DRAWING = Drawing(wide="<svg>w</svg>", narrow="<svg>n</svg>", png=b"png", alt="What it shows")


def figure(title="A finding", data=None):
    frame = data if data is not None else pd.DataFrame({"a": ["1"]})
    told = blocks.Told("fig-map", title, "a note", ["a line"], DRAWING.alt, frame)
    return blocks.figure("en", told, DRAWING)


def test_a_figure_carries_its_number_alt_and_drawing_for_every_reader():
    data, metadata = figure()._repr_mimebundle_()
    assert metadata["report"]["number"] == "Figure\u00a02"
    assert metadata["report"]["alt"] == "What it shows"
    assert '<div class="figure-narrow" hidden><svg>n</svg></div>' in data[REPORT_MIME]
    assert "<svg" not in data["text/html"]
    picture = base64.b64encode(b"png").decode()
    assert f'<img src="data:image/png;base64,{picture}" width="720"' in data["text/html"]
    assert 'alt="What it shows"' in data["text/html"]
    assert data["text/plain"].startswith("Figure 2. A finding")


def test_text_is_escaped_in_every_block():
    evil = "<script>alert(1)</script>"
    made = [
        figure(evil).html,
        blocks.heading(2, "x", evil).html,
        blocks.paragraph(evil).html,
        blocks.listing([evil]).html,
        blocks.table("en", "tab-events", evil, [evil, evil], [[evil, evil]]).html,
        blocks.pairs([(evil, evil)], "about"),
    ]
    for html in made:
        assert "<script>" not in html
        assert "&lt;script&gt;" in html


def test_a_table_has_a_caption_and_real_headers():
    html = blocks.table("fr", "tab-claims", "Titre", ["A", "B"], [["1", "2"]]).html
    assert '<caption id="tab-claims-caption"><span class="number">Tableau 2</span> Titre' in html
    assert html.count('scope="col"') == 2
    assert '<th scope="row">1</th><td data-label=' in html


def test_no_cell_of_the_data_is_run_by_a_spreadsheet():
    text = blocks.csv_text(pd.DataFrame({"a": ['=HYPERLINK("x")', "+1", "@x", "-1", "plain"]}))
    assert text.splitlines()[1:] == ['"\'=HYPERLINK(""x"")"', "'+1", "'@x", "'-1", "plain"]


def test_pairs_leave_out_what_is_not_known():
    assert "Where" not in blocks.pairs([("Where", ""), ("When", "now")], "about")


def test_plain_text_of_html():
    assert blocks.plain("<p>a &amp; <b>b</b></p><p>c</p>") == "a & b\nc"
