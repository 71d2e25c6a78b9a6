from analysis.export.pdf.printed import by_columns, printed


def test_what_a_terminal_overwrote_is_gone():
    assert printed("\x1b[31m10%\r99% <\x1b[0m\n") == '<pre class="printed">99% &lt;</pre>\n'
    assert printed(" \n") == ""


def test_wide_columns_are_cut_into_parts_that_each_begin_with_the_first_one():
    rows = [" ".join(f"{r}{c:05}" for c in range(12)) for r in range(3)]
    first, then = by_columns("\n".join(rows), 60).split("\n\n")
    assert first.split("\n")[1].split() == [f"1{c:05}" for c in range(8)]
    assert then.split("\n")[1].split() == ["100000", *(f"1{c:05}" for c in range(8, 12))]


def test_a_line_without_columns_is_left_as_it_is():
    assert by_columns("x" * 200, 60) == "x" * 200
