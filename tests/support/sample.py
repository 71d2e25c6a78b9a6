"""A merged notebook made from the contract's blocks, in two languages, about a place that is not.

The browser tests read the published reports; before there are any they read this. It has what is
hard on a page: a table of ten columns, figures whose marks are links, hedged quotes, a long word.
"""

import base64
import io
from html import escape

from nbformat import v4
from PIL import Image

MARKS = {"protest": "#b4532a", "state": "#2b5f8a", "harm": "#8c1c2b", "crowd": "#3c6e5a"}
ROWS = [
    # id, colour, number (en, fr), what (en, fr), value on the chart
    ("march-2", "protest", ("2 March", "2 mars"), ("first marches", "premières marches"), 40),
    (
        "square",
        "crowd",
        ("more than 5,000", "plus de 5 000"),
        ("on the square", "sur la place"),
        180,
    ),
    ("tear-gas", "state", ("4 March", "4 mars"), ("tear gas", "gaz lacrymogènes"), 120),
    ("injured", "harm", ("more than 1,000", "plus de 1 000"), ("injured", "blessés"), 330),
    ("hospital", "harm", ("more than 400", "plus de 400"), ("in hospital", "hospitalisés"), 160),
    ("officers", "harm", ("eight", "huit"), ("officers killed", "policiers tués"), 30),
    ("rioters", "harm", ("dozens", "des dizaines"), ("“eliminated”", "« éliminés »"), 60),
    ("internet", "state", ("nationwide", "partout"), ("internet cut", "internet coupé"), 260),
    ("banks", "state", ("all banks", "les banques"), ("banks shut", "banques fermées"), 220),
    ("price", "protest", ("doubled", "doublé"), ("fuel price", "prix du carburant"), 300),
    ("resigned", "state", ("2019", "2019"), ("resignation", "démission"), 90),
    ("age", "state", ("81", "81"), ("age of the man", "âge de l’homme"), 70),
]
TEXT = {
    "en": {
        "title": "Five days in March: what one article says, and how surely",
        "kicker": "A report from one news article",
        "standfirst": "A fuel price set off the marches; within three days there were dead. Every "
        "number here leads back to the sentence it was read in.",
        "about": [
            ("Source", "One article, in French, undated"),
            ("Shown", "All that had happened by 7 March"),
            ("Counting rule", "Strict: the least the words guarantee"),
            ("Language", "English, from the French"),
        ],
        "glance": "At a glance",
        "timeline": "Timeline",
        "harm": "Killed, injured, in hospital",
        "evidence": "Evidence",
        "method": "Method and limits",
        "map": "Where it happened",
        "days": "Day by day",
        "not_added": "What can’t be added up",
        "according": "according to the ministry of health",
        "finding": "From the first march to the first dead took three days",
        "finding2": "Nearly every count is open at the top",
        "note": "A filled dot is a date that the article states; a ring, one that follows.",
        "data": "Data (CSV)",
        "long": "Long description",
        "who": "Says who",
        "how": "How surely",
        "when": "When",
        "hedge": "Hearsay (conditional)",
        "plain": "Stated",
        "cited": "Cited in",
        "figure": "Figure",
        "table": "Table",
        "lede": "It began as a march over the price of fuel, in two towns of the south-west.",
        "columns": [
            "Date",
            "What",
            "Where",
            "Type",
            "Who",
            "Against",
            "Says who",
            "Relayed by",
            "How surely",
            "Basis of the date",
        ],
    },
    "fr": {
        "title": "Cinq jours en mars : ce que dit un article, et avec quelle certitude",
        "kicker": "Un rapport tiré d’un article de presse",
        "standfirst": "Le prix du carburant a lancé les marches ; trois jours plus tard, il y "
        "avait des morts. Chaque nombre mène ici à la phrase où on l’a lu.",
        "about": [
            ("Source", "Un article, en français, non daté"),
            ("Montré", "Ce qui était arrivé au 7 mars"),
            ("Règle de comptage", "Stricte : le moins que les mots garantissent"),
            ("Langue", "Français"),
        ],
        "glance": "L’essentiel",
        "timeline": "Chronologie",
        "harm": "Tués, blessés, hospitalisés",
        "evidence": "Les sources",
        "method": "Méthode et limites",
        "map": "Où cela s’est passé",
        "days": "Jour après jour",
        "not_added": "Ce qui ne s’additionne pas",
        "according": "selon le ministère de la Santé",
        "finding": "De la première marche aux premiers morts, trois jours",
        "finding2": "Presque chaque nombre est ouvert vers le haut",
        "note": "Un point plein est une date donnée ; un anneau, une date qui s’en déduit.",
        "data": "Données (CSV)",
        "long": "Description longue",
        "who": "Qui le dit",
        "how": "Avec quelle certitude",
        "when": "Quand",
        "hedge": "Ouï-dire (conditionnel)",
        "plain": "Affirmé",
        "cited": "Cité dans",
        "figure": "Figure",
        "table": "Tableau",
        "lede": "Tout a commencé par une marche contre le prix du carburant, dans deux villes.",
        "columns": [
            "Date",
            "Quoi",
            "Où",
            "Type",
            "Qui",
            "Contre",
            "Qui le dit",
            "Relayé par",
            "Certitude",
            "D’où vient la date",
        ],
    },
}
SENTENCE = (
    "Selon le ministère de la Santé, <mark>plus de 1\u00a0000 personnes ont été blessées</mark> "
    "lors des manifestations et certaines d’entre elles «\u202fseraient hospitalisées\u202f»."
)


def notebook(language="en"):
    """The merged notebook of the made-up case in one language."""
    words = TEXT[language]
    cells = [
        _code(f"report = open_case({language!r})\nreport.title()", _title(words)),
        _code("report.glance()", _glance(words, language)),
        _code("report.timeline()", _timeline(words, language)),
        _figure_code("fig-days", 1, words["finding"], words, language),
        _code("report.events_table()", _table(words, language)),
        _code("report.harm()  # the counts\nreport.harm(rule='acled')", _harm(words, language)),
        _figure_code("fig-harm", 2, words["finding2"], words, language),
        _code("", f'<aside class="note"><p>{words["note"]}</p></aside>'),
        _code("report.evidence()", _evidence(words, language)),
        _code("report.method()", _method(words)),
    ]
    about = {
        "language": language,
        "title": words["title"],
        "description": words["standfirst"],
        "edition": language,
        "case": "sample",
    }
    return v4.new_notebook(cells=cells, metadata={"report": about, "title": words["title"]})


def _code(source, html, data=None, metadata=None):
    outputs = [
        v4.new_output(
            "display_data",
            data={"text/html": html, "text/plain": "", **(data or {})},
            metadata=metadata or {},
        )
    ]
    return v4.new_code_cell(source, outputs=outputs, execution_count=1)


def cite(row, language):
    """A citation of a row, as the prose layer writes it."""
    name, _, number, what, _ = next(r for r in ROWS if r[0] == row)
    words = number[language == "fr"]
    return f'<a class="cite" href="#ev-{name}" title="« {what[1]} »">{words}</a>'


def _title(words):
    about = "".join(f"<div><dt>{k}</dt><dd>{v}</dd></div>" for k, v in words["about"])
    return (
        f'<header class="report-title"><p class="kicker">{words["kicker"]}</p>'
        f"<h1>{words['title']}</h1>"
        f'<p class="standfirst">{words["standfirst"]}</p><dl class="about">{about}</dl></header>'
    )


def _glance(words, language):
    items = "".join(
        f'<li><p class="key-number">{cite(row, language)}</p>'
        f'<p class="key-label">{_what(row, language)}</p>'
        f'<p class="key-source">{words["according"]}</p></li>'
        for row in ("injured", "hospital", "officers", "rioters", "square")
    )
    return f'<h2 id="glance">{words["glance"]}</h2><ul class="key-figures">{items}</ul>'


def _what(row, language):
    return next(r[3][language == "fr"] for r in ROWS if r[0] == row).capitalize()


def _timeline(words, language):
    return (
        f'<h2 id="timeline">{words["timeline"]}</h2><p class="lede">{words["lede"]}</p>'
        f'<h3 id="timeline-days">{words["days"]}</h3>'
        f"<p>{words['standfirst']} {cite('march-2', language)}, {cite('square', language)}, "
        f"{cite('tear-gas', language)}; {cite('internet', language)}. {words['lede']} "
        f'<a class="ref" href="#fig-days">{words["figure"]} 1</a>.</p>'
        f"<p>{words['note']} {words['standfirst']} {cite('square', language)}.</p>"
    )


def _harm(words, language):
    return (
        f'<h2 id="harm">{words["harm"]}</h2><p class="lede">{words["lede"]}</p>'
        f"<p>{cite('injured', language)} {words['according']}, {cite('hospital', language)}; "
        f"{cite('officers', language)}. {words['standfirst']}</p>"
        f'<h3 id="harm-sums">{words["not_added"]}</h3>'
        f"<p>{words['note']} {cite('rioters', language)}.</p>"
    )


def svg(width, language, alt):
    """A drawing of all the rows as matplotlib and the figures' own module would leave it."""
    step, left = 34, 150 if width > 400 else 120
    scale = (width - left - 90) / 360
    marks = "".join(
        _mark(row, language, left, y, scale)
        for y, row in zip(range(24, 2000, step), ROWS, strict=False)
    )
    height = 24 + step * len(ROWS)
    line = 'clip-path="url(#clip)" style="fill: none; stroke: #d9d9d4"'
    axis = f'<path d="M {left} 4 V {height - 20}" {line}/>'
    clip = f'<defs><clipPath id="clip"><rect width="{width}" height="{height}"/></clipPath></defs>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="group" '
        f'aria-label="{escape(alt)}" style="stroke-linejoin: round">{clip}{axis}{marks}</svg>'
    )


def _mark(row, language, left, y, scale):
    name, colour, number, what, value = row
    value, font = value * scale, "font-size: 13px; font-family: 'Report Sans', sans-serif"
    label = escape(what[language == "fr"])
    return (
        f'<a href="#ev-{name}" aria-label="{label}"><text x="{left - 10}" y="{y + 4}" '
        f'style="{font}; text-anchor: end; fill: #1c1d1f">{label}</text>'
        f'<path d="M {left} {y - 6} h {value:.1f} v 12 h -{value:.1f} z" '
        f'style="fill: {MARKS[colour]}; opacity: 0.9"/><text x="{left + value + 8:.1f}" '
        f'y="{y + 4}" style="font-weight: 600; {font}; fill: {MARKS[colour]}">'
        f"{number[language == 'fr']}</text></a>"
    )


def _figure_code(name, number, finding, words, language):
    alt = f"{finding}. " + "; ".join(
        f"{r[3][language == 'fr']}, {r[2][language == 'fr']}" for r in ROWS
    )
    caption = f"{words['note']} {cite('injured', language)}."
    csv = base64.b64encode(b"row,value\nsquare,5001\n").decode()
    html = (
        f'<figure class="figure" id="{name}">'
        f'<div class="figure-wide">{svg(720, language, alt)}</div>'
        f'<div class="figure-narrow" hidden>{svg(343, language, alt)}</div>'
        f'<figcaption><span class="number">{words["figure"]} {number}</span> '
        f'<strong class="figure-title">{finding}</strong> '
        f'<span class="figure-note">{caption}</span></figcaption>'
        f'<details class="long-description"><summary>{words["long"]}</summary>'
        f'<p>{escape(alt)}</p></details><a class="data-link" download="{name}.csv" '
        f'href="data:text/csv;charset=utf-8;base64,{csv}">{words["data"]}</a></figure>'
    )
    meta = {
        "kind": "figure",
        "id": name,
        "number": f"{words['figure']} {number}",
        "title": finding,
        "caption": caption,
        "alt": alt,
    }
    data = {"image/svg+xml": svg(720, language, alt), "image/png": _png()}
    return _code(f"report.figure({name!r})", html, data, {"report": meta})


def _png():
    picture = io.BytesIO()
    Image.new("RGB", (720, 400), "#f4f3ef").save(picture, "PNG")
    return base64.b64encode(picture.getvalue()).decode()


def _table(words, language):
    head = "".join(f'<th scope="col">{c}</th>' for c in words["columns"])
    rows = "".join(
        f'<tr><th scope="row">{cite(name, language)}</th>'
        f"<td>{escape(what[language == 'fr'])}</td>"
        "<td>Aktau</td><td>Protests / Peaceful protest</td><td>Protesters</td><td>Police</td>"
        f"<td>{words['according']}</td><td>Reuters</td><td>{words['plain']}</td><td>stated</td></tr>"
        for name, _, _, what, _ in ROWS
    )
    return (
        '<div class="table-scroll" role="region" aria-labelledby="tab-events-caption" tabindex="0">'
        '<table id="tab-events"><caption id="tab-events-caption">'
        f'<span class="number">{words["table"]} 1</span> {words["days"]}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _evidence(words, language):
    notes = "".join(
        f'<article class="evidence" id="ev-{name}">'
        f'<p class="evidence-title">{_what(name, language)}</p>'
        '<dl class="evidence-facts">'
        f"<div><dt>{words['who']}</dt><dd>{words['according']}</dd></div>"
        f"<div><dt>{words['how']}</dt><dd>{words['hedge']}</dd></div>"
        f"<div><dt>{words['when']}</dt><dd>2022-03-04</dd></div></dl>"
        f'<p class="evidence-backlinks" data-row="{name}" data-label="{words["cited"]}">'
        "</p></article>"
        for name, *_ in ROWS
    )
    marks = "".join(
        f'<a class="passage is-event" href="#ev-{name}" data-rows="{name}" data-ends="{name}">'
        f"{what[1]}</a>, "
        for name, _, _, what, _ in ROWS
    )
    return (
        f'<h2 id="evidence">{words["evidence"]}</h2><p>{words["standfirst"]}</p>'
        f'<div class="annotated"><p class="source" lang="fr">{marks}</p>'
        f'<details class="passages"><summary>{words["days"]}</summary>{notes}</details></div>'
    )


def _method(words):
    return (
        f'<h2 id="method">{words["method"]}</h2>'
        f"<p>{words['standfirst']} <em>{words['note']}</em></p>"
        f"<ul><li>{words['note']}</li><li><code>report build --edition en</code></li></ul>"
    )
