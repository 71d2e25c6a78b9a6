import pytest

from analysis.export.omitted import ExportError, Omissions


def test_each_thing_is_said_in_the_language_and_counted():
    omitted = Omissions("fr")
    said = omitted.say("type", kinds="image/tiff")
    assert said == "Non montré : une sortie de type image/tiff"
    heard = []
    omitted.report("x", heard.append, strict=False)
    assert heard == ["x: not shown: 1 (une sortie de type image/tiff)"]


def test_strict_fails_on_a_fault_and_not_on_the_author_s_choice():
    chosen, fault = Omissions("en"), Omissions("en")
    chosen.say_chosen("cell", "remove-cell", 2)
    fault.say("frame")
    heard = []
    chosen.report("x", heard.append, strict=True)
    assert "remove-cell removes (2)" in heard[0]
    with pytest.raises(ExportError, match="content from outside"):
        fault.report("x", heard.append, strict=True)


def test_nothing_is_said_of_nothing():
    Omissions("en").report("x", pytest.fail, strict=True)


def test_the_console_gets_one_line_however_long_a_formula_is():
    omitted, heard = Omissions("en"), []
    omitted.say("formula", tex="\\begin{align}\na &= b \\\\\n" + "c " * 300 + "\\end{align}")
    omitted.report("x", heard.append, strict=False)
    assert "\n" not in heard[0]
    assert len(heard[0]) < 220
