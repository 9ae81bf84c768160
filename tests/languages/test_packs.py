from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from kutip.isolate import Failure, Limits, Task, run
from kutip.languages import LanguageError, LanguagePack, available, load
from kutip.languages.gazetteer import entries

SHIPPED = Path(__file__).parents[2] / "plugins" / "kutip" / "languages"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the Indonesian pack that a test may break."""
    return Path(shutil.copytree(SHIPPED / "id", tmp_path / "id"))


def test_every_pack_that_is_shipped_is_without_mistakes() -> None:
    """Each language that is offered loads, and Indonesian is one of them."""
    assert "id" in available()
    for code in available():
        assert load(code).code == code


def test_a_form_of_a_body_or_person_stands_on_one_line_of_its_list() -> None:
    """No list of bodies or people names one of them on two lines: its forms would be two entities in one article."""
    gazetteer = load("id").gazetteer
    for kinds in (gazetteer.organisations, gazetteer.people):
        for group, block in kinds.items():
            forms = [form for entry in entries({group: block}, gazetteer.spelt) for form in entry]
            assert sorted(forms) == sorted(set(forms)), group


def test_letters_that_a_name_opens_with_are_spelt_out() -> None:
    """An editor lists `UIN Melati` only: the full name is a form of it, and names without the letters have no more."""
    spelt = {"UIN": "Universitas Islam Negeri"}
    found = list(entries({"": "UIN Melati Argasari | UIN Melati\nUINMA | UIN\nAkademi UIN"}, spelt))
    full = ("Universitas Islam Negeri Melati Argasari", "Universitas Islam Negeri Melati")
    assert found == [("UIN Melati Argasari", "UIN Melati", *full), ("UINMA", "UIN"), ("Akademi UIN",)]


def lists(value: object, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words of a file, by the keys that lead to it."""
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{path}.{key}")


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*/*.toml")), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_list_names_a_word_twice(file: Path) -> None:
    """An editor who takes a word out of its list has taken it out: it stands there once."""
    twice = {path for path, words in lists(tomllib.loads(file.read_text("utf-8"))) if len(words) > len(set(words))}
    assert twice == set()


def test_a_pack_is_frozen() -> None:
    """What every annotator shares cannot be changed by one."""
    with pytest.raises(AttributeError, match="immutable"):
        load("id").code = "xx"  # type: ignore[misc]


def test_a_language_without_a_pack_is_not_offered() -> None:
    """A folder that lacks a part is no language yet, and asking for one names those that are there."""
    assert "en" not in available()
    with pytest.raises(LanguageError, match="'xx' is unknown; there are: id"):
        load("xx")
    for code in ("../id", "ID", "", "id/../id"):
        with pytest.raises(LanguageError, match="is unknown"):
            load(code)


def test_each_part_has_its_file_and_each_file_its_part() -> None:
    """No word list lies around unread: one is the stemmer's, all others are parts of the pack."""
    parts = {name for name in LanguagePack.__struct_fields__ if name != "code"} | {"affixes"}
    assert {path.stem for path in (SHIPPED / "id").glob("*.toml")} == parts


def test_a_missing_file_is_named(pack: Path) -> None:
    """The error says which file is missing and what to do."""
    (pack / "speech.toml").unlink()
    with pytest.raises(LanguageError, match=r"id/speech\.toml: the file is missing; copy it"):
        load("id", pack)


def add(line: str) -> Callable[[str], str]:
    return lambda text: f"{line}\n{text}"


@pytest.mark.parametrize(
    ("file", "change", "message"),
    [
        ("text", add("abbreviation = []"), r"text\.toml:1: key 'abbreviation': .*did you mean 'abbreviations'"),
        ("text", lambda text: text.replace("abbreviations", "# abbreviations", 1) + "[[", r"text\.toml:\d+: not valid"),
        ("text", lambda _: "abbreviations = [\n'a',\n3,\n]\n", r"text\.toml:1: key 'abbreviations': Expected `str`"),
        ("text", lambda _: "\n", r"text\.toml:1: key 'abbreviations': .*missing"),
        ("text", lambda _: "abbreviations = [", r"text\.toml:1: not valid TOML"),
        ("text", lambda _: "x = " + "[" * 5000, r"text\.toml:1: not valid TOML"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_key(
    pack: Path, file: str, change: Callable[[str], str], message: str
) -> None:
    """Too many keys, too few, other types and broken TOML: whoever edits a word list learns where."""
    path = pack / f"{file}.toml"
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(LanguageError, match=message):
        load("id", pack)


def test_a_pattern_that_does_not_compile_is_named(pack: Path) -> None:
    """Patterns are tried when the pack is loaded, not when the first article comes."""
    path = pack / "names.toml"
    text = path.read_text(encoding="utf-8")
    broken = re.sub(r"(?m)^age_pattern *=.*$", "age_pattern = '(unclosed'", text)
    assert broken != text
    path.write_text(broken, encoding="utf-8")
    line = broken[: broken.index("age_pattern")].count("\n") + 1
    with pytest.raises(LanguageError, match=rf"names\.toml:{line}: key 'age_pattern': pattern '\(unclosed'"):
        load("id", pack)


def _patterns(record: object, name: str = "") -> list[tuple[str, str]]:
    """Every pattern in a pack, with the name of its field."""
    if isinstance(record, Struct):
        return [found for field in record.__struct_fields__ for found in _patterns(getattr(record, field), field)]
    if isinstance(record, tuple):
        return [found for part in record for found in _patterns(part, name)]
    if isinstance(record, str) and name.endswith(("pattern", "patterns")):
        return [(name, record)]
    return []


def test_no_pattern_takes_for_ever_on_a_hostile_text() -> None:
    """Every pattern of a pack is through with long, monotonous texts that nearly match in moderate time."""
    patterns = _patterns(load("id"))
    busy: dict[str, Failure] = {}

    def done(index: int, outcome: bytes | Failure) -> None:
        if isinstance(outcome, Failure):
            busy[": ".join(patterns[index])] = outcome

    task = Task("pattern_work:matching")
    run(task, [pattern.encode() for _, pattern in patterns], done, limits=Limits(cpu=3))
    assert len(patterns) > 20
    assert busy == {}


def test_an_editor_can_keep_a_pack_elsewhere(pack: Path) -> None:
    """A changed copy in another folder is read instead of the shipped one."""
    path = pack / "text.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"dr"', '"Kpd", "dr"', 1), encoding="utf-8")
    assert "Kpd" in load("id", pack).text.abbreviations
