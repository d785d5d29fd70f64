"""Which hosts may be connected to."""

import pytest

from saikhao.read.addresses import Refused, public, target


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
     "2002:7f00:1::", "::ffff:10.1.2.3"],
)  # fmt: skip
def test_what_is_not_public(ip: str) -> None:
    assert not public(ip)
    with pytest.raises(Refused, match="not a public address"):
        target("name.example", 80, False, lambda *_: [ip])
    assert target("name.example", 80, True, lambda *_: [ip]).ip == ip


@pytest.mark.parametrize("ip", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_what_is_public(ip: str) -> None:
    assert public(ip) and target("name.example", 80, False, lambda *_: [ip]).ip == ip


def test_one_private_answer_among_public_ones_is_enough() -> None:
    with pytest.raises(Refused):
        target("name.example", 80, False, lambda *_: ["8.8.8.8", "127.0.0.1"])


def test_a_name_without_an_address() -> None:
    with pytest.raises(OSError, match="no address"):
        target("name.example", 80, False, lambda *_: [])
