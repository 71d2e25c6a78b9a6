r"""How LaTeX is nested: its groups, arguments, rows, cells and environments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMAND = r"(?![A-Za-z])"


def group_end(tex: str, start: int) -> int:
    """Return where the group that opens at `start` ends, past its brace; the end if it never."""
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth <= 0 and found[0] == "}":
            return found.end()
    return len(tex)


def argument(tex: str, start: int) -> tuple[str, int]:
    """Read the argument that begins at `start`: its text without braces, and where it ends."""
    start += len(tex[start:]) - len(tex[start:].lstrip())
    if tex[start : start + 1] == "{":
        end = group_end(tex, start)
        return tex[start + 1 : end - 1], end
    token = re.compile(r"\\[A-Za-z]+|\\?.|$", re.DOTALL).match(tex, start)
    return (token[0], token.end()) if token else ("", start)


def arguments(tex: str, start: int, number: int) -> tuple[list[str], int]:
    """Read so many arguments, passing over an option in brackets before them."""
    option = re.compile(r"\s*\[[^\]]*\]").match(tex, start)
    end = option.end() if option else start
    found = []
    for _ in range(number):
        text, end = argument(tex, end)
        found.append(text)
    return found, end


def replaced(tex: str, name: str, number: int, write: Callable[..., str]) -> str:
    """Replace each use of a command with so many arguments by what `write` makes of them."""
    command = re.compile(rf"\\(?:{name}){_COMMAND}\*?")
    done, at = "", 0
    while found := command.search(tex, at):
        given, end = arguments(tex, found.end(), number)
        done += tex[at : found.start()] + write(*given)
        at = end
    return done + tex[at:]


def top_level(tex: str) -> list[tuple[int, str]]:
    r"""List what divides `tex` outside any group or environment: (place, `&` or `\\`...)."""
    found, depth = [], 0
    tokens = re.compile(r"\\(?:begin|end|left|right|middle|over|atop|choose)(?![A-Za-z])|\\.|[{}&]")
    for token in tokens.finditer(tex):
        if token[0] in (r"\begin", r"\left", "{"):
            depth += 1
        elif token[0] in (r"\end", r"\right", "}"):
            depth -= 1
        if depth < 0:
            break
        if depth == 0 and token[0] in ("&", r"\\", r"\over", r"\atop"):
            found.append((token.start(), token[0]))
    return found


def rest_of_group(tex: str, start: int) -> int:
    """Return where what a font switch at `start` holds for ends: its cell, row, or group."""
    depth = 0
    for token in re.compile(r"\\(?:begin|end|left|right)(?![A-Za-z])|\\.|[{}&]").finditer(
        tex, start
    ):
        if depth == 0 and token[0] in ("&", r"\\", "}", r"\right", r"\end"):
            return token.start()
        depth += token[0] in (r"\begin", r"\left", "{")
        depth -= token[0] in (r"\end", r"\right", "}")
    return len(tex)


def start_of_group(tex: str, place: int) -> int:
    """Return where the group around `place` begins, within its braces."""
    opened = [0]
    for token in re.compile(r"\\.|[{}&]", re.DOTALL).finditer(tex, 0, place):
        if token[0] == "{":
            opened.append(token.end())
        elif token[0] == "}" and len(opened) > 1:
            opened.pop()
        elif token[0] in ("&", r"\\"):
            opened[-1] = token.end()
    return opened[-1]


def rows_of(body: str) -> list[str]:
    r"""Split the body of an environment into its rows, at the `\\` that are its own."""
    places = [place for place, mark in top_level(body) if mark == r"\\"]
    edges = [0, *(place + 2 for place in places)]
    found = [body[start:end] for start, end in zip(edges, [*places, len(body)], strict=True)]
    found = [re.sub(r"^\*?\s*\[[\d.\s]*(?:pt|em|ex|mm|cm|in)\]", "", row) for row in found]
    return found if found[-1].strip() else found[:-1]


def cells_of(row: str) -> list[str]:
    """Split a row into its cells."""
    places = [place for place, mark in top_level(row) if mark == "&"]
    edges = [0, *(place + 1 for place in places)]
    return [row[start:end] for start, end in zip(edges, [*places, len(row)], strict=True)]


def environments(tex: str, change: Callable[[str, str, bool], str]) -> str:
    """Rewrite each environment, innermost first: `change(name, body, alone)` gives what it is.

    `alone` tells that there is nothing beside it in the whole formula.
    """
    done: list[str] = []
    innermost = re.compile(
        r"\\begin\s*\{([A-Za-z]+\*?)\}((?:(?!\\begin\s*\{).)*?)\\end\s*\{\1\}", re.DOTALL
    )
    while found := innermost.search(tex):
        alone = not tex[: found.start()].strip() and not tex[found.end() :].strip()
        done.append(change(found[1], found[2], alone))
        tex = f"{tex[: found.start()]}\0{len(done) - 1}\0{tex[found.end() :]}"
    for place, made in reversed(list(enumerate(done))):
        tex = tex.replace(f"\0{place}\0", made)
    return tex


def specified(body: str) -> tuple[str, str]:
    """Split the body of an array into its columns' letters and its rows."""
    body = re.sub(r"^\s*\[[^\]]*\]", "", body)
    spec, end = argument(body, 0)
    return spec, body[end:]


def rules_of(spec: str, body: str) -> tuple[list[int], list[int]]:
    """Find the lines within an array: upright ones after a column, level ones above a row."""
    letters = re.sub(r"@\{[^}]*\}|[^lcr|]", "", spec)
    upright = [len(re.sub(r"\|", "", letters[:i])) for i, c in enumerate(letters) if c == "|"]
    upright = [n for n in upright if 0 < n < len(letters.replace("|", ""))]
    rows = rows_of(body)
    level = [n for n, row in enumerate(rows) if n and row.lstrip().startswith(r"\hline")]
    return upright, level
