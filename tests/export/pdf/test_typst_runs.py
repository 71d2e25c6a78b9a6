from analysis.export.html_tree import parse
from analysis.export.omitted import Omissions
from analysis.export.pdf.typst_runs import RunWriter

DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def run(html, **state):
    return RunWriter(**state).run(parse(html).children)


def test_words_are_literals_and_spaces_fold():
    assert run(" a\n #b") == '{ "a #b" }'
    assert run("a <b> b</b>") == '{ "a "; strong({ "b" }) }'


def test_foreign_words_carry_their_language():
    assert run('<i lang="fr-CH">x</i>') == '{ foreign("fr", "CH", { emph({ "x" }) }) }'


def test_a_link_to_nothing_is_plain_text():
    link = '<a class="cite" href="#ev-a">x</a>'
    assert run(link) == '{ { "x" } }'
    cited = run(link, targets=frozenset({"ev-a"}), evidence={"ev-a": 3})
    assert cited == '{ cite-link("ev-a", 3, { "x" }) }'


def test_only_the_web_and_mail_are_linked_to():
    assert "web-link" in run('<a href="https://x.org/">x</a>')
    assert "web-link" not in run('<a href="javascript:x()">x</a>')


def test_an_id_is_anchored_once_and_only_if_something_links_to_it():
    html = '<i id="a">1</i><i id="a">2</i><i id="b">3</i>'
    assert run(html, targets=frozenset({"a"})).count("anchor(") == 1


def test_a_picture_is_stored_once():
    writer = RunWriter()
    written = writer.run(parse(f'<img src="{DOT}" alt="dot"><img src="{DOT}">').children)
    assert list(writer.files) == ["image-1.gif"]
    assert written.count('small-picture("image-1.gif"') == 2
    assert 'alt: "dot"' in written


def test_a_picture_that_is_missing_or_broken_is_named_in_the_language():
    missing = run('<img src="no.png" alt="A map">', omitted=Omissions("fr"))
    assert "Non montré : l’image A map (no.png)" in missing
    broken = run(f'<img src="{DOT}" alt="dot">', broken=frozenset({"image-1.gif"}))
    assert '"Not shown: the image dot, which cannot be read"' in broken


def test_a_formula_without_typst_is_its_latex_and_says_so():
    span = '<span data-tex="x^2"></span>'
    omitted = Omissions("en")
    assert "given as its LaTeX: x^2" in run(span, omitted=omitted)
    assert len(omitted.found) == 1
    assert run(span, equations={"x^2": "$x^2$"}) == '{ formula("x^2", false, "$x^2$") }'
    assert run(span, equations={"x^2": ""}) == "[]"
