"""Writes a paper of N made-up articles in Standfirst's content contract (README.md, "Write a paper"). Same N, same bytes.

usage: python3 content.py N OUT

OUT receives site.json, authors/ and articles/. Every article's lead image is images/leadK.svg (K in 0..7), a path under
the site's root; those eight files (about 3 KB each) are written to OUT/../images, beside the content folder.
"""
import json, pathlib, random, sys
from datetime import datetime, timedelta, timezone

WORDS = """the of and to in a that is was for on with as by at it from be an were this which had but not are or have
their has its more about after before between against through over under into during without within along across
river harbour council engine winter summer market teacher hospital station bridge letter question answer morning
evening season measure weather record village city region coast island valley mountain forest garden street railway
museum library theatre orchestra painter writer reader editor printer paper story history memory science research
study survey sample signal current pressure temperature surface energy storage battery turbine cable satellite orbit
telescope laboratory university student professor school company factory worker union contract price budget tax
interest loan bank fund trade export import customs border treaty minister parliament election vote campaign party
debate court judge lawyer witness verdict police border officer army peace agreement crisis flood drought fire storm
tide wave salt water grain bread olive vine cheese kitchen table window door roof wall stone timber glass iron copper
silver paint colour light shadow sound silence music rhythm voice language word sentence meaning translation accent
old new small large early late quiet bright narrow broad steady sudden careful modest patient distant familiar public
private local national foreign former recent ordinary remarkable uncertain obvious expensive cheap useful fragile
says found made began kept turned brought carried showed asked wanted needed agreed refused promised warned expected
measured counted compared opened closed built repaired bought sold wrote read heard watched waited returned grew fell
rose moved stayed changed remained often never always perhaps almost nearly still already again slowly quickly
together alone abroad nearby yesterday tomorrow today""".split()
WEIGHTS, _sum = [], 0.0
for _i, _w in enumerate(WORDS):                     # the small words at the head are far commoner, as in real prose
    _sum += 10.0 / (1 + _i * 0.35) if _i < 46 else 0.6
    WEIGHTS.append(_sum)
NOUNS = WORDS[60:210]

SECTIONS = [("world", "World", "Reports from abroad"), ("science", "Science", "What was measured, and how"),
            ("culture", "Culture", "Stage, page and screen"), ("business", "Business", "Money, work and trade")]
AUTHORS = [("elena-marchetti", "Elena Marchetti", "Science editor", "Елена Маркетти", "ru"),
           ("tomas-lindqvist", "Tomas Lindqvist", "World correspondent", None, None),
           ("amara-okafor", "Amara Okafor", "Culture critic", None, None),
           ("jun-hayashi", "Jun Hayashi", "Business reporter", "林 純", "ja"),
           ("sofia-keller", "Sofia Keller", "Reporter at large", None, None)]
NEWEST = datetime(2026, 11, 2, 8, 30, tzinfo=timezone(timedelta(hours=1)))
CODE = "fn high_water(level: f64, limit: f64) -> bool {\n    // a gauge may read low & late\n    level >= limit && limit > 0.0\n}\n"


def words(r, n):
    return r.choices(WORDS, cum_weights=WEIGHTS, k=n)


def cap(s):
    return s[0].upper() + s[1:]


def sentence(r):
    ws = words(r, r.randint(8, 22))
    if len(ws) > 13:
        ws[6] += r.choice([",", ",", ",", ";", ":", " –"])
    if r.random() < 0.08:
        ws[2:4] = ["“" + ws[2], ws[3] + "”"]
    return cap(" ".join(ws)) + r.choice("......?")


def prose(r, n):
    return " ".join(sentence(r) for _ in range(n))


def rich(r):
    """A paragraph's text with the inline kinds in it."""
    kind = r.randrange(4)
    piece = [{"strong": [" ".join(words(r, 2))]}, {"em": [" ".join(words(r, 3))]}, {"code": "level >= limit"},
             {"link": {"href": "https://www.example.org/" + r.choice(NOUNS), "text": [" ".join(words(r, 3))]}}][kind]
    return [prose(r, 2) + " " + cap(" ".join(words(r, 4))) + " ", piece, " " + " ".join(words(r, 6)) + ". " + prose(r, 1)]


def image(r, k, caption=True):
    out = {"src": f"images/lead{k}.svg", "alt": f"An abstract view of the {r.choice(NOUNS)} and the {r.choice(NOUNS)}",
           "width": 1600, "height": 900}
    if caption:
        out["caption"] = sentence(r)
        out["credit"] = r.choice(["Meridian graphics", "A. Okafor", "City archive"])
    return out


def body(r, i):
    """About 600 words; which of the other block kinds join in depends on the article's number."""
    p = lambda: {"kind": "paragraph", "text": rich(r) if r.random() < 0.4 else prose(r, r.randint(2, 4))}
    out = [p(), p(), p(), {"kind": "heading", "level": 2, "text": cap(" ".join(words(r, 5)))}, p(), p()]
    if i % 2 == 0:
        out.append({"kind": "quote", "text": prose(r, 2), "cite": r.choice(AUTHORS)[1]})
    if i % 3 == 0:
        out.append({"kind": "list", "ordered": i % 6 == 0, "items": [cap(" ".join(words(r, 7))), [cap(r.choice(NOUNS)) + " ", {"em": ["and"]}, " " + r.choice(NOUNS)], cap(" ".join(words(r, 5)))]})
    out += [p(), p(), {"kind": "heading", "level": 2 if i % 2 else 3, "text": cap(" ".join(words(r, 4)))}, p()]
    if i % 4 == 0:
        out.append({"kind": "figure", "image": image(r, (i + 3) % 8)})
    if i % 5 == 0:
        out.append({"kind": "table", "head": ["Place", "Before", "After"], "rows": [[cap(r.choice(NOUNS)), str(r.randint(10, 99)), str(r.randint(10, 99))] for _ in range(4)]})
    if i % 7 == 0:
        out.append({"kind": "code", "language": "rust", "text": CODE})
    out += [p(), p()]
    if i % 6 == 0:
        out.append({"kind": "embed", "url": "https://video.example.org/watch?v=%d&t=3" % i, "title": cap(" ".join(words(r, 4)))})
    if i % 3 == 1:
        out.append({"kind": "rule"})
    return out + [p(), p()]


def article(i):
    r = random.Random(i)
    section = SECTIONS[i % 4]
    author = AUTHORS[i % 5]
    headline = cap(" ".join(words(r, r.randint(5, 9))))
    slug = "-".join(["-".join(r.sample(NOUNS, 2)), str(i)])
    published = NEWEST - timedelta(hours=i)
    out = {"headline": headline, "kicker": cap(r.choice(NOUNS)), "standfirst": prose(r, 2), "section": section[0],
           "authors": [author[0]] + ([AUTHORS[(i + 2) % 5][0]] if i % 9 == 0 else []), "tags": sorted(r.sample(NOUNS, 3)),
           "published": published.isoformat()}
    if i % 8 == 0:
        out["modified"] = (published + timedelta(minutes=25)).isoformat()
    out |= {"lead_image": image(r, i % 8), "comments": "open", "body": body(r, i)}
    return slug, out


def lead(k):
    """A light drawing, about 3 KB: hills, a sun and some birds."""
    r = random.Random(1000 + k)
    hue = k * 45
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900"><rect width="1600" height="900" fill="hsl({hue} 45% 82%)"/><circle cx="{r.randint(300, 1300)}" cy="{r.randint(160, 300)}" r="{r.randint(60, 110)}" fill="hsl({hue + 40} 80% 90%)"/>']
    for layer in range(5):
        y = 420 + layer * 90
        points = " ".join(f"{x},{y + r.randint(-60, 60)}" for x in range(0, 1601, 50))
        out.append(f'<polygon points="0,900 {points} 1600,900" fill="hsl({hue + layer * 8} 35% {62 - layer * 9}%)"/>')
    for _ in range(14):
        x, y = r.randint(80, 1500), r.randint(60, 380)
        out.append(f'<path d="M{x} {y}q12 -14 24 0q12 -14 24 0" fill="none" stroke="#333" stroke-width="4"/>')
    return "".join(out) + "</svg>\n"


def dump(path, value):
    with open(path, "w", encoding="utf-8") as f:
        f.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    n, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    for d in ("authors", "articles"):
        (out / d).mkdir(parents=True, exist_ok=True)
    r = random.Random(7)
    for slug, name, role, also, also_language in AUTHORS:
        a = {"name": name}
        if also:
            a |= {"also": also, "also_language": also_language}
        dump(out / "authors" / f"{slug}.json", a | {
            "role": role, "bio": [{"kind": "paragraph", "text": prose(r, 2)}, {"kind": "paragraph", "text": [sentence(r) + " ", {"em": [sentence(r)]}]}],
            "links": [{"label": "Website", "href": f"https://{slug}.example.org/"}, {"label": "Write to " + name.split()[0], "href": f"mailto:{slug}@meridian.example"}]})
    slugs = []
    for i in range(n):
        slug, a = article(i)
        slugs.append(slug)
        dump(out / "articles" / f"{slug}.json", a)
    dump(out / "site.json", {
        "name": "The Meridian", "tagline": "Noon, every day, somewhere", "language": "en", "url": "https://meridian.example/",
        "sections": [{"slug": s, "name": name, "description": d} for s, name, d in SECTIONS],
        "picks": [slugs[i] for i in (11, 3, 17, 29, 23, 41) if i < n], "source": {"kind": "files"}, "comments": {"kind": "device"}})
    images = out.resolve().parent / "images"
    images.mkdir(exist_ok=True)
    for k in range(8):
        (images / f"lead{k}.svg").write_text(lead(k))


main()
