import re

from pages import code, export, main_of, plain, shown

from analysis.export.html.structure import fold_code, mark_code


def test_report_folds_the_code_of_each_section_once_at_its_end(english_page):
    main = main_of(english_page)
    sections = re.split(r"(?=<h2\b)", main)[1:]
    assert [section.count('<details class="code">') for section in sections] == [1] * len(sections)
    harm = next(s for s in sections if 'id="harm"' in s)
    assert harm.rindex("</figure>") < harm.index('<details class="code">')
    assert "acled" in harm[harm.index('<details class="code">') :]


def test_code_before_the_first_section_is_folded_into_it(english_page):
    opening, first = re.split(r"(?=<h2\b)", main_of(english_page))[:2]
    assert "open_case" not in opening
    assert first.index("open_case") < first.index("glance", first.index("open_case"))


def test_page_without_sections_folds_its_code_at_the_end():
    folded = fold_code(f"{mark_code('<pre>1</pre>')}<p>text</p>", "Code")
    details = '<details class="code"><summary>Code</summary><pre>1</pre></details>'
    assert folded == f"<p>text</p>\n{details}\n"


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


def test_caption_comes_first_in_its_figure_as_html_demands(english_page):
    assert re.search(r'<figure class="figure" id="fig-days"><figcaption>', english_page)
