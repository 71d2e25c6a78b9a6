"""Every message of each catalogue over a grid of what it can be given, as a reader gets it.

To accept a change: `UPDATE_GOLDEN=1 pytest tests/prose/test_messages.py`, then read the diff.
"""

import os
import re
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from analysis.case import languages
from analysis.prose.catalogue import catalogue
from analysis.prose.wording import in_marks

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES = languages.reported()
NUMBERS = (0, 1, 2, 17)
PLURALS = {"0", "1", "zero", "one", "two", "few", "many", "other"}  # CLDR's, and single numbers
# A number in words stands beside the number that decides the grammar around it.
BESIDE = {
    "article-covered": {"all": "passages"},
    "article-open": {"all": "passages", "open": "missed"},
    "aside-inferred": {"inferred": "guesses"},
    "casualties-lede": {
        "harm": "counts",
        "hedged_words": "hedged",
        "unsourced_words": "unsourced",
    },
    "crowds-alt": {"all": "counts"},
    "harm-alt": {"all": "counts"},
    "harm-figure": {"all": "counts", "exact_words": "exact"},
    "kicker": {"n": "sources"},
    "about-as-of": {"n": "undated"},
    "about-sources": {"n": "sources"},
    "map-figure": {"days_words": "days"},
    "method-mood-own": {"own": "n_own", "unsourced": "n_unsourced"},
    "members-count": {"n": "count"},
    "no-dates": {"all": "events"},
    "others-alt": {"all": "counts"},
    "timeline-alt": {"all": "events"},
    "timeline-alt-dated": {"all": "events"},
    "timeline-figure": {"dated": "events"},
    "timeline-lede": {"all": "events", "undated": "rest", "dated": "n_dated"},
    "timeline-lede-dated": {"all": "events"},
}
NUMBER = {"number": "n", "n": "count"}
# What begins with a number in words begins with a capital: the sections see to it.
CAPITAL = {"kicker", "about-sources", "timeline-figure", "harm-alt", "crowds-alt", "others-alt"}
FEMININE = {f"method-dates-{kind}" for kind in ("stated", "given", "inferred", "years")}
# Where none can be meant; elsewhere there is a message of its own, or nothing is said.
NONE = {
    "casualties-lede": {"hedged", "unsourced"},
    "harm-figure": {"exact", "exact_hedged"},
    "map-figure": {"days"},
    "method-mood-own": {"n_unsourced"},
    "article-covered": {"passages"},
}
# What must hold between the numbers of a message.
HOLDS = {
    "casualties-lede": lambda v: max(v["hedged"], v["unsourced"]) <= v["counts"],
    "harm-figure": lambda v: v["exact_hedged"] <= v["exact"] <= v["counts"],
    "timeline-lede": lambda v: 0 < v.get("n_dated", 1) <= v["events"] - v["rest"],
    "aside-inferred": lambda v: v["guesses"] <= v["dated"],
    "article-open": lambda v: v["missed"] <= v["passages"],
    "about-sources": lambda v: v["sources"] > 0,
}
SAID = {
    "en": {
        "row": "Ten people were hurt", "reason": "the sentence before names them",
        "who": "people", "by": "the police", "via": "the news agency", "date": "4 March",
        "first": "4 March", "last": "6 March", "place": "Elmham", "label": "nurses gather",
        "span": "from 4 to 6 March", "figure": "Figure 1", "day": "4 March 2017",
        "language": "English",
        "spoken": "in English", "missing": "a title or an author", "rule": "strict",
        "list": "this and that", "added": "the year and map outlines",
        "reasons": "a count is vague",
        "command": "make report", "table": "quantities.csv",
        "most": "40 people gathered", "what": "a fire", "when": "4 March", "time": "evening",
        "text": "People were injured",
        "claim": "40 people were injured", "second": "nine people", "asides": "",
        "word": "“dozens”",
        "strict": "20 or more", "acled": "10", "low": "5", "high": "9", "n": "40",
        "coordinates": "an atlas", "region": "Elm", "country": "Elmland", "whole": "40 people",
        "part": "nine people", "fact": "background", "event": "events", "count": "counts",
        "undated": "two", "all": "40", "dated": "two", "unsourced": "one", "own": "two",
        "done": "evacuated", "hour12": "4", "minutes": "05", "measure": "Injured",
        "title": "A fire in Elm", "letter": "A", "licence": "CC BY 4.0", "source": "The Bell",
        "unknown": "author and date", "last_date": "6 March", "places": "Elmham and Elm",
        "value": "4 March", "steps": "two, then four", "bounds": "20 or more",
    },
    "fr": {
        "row": "Dix personnes ont été blessées", "reason": "la phrase d’avant les nomme",
        "who": "personnes", "by": "la police", "via": "l’agence de presse", "date": "4 mars",
        "first": "4 mars", "last": "6 mars", "place": "Elmham",
        "label": "des infirmières se réunissent",
        "span": "du 4 au 6 mars", "figure": "figure 1", "day": "4 mars 2017",
        "language": "anglais", "spoken": "en anglais",
        "missing": "titre ou auteur", "rule": "stricte",
        "list": "ceci et cela", "added": "l’année et les contours de la carte",
        "reasons": "l’un des chiffres est vague", "command": "make report",
        "table": "quantities.csv", "most": "40 personnes rassemblées", "what": "un incendie",
        "when": "4 mars", "time": "soir", "text": "Des personnes ont été blessées",
        "claim": "40 personnes ont été blessées", "asides": "",
        "second": "neuf personnes", "word": in_marks("des dizaines", "fr"),
        "strict": "20 ou plus", "acled": "10", "low": "5", "high": "9", "n": "40",
        "coordinates": "un atlas", "region": "Elm", "country": "Elmland", "whole": "40 personnes",
        "part": "neuf personnes", "fact": "le contexte", "event": "les événements",
        "count": "les chiffres", "undated": "deux", "all": "40", "dated": "deux",
        "unsourced": "un", "own": "deux", "done": "évacuées", "hour": "16", "minutes": "05",
        "measure": "Blessés", "title": "Un incendie à Elm", "letter": "A", "licence": "CC BY 4.0",
        "source": "La Cloche", "unknown": "auteur et date", "last_date": "6 mars",
        "places": "Elmham et Elm", "value": "4 mars", "steps": "deux, puis quatre",
        "bounds": "20 ou plus",
    },
    "es": {
        "row": "Diez personas resultaron heridas", "reason": "la frase anterior las nombra",
        "who": "personas", "by": "la policía", "via": "la agencia de noticias",
        "date": "4 de marzo", "first": "4 de marzo", "last": "6 de marzo", "place": "Elmham",
        "label": "unas enfermeras se reúnen", "span": "del 4 al 6 de marzo",
        "figure": "figura 1", "day": "4 de marzo de 2017", "language": "inglés",
        "spoken": "en inglés",
        "missing": "título ni autor", "rule": "estricta", "list": "esto y aquello",
        "added": "el año y los contornos del mapa", "reasons": "uno de los recuentos es vago",
        "command": "make report", "table": "quantities.csv", "most": "40 personas reunidas",
        "what": "un incendio", "when": "4 de marzo", "time": "17:05",
        "text": "Varias personas resultaron heridas",
        "claim": "40 personas resultaron heridas", "asides": "", "second": "nueve personas",
        "word": in_marks("decenas", "es"), "strict": "20 o más", "acled": "10", "low": "5",
        "high": "9", "n": "40", "coordinates": "un atlas", "region": "Elm",
        "country": "Elmland", "whole": "40 personas", "part": "nueve personas",
        "fact": "el contexto", "event": "los hechos", "count": "los recuentos",
        "undated": "dos", "all": "40", "dated": "dos", "unsourced": "un", "own": "dos",
        "done": "evacuadas", "hour": "16", "minutes": "05", "measure": "Heridos",
        "title": "Un incendio en Elm", "letter": "A", "licence": "CC BY 4.0",
        "source": "La Campana", "unknown": "autor y fecha", "last_date": "6 de marzo",
        "places": "Elmham y Elm", "value": "4 de marzo", "steps": "dos, después cuatro",
        "bounds": "20 o más",
    },
    "ru": {
        "row": "Пострадали десять человек", "reason": "они названы в предыдущем предложении",
        "who": "полицейские", "by": "полиция", "via": "информагентство", "date": "4 марта",
        "first": "4 марта", "last": "6 марта", "place": "Элмем", "label": "медсёстры собираются",
        "span": "с 4 по 6 марта", "figure": "рисунок 1", "day": "4 марта 2017 года",
        "language": "английский", "spoken": "английский",
        "missing": "заголовка или автора", "rule": "строгое",
        "list": "то и это", "added": "сверх неё есть только год и контуры карты",
        "reasons": "источники разные", "command": "make report", "table": "quantities.csv",
        "most": "толпа (40)", "what": "пожар", "when": "4 марта", "time": "17:05",
        "text": "Люди ранены", "claim": "40 человек ранены", "asides": "",
        "second": "9 человек", "word": in_marks("десятки", "ru"), "strict": "20 и более",
        "acled": "10", "low": "5", "high": "9", "n": "40", "coordinates": "атлас",
        "region": "Элм", "country": "Элмландия", "whole": "40 человек", "part": "9 человек",
        "fact": "предыстория", "event": "события", "count": "числа", "undated": "2",
        "all": "40", "dated": "2", "unsourced": "1", "own": "2", "done": "эвакуированы",
        "hour": "16", "minutes": "05", "measure": "Раненые", "title": "Пожар в Элме",
        "letter": "A", "licence": "CC BY 4.0", "source": "«Колокол»",
        "unknown": "автор и дата", "last_date": "6 марта", "places": "Элмем и Элм",
        "value": "4 марта", "steps": "2, затем 4", "bounds": "20 и более", "open": "1",
        "hedged_words": "1", "unsourced_words": "2", "exact_words": "2",
    },
}  # fmt: skip


class Asked(Visitor):
    """The variables of a message, with the values of those that choose between variants."""

    def __init__(self):
        self.values = {}

    def visit_VariableReference(self, node):  # noqa: N802 - the visitor's own naming
        self.values.setdefault(node.id.name, None)

    def visit_SelectExpression(self, node):  # noqa: N802 - as above
        if isinstance(node.selector, ast.VariableReference):
            keys = [v.key.value if hasattr(v.key, "value") else v.key.name for v in node.variants]
            plural = (set(keys) <= PLURALS and "one" in keys) or "0" in keys
            known = self.values.get(node.selector.id.name) or []
            found = [*NUMBERS, *([21] if "few" in keys else [])] if plural else keys
            self.values[node.selector.id.name] = list(dict.fromkeys([*known, *found]))
        self.generic_visit(node)


def messages(language):
    parsed = FluentParser().parse(languages.file_of(language, "messages.ftl").read_text("utf-8"))
    for entry in parsed.body:
        if isinstance(entry, ast.Message):
            asked = Asked()
            asked.visit(entry.value)
            yield entry.id.name, asked.values


def grid(name, asked):
    """Every choice of the values that decide between variants."""
    deciding = {key: values for key, values in asked.items() if values}
    for beside in BESIDE.get(name, {}).values():
        deciding.setdefault(beside, list(NUMBERS))
    if "number" in asked:
        deciding.setdefault("n", list(NUMBERS))
    zero = NONE.get(name, set())
    choices = [
        [v for v in values if v != 0 or key in zero] for key, values in sorted(deciding.items())
    ]
    for chosen in product(*choices):
        values = dict(zip(sorted(deciding), chosen, strict=True))
        if HOLDS.get(name, lambda _: True)(values):
            yield values


def said(language, name, asked):
    """What a message says over its grid, each wording once."""
    words = catalogue(language)
    found = []
    for values in grid(name, asked):
        rest = {key: SAID[language].get(key, "X") for key in asked if key not in values}
        for key, beside in (BESIDE.get(name) or {}).items():
            text = words.words(values[beside])
            rest[key] = text[0].upper() + text[1:] if name in CAPITAL else text
        if "number" in asked:
            text = words.words(values["n"], always=name.startswith("method"))
            if values["n"] == 1 and name in FEMININE:
                text = words.say("number-one", gender="feminine")
            rest["number"] = text.capitalize() if name.startswith("method") else text
        for key in ("held", "words", "quote"):
            if key in asked:
                rest[key] = in_marks("neutralised", language)
        found.append(words.say(name, **(rest | values)))
    return list(dict.fromkeys(found))


WRONG = {
    "a doubled space": r"[ \u00a0\u202f]{2}",
    "doubled punctuation": r"[,;:.]\s*[,;:.](?!\.)",
    "a space before a comma or a full stop": r" [,.](?!\d)",
    "an unfilled placeholder": r"[{}]|\b(?:nan|NaN|NA|X)\b|\bNone\b(?! of)",
    "an empty list or name": r": ?[.;]|\(\s*\)",
}
WRONG_IN = {
    "en": {
        "one with a plural": r"(?i)\b(?:1|one) (?:are|were|have|dates|events|counts|articles|"
        r"sources|passages|do)\b",
        "a plural of one": r"(?i)\b(?:two|17|0|zero) (?:is|was|has|date|event|count|article|source|"
        r"passage|does)\b(?! of)",
        "a space before punctuation": r" [;:!?»]",
    },
    "fr": {
        "one with a plural": r"(?i)(?<![\w’])(?:1|un|une) (?:sont|ont|dates|événements|chiffres|"
        r"articles|passages|sources)\b",
        "a plural of one": r"(?i)\b(?:deux|17) (?:est|a|date|événement|chiffre|article|passage)\b",
        "a breakable space": r" [;:!?»]|« ",
        "a masculine with a feminine": r"(?i)\bun (?:date|source|personne)\b",
    },
    "es": {
        "one with a plural": r"(?i)\b(?:1|un|una) (?:son|tienen|fechas|hechos|recuentos|artículos|"
        r"pasajes|fuentes)\b",
        "a plural of one": r"(?i)\b(?:dos|17) (?:es|tiene|fecha|hecho|recuento|artículo|pasaje)\b",
        "a space before punctuation": r" [;:!?»]|« ",
        "a masculine with a feminine": r"(?i)\bun (?:fecha|fuente|persona)\b",
        "one before no noun": r"(?i)\bun (?:de|no)\b|\bun,",
    },
    "ru": {
        "one with a plural": r"(?<!\d)(?:1|21) (?:события|событий|чисел|статьи|статей|даты?)\b",
        "two with another plural": r"(?<!\d)2 (?:событи[ей]|чисел|число|статей|статья|дата?)\b",
        "many with another plural": r"\b17 (?:события|событие|числа|число|статьи|статья|даты)\b",
        "a space before punctuation": r" [;:!?»]|« ",
        "a breakable space": r" [–—]",
        "a Latin letter that looks like one of its own": r"(?i)[а-яё][aceopxy]|[aceopxy][а-яё]",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_keeps_the_grammar_of_its_language(language):
    rules = {**WRONG, **WRONG_IN[language]}
    wrong = [
        f"{name}: {why}: {text!r}"
        for name, asked in messages(language)
        for text in said(language, name, asked)
        for why, pattern in rules.items()
        if re.search(pattern, text)
    ]
    assert "\n".join(wrong) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_as_a_reader_gets_it(language):
    lines = [
        f"{name}: {text}"
        for name, asked in messages(language)
        for text in said(language, name, asked)
    ]
    golden = GOLDEN / f"messages.{language}.txt"
    told = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_a_sentence_begins_with_a_capital(language):
    small = [
        text
        for name, asked in messages(language)
        for text in said(language, name, asked)
        if text.endswith(".")
        and text[0].islower()
        and name not in ("sum-part", "sentence")
        and not name.startswith(("sum-", "members", "toll-"))
    ]
    assert small == []
