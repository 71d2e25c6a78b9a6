"""`reports/index.html`: all reports that stand in `reports/`, by case and edition.

It is made from their manifests alone, so that it is the same wherever the same reports stand, and
says no more of one than it does itself. It is written whole, after every build.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.files import read_json
from analysis.case.problems import CaseError, Problem
from analysis.publish.staleness import PACKAGE, digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAME = "index.html"
MARK = '<meta name="generator" content="report index">'
"""By which a page is known for ours: any other file of that name stays."""
MADE_BY = (
    "publish/index.py", "export/html/styles.py", "export/html/head.py", "figures/palette.py",
    "export/templates/report/report.css",
)  # fmt: skip
CSS = """
.reports { list-style: none; margin: 0.75rem 0 0; padding: 0; font-size: var(--s); }
.reports li { margin: 0; padding-block: 0.375rem; border-block-start: 1px solid var(--c-rule); }
.reports li a { display: inline-block; min-height: 1.5rem; margin-inline-end: 1rem; }
.report-dates { margin: 0.5rem 0 0; color: var(--c-muted); font-size: var(--s); }
.who-counts ul { margin: 0; padding: 0; list-style: none; }
.who-counts li { margin: 0 0 0.25rem; }
.who-counts th { font-weight: 400; }
"""
Entry = dict[str, Any]


def refresh(root: Path) -> bool:
    """Write the index anew where it is not what the reports make it; return whether it was.

    Raises `CaseError` where something that is not ours is in its place.
    """
    path = root / "reports" / NAME
    found = manifests(root)
    before = read_json_or_nothing(record(root))
    made_from = inputs(found, root)
    now = {"from": made_from, "sha256": digest(path) if path.is_file() else ""}
    if before == now or not (found or path.exists()):
        return False
    check_place(path)
    text = page(entries(found, root))
    changed = not path.is_file() or path.read_bytes() != text.encode()
    if changed:
        put(path, text)
    record(root).parent.mkdir(parents=True, exist_ok=True)
    record(root).write_text(json.dumps({"from": made_from, "sha256": digest(path)}), "utf-8")
    return changed


def differs(root: Path) -> bool:
    """Return whether the index is another than the published reports make it."""
    found, path = manifests(root), root / "reports" / NAME
    if not found:
        return False
    return not path.is_file() or path.read_bytes() != page(entries(found, root)).encode()


def manifests(root: Path) -> list[Path]:
    """Return the manifests of the reports that stand in `reports/`, sorted."""
    return sorted((root / "reports").glob("*/*/manifest.json"))


def record(root: Path) -> Path:
    """Return where it is kept what the index was made from."""
    return root / ".build" / "records" / "index.json"


def inputs(found: Iterable[Path], root: Path) -> str:
    """Return a hash of all that the index is made from."""
    told = [(path.relative_to(root).as_posix(), digest(path)) for path in found]
    told += [(name, digest(PACKAGE / name)) for name in MADE_BY]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def read_json_or_nothing(path: Path) -> dict[str, Any]:
    """Return what a file of ours holds; nothing where it can't be read."""
    try:
        found = read_json(path, path.name)
    except CaseError:
        return {}
    return found if isinstance(found, dict) else {}


def check_place(path: Path) -> None:
    """Raise `CaseError` where the index cannot be written: a link, a folder, a page of others."""
    told = f"reports/{NAME}"
    if path.parent.is_symlink() or path.is_symlink():
        raise CaseError([Problem(told, "is a link: nothing is written through a link")])
    if path.exists() and (not path.is_file() or MARK.encode() not in path.read_bytes()):
        expected = "is in the way, and not of this tool's making: move it away"
        raise CaseError([Problem(told, expected)])


def put(path: Path, text: str) -> None:
    """Write the index so that it is at any moment the old one or the new one, whole."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


# ---- the page ------------------------------------------------------------------------------


def entries(found: Iterable[Path], root: Path) -> dict[str, list[Entry]]:
    """Return what the manifests tell of the reports, by case."""
    cases: dict[str, list[Entry]] = {}
    for path in found:
        told = read_json_or_nothing(path)
        case, edition = path.relative_to(root / "reports").parts[:2]
        about = told.get("about") if isinstance(told.get("about"), dict) else {}
        language = str(told.get("parameters", {}).get("language", "en"))
        entry = {"folder": f"{case}/{edition}", "edition": edition, "language": language}
        cases.setdefault(case, []).append({"title": case, **entry, **(about or {})})
    return cases


def page(cases: dict[str, list[Entry]]) -> str:
    """Return the whole page, in the report's style."""
    from analysis.export.assets import asset
    from analysis.export.html.head import icon, policy
    from analysis.export.html.styles import font_css

    body = Markup("\n").join(section(name, editions) for name, editions in sorted(cases.items()))
    styles = (font_css(str(body)), asset("report/report.css"), CSS)
    return PAGE.format(
        policy=policy(styles, "", ""),
        mark=Markup(MARK),  # noqa: S704 - our own
        icon=icon(),
        styles=Markup("\n").join(Markup(f"<style>{each}</style>") for each in styles),  # noqa: S704 - our own
        body=body,
    ) + Markup("\n")


PAGE = Markup("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{mark}
<title>Reports</title>
<link rel="icon" href="{icon}">
{styles}
</head>
<body>
<a class="skip-link" href="#content">Skip to the content</a>
<div class="page page-plain">
<main id="content" tabindex="-1">
<header class="report-title">
<h1>Reports</h1>
<p class="standfirst">Each is read closely from news articles: every number in it leads to the \
sentence that says it.</p>
</header>
{body}
</main>
</div>
</body>
</html>""")


def section(name: str, editions: list[Entry]) -> Markup:
    """Return a case: its title and dates, who counts what, and its editions."""
    first = min(editions, key=lambda each: (each["language"] != "en", each["edition"]))
    return Markup("""<section aria-labelledby="{name}">
<h2 id="{name}" lang="{language}"><a href="{folder}/report.html">{title}</a></h2>
{dates}{counts}
<ul class="reports">
{editions}
</ul>
</section>""").format(
        name=f"case-{name}",
        dates=dates(first),
        counts=counts(first),
        editions=Markup("\n").join(map(edition, editions)),
        **{key: first[key] for key in ("language", "folder", "title")},
    )


def dates(entry: Entry) -> Markup:
    """Return when it happened, where the report says so."""
    paragraph = Markup('<p class="report-dates" lang="{}">{}</p>\n')
    return paragraph.format(entry["language"], entry["dates"]) if entry.get("dates") else Markup()


def counts(entry: Entry) -> Markup:
    """Return who counts what, each count a link to its row in the report."""
    rows = [*count_rows(entry)]
    if not rows:
        return Markup()
    return Markup("""<div class="table-scroll who-counts" role="region" tabindex="0" \
aria-label="{title}: who counts what">
<table lang="{language}">
<caption lang="en">Who counts what</caption>
<tbody>
{rows}
</tbody>
</table>
</div>""").format(title=entry["title"], language=entry["language"], rows=Markup("\n").join(rows))


def count_rows(entry: Entry) -> Iterator[Markup]:
    """Yield a row for each voice."""
    item = Markup('<li><a class="cite" href="{}/report.html#ev-{}">{}</a></li>')
    for who, told in entry.get("counts", []):
        listed = Markup().join(item.format(entry["folder"], *each) for each in told)
        yield Markup('<tr><th scope="row">{}</th><td><ul>{}</ul></td></tr>').format(who, listed)


def edition(entry: Entry) -> Markup:
    """Return an edition: its language, its name where that is another, and its files."""
    from babel import Locale

    language = entry["language"]
    name = Locale.parse(language).get_display_name(language) or language
    name = name[:1].upper() + name[1:]
    more = "" if entry["edition"] == language else f" ({entry['edition']})"
    return Markup("""<li><span lang="{language}">{name}</span>{more}: \
<a href="{folder}/report.html" hreflang="{language}" aria-label="{title}, {name}{more}: web page">\
Web page</a> <a href="{folder}/report.pdf" hreflang="{language}" \
aria-label="{title}, {name}{more}: PDF">PDF</a> \
<a href="{folder}/manifest.json" aria-label="{title}, {name}{more}: manifest">Manifest</a>\
</li>""").format(name=name, more=more, **{k: entry[k] for k in ("language", "folder", "title")})
