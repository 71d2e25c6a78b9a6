"""The command `report`: build editions, check a case, verify what is published.

Only argparse is imported here; the work is imported by the subcommand that does it.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

CASE = "a folder of data/ (default: the one in data/editions.json)"


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
        prog="report", description="Build an analytical report whose numbers lead to sentences."
    )
    commands = top.add_subparsers(required=True)
    add_build(commands)
    look = commands.add_parser("check", help="check a case's tables and the saved notebooks")
    look.add_argument("--case", help="a folder of data/ (default: the one in data/editions.json)")
    look.set_defaults(run=check)
    neat = commands.add_parser("tidy", help="bring a case's tables in form; clear notebooks")
    neat.add_argument("--case", help="a folder of data/ (default: the one in data/editions.json)")
    neat.set_defaults(run=tidy)
    compare = commands.add_parser("verify", help="rebuild the published editions and compare bytes")
    compare.add_argument(
        "--case", help="a folder of data/ (default: the one in data/editions.json)"
    )
    add_timeout(compare)
    compare.set_defaults(run=verify)
    return top


def add_build(commands: Any) -> None:
    """Add `report build`."""
    make = commands.add_parser("build", help="build editions of a case: HTML, PDF, figures")
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
    make.set_defaults(run=build)


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
    from analysis.publish.console import check_case

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
