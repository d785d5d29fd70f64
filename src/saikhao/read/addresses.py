"""Which hosts may be connected to: those of the public internet, unless local ones are allowed."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple

Resolve = Callable[[str, int], list[str]]
_NAT64 = IPv6Network("64:ff9b::/96")


class Refused(Exception):
    """An address that is not to be connected to, and why."""


class Target(NamedTuple):
    """Where to connect: `host` is the name asked for, `ip` the answer that was checked and will be used."""

    host: str
    ip: str
    port: int


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, in the order of the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]).partition("%")[0] for row in found))


def target(host: str, port: int, allow_local: bool, names: Resolve = resolve) -> Target:
    """The checked address of a host. `Refused` where any of its addresses is not public: a name that also answers with
    a private one is not to be trusted with the next question. `OSError` where it has none."""
    found = names(host, port)
    if not found:
        raise OSError(f"{host} has no address")
    for ip in found:
        if not allow_local and not public(ip):
            raise Refused(f"{host} is at {ip}, which is not a public address")
    return Target(host, found[0], port)


def public(ip: str) -> bool:
    """True for an address of the public internet; one that wraps an IPv4 address is judged by what it wraps."""
    address = ip_address(ip)
    inner = _inner(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        return public(str(inner))
    return address.is_global and not address.is_multicast


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
