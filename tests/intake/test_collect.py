"""What a seeds folder may hold: every file becomes a seed or a refusal with its reason, and no id is borne twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kutip.intake import collect, read_file
from kutip.model import Refusal, Seed

STORY = "Jembatan Kenari ditutup mulai Kamis, kata wali kota.\nWarga memakai jalan lain.\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def reasons(refusals: tuple[Refusal, ...]) -> dict[str, str]:
    return {str(refusal.origin): refusal.reason for refusal in refusals}


@pytest.mark.parametrize(
    ("content", "flags"),
    [
        (STORY.encode(), ()),
        (b"\xef\xbb\xbf" + STORY.encode(), ()),
        (STORY.encode("utf-16"), ()),
        (STORY.encode("utf-16-le"), ("encoding-assumed",)),
        (STORY.encode("utf-32"), ()),
        (STORY.replace("\n", "\r\n").encode(), ()),
        (STORY.replace("\n", "\r").encode(), ()),
        (STORY.replace("\n", "\u2028").encode(), ()),
        (STORY.replace("kata", "ka\x00ta\x07").encode(), ("nul",)),
    ],
)
def test_a_text_reads_the_same_in_every_encoding(content: bytes, flags: tuple[str, ...], tmp_path: Path) -> None:
    """Byte order marks, UTF-16 and UTF-32, every kind of line end, NULs and controls give the same text."""
    write(tmp_path, "a.txt", content)
    seeds, refusals = collect(tmp_path)
    assert refusals == ()
    assert seeds[0].body == STORY
    assert seeds[0].flags == flags


def test_windows_text_is_read_and_flagged(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are read as Windows-1252, and the seed says that this was assumed."""
    write(tmp_path, "a.txt", "“Siap,” kata Rahma di Café Kenari.".encode("cp1252"))
    (seed,), _ = collect(tmp_path)
    assert seed.body == "“Siap,” kata Rahma di Café Kenari."
    assert seed.flags == ("encoding-assumed",)


def test_what_cannot_be_taken_is_named_and_costs_nothing_else(tmp_path: Path) -> None:
    """Empty, binary and oversized files, links, pipes, unknown kinds: each is refused by name, and the story stays."""
    good = write(tmp_path, "baik/cerita.txt", STORY)
    write(tmp_path, "kosong.txt", b"")
    write(tmp_path, "spasi.txt", " \n\t\n")
    write(tmp_path, "gambar.txt", bytes(range(256)) * 20)
    write(tmp_path, "panjang.txt", "kata " * 1_000_000)
    write(tmp_path, "arsip.xyz", STORY)
    write(tmp_path, "yatim.toml", 'title = "x"')
    write(tmp_path, ".sembunyi", b"\x00")
    (tmp_path / "tautan.txt").symlink_to(good)
    (tmp_path / "folder").symlink_to(good.parent)
    os.mkfifo(tmp_path / "pipa.txt")
    seeds, refusals = collect(tmp_path)
    assert [seed.id for seed in seeds] == ["baik-cerita"]
    found = reasons(refusals)
    assert set(found) == {
        "kosong.txt", "spasi.txt", "gambar.txt", "panjang.txt", "arsip.xyz", "yatim.toml", "tautan.txt", "folder",
        "pipa.txt",
    }  # fmt: skip
    assert "empty" in found["kosong.txt"] and "empty" in found["spasi.txt"]
    assert "binary" in found["gambar.txt"]
    assert "5,000,000 characters" in found["panjang.txt"]
    assert ".txt" in found["arsip.xyz"]
    assert "without its seed" in found["yatim.toml"]
    assert "symbolic link" in found["tautan.txt"] and "symbolic link" in found["folder"]
    assert "named pipe" in found["pipa.txt"]


def test_five_megabytes_on_one_line_are_refused_with_the_line(tmp_path: Path) -> None:
    """A text whose third line alone is longer than any article is refused, and the refusal names that line."""
    write(tmp_path, "a.txt", "satu\ndua\n" + "x" * 600_000)
    _, (refusal,) = collect(tmp_path)
    assert refusal.line == 3
    assert "600,000" in refusal.reason


def test_both_bearers_of_an_id_are_refused(tmp_path: Path) -> None:
    """Of two articles with one id neither is taken, since nothing tells which was meant; each names the other."""
    write(tmp_path, "a-b.txt", STORY)
    write(tmp_path, "a/b.txt", STORY + "Lain.")
    write(tmp_path, "c.json", '[{"id": "x", "text": "Satu cerita."}, {"id": "x", "text": "Cerita lain."}]')
    write(tmp_path, "d.txt", "Cerita ketiga berdiri sendiri.")
    seeds, refusals = collect(tmp_path)
    assert [seed.id for seed in seeds] == ["d"]
    found = reasons(refusals)
    assert "a/b.txt" in found["a-b.txt"] and "a-b.txt" in found["a/b.txt"]
    assert "record 2" in found["c.json, record 1"] and "record 1" in found["c.json, record 2"]


def test_the_same_article_is_taken_once(tmp_path: Path) -> None:
    """An article that lies there twice is published once; one text in two outlets is two articles."""
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "salinan.txt", STORY.replace(" ", "  ").upper().lower().replace("jembatan", "Jembatan"))
    write(
        tmp_path,
        "kawat.json",
        '[{"text": "Satu berita kawat.", "url": "https://a.test/1"},'
        ' {"text": "Satu berita kawat.", "url": "https://b.test/1"}]',
    )
    seeds, (refusal,) = collect(tmp_path)
    assert [seed.id for seed in seeds] == ["a", "kawat-1", "kawat-2"]
    assert refusal.id == "salinan"
    assert "'a'" in refusal.reason


def test_the_result_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    """Seeds and refusals come in order of id and path, however the file system lists them."""
    for name in ("z.txt", "a.txt", "m/k.txt"):
        write(tmp_path, name, STORY + name)
    seeds, _ = collect(tmp_path)
    assert [seed.id for seed in seeds] == ["a", "m-k", "z"]


def test_one_file_can_be_collected(tmp_path: Path) -> None:
    """A path to a file takes just that file, with its sidecar."""
    path = write(tmp_path, "a.txt", STORY)
    write(tmp_path, "a.toml", 'outlet = "Warta Nusa"\npublished = 2025-06-18\n')
    write(tmp_path, "b.txt", "Cerita lain.")
    (seed,), refusals = collect(path)
    assert (seed.id, seed.facts.outlet, seed.facts.published) == ("a", "Warta Nusa", "2025-06-18")
    assert refusals == ()


@pytest.mark.parametrize(
    ("sidecar", "blamed"),
    [("judul = ", "not valid TOML"), ('tittle = "x"', "did you mean 'title'"), ("title = [1]", "must be text")],
)
def test_a_broken_sidecar_refuses_its_seed(sidecar: str, blamed: str, tmp_path: Path) -> None:
    """Facts that cannot be read are never left out in silence: the seed is refused and the sidecar named."""
    path = write(tmp_path, "a.txt", STORY)
    write(tmp_path, "a.toml", sidecar)
    (refusal,) = read_file(path, tmp_path)
    assert isinstance(refusal, Refusal)
    assert blamed in refusal.reason
    assert "a.toml" in refusal.reason


def test_content_decides_before_the_suffix(tmp_path: Path) -> None:
    """A saved page or a record is known by how it begins, whatever its name says."""
    write(tmp_path, "a.txt", "<!DOCTYPE html><html><body><p>Cerita.</p></body></html>")
    write(tmp_path, "b.txt", '{"judul": "Judul", "isi": "Cerita dari rekaman."}')
    write(tmp_path, "c.json", STORY)
    seeds, refusals = collect(tmp_path)
    assert [(seed.id, seed.markup) for seed in seeds] == [("a", "html"), ("b", "text")]
    assert "not valid JSON" in reasons(refusals)["c.json"]


def test_seeds_are_never_followed_out_of_their_folder(tmp_path: Path) -> None:
    """A file name can hold anything, and an id made of it is data: no path of it is opened again."""
    path = write(tmp_path, "..a..b.txt", STORY)
    (seed,) = read_file(path, tmp_path)
    assert isinstance(seed, Seed)
    assert seed.origin.path == "..a..b.txt"


def page(number: int, text: str, note: str = "") -> str:
    address = f"https://a.test/read/1?page={number}" if number > 1 else "https://a.test/read/1"
    head = note or f'<meta property="og:url" content="{address}">'
    return f"<!DOCTYPE html><html><head>{head}<title>Judul</title></head><body><p>{text}</p></body></html>"


def test_pages_of_one_article_are_one_seed(tmp_path: Path) -> None:
    """Pages saved one by one join in the order of their numbers, whatever the files are called."""
    write(tmp_path, "b-lanjutan.html", page(2, "Bagian dua."))
    write(tmp_path, "z.html", page(1, "Bagian satu."))
    saved = "<!-- saved from url=(0029)https://a.test/read/1?page=3 -->"
    write(tmp_path, "c.html", page(3, "Bagian tiga.", saved))
    write(tmp_path, "lain.html", page(1, "Artikel lain.").replace("read/1", "read/2"))
    seeds, refusals = collect(tmp_path)
    assert refusals == ()
    assert [seed.id for seed in seeds] == ["lain", "z"]
    parts = seeds[1].body.split("\f")
    assert ["satu" in parts[0], "dua" in parts[1], "tiga" in parts[2]] == [True] * 3
    assert seeds[1].flags == ("joined-parts",)


def test_the_same_page_twice_is_not_joined(tmp_path: Path) -> None:
    """Where a page number comes twice nothing is put together: the second copy is refused as the same article."""
    write(tmp_path, "a.html", page(1, "Bagian satu."))
    write(tmp_path, "b.html", page(1, "Bagian satu."))
    write(tmp_path, "c.html", page(2, "Bagian dua."))
    seeds, (refusal,) = collect(tmp_path)
    assert [seed.id for seed in seeds] == ["a", "c"]
    assert refusal.id == "b"
