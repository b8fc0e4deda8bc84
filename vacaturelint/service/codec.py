"""A document report as bytes and back, without loss: for the cache and for other processes."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vacaturelint.core.report import DocumentReport

if TYPE_CHECKING:
    from msgspec.msgpack import Decoder, Encoder


def encode_report(report: DocumentReport) -> bytes:
    """Return the report as MessagePack, without its path: that may hold bytes that are no text."""
    return _encoder().encode(report._replace(document=replace(report.document, path="")))


def decode_report(data: bytes, path: str) -> DocumentReport:
    """Return the report that `encode_report` wrote, of the input at `path`; ValueError when the bytes hold none."""
    report = _decoder().decode(data)
    return report._replace(document=replace(report.document, path=path))


@functools.cache
def _encoder() -> "Encoder":
    from msgspec.msgpack import Encoder

    return Encoder(enc_hook=_plain)


@functools.cache
def _decoder() -> "Decoder[DocumentReport]":
    from msgspec.msgpack import Decoder

    return Decoder(DocumentReport)


def _plain(value: object) -> dict[object, object]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no part of a report")
