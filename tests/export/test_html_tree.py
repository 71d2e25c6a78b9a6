import pytest

from analysis.export.html_tree import classes, definitions, is_blank, parse


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>",
        "<p hidden>x</p>",
        '<p style="display: none">x</p>',
        '<details class="long-description">x</details>',
        '<a class="data-link">x</a>',
    ],
)
def test_what_is_never_printed_is_left_out(unseen):
    assert str(parse(f"<div>{unseen}y</div>")) == "<div>y</div>"


@pytest.mark.parametrize(
    ("html", "closed"),
    [
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<tr><td>a<td>b", "<tr><td>a</td><td>b</td></tr>"),
    ],
)
def test_an_item_that_is_left_open_ends_where_the_next_begins(html, closed):
    assert str(parse(html)) == closed


def test_classes_are_a_list_even_where_there_are_none():
    tree = parse('<p class="a b"></p><i></i>')
    assert [classes(element) for element in tree.find_all(["p", "i"])] == [["a", "b"], []]


def test_each_description_is_paired_with_its_term():
    tree = parse("<dl><dt>a</dt><dd>1</dd><dd>2</dd><div><dt>b</dt><dd>3</dd></div></dl>")
    pairs = [(term.get_text(), body.get_text()) for term, body in definitions(tree)]
    assert pairs == [("a", "1"), ("a", "2"), ("b", "3")]


def test_a_no_break_space_is_not_blank():
    comment, space, kept = parse("<!-- c --><b></b> \n<i></i>\u00a0").find_all(string=True)
    assert [is_blank(node) for node in (comment, space, kept)] == [True, True, False]


def test_cells_without_a_row_stand_in_one():
    made = parse("<table><td>a</td> <td>b</td><tr><td>c</td></tr></table>")
    assert [[c.get_text() for c in row.find_all("td")] for row in made.find_all("tr")] == [
        ["a", "b"],
        ["c"],
    ]


def test_a_box_that_opens_a_part_goes_and_a_task_s_box_stays():
    made = parse(
        "<input id=x type=checkbox><label for=x><svg></svg></label><p>part</p>"
        "<input id=y type=checkbox><label for=y>words</label>"
        "<li><input type=checkbox checked>task</li>"
    )
    assert made.get_text() == "partwordstask"
    assert len(made.find_all("input")) == 1


def test_what_keeps_its_lines_is_preformatted():
    made = parse(
        "<textarea>a</textarea><div style='white-space: pre'>b\nc</div><p data-lines=kept>d\ne</p>"
    )
    assert [e.get_text() for e in made.find_all("pre")] == ["a", "b\nc", "d\ne"]
