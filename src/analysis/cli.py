"""The command `report`: begin a case, check it, build editions, verify what is published.

Only argparse is imported here; the work is imported by the subcommand that does it.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

CASE = "a folder of data/ (default: the one in data/editions.json)"
STATUS = (
    "exit status: 0 done, or nothing to do; 1 something is wrong with data, parameters, report or "
    "system;\n  2 the command line is none; 130 interrupted"
)
FORMATS = ("acled", "ged", "timelinejs", "geojson")
ABOUT = {
    "title": "its title",
    "author": "who wrote it",
    "publisher": "who published it",
    "published": "when, such as 2022-01-04",
    "url": "where",
    "licence": "its terms of use",
}
"""What may be told of a text. Blank is not known."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `report`.

    Returns 0, 1 where something is wrong with data, parameters, report or system, or 130.
    """
    from analysis.case.problems import CaseError

    asked = parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except CaseError as error:
        return failed(str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return failed(f"{where}{error.strerror or error}")
    except KeyboardInterrupt:
        failed("Interrupted.")
        return 130


def failed(why: str) -> int:
    """Tell why nothing came of it, and return the exit status for that."""
    from analysis.publish.console import err

    err(why)
    return 1


def parser() -> argparse.ArgumentParser:
    """Return the command's arguments."""
    top = argparse.ArgumentParser(
        prog="report",
        description="Build an analytical report whose numbers lead to sentences.",
        epilog=f"report COMMAND --help shows an example.\n\n{STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(required=True)
    add_new(commands)
    add_draft(commands)
    add_build(commands)
    add_rest(commands)
    add_export(commands)
    add_watch(commands)
    return top


def add(commands: Any, name: str, run: Any, about: str, example: str) -> argparse.ArgumentParser:
    """Add a command, and return it for its arguments."""
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=f"example:\n  {example}\n\n{STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command


def add_new(commands: Any) -> None:
    """Add `report new`."""
    begin = add(
        commands,
        "new",
        new,
        "begin a case from a text: its tables, its towns, and a worklist of what there is to say",
        'report new bus-crash --text article.txt --language en --title "A bus leaves the road"',
    )
    begin.add_argument("name", metavar="NAME", help="the folder of data/ to make")
    begin.add_argument("--text", required=True, metavar="FILE", help="the article, as plain text")
    begin.add_argument("--language", required=True, metavar="CODE", help="its language, such as fr")
    for about, example in ABOUT.items():
        begin.add_argument(f"--{about}", default="", metavar="WORDS", help=example)


def add_draft(commands: Any) -> None:
    """Add `report draft`."""
    turn = add(
        commands,
        "draft",
        draft,
        "turn the decided lines of a case's worklist into rows of its tables",
        "report draft --case bus-crash",
    )
    turn.add_argument("--case", help=CASE)


def add_rest(commands: Any) -> None:
    """Add the commands that take a case and little else."""
    look = add(
        commands,
        "check",
        check,
        "check a case's tables and the saved notebooks, and count what is open",
        "report check --case bus-crash",
    )
    look.add_argument("--case", help=CASE)
    neat = add(
        commands,
        "tidy",
        tidy,
        "bring a case's tables in form; clear notebooks",
        "report tidy --case bus-crash",
    )
    neat.add_argument("--case", help=CASE)
    compare = add(
        commands,
        "verify",
        verify,
        "rebuild the published editions and compare bytes",
        "report verify",
    )
    compare.add_argument("--case", help=CASE)
    add_timeout(compare)


def add_export(commands: Any) -> None:
    """Add `report export`."""
    give = add(
        commands,
        "export",
        export,
        "write a case's events as other tools import them, and list what that loses",
        "report export --to geojson --case bus-crash --output bus-crash.geojson",
    )
    give.add_argument("--to", required=True, choices=FORMATS, help="the format")
    give.add_argument("--case", help=CASE)
    give.add_argument("--language", default="en", help="of labels and notes (default: en)")
    give.add_argument("--output", default="", metavar="FILE", help="default: CASE.FORMAT, here")


def add_watch(commands: Any) -> None:
    """Add `report watch`."""
    keep = add(
        commands,
        "watch",
        watch,
        "show an edition in the browser, and show it anew when a file of it is saved",
        "report watch --case bus-crash --edition en",
    )
    keep.add_argument("--case", help=CASE)
    keep.add_argument("--edition", default="", help="of data/editions.json (default: the first)")
    keep.add_argument("--port", type=port, default=8765, help="on 127.0.0.1 (default: 8765)")


def add_build(commands: Any) -> None:
    """Add `report build`."""
    make = add(
        commands,
        "build",
        build,
        "build editions of a case: HTML, PDF, figures",
        "report build --case bus-crash --edition en",
    )
    make.add_argument("--case", help=CASE)
    make.add_argument(
        "--edition",
        action="append",
        default=[],
        help="an edition of data/editions.json; may repeat (default: all)",
    )
    make.add_argument(
        "-p",
        dest="parameters",
        metavar="name=value",
        action="append",
        default=[],
        help="a parameter: language, as_of, coding_rule; makes an edition of its own. Several "
        "values (en,fr) or days (2022-01-01..2022-01-12) make an edition each",
    )
    make.add_argument("--force", action="store_true", help="build what is up to date too")
    make.add_argument("--quiet", action="store_true", help="say nothing but what is wrong")
    make.add_argument(
        "--cluster",
        metavar="address",
        default="",
        help="do the jobs on the Dask cluster whose scheduler is there (needs `distributed`)",
    )
    add_timeout(make)


def add_timeout(command: argparse.ArgumentParser) -> None:
    """Add the option of how long cells may run."""
    command.add_argument(
        "--cell-timeout",
        type=seconds,
        default=600,
        metavar="seconds",
        help="how long a cell may run (default: 600)",
    )


def seconds(text: str) -> int:
    """Return a number of seconds; raises ValueError for none that a cell could take."""
    if not 1 <= (number := int(text)) <= 10**6:
        raise ValueError(text)
    return number


def new(asked: argparse.Namespace) -> int:
    """Run `report new`."""
    from analysis.draft.commands import new_case
    from analysis.draft.starting import About

    about = About(asked.language, **{name: getattr(asked, name) for name in ABOUT})
    return new_case(asked.name, asked.text, about)


def draft(asked: argparse.Namespace) -> int:
    """Run `report draft`."""
    from analysis.draft.commands import draft_case

    return draft_case(asked.case)


def export(asked: argparse.Namespace) -> int:
    """Run `report export`."""
    from analysis.exchange.commands import export as write

    return write(asked.case, asked.to, asked.output, asked.language)


def watch(asked: argparse.Namespace) -> int:
    """Run `report watch`."""
    from analysis.watch.commands import watch as keep_watch

    return keep_watch(asked.case, asked.edition, asked.port)


def port(text: str) -> int:
    """Return the number of a port; raises ValueError for none."""
    if not 0 <= (number := int(text)) <= 65535:
        raise ValueError(text)
    return number


def build(asked: argparse.Namespace) -> int:
    """Run `report build`."""
    from analysis.case.editions import editions
    from analysis.publish.console import build_editions

    return build_editions(
        editions(asked.case, asked.edition, asked.parameters),
        quiet=asked.quiet,
        force=asked.force,
        cell_timeout=asked.cell_timeout,
        cluster=asked.cluster,
    )


def check(asked: argparse.Namespace) -> int:
    """Run `report check`."""
    from analysis.publish.checking import check_case

    return check_case(asked.case)


def tidy(asked: argparse.Namespace) -> int:
    """Run `report tidy`."""
    from analysis.publish.tidying import tidy_case

    return tidy_case(asked.case)


def verify(asked: argparse.Namespace) -> int:
    """Run `report verify`."""
    from analysis.case.editions import editions
    from analysis.publish.console import verify_editions

    return verify_editions(editions(asked.case), cell_timeout=asked.cell_timeout)
