"""What was rendered once: which pages a build takes from earlier ones, and that nobody can tell them from new ones."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup
from msgspec import Struct

from building import ROOT, pelican, tree
from kutip.publish.page import Page, Site
from kutip.publish.store import FILE, Finished, Ground, Store, ground, key_of

SITE = Site(name="Kutip", language="id")
PAGE = Page(address="/a/", template="a.html", view=None)
_COUNT = re.compile(r"Kutip: (\d+) pages, (\d+) of them kept")


class View(Struct, frozen=True):
    """What the pages of these tests show."""

    text: str = ""


class Built(NamedTuple):
    """A site that was built: its files, how many pages it has, and how many of them were not rendered."""

    files: dict[str, bytes]
    pages: int
    kept: int


class Project(NamedTuple):
    """A folder with everything that a site is made of, and settings for its builds."""

    folder: Path
    settings: dict[str, str]

    def build(self, cache: Path | None) -> Built:
        """Build the site, with the cache where one is given."""
        output = self.folder / ("warm" if cache else "cold")
        settings = {
            "THEME": f'"{self.folder}"',
            "KUTIP_ROOT": f'"{self.folder}"',
            "KUTIP_CACHE": f'"{cache}"' if cache else "false",
            **self.settings,
        }
        done = pelican(output, seeds=self.folder / "seeds", content=self.folder / "content", settings=settings)
        assert done.returncode == 0, done.stdout + done.stderr
        count = _COUNT.search(done.stdout)
        assert (count is not None) == (cache is not None), done.stdout
        return Built(tree(output), *map(int, count.groups() if count else (0, 0)))


def one_seed(project: Project) -> Project:
    path = project.folder / "seeds" / "tirtaloka-1.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("640 warga", "641 warga"), encoding="utf-8")
    return project


def one_correction(project: Project) -> Project:
    (project.folder / "content" / "corrections.toml").write_text(
        '[[correction]]\narticle = "wanajaya-1"\naction = "suppress"\nlayer = "dates"\n'
        'exact = "Jumat (14/11/2025) pagi"\n'
        'reason = "Salah baca"\ndate = 2025-11-20\nnotice = "ralat"\n',
        encoding="utf-8",
    )
    return project


def one_person(project: Project) -> Project:
    with (project.folder / "content" / "people.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[person]]\nname = "Bagus Prakosa"\nroles = ["Kapolres Wanajaya"]\nwikidata = "Q1"\n')
    return project


def one_template(project: Project) -> Project:
    path = project.folder / "templates" / "claim.html"
    path.write_text(path.read_text(encoding="utf-8").replace("<h1", '<h1 class="words"', 1), encoding="utf-8")
    return project


def one_setting(project: Project) -> Project:
    return project._replace(settings={"SITENAME": '"Kutip Tirtaloka"'})


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Five articles on two events, built once with a cache beside them, from which each test goes on."""
    folder = tmp_path_factory.mktemp("project")
    for source in (ROOT / "examples" / "content", ROOT / "templates", ROOT / "static"):
        shutil.copytree(source, folder / source.name)
    (folder / "seeds").mkdir()
    for name in ("tirtaloka-1", "tirtaloka-2", "tirtaloka-3", "wanajaya-1", "wanajaya-2"):
        for suffix in ("txt", "toml"):
            shutil.copy(ROOT / "examples" / "seeds" / f"{name}.{suffix}", folder / "seeds")
    made = Project(folder, {})
    built = made.build(folder / "cache")
    assert built.kept == 0 and built.pages > 50
    return made


def copy(project: Project, folder: Path) -> Project:
    """The project as it was, in a folder of its own."""
    return Project(Path(shutil.copytree(project.folder, folder / "project")), {})


def test_what_has_not_changed_is_not_rendered(project: Project) -> None:
    """A second build of the same state renders no page and gives the same bytes as one without a cache."""
    again = project.build(project.folder / "cache")
    assert again.kept == again.pages
    assert again.files == project.build(None).files


@pytest.mark.parametrize(
    ("change", "least", "most"),
    [
        (one_seed, 0.5, 0.95),
        (one_correction, 0.5, 0.95),
        (one_person, 0.5, 0.95),
        (one_template, 0.0, 0.0),
        (one_setting, 0.0, 0.0),
    ],
)
def test_a_change_shows_on_every_page_that_it_concerns(
    project: Project, tmp_path: Path, change: Callable[[Project], Project], least: float, most: float
) -> None:
    """After a change the site is the same, file by file, whether or not pages of earlier builds were at hand."""
    changed = change(copy(project, tmp_path))
    warm, cold = changed.build(changed.folder / "cache"), changed.build(None)
    assert least <= warm.kept / warm.pages <= most
    assert sorted(warm.files) == sorted(cold.files)
    assert [path for path, body in warm.files.items() if body != cold.files[path]] == []
    assert warm.files != tree(project.folder / "warm")


def test_a_theme_that_asks_pelican_is_asked_each_time(project: Project, tmp_path: Path) -> None:
    """Pages whose template prints a setting are rendered in every build, so its new value shows; only they are."""
    site = copy(project, tmp_path)
    override = site.folder / "mine"
    override.mkdir()
    (override / "claim.html").write_text(
        '{% extends "!theme/claim.html" %}{% block foot %}<p>{{ COLOPHON }}</p>{% endblock %}', encoding="utf-8"
    )
    site.settings.update(THEME_TEMPLATES_OVERRIDES=f'["{override}"]', COLOPHON='"Edisi pertama"')
    first = site.build(site.folder / "cache")
    site.settings["COLOPHON"] = '"Edisi kedua"'
    second = site.build(site.folder / "cache")
    pages = [path for path, body in first.files.items() if b"Edisi pertama" in body]
    assert pages and pages == [path for path, body in second.files.items() if b"Edisi kedua" in body]
    assert second.kept == second.pages - len(pages)


def test_dead_links_are_found_on_kept_pages(project: Project, tmp_path: Path) -> None:
    """A page that is not rendered still says where it links to, so a missing picture of the theme fails the build."""
    site = copy(project, tmp_path)
    (site.folder / "static" / "mark.svg").unlink()
    settings = {
        "THEME": f'"{site.folder}"',
        "KUTIP_ROOT": f'"{site.folder}"',
        "KUTIP_CACHE": f'"{site.folder / "cache"}"',
    }
    done = pelican(
        site.folder / "warm", seeds=site.folder / "seeds", content=site.folder / "content", settings=settings
    )
    assert done.returncode == 1
    assert "links to /theme/mark.svg, which is not there" in done.stdout + done.stderr


def test_a_broken_store_is_made_anew(project: Project, tmp_path: Path) -> None:
    """Where the file of pages holds something else, every page is rendered again, with the same bytes."""
    site = copy(project, tmp_path)
    (site.folder / "cache" / FILE).write_bytes(b"no database" * 500)
    built = site.build(site.folder / "cache")
    assert built.kept == 0
    assert built.files == tree(project.folder / "warm")


# --- keys -------------------------------------------------------------------------------------------------------------


def shared(templates: dict[str, str], context: dict[str, object] | None = None, **changed: object) -> Ground | None:
    environment = Environment(loader=DictLoader(templates), autoescape=True)
    given = {"code": b"1", "site": SITE, "plugins": ["kutip"], **changed}
    return ground(environment, foreign=context or {}, **given)  # type: ignore[arg-type]


def asked(templates: dict[str, str], **context: object) -> set[str]:
    """Names that rendering ``a.html`` asked Pelican for."""
    environment = Environment(loader=DictLoader(templates), autoescape=True)
    found = ground(environment, b"1", SITE, [], foreign=context)
    assert found is not None
    environment.get_template("a.html").render(context, page=PAGE, view=View("x"), site=SITE, t=str, href=str)
    return found.asked


@pytest.mark.parametrize(
    "changed",
    [
        {"code": b"2"},
        {"site": Site(name="Kutip", language="en")},
        {"site": Site(name="Kutip", language="id", url="https://example.org")},
        {"plugins": ["kutip", "other"]},
        {"templates": {"a.html": "b"}},
        {"templates": {"a.html": "a", "b.html": ""}},
    ],
)
def test_what_all_pages_share_is_in_every_key(changed: dict[str, object]) -> None:
    """Other code, another site, other plugins or templates make other keys; the same make the same."""
    given: dict[str, object] = {"templates": {"a.html": "a"}}
    first, same = shared(**given), shared(**given)  # type: ignore[arg-type]
    other = shared(**{**given, **changed})  # type: ignore[arg-type]
    assert first is not None and same is not None and other is not None
    assert first.hash == same.hash != other.hash


def test_pages_differ_by_address_template_and_view() -> None:
    """Each part of a page is in its key, and finished markup is not taken for text of the same letters."""
    found = Ground(b"", set())
    pages = [
        (PAGE, View("a")),
        (PAGE, View("b")),
        (PAGE, View(Markup("a"))),
        (Page(address="/b/", template="a.html", view=None), View("a")),
        (Page(address="/a/", template="b.html", view=None), View("a")),
        (Page(address="/a/", template="a.html", view=None, article="a"), View("a")),
    ]
    assert len({key_of(found, page, view) for page, view in pages}) == len(pages)
    assert key_of(found, *pages[0]) == key_of(found, PAGE, View("a"))


def test_what_no_key_can_be_made_of_is_refused() -> None:
    """A view that holds an object without a form of its own is a mistake and told so."""
    with pytest.raises(TypeError, match="no key can be made of"):
        key_of(Ground(b"", set()), PAGE, View(object()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("templates", "names"),
    [
        ({"a.html": "{{ view.text }}{{ page.address }}{{ site.name }}{{ t('x') }}{{ href('/') }}"}, set()),
        ({"a.html": "{% set mine = 1 %}{{ mine }}{% for n in range(3) %}{{ loop.index }}{{ n }}{% endfor %}"}, set()),
        ({"a.html": "{{ SITENAME }}"}, {"SITENAME"}),
        ({"a.html": "{% if NOT_THERE is defined %}x{% endif %}"}, {"NOT_THERE"}),
        ({"a.html": "{% include 'b.html' %}", "b.html": "{{ SITENAME }}"}, {"SITENAME"}),
        ({"a.html": "{% extends 'b.html' %}", "b.html": "{% block x %}{{ SITENAME }}{% endblock %}"}, {"SITENAME"}),
        (
            {
                "a.html": "{% from 'b.html' import m with context %}{{ m() }}",
                "b.html": "{% macro m() %}{{ SITENAME }}{% endmacro %}",
            },
            {"SITENAME"},
        ),
        ({"a.html": "{{ lipsum() }}"}, {"lipsum"}),
    ],
)
def test_a_template_is_watched_while_it_is_rendered(templates: dict[str, str], names: set[str]) -> None:
    """What Kutip hands over and what a template sets itself may be asked for; anything else is noted by name."""
    assert asked(templates, SITENAME="Kutip") == names


@pytest.mark.parametrize("kind", ["filters", "tests", "globals"])
def test_filters_of_others_cannot_be_known(kind: str) -> None:
    """Where a site brings its own filters, tests or globals, nothing is kept: what they do stands in no key."""
    environment = Environment(loader=DictLoader({"a.html": "a"}), autoescape=True)
    getattr(environment, kind)["theirs"] = str
    assert ground(environment, b"1", SITE, [], foreign=()) is None


def test_a_template_does_not_change_behind_its_hash() -> None:
    """What an editor saves while a build runs belongs to the next build."""
    templates = {"a.html": "before"}
    environment = Environment(loader=DictLoader(templates), auto_reload=False, autoescape=True)
    assert ground(environment, b"1", SITE, [], foreign=()) is not None
    templates["a.html"] = "after"
    assert environment.get_template("a.html").render() == "before"


def test_a_value_that_is_no_page_is_passed_over(tmp_path: Path) -> None:
    """A value under the right key that is not one of ours counts as none."""
    store = Store(tmp_path)
    store._cache.put([(b"a", b"nothing that was packed")])
    assert store.get(b"a") is None
    store.put(b"a", Finished(b"<p>", ("/b/",)))
    store.close(1)
    assert Store(tmp_path).get(b"a") == Finished(b"<p>", ("/b/",))
