"""Settings of the site. Every KUTIP_… name is explained in docs/settings.md."""

import sys
from pathlib import Path

KUTIP_ROOT = str(Path(__file__).resolve().parent)
sys.path.insert(0, str(Path(KUTIP_ROOT) / "plugins"))

# Loaded here so that a broken installation ends the build; a plugin that fails to load would only be logged.
import kutip.publish.plugin  # noqa: E402, F401

SITENAME = "Kutip"
SITEURL = ""
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"

PATH = "content"
THEME = "."
STATIC_PATHS = []  # folders below content/ with pictures of your own pages
PLUGINS = ["kutip"]  # Kutip stands last: it checks and publishes what the others have written

# Kutip writes its own feeds.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

KUTIP_SEEDS = "seeds"
KUTIP_LANGUAGE = "id"
