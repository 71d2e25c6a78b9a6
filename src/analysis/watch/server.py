"""Pages served to this machine alone, which reload themselves when there is a newer one.

What a browser is told comes by server-sent events: the version of the page, and what is wrong.
The page is the built one; only the copy that is served has a script of ours in it, and a policy
that lets that one listen.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.watch.pages import Made

HOST = "127.0.0.1"
BEAT = 5.0  # s between two signs of life, by which a browser that has gone is noticed
CLIENT = (Path(__file__).parent / "client.js").read_text("utf-8")
NOTHING = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'"></head>
<body><p>{name}: no page yet.</p></body></html>"""


@dataclass
class Page:
    """What is shown of an edition: the last page that could be made, and what is wrong since."""

    name: str
    html: str = ""
    version: str = ""
    problems: tuple[str, ...] = ()
    changed: Condition = field(default_factory=Condition)

    def show(self, made: Made) -> None:
        """Take what was made, and tell whoever waits."""
        with self.changed:
            if made.html:
                self.html = made.html
                self.version = hashlib.sha256(made.html.encode()).hexdigest()[:16]
            if made.problems is not None:
                self.problems = made.problems
            self.changed.notify_all()

    def state(self) -> str:
        """Return what a browser is told, as JSON."""
        return json.dumps({"version": self.version, "problems": self.problems})

    def after(self, before: str) -> str:
        """Return the state as soon as it is another than `before`, or as it is after a while."""
        with self.changed:
            self.changed.wait_for(lambda: self.state() != before, timeout=BEAT)
            return self.state()

    def served(self) -> str:
        """Return the page with our script in it, which its policy lets run and listen."""
        html = self.html or NOTHING.format(name=escape(self.name))
        script = CLIENT.replace("VERSION", self.version)
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        allowed = f"connect-src 'self'; script-src 'sha256-{digest}' "
        html = html.replace("script-src 'none'", "script-src ").replace("script-src ", allowed, 1)
        head, end, tail = html.rpartition("</body>")
        return f"{head}<script>{script}</script>{end}{tail}"


def serve(page: Page, port: int) -> ThreadingHTTPServer:
    """Return a server of a page on a loopback address; raises `OSError` where the port is taken."""
    handler = type("PageHandler", (Handler,), {"page": page})
    server = ThreadingHTTPServer((HOST, port), handler)
    server.daemon_threads = True
    return server


class Handler(BaseHTTPRequestHandler):
    """Answers for the page and its events, and for nothing else."""

    page: Page

    def do_GET(self) -> None:
        """Answer a request that came to this machine by its own name."""
        port = self.server.server_port  # type: ignore[attr-defined]
        if self.headers.get("Host") not in (f"{HOST}:{port}", f"localhost:{port}"):
            self.send_error(403)  # a name of somebody else's that leads here
        elif self.path == "/":
            self.answer("text/html; charset=utf-8", self.page.served().encode())
        elif self.path == "/events":
            self.events()
        else:
            self.send_error(404)

    def answer(self, kind: str, body: bytes) -> None:
        """Send a body."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def events(self) -> None:
        """Send the state, and again whenever it changes, until the browser goes."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        state = self.page.state()
        try:
            while True:
                self.wfile.write(f"data: {state}\n\n".encode())
                self.wfile.flush()
                state = self.page.after(state)
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *_: Any) -> None:
        """Say nothing of requests."""
