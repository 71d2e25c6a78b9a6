"""The index of reports: what stands in `reports/`, in the report's style, and nothing of others."""

import json

import pytest
from bs4 import BeautifulSoup

from analysis.case.problems import CaseError
from analysis.publish import index

COUNTS = [["According to the police", [["killed-2", "two people killed"]]]]


@pytest.fixture
def project(tmp_path):
    """A project with a case in two languages, and one whose title is hostile."""
    publish(tmp_path, "bus-crash", "fr", "Deux morts", language="fr", dates="le 4 mars")
    publish(tmp_path, "bus-crash", "en", "Two dead", dates="4 March 2025", counts=COUNTS)
    publish(tmp_path, "odd", "en-acled", "<script>alert(1)</script> & more")
    return tmp_path


def publish(root, case, edition, title, language="en", **about):
    folder = root / "reports" / case / edition
    folder.mkdir(parents=True)
    content = {"about": {"title": title, **about}, "parameters": {"language": language}}
    (folder / "manifest.json").write_text(json.dumps(content), "utf-8")


def read(root):
    return BeautifulSoup((root / "reports" / "index.html").read_text("utf-8"), "html.parser")


def test_it_lists_each_case_once_with_its_editions(project):
    assert index.refresh(project)
    page = read(project)
    assert [each.get_text() for each in page("h2")] == [
        "Two dead",
        "<script>alert(1)</script> & more",
    ]
    links = {each["href"] for each in page.select(".reports a")}
    assert links >= {"bus-crash/en/report.html", "bus-crash/fr/report.pdf"}
    assert page.find("p", class_="report-dates").get_text() == "4 March 2025"
    assert page.select_one(".reports li").get_text().startswith("English: Web page")


def test_each_count_leads_to_its_row(project):
    index.refresh(project)
    row = read(project).select_one(".who-counts tr")
    assert row.th.get_text() == "According to the police"
    assert row.a["href"] == "bus-crash/en/report.html#ev-killed-2"
    assert row.a.get_text() == "two people killed"


def test_it_is_written_only_where_something_has_changed(project):
    assert index.refresh(project)
    before = (project / "reports" / "index.html").read_bytes()
    assert not index.refresh(project)
    (project / "reports" / "index.html").write_bytes(before + b"typed")
    assert index.differs(project)
    assert index.refresh(project)
    assert (project / "reports" / "index.html").read_bytes() == before
    publish(project, "new", "en", "A third")
    assert index.differs(project)
    assert index.refresh(project)
    assert not index.differs(project)


def test_it_is_the_same_wherever_the_same_reports_stand(project, tmp_path_factory):
    import shutil

    other = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(project / "reports", other / "reports")
    index.refresh(project)
    index.refresh(other)
    pages = [(root / "reports" / "index.html").read_bytes() for root in (project, other)]
    assert pages[0] == pages[1]
    assert str(project).encode() not in pages[0]


def test_it_asks_for_nothing(project):
    index.refresh(project)
    page = read(project)
    assert not page("script")
    assert not page("img")
    assert all(not each["href"].startswith(("http", "/", "//")) for each in page("a"))
    assert "default-src 'none'" in page.find("meta", {"http-equiv": True})["content"]


def test_a_page_of_somebody_else_stays(project):
    path = project / "reports" / "index.html"
    path.write_text("<h1>Mine</h1>", "utf-8")
    with pytest.raises(CaseError, match="in the way"):
        index.refresh(project)
    assert path.read_text("utf-8") == "<h1>Mine</h1>"
    path.unlink()
    path.symlink_to(project / "elsewhere.html")
    with pytest.raises(CaseError, match="link"):
        index.refresh(project)


def test_without_a_report_there_is_none(tmp_path):
    assert not index.refresh(tmp_path)
    assert not index.differs(tmp_path)


def test_a_manifest_of_an_older_build_or_none_at_all_is_listed_by_its_name(project):
    (project / "reports" / "odd" / "en-acled" / "manifest.json").write_text("{", "utf-8")
    index.refresh(project)
    assert read(project)("h2")[1].get_text() == "odd"
