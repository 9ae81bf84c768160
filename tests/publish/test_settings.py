from __future__ import annotations

import pytest

from kutip.publish.settings import SettingsError, read_settings


def test_defaults_stand_where_nothing_is_said() -> None:
    """Without any KUTIP_ name the seeds lie in seeds/ below the folder that holds PATH."""
    settings = read_settings({"PATH": "/site/content", "SITENAME": "x"})
    assert settings.below_root(settings.seeds).as_posix() == "/site/seeds"
    assert (settings.language, settings.strict, settings.public) == ("id", False, False)


def test_an_absolute_seeds_folder_stays_absolute() -> None:
    """`-e KUTIP_SEEDS='"/elsewhere"'` names a folder anywhere."""
    settings = read_settings({"KUTIP_SEEDS": "/elsewhere", "KUTIP_ROOT": "/site"})
    assert settings.below_root(settings.seeds).as_posix() == "/elsewhere"


def test_an_unknown_name_fails_with_the_one_that_was_meant() -> None:
    """A misspelt setting is not ignored: the error names it and its nearest neighbour."""
    with pytest.raises(SettingsError, match="KUTIP_SEED: no such setting; did you mean KUTIP_SEEDS"):
        read_settings({"KUTIP_SEED": "x"})


def test_a_value_of_another_type_fails_by_name() -> None:
    """The error names the setting, what it got and where to read on."""
    with pytest.raises(SettingsError, match=r"KUTIP_STRICT: Expected `bool`, got `str`.*docs/settings\.md"):
        read_settings({"KUTIP_STRICT": "yes"})


def test_an_unknown_language_fails_by_name() -> None:
    """The interface speaks Indonesian or English, and nothing else passes."""
    with pytest.raises(SettingsError, match="KUTIP_LANGUAGE"):
        read_settings({"KUTIP_LANGUAGE": "fr"})
