"""Mail by SMTP with TLS and a login, to a real server with a certificate made for the test."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hnnscraper.errors import NotSent
from hnnscraper.notices import Mail
from tests.crawls import Crawls
from tests.paper import Newspaper, Paper, Style
from tests.paper.style import LIGHT
from tests.watching.test_notices import NOTICE, Letters, free_port

# aiosmtpd does not count the TLS that a connection begins with.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")

USER, PASSWORD = "hnn@example.org", "ge/heim@1"
IN_ADDRESS = "hnn%40example.org:ge%2Fheim%401"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PEM file with key and certificate of 127.0.0.1, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=400))  # the clock of crawls is the newspaper's
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    path.write_bytes(private + made.public_bytes(pem))
    return path


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return certificate


def login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    assert isinstance(data, LoginPassword)
    is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_right, handled=False)  # the server itself answers 535


@contextmanager
def mail_server(letters: Letters, certificate: Path, *, starttls: bool = True) -> Iterator[str]:
    """HOST:PORT of a server that takes nothing without TLS and the right login."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    asked: dict[str, Any] = {"authenticator": login, "auth_required": True}
    if starttls:
        asked |= {"tls_context": context, "require_starttls": True}
    else:
        asked |= {"ssl_context": context, "auth_require_tls": False}
    controller = Controller(letters, hostname="127.0.0.1", port=free_port(), **asked)
    controller.start()
    try:
        yield f"127.0.0.1:{controller.port}"
    finally:
        controller.stop()


def send(server: str) -> None:
    Mail.parse(server, "hnn@localhost", "a@example.org", 5).send(NOTICE)


@pytest.mark.parametrize("scheme", ["smtp+tls", "smtps"])
def test_with_tls_and_a_login(scheme: str, trusted: Path) -> None:
    letters = Letters()
    with mail_server(letters, trusted, starttls=scheme == "smtp+tls") as server:
        send(f"{scheme}://{IN_ADDRESS}@{server}")
    assert [to for to, _ in letters.got] == [["a@example.org"]]


@pytest.mark.parametrize(
    ("login", "scheme", "said"),
    [
        (f"{USER.replace('@', '%40')}:falsch@", "smtp+tls", "535"),
        ("", "smtp+tls", "530"),  # no login, and one is required
        (f"{IN_ADDRESS}@", "smtp", "SMTP AUTH extension not supported by server"),
    ],
    ids=["a wrong password", "no login", "no TLS, and so no login is offered"],
)
def test_a_login_that_is_refused(login: str, scheme: str, said: str, trusted: Path) -> None:
    letters = Letters()
    with mail_server(letters, trusted) as server, pytest.raises(NotSent, match=said) as error:
        send(f"{scheme}://{login}{server}")
    assert letters.got == []
    assert "falsch" not in str(error.value)
    assert "geheim" not in str(error.value)


def test_a_server_that_nobody_vouches_for_hears_no_password(certificate: Path) -> None:
    for scheme in ("smtp+tls", "smtps"):
        letters = Letters()
        with (
            mail_server(letters, certificate, starttls=scheme == "smtp+tls") as server,
            pytest.raises(NotSent, match="its certificate is not trusted"),
        ):
            send(f"{scheme}://{IN_ADDRESS}@{server}")
        assert letters.got == []


def test_a_server_without_tls_hears_no_password() -> None:
    letters = Letters()
    controller = Controller(letters, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        with pytest.raises(NotSent, match="STARTTLS extension not supported"):
            send(f"smtp+tls://{IN_ADDRESS}@127.0.0.1:{controller.port}")
    finally:
        controller.stop()
    assert letters.got == []


def test_a_crawl_is_the_same_whatever_the_mail_server_says(trusted: Path, tmp_path: Path) -> None:
    """A wrong password, then a refusal, then a letter: of what was found in the first run."""
    style = Style(templates=LIGHT, live=(), specials=False, traps=False)
    letters = Letters()
    with (
        Paper(Newspaper(1, 20, style=style)) as paper,
        mail_server(letters, trusted) as server,
    ):
        paper.newspaper.plays.set_clock_off(0.1)  # a level that leaves the exit code alone
        crawls = Crawls(paper, tmp_path)

        def run(password: str) -> str:
            to = f"smtp+tls://{USER.replace('@', '%40')}:{password}@{server}"
            run = crawls.run("latest", NOTIFY_MAIL="a@b.org", NOTIFY_MAIL_SERVER=to)
            assert (run.code, crawls.last_crawl().finish_reason) == (0, "finished"), run.log
            assert len(crawls.titles()) == 20
            assert "Health: look." in run.out
            assert "Traceback" not in run.log
            return run.log

        assert "the mail server 127.0.0.1: 535" in run("falsch")
        letters.refuses = True
        assert "the mail server 127.0.0.1: 554" in run("ge%2Fheim%401")
        letters.refuses = False
        assert "was not sent" not in run("ge%2Fheim%401")
        run("falsch")  # nothing is new: nobody is asked
    assert [mail["Subject"] for _, mail in letters.got] == [
        "hnnscraper: latest is look, it was fine"
    ]
