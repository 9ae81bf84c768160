from __future__ import annotations

from pathlib import Path

import pytest

from kutip.edit import AuthorityError, read_authority
from kutip.model import Anchor, Authority

ROOT = Path(__file__).parents[2]


def read(folder: Path, **files: str) -> Authority:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return read_authority(folder)


def outlets(authority: Authority) -> dict[str, tuple[str, ...]]:
    return {outlet.name: outlet.domains for outlet in authority.outlets}


def test_what_the_project_ships_is_read(tmp_path: Path) -> None:
    """The content folder of the project is without mistakes and knows the people of its two seeds."""
    authority = read_authority(ROOT / "content")
    people = {entry.name: entry for entry in authority.people}
    assert {"Donald Trump", "Kim Jong Un", "Lee Sung kwon"} <= people.keys()
    assert people["Kim Jong Un"].kind == "person"
    assert authority.corrections == ()
    assert read_authority(tmp_path / "nowhere").people == ()


def test_an_editor_overrides_only_what_the_entry_says(tmp_path: Path) -> None:
    """An entry of a known outlet keeps the domains that Kutip knows; a new one gets a slug from its name."""
    authority = read(
        tmp_path,
        outlets='[[outlet]]\nname = "KOMPAS.COM"\nmode = "penuh"\n\n'
        '[[outlet]]\nname = "Suara Merapi"\ndomains = ["suaramerapi.example"]\n',
    )
    known = {outlet.slug: outlet for outlet in authority.outlets}
    assert known["kompas-com"].mode == "penuh"
    assert known["kompas-com"].domains == ("kompas.com",)
    assert known["suara-merapi"].domains == ("suaramerapi.example",)
    assert len(authority.outlets) == len(read_authority(tmp_path / "nowhere").outlets) + 1


def test_people_organisations_and_places(tmp_path: Path) -> None:
    """Each table gives entries of its kind; two kinds may share a slug, since their addresses differ."""
    authority = read(
        tmp_path,
        people='[[person]]\nname = "Darma Wirasena"\naliases = ["Pak Darma"]\nwikidata = "Q1"\n'
        'not_same_as = ["Darma Wijaya"]\n\n[[organisation]]\nname = "Merapi"\n\n[[place]]\nname = "Merapi"\n',
    )
    assert [(entry.kind, entry.slug) for entry in authority.people] == [
        ("person", "darma-wirasena"),
        ("organisation", "merapi"),
        ("place", "merapi"),
    ]


def test_a_correction_is_read_with_its_anchor(tmp_path: Path) -> None:
    """Days may be written with or without quotation marks, numbers become text, entries count from 1."""
    authority = read(
        tmp_path,
        corrections='[[correction]]\narticle = "a"\naction = "withdraw"\n\n'
        '[[correction]]\narticle = "a"\naction = "change"\nlayer = "dates"\nexact = "Rabu"\nprefix = "pada "\n'
        'set = { value = 2025-11-05 }\ndate = 2025-11-06\nreason = "Salah baca"\nnotice = "ralat"\n',
    )
    first, second = authority.corrections
    assert (first.entry, second.entry) == (1, 2)
    assert second.anchor == Anchor(exact="Rabu", prefix="pada ")
    assert second.set == {"value": "2025-11-05"}
    assert second.date == "2025-11-06"


def test_redirects_are_pairs_of_addresses(tmp_path: Path) -> None:
    """An old address of the site leads to a new one."""
    authority = read(tmp_path, redirects='[[redirect]]\nfrom = "/nama/darma/"\nto = "/nama/darma-wirasena/"\n')
    assert authority.redirects == (("/nama/darma/", "/nama/darma-wirasena/"),)


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("people", '[[person]]\nname = "A B"\n\n[[person]]\nnama = "x"\n', "people.toml:5: .*did you mean 'name'"),
        ("people", '[[person]]\nname = "A B"\n\n[[person]]\nslug = "x"\n', "people.toml:4: .*`name`"),
        ("people", '[[persons]]\nname = "A B"\n', "people.toml:1: .*did you mean 'person'"),
        ("people", '[[person]]\nname = "A"\n\n[[person]]\nname = 3\n', "people.toml:5: key 'person.name'"),
        ("people", '[[person]]\nname = "A B"\n[[person]]\nname = "A-B"\n', "people.toml:.*both stand at 'a-b'"),
        ("people", '[[person]]\nname = "A B"\nslug = "../x"\n', "people.toml:3: .*cannot be part of an address"),
        ("people", '[[person]]\nname = "A B"\nwikidata = "22686"\n', "people.toml:3: .*Wikidata"),
        ("people", '[[person]]\nname = "A B\n', "people.toml:2: not valid TOML"),
        ("outlets", '[[outlet]]\nname = "A"\nmode = "semua"\n', "outlets.toml:3: key 'outlet.mode'"),
        ("outlets", '[[outlet]]\nname = "A"\n[[outlet]]\nname = "a"\n', "outlets.toml:4: .*twice"),
        ("outlets", '[[outlet]]\nname = ""\n', "outlets.toml:2: .*needs a name"),
        ("outlets", '[[outlet]]\nname = "A"\ndomain = ["a.example"]\n', "outlets.toml:3: .*did you mean 'domains'"),
        ("corrections", '[[correction]]\narticle = "a"\naction = "drop"\n', "corrections.toml:3: .*'drop'"),
        ("corrections", '[[correction]]\narticle = "a"\naction = "add"\nprefix = "x"\n', "corrections.toml:4: .*exact"),
        ("redirects", '[[redirect]]\nfrom = "nama/x/"\nto = "/y/"\n', "redirects.toml:2: .*slashes at both ends"),
        ("redirects", '[[redirect]]\nfrom = "/x/"\nto = "https://x.example/"\n', "redirects.toml:3: .*no address"),
        ("redirects", '[[redirect]]\nfrom = "/x/../y/"\nto = "/y/"\n', "redirects.toml:2: .*no address"),
        ("redirects", '[[redirect]]\nfrom = "/x/"\nto = "/x/"\n', "redirects.toml:2: .*itself"),
        ("peoples", "", "peoples.toml: .*did you mean people.toml"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_key(tmp_path: Path, file: str, text: str, message: str) -> None:
    """Whoever wrote a content file learns where the mistake stands and what was probably meant."""
    with pytest.raises(AuthorityError, match=message):
        read(tmp_path, **{file: text})


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """Content is UTF-8; a byte order mark does no harm."""
    (tmp_path / "people.toml").write_bytes(b'\xef\xbb\xbf[[person]]\nname = "A B"\n')
    assert read_authority(tmp_path).people[0].name == "A B"
    (tmp_path / "people.toml").write_bytes(b'[[person]]\nname = "Jos\xe9"\n')
    with pytest.raises(AuthorityError, match=r"people\.toml:2: not UTF-8"):
        read_authority(tmp_path)


def test_the_list_of_suppressed_names(tmp_path: Path) -> None:
    """One name a line, comments and empty lines aside."""
    path = tmp_path / "names.txt"
    path.write_text("# korban\nRara  Kirana\n\nDarma Wirasena # keluarga\nRara Kirana\n", encoding="utf-8")
    assert read_authority(tmp_path / "nowhere", path).suppressed == ("Rara Kirana", "Darma Wirasena")


def test_a_list_of_suppressed_names_that_cannot_be_read_stops_everything(tmp_path: Path) -> None:
    """Nothing is published without the list; the error names the place and never a name."""
    with pytest.raises(AuthorityError, match="nothing is published"):
        read_authority(tmp_path, tmp_path / "missing.txt")
    path = tmp_path / "names.txt"
    path.write_text("Rara Kirana\nXy\n", encoding="utf-8")
    with pytest.raises(AuthorityError, match=r"names\.txt:2: ") as caught:
        read_authority(tmp_path / "nowhere", path)
    assert "Xy" not in str(caught.value)
