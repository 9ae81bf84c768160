"""Language packs: every word list and pattern of a language, in TOML files that an editor can read and extend."""

from .pack import LanguageError, LanguagePack, available, cleaning, load

__all__ = ["LanguageError", "LanguagePack", "available", "cleaning", "load"]
