"""Settings of the site in public: texts of others are excerpted, the address comes from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
KUTIP_PUBLIC = True
KUTIP_STRICT = True
KUTIP_CONTACT = os.environ.get("KUTIP_CONTACT", "")
KUTIP_ISSUES = os.environ.get("KUTIP_ISSUES", "")
KUTIP_SUPPRESS_FILE = os.environ.get("KUTIP_SUPPRESS_FILE", "")
