import re

from analysis.export.html.markdown import rendered

DOT = "R0lGODlhAQABAAAAACw="


def test_an_attachment_is_inlined_in_markdown_and_in_html():
    held = {"a b.png": {"image/gif": DOT}}
    html = rendered("![x](attachment:a%20b.png)\n\n<img src='attachment:a%20b.png'>", held, "")
    assert len(re.findall(rf"data:image/gif;base64,{DOT}", html)) == 2


def test_a_picture_beside_the_notebook_is_inlined_and_another_keeps_its_address(tmp_path):
    (tmp_path / "dot.svg").write_text("<svg/>")
    assert "data:image/svg" in rendered("![x](dot.svg)", {}, str(tmp_path))
    assert 'src="none.png"' in rendered("![x](none.png)", {}, str(tmp_path))


def test_a_formula_in_raw_html_is_marked_and_code_is_not():
    html = rendered("<div>\n$x$ <code>$y$</code>\n</div>", {}, "")
    assert re.findall(r'<span class="math-inline">(.)</span>', html) == ["x"]


def test_the_name_of_a_language_that_is_unknown_is_not_put_into_the_code():
    assert "nosuch\n" not in rendered("```nosuch\nabc\n```", {}, "")
    assert "{note} Mind\n" in rendered("```{note} Mind\nabc\n```", {}, "")
