"""Compiled templates, kept for the next build only as whole as they were written."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """A cache of Jinja's that takes a file which was cut off or changed for none.

    Jinja's own fails on the first, for every later build, and would run the second.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template's code, if it is there and whole."""
        with suppress(OSError):
            digest, _, code = (self.folder / bucket.key).read_bytes().partition(b"\n")
            if hashlib.sha256(code).hexdigest().encode() == digest:
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code, with a digest that tells whether it is whole."""
        code = bucket.bytecode_to_string()
        with suppress(OSError):  # a disk without room is told where it matters
            digest = hashlib.sha256(code).hexdigest().encode()
            (self.folder / bucket.key).write_bytes(digest + b"\n" + code)
