import sys

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import launch


def test_a_browser_that_does_not_start_fails_the_tests_and_says_what_to_do(
    browser: Browser,
) -> None:
    # Python starts, and is no browser.
    with pytest.raises(pytest.fail.Exception, match=r"(?s)did not start.*CHROMIUM=/path/to/chrome"):
        launch(browser.browser_type, sys.executable)


def test_no_browser_at_all_fails_the_tests_and_says_what_to_do(browser: Browser) -> None:
    with pytest.raises(pytest.fail.Exception, match="none was found that starts"):
        launch(browser.browser_type, None)
