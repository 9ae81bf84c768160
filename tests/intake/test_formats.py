"""Records, tables, feeds, Markdown and pages: what they give, and what their broken variants cost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kutip.intake import read_file
from kutip.model import Refusal, Seed


def read(folder: Path, name: str, content: str) -> tuple[list[Seed], list[Refusal]]:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    found = read_file(path, folder)
    return [one for one in found if isinstance(one, Seed)], [one for one in found if isinstance(one, Refusal)]


@pytest.mark.parametrize(
    "record",
    [
        {"id": 7, "title": "J", "text": "Cerita.", "url": "https://a.test/1", "date": "2025-06-18", "outlet": "Warta"},
        {"id": "7", "judul": "J", "isi_berita": "Cerita.", "tautan": "https://a.test/1"}
        | {"tanggal": "2025-06-18", "sumber": "Warta"},
        {"_id": {"$oid": "7"}, "Judul": "J", "paragraf": ["Cerita."], "link": "https://a.test/1"}
        | {"Tanggal Berita": "2025-06-18", "source": {"name": "Warta"}},
        {"id": 7, "headline": "J", "content": "Cerita.", "URL": "https://a.test/1", "published": "2025-06-18"}
        | {"date": "kemarin", "site": "Warta"},
    ],
)
def test_records_are_read_by_the_names_that_scrapers_use(record: dict[str, object], tmp_path: Path) -> None:
    """Indonesian and English field names, lists of paragraphs, nested sources and ids all give the same seed."""
    (seed,), refusals = read(tmp_path, "a.json", json.dumps(record))
    assert refusals == []
    assert (seed.id, seed.body, seed.facts.title, seed.facts.url) == ("7", "Cerita.", "J", "https://a.test/1")
    assert (seed.facts.published, seed.facts.outlet) == ("2025-06-18", "Warta")


def test_a_record_says_whether_its_text_is_markup(tmp_path: Path) -> None:
    """A body with tags is read as markup; a lone sign of comparison is text."""
    seeds, _ = read(
        tmp_path, "a.json", json.dumps([{"isi": "<p>Cerita.</p>"}, {"isi": "Suhu < 30 derajat > 20 derajat."}])
    )
    assert [seed.markup for seed in seeds] == ["html", "text"]


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    """Of JSON lines the whole ones are taken; each other is named with record, line and reason."""
    lines = [
        '{"id": "a", "text": "Satu."}',
        "",
        '{"id": "b", "text": ',
        "[1]",
        '{"id": "c"}',
        '{"id": "d", "text": "Empat."}',
        "[" * 9000,
    ]
    seeds, refusals = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert [seed.id for seed in seeds] == ["a", "d"]
    assert [(one.origin.record, one.line) for one in refusals] == [(2, 3), (3, 4), (4, 5), (6, 7)]
    assert "no text" in refusals[2].reason
    assert "list" in refusals[1].reason


def test_lists_may_be_wrapped_and_hold_bad_records(tmp_path: Path) -> None:
    """An export's wrapper is opened; a record that is no object or has no text is refused by its number."""
    seeds, refusals = read(tmp_path, "a.json", json.dumps({"articles": [{"text": "Satu."}, 5, {"title": "x"}]}))
    assert [seed.id for seed in seeds] == ["a-1"]
    assert [one.origin.record for one in refusals] == [2, 3]


@pytest.mark.parametrize(
    ("name", "content", "blamed"),
    [
        ("a.json", '{"text": "x"', "not valid JSON"),
        ("a.json", "[]", "empty"),
        ("a.json", "[" * 100_000, "JSON"),
        ("a.json", '{"nama": "x"}', "has no text"),
        ("a.csv", "nama,umur\nA,1\n", "no column for the text"),
        ("a.csv", "judul,isi\n", "no row"),
        ("a.xml", '<?xml version="1.0"?><rss><channel></channel></rss>', "no entry"),
        ("a.xml", "<rss", "feed"),
        ("a.jsonl", "\n\n \n{", "not valid JSON"),
        ("a.md", "---\ntitle: x\n---\n\n", "no text"),
    ],
)
def test_broken_files_are_refused_with_their_reason(name: str, content: str, blamed: str, tmp_path: Path) -> None:
    """What cannot be read as what it claims to be is refused by name, never dropped and never guessed."""
    seeds, refusals = read(tmp_path, name, content)
    assert seeds == []
    assert blamed in refusals[0].reason


def test_tables_come_with_any_separator(tmp_path: Path) -> None:
    """Comma, semicolon and tabulator work, quoted cells may hold them and line ends, rows too long are named."""
    table = 'judul;isi;tanggal\nA;"Satu; dua.\nTiga.";18/06/2025\nB;x;y;z\n;;\nC;Empat.;\n'
    seeds, refusals = read(tmp_path, "a.csv", table)
    assert [(seed.facts.title, seed.body, seed.facts.published) for seed in seeds] == [
        ("A", "Satu; dua.\nTiga.", "18/06/2025"),
        ("C", "Empat.", None),
    ]
    assert [(one.origin.record, one.line) for one in refusals] == [(2, 4)]
    seeds, _ = read(tmp_path, "b.tsv", "title\ttext\nA\tSatu, dua.\n")
    assert seeds[0].body == "Satu, dua."


FEED = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY rahasia SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Warta Nusa</title>
<item><title>Satu</title><link>https://a.test/1</link><guid>a1</guid><pubDate>Wed, 18 Jun 2025 10:15:00 +0700</pubDate>
<dc:creator>Sari</dc:creator><category>Nasional</category><description>Ringkas.</description>
<content:encoded><![CDATA[<p>Cerita penuh.</p>]]></content:encoded><media:content url="https://a.test/1.jpg"/></item>
<item><title>Dua</title><link>https://a.test/2</link><description>Hanya ringkasan. &rahasia; &b;</description></item>
<item><title>Tiga</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Satu</title>
<link rel="self" href="https://a.test/feed"/><link href="https://a.test/1"/><published>2025-06-18T10:15:00+07:00</published>
<author><name>Sari</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Cerita penuh.</p></div></content>
</entry></feed>"""


def test_feeds_give_an_article_for_each_entry(tmp_path: Path) -> None:
    """RSS and Atom entries become seeds with their facts; a summary is flagged, an entry without text refused."""
    seeds, refusals = read(tmp_path, "a.xml", FEED)
    one, two = seeds
    assert (one.id, one.body, one.markup, one.facts.url) == ("a1", "<p>Cerita penuh.</p>", "html", "https://a.test/1")
    assert (one.facts.author, one.facts.section, one.facts.image) == ("Sari", "Nasional", "https://a.test/1.jpg")
    assert two.flags == ("summary-only",)
    assert [refusal.origin.record for refusal in refusals] == [3]
    (atom,), _ = read(tmp_path, "b.atom", ATOM)
    assert (atom.id, atom.facts.url, atom.facts.author) == ("urn:1", "https://a.test/1", "Sari")
    assert "Cerita penuh." in atom.body


def test_entities_of_a_feed_are_not_resolved(tmp_path: Path) -> None:
    """A feed cannot read files of this machine and cannot blow itself up by entities."""
    seeds, _ = read(tmp_path, "a.xml", FEED)
    host = Path("/etc/hostname").read_text(encoding="utf-8").strip() if Path("/etc/hostname").exists() else "localhost"
    assert host not in seeds[1].body
    assert "aaaaaaaaaa" not in seeds[1].body


def test_front_matter_gives_facts_and_steers_nothing(tmp_path: Path) -> None:
    """Title, address, outlet, day and author are taken from front matter; slug, template, status and id are not."""
    text = (
        '---\ntitle: "Judul: panjang"\nurl: https://a.test/1\noutlet: Warta\ntanggal: 18/06/2025\n'
        "slug: ../x\ntemplate: x\nstatus: draft\nid: y\n---\n\nCerita **tebal**.\n"
    )
    (seed,), _ = read(tmp_path, "a.md", text)
    assert (seed.id, seed.facts.title, seed.facts.url) == ("a", "Judul: panjang", "https://a.test/1")
    assert (seed.facts.outlet, seed.facts.published) == ("Warta", "18/06/2025")
    assert seed.body == "<p>Cerita <strong>tebal</strong>.</p>\n"


def test_front_matter_without_an_end_is_text(tmp_path: Path) -> None:
    """A rule at the top of a text is no front matter, and nothing of the text is lost."""
    (seed,), _ = read(tmp_path, "a.md", "---\nCerita: satu.\n\nLagi.\n")
    assert "Cerita: satu." in seed.body


def test_lists_that_were_printed_into_a_cell_are_paragraphs(tmp_path: Path) -> None:
    """A cell that holds a printed list of paragraphs gives lines; a text that only begins with a bracket stays."""
    seeds, _ = read(tmp_path, "a.csv", 'isi\n"[\'Satu ""dua"".\', \'Tiga.\']"\n"[\'Empat\' kata Rahma."\n')
    assert [seed.body for seed in seeds] == ['Satu "dua".\nTiga.', "['Empat' kata Rahma."]
