"""A browser as a reader has it, for pages served from this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.install import executable


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium that the set-up found, without what a sandboxed machine refuses."""
    return {
        **browser_type_launch_args,
        "executable_path": executable(),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture(scope="session")
def seeds_url(seeds_site: Path, serve: Callable[[Path], str]) -> str:
    """Where the site of the two seeds is served."""
    return serve(seeds_site)


@pytest.fixture(scope="session")
def examples_url(request: pytest.FixtureRequest) -> str:
    """Where the example collection is served: built here, or what KUTIP_TEST_SITE names, a rehearsal of publishing."""
    given = os.environ.get("KUTIP_TEST_SITE")
    if given:
        return given
    serve: Callable[[Path], str] = request.getfixturevalue("serve")
    return serve(request.getfixturevalue("examples_site"))


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A function that opens a window (`width`, `dark`, `javascript`, `media` …) and watches what goes wrong in it.

    At the end of the test nothing may have been asked of another host, and the console must be without errors.
    """
    contexts = []
    trouble: list[str] = []

    def open_(width: int = 1200, *, dark: bool = False, javascript: bool = True, **more: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            **more,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "request",
            lambda request: (
                trouble.append(f"asks {request.url}")
                if not request.url.startswith(("http://127.0.0.1:", "data:", "about:"))
                else None
            ),
        )
        return page

    yield open_
    for context in contexts:
        context.close()
    assert trouble == []
