"""Make a collection of any size: articles of about 2.7 kB in the style of the trade, with invented people."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

FIRST = [
    "Darma",
    "Ratna",
    "Bagus",
    "Sekar",
    "Wira",
    "Laras",
    "Galih",
    "Intan",
    "Jaka",
    "Kirana",
    "Lintang",
    "Mahesa",
    "Nirmala",
    "Panji",
    "Rara",
    "Satria",
]
LAST = [
    "Wirasena",
    "Kusumajati",
    "Pranawa",
    "Adiluhung",
    "Candrakirana",
    "Baskara",
    "Nawasena",
    "Mahardika",
    "Sasongko",
    "Wicaksana",
]
PLACES = [
    "Merapi",
    "Kalingga",
    "Sindoro",
    "Tirtamaya",
    "Argapura",
    "Nusawiru",
    "Karangsari",
    "Bumiayu",
    "Wanasari",
    "Girimulya",
]
OUTLETS = ("Kabar Merapi", "Harian Kalingga", "Suara Sindoro", "Tirtamaya Post", "Argapura.id")
ROLES = ("Wali Kota", "Bupati", "Kepala Dinas Perhubungan", "Kapolres", "Ketua DPRD", "Direktur PDAM")
MATTERS = (
    "pembangunan jembatan",
    "perbaikan jalan kota",
    "pembagian benih padi",
    "pembersihan sungai",
    "pembukaan pasar rakyat",
    "penataan terminal lama",
    "pelebaran saluran air",
    "pemugaran gedung tua",
)
SENTENCES = (
    "{role} {place} {name} mengatakan {matter} itu akan selesai pada {month} {year}.",
    '"Kami menyiapkan {money} miliar rupiah untuk {matter} ini," kata {short}, {weekday} ({day}/{number}/{year}).',
    "Menurut {short}, sebanyak {count} warga {place} sudah merasakan manfaat {matter} tersebut sejak tahun lalu.",
    '"Warga berharap pekerjaan tidak tertunda lagi seperti tahun {past}," ujar {other}, tokoh masyarakat {place}.',
    "Sebelumnya, pemerintah daerah menunda {matter} selama {months} bulan karena cuaca buruk.",
    "{other} menilai rencana itu baik, tetapi belum tentu menjawab kebutuhan {count} keluarga di {place}.",
    "Pekerjaan dimulai {weekday} pukul {hour}.00 WIB dan melibatkan {workers} pekerja dari {place}.",
    "Dinas terkait membantah kabar bahwa biaya {matter} naik menjadi {more} miliar rupiah.",
    '"Angka itu tidak benar. Kami akan mengumumkan hasil lelang minggu depan," tegasnya.',
    "Hingga kini belum ada keterangan resmi dari pihak kontraktor mengenai {matter} tersebut.",
    "Panjang ruas yang dikerjakan mencapai {length} kilometer dan melewati {villages} desa.",
)
_MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
_WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
_START = dt.date(2024, 1, 1)


def article(number: int) -> dict[str, str]:
    """Record `number` of the collection, the same at every call."""
    dice = random.Random(number)  # noqa: S311 - text for a benchmark, not a secret
    day = _START + dt.timedelta(days=number % 700)
    first, last = dice.choice(FIRST), dice.choice(LAST)
    place, matter = dice.choice(PLACES), dice.choice(MATTERS)
    facts = {
        "role": dice.choice(ROLES),
        "place": place,
        "name": f"{first} {last}",
        "short": first,
        "other": f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        "matter": matter,
        "month": dice.choice(_MONTHS),
        "year": day.year,
        "past": day.year - 2,
        "weekday": _WEEKDAYS[day.weekday()],
        "day": day.day,
        "number": day.month,
    }
    text = []
    while sum(map(len, text)) < 2500:
        counts = {
            "money": dice.randint(2, 90),
            "more": dice.randint(91, 300),
            "count": f"{dice.randint(1, 9)}.{dice.randint(100, 999)}",
            "months": dice.randint(2, 11),
            "hour": f"{dice.randint(6, 17):02d}",
            "workers": dice.randint(12, 400),
            "length": dice.randint(2, 60),
            "villages": dice.randint(2, 12),
        }
        text.append(dice.choice(SENTENCES).format(**facts, **counts))
    return {
        "id": f"berita-{number:06d}",
        "title": f"{facts['role']} {place} Bicara soal {matter.capitalize()} ke-{number}",
        "text": "\n".join(text),
        "date": day.isoformat(),
        "outlet": OUTLETS[number % len(OUTLETS)],
        "url": f"https://{OUTLETS[number % len(OUTLETS)].split()[0].lower()}.example/{number}",
    }


def write_records(folder: Path, count: int) -> None:
    """Write `count` articles as one file of records."""
    folder.mkdir(parents=True, exist_ok=True)
    records = (json.dumps(article(number), ensure_ascii=False) for number in range(count))
    (folder / "berita.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")


def write_markdown(folder: Path, count: int) -> None:
    """Write the same articles as Markdown files for plain Pelican."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        record = article(number)
        head = (
            f"Title: {record['title']}\nDate: {record['date']}\nCategory: {record['outlet']}\nSlug: {record['id']}\n\n"
        )
        (folder / f"{record['id']}.md").write_text(head + record["text"].replace("\n", "\n\n"), encoding="utf-8")
