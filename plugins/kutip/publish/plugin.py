"""Pelican runs Kutip here: the digest becomes Pelican articles and pages, staged, checked and exchanged.

Pelican's order of events (4.12): `initialized` once; then at each run `get_generators` (before any generator is made),
`article_generator_pretaxonomy`, `article_generator_write_article` for each article, the generators' output,
`finalized`. Signals hold weak references, so every handler is a function of this module.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import StrictUndefined
from pelican.contents import Article as PelicanArticle
from pelican.generators import ArticlesGenerator, Generator
from pelican.log import console
from pelican.plugins import signals
from pelican.urlwrappers import Category
from pelican.writers import Writer

from .. import __version__
from ..edit import read_authority, suppress
from ..languages import available, load
from ..model import Authority, Digest, KutipError
from ..pipeline import digest as make_digest
from .annotations import annotation_files
from .catalogue import Catalogue
from .data import data_files
from .editorial import editorial_pages
from .excerpt import excerpts
from .feeds import feeds
from .files import File
from .links import Links
from .page import Page, Site
from .planned import planned_files
from .report import lines, write_report
from .safe import finish
from .scores import scores
from .search import index, language_of
from .settings import Settings, read_settings
from .sitemap import sitemap_files
from .staging import Staging
from .store import Finished, Ground, Store, code_version, ground, key_of
from .suppression import assert_absent
from .views import Collection, DataFile, jinja_filters, pages_of

_BUILD = "_kutip_build"
"""Key of the running build in Pelican's settings, which every generator and writer holds."""

_UNDATED = dt.datetime(1970, 1, 1, tzinfo=ZoneInfo("Asia/Jakarta"))
"""Pelican refuses an article without a date; this one sorts last and is printed nowhere."""

FORCED: dict[str, Any] = {
    # Articles come from seeds; pages of editors are read by ourselves. Pelican looks for neither.
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "DIRECT_TEMPLATES": [],
    # Nothing is read by Pelican's own readers: Python-Markdown is not linear on hostile input.
    "READERS": dict.fromkeys(("rst", "md", "markdown", "mkd", "mdown", "html", "htm")),
    # `{x}` and `|x|` in an address are words of a seed, never links of Pelican.
    "INTRASITE_LINK_REGEX": r"(?!)(?P<what>)",
    **dict.fromkeys(
        (
            *("AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "ARCHIVES_SAVE_AS"),
            *("YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS", "DAY_ARCHIVE_SAVE_AS"),
        ),
        "",
    ),
    **dict.fromkeys(
        (
            *("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS", "CATEGORY_FEED_ATOM", "CATEGORY_FEED_RSS"),
            *("AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TAG_FEED_ATOM", "TAG_FEED_RSS"),
            *("TRANSLATION_FEED_ATOM", "TRANSLATION_FEED_RSS"),
        )
    ),
    "THEME_STATIC_DIR": "theme",
    "THEME_STATIC_PATHS": ["static"],
    # What stands in the staging folder is ours alone, so nothing there has to be deleted first.
    "DELETE_OUTPUT_DIRECTORY": False,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "JINJA_ENVIRONMENT": {
        "autoescape": True,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        # Each run makes its environments anew; within one no template changes, so no file is asked for its time.
        "auto_reload": False,
        "extensions": [],
    },
}
"""Settings of Pelican that Kutip cannot work without; whatever a site says of them is overruled."""

UNLISTED = ("404.html", "redirect.html")
"""Templates of pages that no sitemap names."""


class ThemeError(KutipError):
    """A theme without the templates that Kutip fills."""


class Build:
    """Everything that one run of Pelican knows of Kutip."""

    def __init__(self, settings: Settings, staging: Staging, site: Site, content: Path) -> None:
        self.settings = settings
        self.staging = staging
        self.site = site
        self.content = content
        self.catalogue = Catalogue.load(settings.language)
        self.digest = Digest()
        self.links = Links(site.url)
        self.pages: tuple[Page, ...] = ()
        self.collection = Collection(self.digest, self.catalogue, Authority(), {})
        self.suppressed: tuple[str, ...] = ()
        self.plugins: object = None
        self._last_error = ""
        self._cache = _cache_folder(settings)
        self._code = code_version() if self._cache is not None else b""
        self._store: Store | None = None
        self._grounds: dict[Generator, Ground | None] = {}
        self._kept = 0
        self._folders: set[str] = set()

    def begin(self) -> None:
        """Read, annotate and link everything; a failure leaves the published folder as it was."""
        self.staging.begin()
        self._store = Store(self._cache) if self._cache is not None else None
        self._grounds.clear()
        self._kept = 0
        self._folders.clear()
        try:
            self._read()
        except KutipError as error:
            self.staging.abandon()
            if str(error) == self._last_error:
                time.sleep(1)  # `--autoreload` tries again at once for as long as the error stands
            self._last_error = str(error)
            raise
        self._last_error = ""

    def _read(self) -> None:
        settings = self.settings
        names = settings.below_root(settings.suppress_file) if settings.suppress_file else None
        authority = read_authority(self.content, names)
        self.suppressed = authority.suppressed
        self.digest = make_digest(settings.below_root(settings.seeds), authority, jobs=settings.jobs, cache=self._cache)
        write_report(self.digest, self.staging.report)
        silent = "KUTIP_CONTACT is not set: whoever is named on this public site cannot answer (docs/settings.md)"
        for line in (*lines(self.digest), *([silent] if self.site.public and not self.site.contact else [])):
            console.print(line, markup=False, highlight=False, soft_wrap=True)
        if settings.strict and self.digest.refusals:
            raise KutipError(
                f"KUTIP_STRICT: {len(self.digest.refusals)} seeds were refused (named above and in "
                f"{self.staging.report}); mend or remove them, or set KUTIP_STRICT = False"
            )
        self.links = Links(self.site.url)
        authority = suppress((), authority)[1]
        packs = {code: load(code) for code in available()}
        shown = excerpts(self.digest, authority, packs, packs["id"], public=self.site.public)
        self.collection = Collection(self.digest, self.catalogue, authority, shown)
        listed = []
        for file in data_files(self.collection, self.site):
            self._write(file)
            size = (self.staging.folder / file.path).stat().st_size
            name = file.path.rpartition("/")[2]
            listed.append(
                DataFile(
                    f"/{file.path}",
                    name.rpartition(".")[2],
                    self.catalogue.text(f"file.{name.replace('.', '-')}"),
                    size,
                )
            )
        pages = tuple(pages_of(self.collection, self.site, scores=scores(), files=listed))
        self.pages = (*pages, *editorial_pages(self.content, {page.address for page in pages}))

    def write_files(self) -> None:
        """Write everything that is no page."""
        for file in feeds(self.collection, self.site):
            self._write(file)
        for file in annotation_files(self.collection, self.site):
            self._write(file)
        for file in planned_files(self.collection, self.site):
            self._write(file)
        for file in sitemap_files(self._listed(), self.site):
            self._write(file)

    def _listed(self) -> Iterator[str]:
        """Addresses that search engines may list: the others lead on or say ``noindex``."""
        collection = self.collection
        delicate = {f"/pernyataan/{group.id}/" for group in collection.groups if collection.is_delicate(group)}
        for page in self.pages:
            kept = page.template in UNLISTED or page.article in collection.excerpts or page.address in delicate
            if not kept:
                yield page.address

    def _write(self, file: File) -> None:
        self.write(file.path, file.body.encode())

    def write(self, name: str, body: bytes) -> str:
        """Write the file `name` below the staging folder; its path."""
        path = f"{self.staging.folder}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        with open(path, "wb") as file:  # noqa: PTH123 - a `Path` takes as long to make as the file
            file.write(body)
        return path

    def finished(self, page: Page, generator: Generator, context: dict[str, Any]) -> bytes:
        """The bytes of `page`: those of an earlier build where nothing that they depend on has changed."""
        view = page.view() if callable(page.view) else page.view
        shared = self.ground_of(generator)
        if self._store is None or shared is None:
            return self._render(page, view, generator, context).body
        key = key_of(shared, page, view)
        kept = self._store.get(key)
        if kept is not None:
            self._kept += 1
            self.links.use(page, kept.links)
            return kept.body
        shared.asked.clear()
        made = self._render(page, view, generator, context)
        if not shared.asked:
            self._store.put(key, made)
        return made.body

    def _render(self, page: Page, view: object, generator: Generator, context: dict[str, Any]) -> Finished:
        template = generator.get_template(page.template.removesuffix(".html"))
        made: dict[str, str] = {}
        href = self.links.href_from(page, made)
        html = template.render(context, page=page, view=view, site=self.site, t=self.catalogue.text, href=href)
        return Finished(finish(html, page.address).encode(), tuple(made))

    def ground_of(self, generator: Generator) -> Ground | None:
        """What pages from the templates of `generator` have in common; from the first call on these do not change."""
        if self._store is None:
            return None
        if generator not in self._grounds:
            self._grounds[generator] = ground(
                generator.env, self._code, self.site, self.plugins, foreign=generator.context
            )
        return self._grounds[generator]

    def close(self) -> None:
        """Let go of the pages that were kept and say how many they were."""
        if self._store is not None:
            self._store.close(len(self.pages))
            self._store = None
            console.print(
                f"Kutip: {len(self.pages)} pages, {self._kept} of them kept from earlier builds",
                markup=False,
                highlight=False,
                soft_wrap=True,
            )


def _cache_folder(settings: Settings) -> Path | None:
    if settings.cache is False:
        return None
    return user_cache() if settings.cache is True else settings.below_root(str(settings.cache))


def user_cache() -> Path:
    """Kutip's folder in the user's cache folder (XDG base directory specification)."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "kutip"


class KutipWriter(Writer):  # type: ignore[misc]
    """Writes a page of Kutip after its allowlist; hands everything else to Pelican."""

    def write_file(  # type: ignore[no-untyped-def]
        self, name, template, context, *args, **kwargs
    ) -> None:
        """Write the file `name` below the staging folder."""
        page = context.get("kutip_page")
        if page is None or page.save_as != name:
            super().write_file(name, template, context, *args, **kwargs)
            return
        build: Build = self.settings[_BUILD]
        path = build.write(name, build.finished(page, context["kutip_generator"], context))
        signals.content_written.send(path, context=context)


class KutipGenerator(Generator):  # type: ignore[misc]
    """Gives Pelican every page that is not an article."""

    def generate_output(self, writer: Writer) -> None:
        """Write them, each from its own template."""
        for page in self.settings[_BUILD].pages:
            if page.article is None:
                _write(self, page, writer.write_file)
        self.settings[_BUILD].write_files()


def _write(generator: Generator, page: Page, write: Callable[..., None]) -> None:
    generator.context["kutip_page"] = page
    generator.context["kutip_generator"] = generator
    write(page.save_as, None, generator.context)  # its template is compiled only if it must be rendered


def on_initialized(pelican: Any) -> None:
    """Read the settings, overrule Pelican's, and turn its output to the staging folder."""
    settings = pelican.settings
    options = read_settings(settings)
    settings.update(FORCED)
    settings["JINJA_ENVIRONMENT"] = dict(FORCED["JINJA_ENVIRONMENT"])
    pelican.delete_outputdir = False
    staging = Staging(Path(pelican.output_path))
    site = Site(
        name=settings["SITENAME"],
        language=options.language,
        url=str(settings.get("SITEURL") or "").rstrip("/"),
        contact=options.contact,
        issues=options.issues,
        public=options.public,
        version=__version__,
    )
    build = Build(options, staging, site, Path(pelican.path))
    build.plugins = settings.get("PLUGINS")
    settings[_BUILD] = build
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], **jinja_filters(build.catalogue)}
    # `--autoreload` watches the theme's folder, which in a checkout holds the output too.
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], f"{staging.output}/*", f"{staging.output}.kutip-*"]
    pelican.output_path = str(staging.folder)
    _check_theme(Path(pelican.theme))


def _check_theme(theme: Path) -> None:
    """Raise `ThemeError` unless `theme` is Kutip's: Pelican would fall back to its own templates in silence."""
    for name in ("base.html", "article.html", "home.html"):
        if not (theme / "templates" / name).is_file():
            raise ThemeError(
                f"{theme}: not a theme of Kutip (no templates/{name}); set THEME = kutip.theme_path() in pelicanconf.py"
            )


def on_get_generators(pelican: Any) -> type[Generator]:
    """Begin a run: everything that can fail for the editor's reasons fails here, before a page is written."""
    pelican.settings[_BUILD].begin()
    return KutipGenerator


def on_get_writer(_pelican: Any) -> type[Writer]:
    """Have our writer write."""
    return KutipWriter


def on_pretaxonomy(generator: ArticlesGenerator) -> None:
    """Give Pelican the digest's articles, so that its other plugins see them."""
    build: Build = generator.settings[_BUILD]
    articles = {annotated.article.id: annotated.article for annotated in build.digest.articles}
    for page in build.pages:
        if page.article is None:
            continue
        article = articles[page.article]
        date = dt.datetime.fromisoformat(article.published) if article.published else _UNDATED
        made = PelicanArticle(
            "",
            metadata={
                "title": article.title,
                "date": date,
                "slug": article.slug,
                "category": Category(article.outlet or "-", generator.settings),
                "status": "published",
                "template": page.template.removesuffix(".html"),
                "save_as": page.save_as,
                "url": page.address.lstrip("/"),
                "summary": "",
            },
            settings=generator.settings,
            context=generator.context,
        )
        made.kutip_page = page
        generator.articles.append(made)


def on_write_article(generator: ArticlesGenerator, content: PelicanArticle) -> None:
    """Say which page the writer is about to be asked for."""
    generator.settings[_BUILD].ground_of(generator)  # before Pelican compiles the first template
    generator.context["kutip_page"] = content.kutip_page
    generator.context["kutip_generator"] = generator


def on_finalized(pelican: Any) -> None:
    """Check what was staged and exchange it with what is published."""
    build: Build = pelican.settings[_BUILD]
    staging = build.staging
    build.close()
    try:
        build.links.check(staging.folder)
        assert_absent(build.suppressed, staging.folder)
        if build.settings.search:
            index(staging.folder, language_of(build.digest.articles, build.settings.language))
        staging.publish(__version__)
    except KutipError:
        staging.abandon()
        raise


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(on_initialized)
    signals.get_generators.connect(on_get_generators)
    signals.get_writer.connect(on_get_writer)
    signals.article_generator_pretaxonomy.connect(on_pretaxonomy)
    signals.article_generator_write_article.connect(on_write_article)
    signals.finalized.connect(on_finalized)
