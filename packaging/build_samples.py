"""Writes resources/samples from the facts beside this script; `--check` only compares.

    python packaging/build_samples.py [--check]

A sample is a TinyDB file with one document per line, so that two versions can be compared by eye.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import FileInfo, License, Source
from facts import huawei, russia, venezuela

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"


class Sample(NamedTuple):
    name: str
    title: str
    as_of: str
    """The day from which its story is told, since the chain itself is over."""
    chains: tuple[Any, ...]


ALL = (
    Sample("huawei-tgl", "Huawei Temporary General License", "2019-11-15", (huawei,)),
    Sample("russia-gl8", "Russia General License 8", "2024-04-15", (russia,)),
    Sample("venezuela-gl5", "Venezuela General License 5", "2019-11-15", (venezuela,)),
    Sample("tour", "Trade controls", "2019-11-15", (huawei, russia, venezuela)),
)


def plain(record: License | Source | FileInfo) -> Any:
    """A record as the JSON values of its document."""
    values = msgspec.to_builtins(record, enc_hook=_text_of, str_keys=True)
    if isinstance(record, FileInfo):
        # As storage writes a new file: without lists of nothing.
        return {key: value for key, value in values.items() if value != ()}
    return values


def _text_of(value: object) -> str:
    if isinstance(value, PartialDate):
        return str(value)
    raise NotImplementedError(type(value))


def tables(sample: Sample) -> dict[str, list[Any]]:
    licenses = [plain(each) for chain in sample.chains for each in chain.LICENSES]
    sources = [plain(each) for chain in sample.chains for each in chain.SOURCES]
    return {
        "meta": [plain(FileInfo(title=sample.title, as_of=PartialDate.parse(sample.as_of)))],
        "licenses": licenses,
        "sources": sources,
        "changes": [],
    }


def written(sample: Sample) -> str:
    return "{\n" + ",\n".join(_table(*each) for each in tables(sample).items()) + "\n}\n"


def _table(name: str, documents: list[Any]) -> str:
    lines = [
        f"{json.dumps(str(doc_id))}: {json.dumps(document, ensure_ascii=False)}"
        for doc_id, document in enumerate(documents, start=1)
    ]
    if not lines:
        return f'"{name}": {{}}'
    return f'"{name}": {{\n' + ",\n".join(lines) + "\n}"


def main() -> int:
    stale: list[str] = []
    for sample in ALL:
        path = SAMPLES / f"{sample.name}.licenses"
        text = written(sample)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    if stale:
        print(f"Not what the facts say: {', '.join(stale)}. Run packaging/build_samples.py.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
