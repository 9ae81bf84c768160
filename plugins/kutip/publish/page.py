"""What the views hand to the renderer: pages with their addresses, and what every page knows of the site."""

from __future__ import annotations

from msgspec import Struct


class Page(Struct, frozen=True, kw_only=True):
    """One page: its address from the root of the site (``/artikel/x/`` or ``/404.html``), its template, what it shows.

    `view` is a frozen record of the views; templates read nothing else of the digest. `article` is the article's id
    where the page is that of an article.
    """

    address: str
    template: str
    view: object
    article: str | None = None

    @property
    def save_as(self) -> str:
        """Path of the file below the output folder, without a slash in front."""
        path = self.address.lstrip("/")
        return path + "index.html" if not path or path.endswith("/") else path


class Site(Struct, frozen=True, kw_only=True):
    """What every page knows of the site.

    `url` is the public address without a slash at its end, ``""`` where it is unknown. `contact` is the private channel
    for right of reply, `issues` the public page for technical errors; ``""`` hides what is not set. `public` is False
    at home, where every text is shown whole.
    """

    name: str
    language: str
    url: str = ""
    contact: str = ""
    issues: str = ""
    public: bool = False
    version: str = ""
