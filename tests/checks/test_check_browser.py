"""Every kind of page as readers have it: by eye, by keyboard, on paper, without a script, in forced colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from accessibility import violations
from collections_built import Built, names

Reader = Callable[..., Page]

INTERACTIVE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]'
)].filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)"""
"""What a reader can act on: in sight, or brought into sight by the focus (the skip link)."""

FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const box = element.getBoundingClientRect();
    const clipped = style.clipPath !== 'none' || style.opacity === '0';
    return { index: window.known.indexOf(element), ring, seen: box.width > 0 && box.height > 0 && !clipped,
             html: element.outerHTML.slice(0, 120) };
}"""

MOST_STEPS = 100
"""Elements walked through on one page: the rest of a long list is more of the same."""


@pytest.fixture(scope="session", params=[name for name in names() if name != "excerpts"])
def built(request: pytest.FixtureRequest, collection: Callable[[str], Built]) -> Built:
    """Each collection but one that has the same pages as another."""
    return collection(request.param)


def visit(page: Page, address: str) -> None:
    """Open a page; that of the search is there when its index is."""
    page.goto(address)
    if address.endswith("/cari/"):
        page.wait_for_selector("#search:not([hidden])")


@pytest.mark.parametrize(("width", "dark"), [(1200, False), (360, False), (1200, True)])
def test_axe_finds_nothing(reader: Reader, built: Built, url: str, width: int, dark: bool) -> None:
    """No kind of page has an accessibility violation or runs out of the window, wide and narrow, light and dark."""
    page, found = reader(width, dark=dark), {}
    for kind, address in built.addresses(url):
        visit(page, address)
        wrong = violations(page)
        if not page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
            wrong.append("runs out of the window")
        if wrong:
            found[kind] = wrong
    assert found == {}


@pytest.mark.parametrize("width", [1200, 360])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    reader: Reader, built: Built, url: str, width: int
) -> None:
    """Tab goes through every link, button, field and fold of each kind of page in its order, always in sight.

    What only appears where the focus is, such as the buttons of a note, comes in between.
    """
    page, found = reader(width), {}
    for kind, address in built.addresses(url):
        visit(page, address)
        known = page.evaluate(f"window.known = ({INTERACTIVE})(), window.known.length")
        wrong, last, goal = [], -1, min(known, MOST_STEPS) - 1
        for _ in range(3 * MOST_STEPS):
            if last == goal or wrong:
                break
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused is None:
                wrong.append(f"the focus is lost behind element {last} of {known}")
            elif not (focused["ring"] and focused["seen"]):
                wrong.append(f"no visible focus: {focused['html']}")
            elif focused["index"] == last + 1:
                last += 1
            elif focused["index"] >= 0:
                wrong.append(f"from {last} to {focused['index']}: {focused['html']}")
        if last != goal:
            found[kind] = wrong
    assert found == {}


def test_without_javascript_nothing_is_missing(reader: Reader, built: Built, url: str) -> None:
    """With scripts off every kind of page shows the words that it shows with them; only the search needs one."""
    with_, without, found = reader(), reader(javascript=False), {}
    for kind, address in built.addresses(url):
        words = []
        for page in (with_, without):
            page.goto(address)
            words.append(len(page.locator("main").inner_text().split()))
        if words[1] < words[0] and kind != "cari":
            found[kind] = words
    assert found == {}


def test_on_paper_the_content_stands_and_the_controls_are_gone(reader: Reader, built: Built, url: str) -> None:
    """Printed, each kind of page has its heading in dark on white, without the navigation, within the sheet."""
    page, found = reader(720, dark=True), {}
    page.emulate_media(media="print")
    for kind, address in built.addresses(url):
        page.goto(address)
        wrong = page.evaluate(
            """() => {
                const light = color => (color.match(/[\\d.]+/g) ?? []).slice(0, 3).every(part => part > 200);
                const clear = color => color === 'transparent' || color.endsWith(', 0)');
                const ground = getComputedStyle(document.body).backgroundColor;
                const heading = document.querySelector('h1');
                return [
                    !heading.checkVisibility() && 'no heading',
                    light(getComputedStyle(heading).color) && 'light words',
                    !(clear(ground) || light(ground)) && 'dark ground ' + ground,
                    document.querySelector('.top nav')?.checkVisibility() && 'navigation',
                    document.querySelector('.filter')?.checkVisibility() && 'filter',
                    document.documentElement.scrollWidth > document.documentElement.clientWidth && 'too wide',
                ].filter(Boolean);
            }"""
        )
        if wrong:
            found[kind] = wrong
    assert found == {}


def test_forced_colours_keep_links_and_marks_apart(reader: Reader, built: Built, url: str) -> None:
    """Where the system chooses the colours, links in text are underlined and each annotated span keeps its line."""
    page, found = reader(forced_colors="active"), {}
    for kind, address in built.addresses(url):
        page.goto(address)
        wrong = page.evaluate(
            """() => {
                const lined = element => {
                    const style = getComputedStyle(element);
                    return style.textDecorationLine !== 'none' || style.borderBottomStyle !== 'none';
                };
                const bare = selector => [...document.querySelectorAll(selector)].filter(
                    element => element.checkVisibility() && element.textContent.trim() && !lined(element)
                ).map(element => element.outerHTML.slice(0, 120));
                return ['main p a:not(.m, .l, [rel])', '.text .a.q', '.text .a.d'].flatMap(bare).slice(0, 3);
            }"""
        )
        if wrong:
            found[kind] = wrong
    assert found == {}
