"""Tells people that something changed: JSON by POST to a webhook, mail by SMTP.

Each raises NotSent, with a reason that holds no secret, if what was to hear of it did not take it.
"""

from __future__ import annotations

import json
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from hnnscraper._version import EXTRACTOR
from hnnscraper.errors import BadInput, NotSent


class _NoRedirects(HTTPRedirectHandler):
    """A redirected POST would become a GET without what it says."""

    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Webhook:
    url: str
    timeout_seconds: float

    @classmethod
    def parse(cls, url: str, timeout_seconds: float) -> Webhook:
        """Raises BadInput for what is no address of the web."""
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise BadInput("NOTIFY_WEBHOOK is an address such as https://example.org/hook")
        return cls(url, timeout_seconds)

    def send(self, notice: Mapping[str, Any]) -> None:
        """A status other than 2xx is a refusal, a redirect too."""
        headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": EXTRACTOR}
        body = json.dumps(notice, ensure_ascii=False).encode()
        host = urlsplit(self.url).hostname
        request = Request(self.url, body, headers, method="POST")  # noqa: S310 (see `parse`)
        try:
            with build_opener(_NoRedirects).open(request, timeout=self.timeout_seconds):
                pass
        except HTTPError as error:
            error.close()
            raise NotSent(f"the webhook at {host} answered {error.code}") from error
        except (OSError, HTTPException, ValueError) as error:
            raise NotSent(f"the webhook at {host}: {_cause(error)}") from error


@dataclass(frozen=True, slots=True)
class Mail:
    """`server`: smtp://HOST, smtp+tls://HOST (STARTTLS) or smtps://HOST; USER:PASSWORD@, :PORT."""

    server: str
    sender: str
    to: tuple[str, ...]
    timeout_seconds: float

    @classmethod
    def parse(cls, server: str, sender: str, to: str, timeout_seconds: float) -> Mail:
        """`to` has addresses between commas. Raises BadInput for what cannot be sent."""
        addresses = tuple(part.strip() for part in to.split(",") if part.strip())
        if any("@" not in address for address in addresses):
            raise BadInput(f"NOTIFY_MAIL is one address or more, with commas between; not {to!r}")
        try:
            parts = urlsplit(server)
            known = parts.scheme in ("smtp", "smtp+tls", "smtps") and bool(parts.hostname)
            known = known and parts.port != 0
        except ValueError:
            known = False
        if not known:
            raise BadInput("NOTIFY_MAIL_SERVER is smtp://HOST:PORT, smtp+tls://… or smtps://…")
        return cls(server, sender, addresses, timeout_seconds)

    def send(self, notice: Mapping[str, Any]) -> None:
        host = urlsplit(self.server).hostname
        try:
            self._send(message(notice, self.sender, self.to))
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise NotSent(f"the mail server {host}: {_cause(error)}") from error

    def _send(self, mail: EmailMessage) -> None:
        parts = urlsplit(self.server)
        host, port, timeout = str(parts.hostname), parts.port or 0, self.timeout_seconds
        trusted = ssl.create_default_context()  # smtplib's own takes any certificate
        with (
            smtplib.SMTP_SSL(host, port, timeout=timeout, context=trusted)
            if parts.scheme == "smtps"
            else smtplib.SMTP(host, port, timeout=timeout)
        ) as smtp:
            if parts.scheme == "smtp+tls":
                smtp.starttls(context=trusted)
            if parts.username:
                smtp.login(unquote(parts.username), unquote(parts.password or ""))
            smtp.send_message(mail)


def message(notice: Mapping[str, Any], sender: str, to: tuple[str, ...]) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = notice["text"]
    mail["From"], mail["To"] = sender, ", ".join(to)
    lines = [f"{notice['text']}.", ""]
    for each in notice["findings"]:
        of = f"{each['what']} ({each['rule']})" if each["rule"] else each["what"]
        lines.append(f"{each['level']}: {each['check']} {of}")
        lines.append(f"  saw {each['saw']}")
        lines.append(f"  expected {each['expected']}, from {each['source']}")
    about = {name: notice[name] for name in ("since", "archive", "crawl") if notice.get(name)}
    lines += ["", *(f"{name}: {value}" for name, value in about.items())]
    mail.set_content("\n".join(lines) + "\n")
    return mail


def _cause(error: Exception) -> str:
    """A reason in one line; never the address, which may hold a password."""
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None)
    if isinstance(error, TimeoutError) or isinstance(reason, TimeoutError):
        return "timed out"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return ", ".join(sorted({str(code) for code, _ in error.recipients.values()}))
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return str(error)
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({error.verify_message})"
    return str(reason) if reason else type(error).__name__
