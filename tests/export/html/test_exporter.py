import base64
import hashlib
import html as entities
import json
import os
import re
import subprocess
import sys

import pytest
from nbconvert.exporters import get_export_names, get_exporter
from nbformat import v4
from pages import code, export, plain, sample

from analysis.export.assets import TEMPLATES
from analysis.export.html import ExportError, ReportHTMLExporter


def test_two_exports_give_the_same_bytes():
    assert export(sample.notebook("fr")) == export(sample.notebook("fr"))


def test_bytes_do_not_depend_on_hash_seed_locale_or_zone(tmp_path):
    path = tmp_path / "sample.ipynb"
    path.write_text(json.dumps(sample.notebook("fr")), encoding="utf-8")
    program = (
        "import sys, hashlib, nbformat; from analysis.export.html import ReportHTMLExporter as E;"
        "page, _ = E().from_notebook_node(nbformat.read(sys.argv[1], 4));"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = set()
    for seed, zone, locale in (("1", "UTC", "C.UTF-8"), ("2", "Asia/Almaty", "fr_FR.UTF-8")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": locale}
        command = [sys.executable, "-c", program, str(path)]
        digests.add(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
    assert len(digests) == 1


def test_import_leaves_heavy_modules_for_later():
    heavy = {"matplotlib", "pandas", "pypandoc", "PIL", "babel"}
    program = "import sys, analysis.export.html; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert heavy & set(loaded) == set()


def test_nbconvert_knows_the_exporters_by_their_names():
    for name in ("report-html", "report_html"):
        assert issubclass(get_exporter(name), ReportHTMLExporter)
    assert {"report-pdf", "report_pdf"} <= set(get_export_names())


def test_a_server_lists_only_names_that_it_has_an_address_for(monkeypatch):
    monkeypatch.setitem(sys.modules, "jupyter_server.serverapp", object())
    ours = {name for name in get_export_names() if name.startswith("report")}
    assert ours == {"report_html", "report_pdf"}


def test_plain_html_exporter_gives_the_same_page_from_the_template():
    from nbconvert.exporters import HTMLExporter

    folder = [str(TEMPLATES)]  # where an installed one is found by itself
    exporter = HTMLExporter(template_name="report", extra_template_basedirs=folder)
    page, _ = exporter.from_notebook_node(sample.notebook("en"))
    policy = entities.unescape(re.search(r'content="(default-src[^"]*)"', page)[1])
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    assert 'id="cite-injured-1"' in page


def test_parameters_and_author_cells_do_not_show():
    cells = [v4.new_code_cell("secret = 1", metadata={"tags": ["injected-parameters"]})]
    cells += [v4.new_markdown_cell("for the author", metadata={"tags": ["notebook-only"]})]
    notebook = plain(v4.new_markdown_cell("# T"), *cells)
    assert "secret" in export(notebook)  # the rule is the report's alone
    notebook.metadata.report = {"language": "en"}
    page = export(notebook)
    assert "secret" not in page
    assert "for the author" not in page


def test_excluding_input_is_honoured():
    exporter = ReportHTMLExporter(exclude_input=True)
    page, _ = exporter.from_notebook_node(plain(code("spam = 1")))
    assert "spam" not in page


@pytest.mark.parametrize("missing", ["alt", "caption"])
def test_figure_without_its_words_fails_the_export(missing):
    notebook = sample.notebook("en")
    output = next(
        o for c in notebook.cells for o in c.outputs if o.metadata.get("report", {}).get("id")
    )
    output.metadata.report[missing] = " "
    with pytest.raises(ExportError, match=f"figure fig-days.*{missing}"):
        export(notebook)


def test_figure_without_figcaption_fails_the_export():
    notebook = sample.notebook("en")
    output = next(
        o for c in notebook.cells for o in c.outputs if o.metadata.get("report", {}).get("id")
    )
    output.data["text/html"] = output.data["text/html"].replace("figcaption", "p")
    with pytest.raises(ExportError, match=r"fig-days \(cell 4\) has no caption"):
        export(notebook)
