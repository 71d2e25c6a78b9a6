"""What is served: the built page with a script of ours, to this machine alone."""

import base64
import hashlib
import http.client
import json
import re
from threading import Thread

import pytest

from analysis.watch.pages import Made
from analysis.watch.server import HOST, Page, serve

BUILT = (
    "<!DOCTYPE html><html><head><meta http-equiv='Content-Security-Policy' content=\"default-src "
    "'none'; style-src 'sha256-a'; script-src 'sha256-b'; img-src data:\"></head>"
    "<body><p>Two dead</p></body></html>"
)


@pytest.fixture
def page():
    return Page("bus-crash/en")


@pytest.fixture
def ask(page):
    """A function that asks the server for a path."""
    with serve(page, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]

        def asked(path, host=f"{HOST}:{port}"):
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", path, headers={"Host": host})
            return connection.getresponse()

        yield asked
        server.shutdown()


def test_it_listens_on_a_loopback_address_alone(page):
    with serve(page, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_the_page_is_the_built_one_with_a_script_that_its_policy_lets_run(page):
    page.show(Made(BUILT))
    served = page.served()
    script = re.search(r"<script>(.*)</script>", served, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"connect-src 'self'; script-src 'sha256-{digest}' 'sha256-b'" in served
    plain = served.replace(f"<script>{script}</script>", "")
    assert (
        plain.replace(f"connect-src 'self'; script-src 'sha256-{digest}' ", "script-src ") == BUILT
    )
    assert page.html == BUILT


def test_what_is_wrong_is_told_and_the_last_page_stays(page):
    page.show(Made(BUILT))
    version = page.version
    page.show(Made(problems=("claims.csv, row 2: “kiled”",)))
    assert page.html == BUILT
    assert json.loads(page.state()) == {
        "version": version,
        "problems": ["claims.csv, row 2: “kiled”"],
    }
    page.show(Made(BUILT.replace("Two", "Three")))
    told = json.loads(page.state())
    assert told["version"] != version
    assert told["problems"] == []


def test_what_was_told_stays_until_it_is_known_to_be_mended(page):
    page.show(Made(BUILT, ("claims.csv, row 2: “kiled”",)))
    page.show(Made(BUILT.replace("Two", "Three"), None))
    assert page.problems == ("claims.csv, row 2: “kiled”",)
    page.show(Made(BUILT.replace("Two", "Three")))
    assert page.problems == ()


def test_before_there_is_a_page_what_is_wrong_can_be_shown(page):
    page.show(Made(problems=("editions.json: no",)))
    assert "no page yet" in page.served()
    assert "<script>" in page.served()


def test_a_browser_gets_the_page_and_its_events_and_nothing_else(page, ask):
    page.show(Made(BUILT))
    answer = ask("/")
    assert (answer.status, answer.getheader("Cache-Control")) == (200, "no-store")
    assert "Two dead" in answer.read().decode()
    events = ask("/events")
    assert events.getheader("Content-Type") == "text/event-stream"
    assert json.loads(events.readline().removeprefix(b"data: "))["version"] == page.version
    events.readline()
    Thread(target=page.show, args=(Made(problems=("wrong",)),)).start()
    assert json.loads(events.readline().removeprefix(b"data: "))["problems"] == ["wrong"]
    events.close()
    for path in ("/../data/editions.json", "/etc/passwd", "/report.html"):
        assert ask(path).status == 404


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1", "localhost:1"])
def test_who_asks_by_another_name_is_turned_away(ask, host):
    assert ask("/", host).status == 403
