import pytest

from locales import LOCALES, words_for


@pytest.mark.parametrize("locale", LOCALES)
def test_a_task_as_long_as_a_letter_can_be_put_into_words(locale):
    text = "Rà soát & báo cáo. " * 5_000
    assert text.strip().replace("&", "&amp;") in words_for(locale).say("full-task", text=text)
