"""The operations of a PDF's page, read at once: pypdf reads a byte at a time, which takes long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, ContentStream, NameObject

if TYPE_CHECKING:
    from pypdf import PdfReader

Operation = tuple[list[object], bytes]


def _nested(depth: int) -> bytes:
    """Return the pattern of what stands in brackets, with brackets in it to some depth."""
    inner = rb"|\(%b\)" % _nested(depth - 1) if depth else b""
    return rb"(?:[^\\()]|\\.%b)*+" % inner


# ISO 32000-2, 7.2 and 7.3. Dictionaries only mark content, so what they hold is left loose.
_TOKEN = re.compile(
    rb"""(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))
    |\((?P<string>%b)\)
    |(?P<operator>[A-Za-z'"][A-Za-z0-9*]*)
    |/(?P<name>[^\s()<>\[\]{}/%%]*)
    |(?P<array>[\[\]])
    |<<|>>|<(?P<hex>[0-9A-Fa-f]*)>
    |\s+|(?P<unknown>.)"""
    % _nested(3),
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}


class _Read(ContentStream):
    """A content stream that is read by `operations_of` if that can, and else by pypdf."""

    @property
    def operations(self) -> list[Operation]:
        """Return each operator with its operands."""
        read = operations_of(self.get_data())
        return ContentStream(self, self.pdf, "bytes").operations if read is None else read

    @operations.setter
    def operations(self, operations: list[Operation]) -> None:
        raise NotImplementedError  # it is only read


def page_texts(reader: PdfReader) -> list[str]:
    """Return the text that each page shows, as pypdf has it."""
    texts = []
    for page in reader.pages:
        if "/Contents" in page:
            page[NameObject("/Contents")] = _Read(page["/Contents"], reader, "bytes")
        texts.append(page.extract_text())
    return texts


def operations_of(data: bytes) -> list[Operation] | None:
    """Return each operator with its operands; None where there is what only pypdf can read."""
    found: list[Operation] = []
    operands: list[object] = []
    array = None
    for token in _TOKEN.finditer(data):
        kind = token.lastgroup
        if kind is None:
            continue
        if kind == "operator":
            found.append((operands, token[0]))
            operands = []
        elif kind == "array":
            if array is None:
                array = ArrayObject()
                operands.append(array)
            else:
                array = None
        elif kind == "unknown":
            return None
        else:
            (operands if array is None else array).append(_value(kind, token[kind]))
    return None if any(operator == b"BI" for _, operator in found) else found


def _value(kind: str, text: bytes) -> object:
    if kind == "number":
        return float(text)
    if kind == "string":
        return _ESCAPE.sub(_unescaped, text) if b"\\" in text else text
    return bytes.fromhex(text.decode()) if kind == "hex" else f"/{text.decode('latin-1')}"


def _unescaped(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    return bytes([int(code, 8) & 0xFF]) if code.isdigit() else _ESCAPED.get(code, code)
