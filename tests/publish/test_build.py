"""What `pelican content` does with a folder of seeds, seen from outside."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT, pelican, tree

STORY = """{title}

Kota Merapi - Wali Kota Merapi, Darma Wirasena, mengatakan jembatan itu selesai tahun depan.
"Pekerjaan berjalan sesuai jadwal," kata Darma di balai kota, Selasa (4/11/2025).
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in (1, 2):
        text = STORY.format(title=f"Jembatan ke-{number} Selesai Tahun Depan")
        (folder / f"jembatan-{number}.txt").write_text(text + f"Panjangnya {number}00 meter.\n", encoding="utf-8")
    return folder


def articles(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("artikel/*-??????/index.html"))


def test_each_seed_becomes_a_page(seeds_site: Path) -> None:
    """The two seeds of the project give two article pages at addresses made from their ids."""
    assert [name.rpartition("-")[0] for name in articles(seeds_site)] == [
        "000-759f274b14798523",
        "002-09b007a026472c31",
    ]


def test_every_page_begins_with_its_policy(seeds_site: Path) -> None:
    """The content security policy is the first thing in every head, and no page has inline script or style."""
    pages = list(seeds_site.rglob("*.html"))
    assert len(pages) > 5
    for path in pages:
        text = path.read_text(encoding="utf-8")
        head = re.search(r"<head>\s*<meta ([^>]*)>", text)
        assert head and 'http-equiv="Content-Security-Policy"' in head.group(1), path
        assert "default-src 'none'" in head.group(1).replace("&#39;", "'"), path
        assert not re.search(r"<script(?![^>]*(?:\bsrc=|application/ld\+json))", text), path
        assert not re.search(r"<[^>]*\sstyle=|<style|\son[a-z]+=", text), path


def test_nothing_comes_from_another_host(seeds_site: Path) -> None:
    """No page loads a picture, font, style or script from elsewhere."""
    for path in seeds_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"<(?:img|script|link|iframe|source|video|audio)\b[^>]*(?:src|href)=\"(?:https?:)?//", text
        ), path


def test_the_order_of_everything_outside_does_not_show(seeds: Path, tmp_path: Path) -> None:
    """Time zone, locale, hash seed, number of workers and order of files leave every byte as it is."""
    first, second = tmp_path / "first", tmp_path / "second"
    one = pelican(first, seeds=seeds, TZ="Asia/Jakarta", LC_ALL="C", PYTHONHASHSEED="1")
    assert one.returncode == 0, one.stdout + one.stderr
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in sorted(seeds.iterdir(), reverse=True):  # made in another order
        shutil.copyfile(path, moved / path.name)
        os.utime(moved / path.name, (0, 0))
    two = pelican(
        second, seeds=moved, settings={"KUTIP_JOBS": "1"}, TZ="America/Lima", LC_ALL="C.UTF-8", PYTHONHASHSEED="77"
    )
    assert two.returncode == 0, two.stdout + two.stderr
    assert tree(first) == tree(second)


def test_a_bad_seed_costs_no_other_article(seeds: Path, tmp_path: Path) -> None:
    """Empty, binary, endless, doubled, linked and unreadable seeds are named with reasons; the others are there."""
    (seeds / "kosong.txt").write_bytes(b"")
    (seeds / "biner.txt").write_bytes(bytes(range(256)) * 20)
    (seeds / "panjang.txt").write_bytes(b"kata " * 1_000_000)
    (seeds / "kembar.json").write_text('{"id": "jembatan-1", "title": "Kembar", "text": "Isi kembar di sini."}')
    (seeds / "tautan.txt").symlink_to("/etc/hostname")
    os.mkfifo(seeds / "pipa.txt")
    out = tmp_path / "out"
    done = pelican(out, seeds=seeds)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "out.kutip-report.json").read_text(encoding="utf-8"))
    refused = {entry["path"]: entry["reason"] for entry in report["refused"]}
    assert set(refused) == {
        *("kosong.txt", "biner.txt", "panjang.txt", "tautan.txt", "pipa.txt", "kembar.json", "jembatan-1.txt"),
    }
    assert all(refused.values())
    for path in refused:
        assert f"refused: {path}" in done.stdout
    assert [name.rpartition("-")[0] for name in articles(out)] == ["jembatan-2"]


def test_strictness_is_one_setting(seeds: Path, tmp_path: Path) -> None:
    """With KUTIP_STRICT a refused seed ends the build with exit code 1 and leaves the published folder as it was."""
    out = tmp_path / "out"
    assert pelican(out, seeds=seeds).returncode == 0
    before = tree(out)
    (seeds / "kosong.txt").write_bytes(b"")
    done = pelican(out, seeds=seeds, settings={"KUTIP_STRICT": "true"})
    assert done.returncode == 1
    assert "kosong.txt" in done.stdout
    assert tree(out) == before


def test_a_public_site_without_a_way_to_answer_says_so(tmp_path: Path) -> None:
    """Whoever publishes names without an address for the right of reply is told at each build, and nobody else is."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "satu.txt").write_text("Panen Dimulai\n\nPanen raya di Tanjungsari dimulai pekan ini.", encoding="utf-8")
    told = [
        "KUTIP_CONTACT is not set"
        in pelican(tmp_path / f"out{number}", seeds=seeds, settings={"KUTIP_PUBLIC": public, **contact}).stdout
        for number, (public, contact) in enumerate(
            [("true", {}), ("false", {}), ("true", {"KUTIP_CONTACT": '"mailto:redaksi@example.org"'})]
        )
    ]
    assert told == [True, False, False]


def test_undated_articles_are_published_without_a_day(tmp_path: Path) -> None:
    """An article whose day nobody knows has its page, and the day that Pelican needs is printed nowhere."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "tanpa-tanggal.txt").write_text("Pasar Dibuka\n\nPasar itu dibuka untuk umum oleh pengelolanya.\n")
    done = pelican(tmp_path / "out", seeds=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(articles(tmp_path / "out")) == 1
    assert all(b"1970" not in data for data in tree(tmp_path / "out").values())


def test_a_suppressed_name_is_in_no_byte(seeds: Path, tmp_path: Path) -> None:
    """A name on the list outside the project occurs in no file and no path of the output; the article stays."""
    (tmp_path / "names.txt").write_text("Darma Wirasena\n", encoding="utf-8")
    done = pelican(tmp_path / "out", seeds=seeds, settings={"KUTIP_SUPPRESS_FILE": f'"{tmp_path / "names.txt"}"'})
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(articles(tmp_path / "out")) == 2
    for path, data in tree(tmp_path / "out").items():
        assert "darma" not in path.lower()
        assert b"darma" not in data.lower(), path


def test_an_article_with_a_child_and_a_crime_is_held(seeds: Path, tmp_path: Path) -> None:
    """It is named in the report, and nothing of it is in the output."""
    (seeds / "kasus.txt").write_text(
        "Polisi Tangkap Pelaku\n\nPolisi menangkap seorang pria yang diduga mencabuli anak di bawah umur "
        "di Kota Merapi, Senin (3/11/2025).\nKorban yang berusia 9 tahun kini didampingi keluarganya.\n",
        encoding="utf-8",
    )
    done = pelican(tmp_path / "out", seeds=seeds)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "out.kutip-report.json").read_text(encoding="utf-8"))
    assert [entry["path"] for entry in report["held"]] == ["kasus.txt"]
    assert "held: kasus.txt" in done.stdout
    assert not [path for path, data in tree(tmp_path / "out").items() if b"mencabuli" in data or "kasus" in path]


def test_hostile_seeds_stay_data(tmp_path: Path) -> None:
    """Markup, templates, link syntax and settings in a seed come out as the words that they are."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Judul {{ 7*7 }} <script>alert(1)</script>\n\n"
        "slug: ../../etc\nstatus: draft\n\n"
        "Wali kota berkata {% raw %} {filename}/etc/passwd |static|x </main><script>alert(2)</script> di sana.\n"
        '"<img src=x onerror=alert(3)>," kata Darma Wirasena, Selasa (4/11/2025).\n',
        encoding="utf-8",
    )
    done = pelican(tmp_path / "out", seeds=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    (page,) = (tmp_path / "out").glob("artikel/*-??????/index.html")
    text = page.read_text(encoding="utf-8")
    assert page.parent.name.startswith("a-")
    assert "{{ 7*7 }}" in text
    assert not re.search(r"<script>|<img[^>]*onerror|alert\(1\)</script>", text)


def test_a_theme_that_is_not_ours_fails(tmp_path: Path) -> None:
    """Pelican's own theme would hide every annotation, so it is refused with the way out."""
    done = pelican(tmp_path / "out", settings={"THEME": '"simple"'})
    assert done.returncode == 1
    assert "not a theme of Kutip" in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_what_editors_write_fails_by_file_and_line(tmp_path: Path) -> None:
    """A broken content file ends the build before a page is written, naming the place."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "people.toml").write_text('[[person]]\nnama = "x"\n', encoding="utf-8")
    done = pelican(tmp_path / "out", settings={"PATH": f'"{content}"'})
    assert done.returncode == 1
    assert "people.toml" in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()


def test_a_killed_build_leaves_the_old_site_or_the_new_one(seeds: Path, tmp_path: Path) -> None:
    """A build that is killed at any of ten moments leaves one complete site, byte for byte."""
    out = tmp_path / "out"
    assert pelican(out, seeds=seeds).returncode == 0
    old = tree(out)
    (seeds / "baru.txt").write_text(STORY.format(title="Jembatan Ketiga"), encoding="utf-8")
    other = tmp_path / "other"
    assert pelican(other, seeds=seeds).returncode == 0
    new = tree(other)
    assert old != new
    command = [
        *(sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(out)),
        *("-e", "KUTIP_CACHE=false", "KUTIP_SEARCH=false", f'KUTIP_SEEDS="{seeds}"'),
    ]
    seen = set()
    for moment in range(1, 11):
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            process.wait(timeout=0.3 * moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        found = tree(out)
        assert found in (old, new), f"neither site after {0.3 * moment:.1f} s"
        seen.add(found == new)
    assert pelican(out, seeds=seeds).returncode == 0
    assert tree(out) == new
