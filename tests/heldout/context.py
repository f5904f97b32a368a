"""A page while it is printed, and what a careful reader would note of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.heldout.head import Head
from tests.heldout.model import Img, Rel, norm, runtext
from tests.heldout.parts import other
from tests.heldout.words import VN


class Ctx(Head):
    def o(self, n: int, summary: bool = False) -> list[Rel]:
        out = []
        for _ in range(n):
            k = other(self.r, self.a.extra["seen"], summary, self.fetched.astimezone(VN))
            self.fur_.add(norm(k.title))
            if k.summary:
                self.fur_.add(norm(k.summary))
            out.append(k)
        return out

    def body(
        self,
        para: Callable[[str], str],
        head: Callable[[str], str],
        picture: Callable[[Img], str],
        box: Callable[[list[Rel]], str] | None = None,
        quote: Callable[[list[str]], str] | None = None,
        items: Callable[[str, list[str]], str] | None = None,
        table: Callable[[list[list[str]]], str] | None = None,
        ad: Callable[[], str] | None = None,
        ask: Callable[[str], str] | None = None,
        sep: str = "\n",
    ) -> str:
        """blocks in the design's tags"""
        quote = quote or (
            lambda qs: "<blockquote>" + "".join(f"<p>{self.t(q)}</p>" for q in qs) + "</blockquote>"
        )
        items = items or (
            lambda k, its: f"<{k}>" + "".join(f"<li>{self.t(i)}</li>" for i in its) + f"</{k}>"
        )
        table = table or (
            lambda rows: (
                '<table border="1" cellpadding="4"><tbody>'
                + "".join(
                    "<tr>" + "".join(f"<td>{self.t(c)}</td>" for c in row) + "</tr>" for row in rows
                )
                + "</tbody></table>"
            )
        )
        out = []
        for b in self.a.blocks:
            k = b[0]
            if k == "p":
                out.append(para(self.runs(b[1])))
            elif k == "h":
                out.append(head(self.t(b[1])))
            elif k == "ask":
                out.append((ask or (lambda s: para(f"<strong>{s}</strong>")))(self.t(b[1])))
            elif k == "q":
                out.append(quote(b[1]))
            elif k in ("ul", "ol"):
                out.append(items(k, b[1]))
            elif k == "table":
                out.append(table(b[1]))
            elif k == "img":
                if b[1].printed:
                    self.fur_.add(norm(b[1].printed))
                out.append(picture(b[1]))
            elif k == "box" and box:
                for o in b[1]:
                    self.fur_.add(norm(o.title))
                    if o.summary:
                        self.fur_.add(norm(o.summary))
                out.append(box(b[1]))
            elif k == "ad" and ad:
                out.append(ad())
        return sep.join(out)

    def scripts(self, n: int) -> str:
        r = self.r
        s = (
            "function "
            "v{0}(p){{$.ajax({{type:'POST',url:DOMAIN+'cate/viewmore',data:{{p:p,k:{1}}},su"
            "ccess:function(d){{if(d.length<20){{return;}}$('#more{0}').append('"
            "<li class=\"i\">'+d+'</li>');}}}});}}\n"
        )
        return (
            "<script>\n" + "".join(s.format(i, r.randint(1, 10**6)) for i in range(n)) + "</script>"
        )

    def expected(self) -> dict[str, Any]:
        a = self.a
        paras = []
        for b in a.blocks:
            if b[0] == "p":
                paras.append(norm(runtext(b[1])))
            elif b[0] in ("h", "ask"):
                paras.append(norm(b[1]))
            elif b[0] in ("q", "ul", "ol"):
                paras += [norm(s) for s in b[1]]
            elif b[0] == "table":
                paras += [" | ".join(norm(c) for c in row) for row in b[1]]
        rel, seen = [], set()

        def add(kind: str, o: Rel) -> None:
            if (kind, o.url) not in seen:
                seen.add((kind, o.url))
                rel.append(
                    {
                        "kind": kind,
                        "title": norm(o.title),
                        "url": o.url,
                        "summary": norm(o.summary) if o.summary else None,
                    }
                )

        for o in a.under:
            add("inline", o)
        for b in a.blocks:
            if b[0] == "box":
                for o in b[1]:
                    add("inline", o)
        for o in a.under + a.suggested + a.latest:
            self.fur_ |= {norm(o.title), norm(o.summary or "")}
        self.fur_ |= {norm(a.lead or ""), norm(a.byline or ""), norm(a.title)}
        order = a.extra.get("order", ("suggested", "latest"))
        for k in order:
            for o in getattr(a, k):
                add(k, o)
        dated = a.extra["date_shown"] or a.extra.get("meta_date")
        iso = a.dt.isoformat() if dated else None
        return {
            "id": a.id,
            "url": a.url,
            "title": norm(a.title),
            "dateline": a.dateline,
            "lead": norm(a.lead) if a.lead else None,
            "published_at": iso,
            "published_raw": self.raw if a.extra["date_shown"] else None,
            "modified_at": a.mod.isoformat() if a.mod and self.mod_channel else None,
            "byline": norm(a.byline) if a.byline else None,
            "authors": a.authors,
            "source": a.source,
            "body": "\n\n".join(paras),
            "images": [
                {"url": b[1].url, "caption": b[1].caption, "credit": b[1].credit}
                for b in a.blocks
                if b[0] == "img"
            ],
            "related": rel,
            "section": [{"name": n, "url": u} for n, u in a.section],
            "tags": list(a.tags),
            "language": "vi",
            "_furniture": sorted(x for x in self.fur_ if len(x) > 3),
            "_byline": a.byline,
        }
