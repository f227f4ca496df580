from collections.abc import Iterator

import pytest

from desktop_app.language import marked, speak, translate


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(None)


def test_that_texts_are_english_until_told_otherwise() -> None:
    assert translate("Tests", "Open") == "Open"
    assert translate("Tests", "%n days", "", 1200) == "1,200 days"
    assert marked("Tests", "Open") == "Open"


def test_that_a_translator_hears_context_text_comment_and_number() -> None:
    heard: list[tuple[str, str, str, int]] = []

    def german(context: str, text: str, comment: str, number: int) -> str:
        heard.append((context, text, comment, number))
        return f"{number} Tage"

    speak(german)
    assert translate("Tests", "%n days", "how long", 3) == "3 Tage"
    assert heard == [("Tests", "%n days", "how long", 3)]
