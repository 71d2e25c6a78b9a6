import pytest
from article_text import TEXT, passages
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.positions import sentence, sentences
from analysis.case.quotes import locate


def test_sentences_end_where_a_reader_ends_them():
    assert [position.cut(TEXT) for position in sentences(TEXT)] == [
        "La police a déclaré que l’armée avait « éliminé » des dizaines d’émeutiers dans la ville.",
        ", dans la matinée du 6 mars, des dizaines de soldats sont entrés sur la place.",
        "Le même 6 mars, la télévision a diffusé une vidéo.",
        "selon M. Durand, plus de 1\u202f000 blessés ; huit gardes auraient été tués.",
        "Il a dit : « C’est une attaque de toute urgence. »",
        "Le président a ensuite parlé.",
        "Fin. .",
        "Depuis l’indépendance, en trois décennies, jamais autant\u00a0!",
        "Vraiment.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « Pourquoi ? » et il est parti.", 1),
        ("“Why?” He left.", 2),
        ("He said 'no.' Then he left.", 2),
        ("C’est fini… peut-être.", 1),
        ("C’est fini… Peut-être.", 2),
        ("It rose by 2.5 points.", 1),
        ("Une ligne sans point\nUne autre", 2),
        ("Une ligne.\r\n\r\nUne autre.", 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, expected):
    assert len(sentences(text)) == expected


@settings(deadline=None)
@given(st.text(alphabet="aZé.!?…«»”’ \n\u00a0", max_size=60))
def test_sentences_cover_every_mark_once_and_in_order(text):
    found = sentences(text)
    covered = [at for position in found for at in range(position.start, position.end)]
    marks = {at for at, char in enumerate(text) if not char.isspace()}

    assert covered == sorted(set(covered))
    assert marks <= set(covered)
    assert all(position.cut(text) == position.cut(text).strip() for position in found)
    assert all("\n" not in position.cut(text) for position in found)


@settings(deadline=None)
@given(passages())
def test_a_quote_stands_in_its_sentence(passage):
    position = locate(passage, TEXT)
    around = sentence(TEXT, position)

    assert passage in around.cut(TEXT)
    assert around.start in {found.start for found in sentences(TEXT)}
    assert around.end in {found.end for found in sentences(TEXT)}


def test_a_quote_across_two_sentences_stands_in_both():
    around = sentence(TEXT, locate("urgence. » Le président", TEXT))

    assert around.cut(TEXT) == (
        "Il a dit : « C’est une attaque de toute urgence. » Le président a ensuite parlé."
    )


def test_a_closing_guillemet_stands_in_the_sentence_it_closes():
    around = sentence(TEXT, locate("urgence. »", TEXT))

    assert around.cut(TEXT) == "Il a dit : « C’est une attaque de toute urgence. »"
