"""The address of a database: what may be shown and kept of it, and what is secret."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

SCHEMES = ("postgresql://", "postgres://")

_SECRET_OPTIONS = ("sslpassword", "oauth_client_secret")
"""Options of libpq that are secrets, beside the password (PQconndefaults: dispchar "*")."""


class BadAddress(ErrorInWords, ValueError):
    """What was given is no address of a database; `words` say why."""


def is_address(told: str) -> bool:
    """Whether this means a database, and not a folder."""
    return told.strip().lower().startswith(SCHEMES)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a database is, and as whom: `hosts` as written, "" for this computer's own socket."""

    hosts: str
    database: str
    user: str = ""
    password: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def shown(self) -> str:
        """The whole of it but the password."""
        return replace(self, password="").secret

    @property
    def told(self) -> str:
        """The same in a sentence: without how it is encrypted and proven."""
        kept = tuple(one for one in self.options if not one[0].startswith("ssl"))
        return replace(self, options=kept).shown

    @property
    def secret(self) -> str:
        """The whole of it, for libpq."""
        user = quote(self.user, safe="")
        if self.password:
            user += ":" + quote(self.password, safe="")
        place = f"{user}@{self.hosts}" if user else self.hosts
        query = urlencode(self.options, quote_via=quote)
        return f"postgresql://{place}/{quote(self.database, safe='')}{query and '?' + query}"

    @property
    def is_here(self) -> bool:
        """Whether it is on this very computer, where nothing needs to be encrypted.

        As libpq reads it: `hostaddr` goes before every name, an option `host` before the hosts
        of the address, and a `service` may mean any computer.
        """
        options = dict(self.options)
        if options.get("service"):
            return False
        told = options.get("hostaddr") or options.get("host")
        hosts = told.split(",") if told else [_without_port(one) for one in self.hosts.split(",")]
        return all(not one or _is_this_computer(one) for one in hosts)

    def for_login(self, user: str, password: str) -> ServerAddress:
        """The same database for somebody else; over a network only with a proven certificate."""
        options = self.options
        if not self.is_here and "sslmode" not in dict(options):
            options = (*options, ("sslmode", "verify-full"))
            if "sslrootcert" not in dict(options):
                options = (*options, ("sslrootcert", "system"))
        return replace(self, user=user, password=password, options=options)


def read_address(told: str) -> ServerAddress:
    """The address in a text. Raises BadAddress."""
    if not is_address(told):
        raise BadAddress(
            sentence("An address of a database begins with postgresql://. Nothing was done.")
        )
    try:
        parts = urlsplit(told.strip())
        options = tuple(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError as error:
        raise BadAddress(
            sentence("This is no address of a database: {why}. Nothing was done.", why=error)
        ) from error
    if parts.fragment or ("@" not in parts.netloc and "@" in parts.path + parts.query):
        raise BadAddress(
            sentence(
                "A name or a password with one of # / ? @ % is written otherwise in an address: "
                "%23 for #, %2F for /, %3F for ?, %40 for @, %25 for %. Nothing was done."
            )
        )
    known = dict(options)
    for name in _SECRET_OPTIONS:
        if known.get(name):
            raise BadAddress(
                sentence(
                    "{name} may not stand in an address: it would be kept where everybody can "
                    "read it. Use a key file without one that only you may read. Nothing was done.",
                    name=name,
                )
            )
    login, _, hosts = parts.netloc.rpartition("@")
    user, _, password = login.partition(":")
    database = unquote(parts.path.lstrip("/"))
    if not database and not known.get("dbname") and not known.get("service"):
        raise BadAddress(
            sentence(
                "The address does not name a database: postgresql://HOST/DATABASE. Nothing was "
                "done."
            )
        )
    # libpq lets them stand among the options too, before those of the address: only one place
    # is kept from being shown.
    return ServerAddress(
        hosts,
        database,
        known.get("user") or unquote(user),
        known.get("password") or unquote(password),
        tuple(one for one in options if one[0] not in ("user", "password")),
    )


def _without_port(host: str) -> str:
    name, _, port = host.rpartition(":")
    return unquote(name if name and "]" not in port else host).strip("[]")


def _is_this_computer(host: str) -> bool:
    from ipaddress import ip_address  # nothing of a start needs it

    if host.startswith(("/", "@")):  # a socket's folder, or one without a file
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"
