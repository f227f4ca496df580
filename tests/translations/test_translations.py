"""Every text of the program is in the translators' file, and German is finished."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "translations" / "license_timeline_de.ts"
_HOLES = re.compile(r"\{\w*(?::[^}]*)?\}|%n|%Ln")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def _messages() -> list[tuple[str, str, str, list[str], bool]]:
    found = []
    for context in ET.parse(TS).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            is_finished = translation.get("type") is None and all(texts)
            source = message.findtext("source") or ""
            found.append((name, source, message.findtext("comment") or "", texts, is_finished))
    return found


def test_that_every_text_of_the_code_is_in_the_file_and_no_other() -> None:
    in_code = {(text.context, text.source, text.comment) for text in _tool().all_texts()}
    in_file = {(context, source, comment) for context, source, comment, _, _ in _messages()}
    assert in_code - in_file == set(), "run `make translations`"
    assert in_file - in_code == set(), "run `make translations`"


def test_that_german_is_finished() -> None:
    assert [(c, s) for c, s, _, _, is_finished in _messages() if not is_finished] == []


def test_that_placeholders_are_the_same_in_german() -> None:
    for _, source, _, texts, _ in _messages():
        holes = set(_HOLES.findall(source.replace("%n", "%Ln")))
        for text in texts:
            found = set(_HOLES.findall(text.replace("%n", "%Ln").replace("%LLn", "%Ln")))
            missing = holes - found
            assert found <= holes, (source, text)
            assert not missing or missing == {"%Ln"}, (source, text)


def test_that_menu_keys_and_ellipses_are_kept() -> None:
    for context, source, _, texts, _ in _messages():
        if context in {"Commands", "Menus"}:
            assert all(("&" in text) == ("&" in source) for text in texts), source
            assert all(text.endswith("…") == source.endswith("…") for text in texts), source


def test_that_the_compiled_file_is_newer_than_its_texts() -> None:
    """It says what the texts say: one text of each context is looked up in it."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    for context, source, comment, texts, is_finished in _messages():
        if is_finished and len(texts) == 1:
            assert translator.translate(context, source, comment) == texts[0], (context, source)


@pytest.mark.parametrize("source", ['translate("X", f"a {b}")', "translate(name, 'text')"])
def test_that_a_text_that_translators_cannot_see_is_refused(source: str) -> None:
    import ast

    tool = _tool()
    with pytest.raises(tool.NotLiteralError):
        list(tool.texts_of(ast.parse(source), "here"))
