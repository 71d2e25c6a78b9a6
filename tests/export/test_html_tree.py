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
