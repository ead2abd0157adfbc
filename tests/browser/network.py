"""Takes the network away from a program, and tells whether it asked for one.

Two means, since a test should prove what it says. A network namespace of its own, with
nothing in it but loopback, lets no packet out, whatever the program does; the kernel
must permit it (root, or unprivileged user namespaces). And inside every Python program,
started with `PYTHONPATH` at `guard()`, an audit hook refuses to look up or to reach any
address outside this computer and writes it down, so that a try that failed in silence
is seen too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LOG = "GEOVIZ_TEST_NETWORK_LOG"

_GUARD = '''\
"""Refuses and writes down every look-up and connection that leaves this computer."""

import ipaddress
import os
import sys


def _here(host):
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _watch(event, args):
    if event in ("socket.connect", "socket.sendto"):
        target = args[1]
        host = target[0] if isinstance(target, tuple) else None
    elif event == "socket.getaddrinfo":
        host = args[0]
    elif event in ("socket.gethostbyname", "socket.gethostbyaddr"):
        host = args[0]
    else:
        return
    if not _here(host):
        with open(os.environ["LOG_NAME"], "a", encoding="utf-8") as log:
            log.write(f"{event} {host!r}\\n")
        raise OSError(f"no network in tests: {event} {host!r}")


sys.addaudithook(_watch)
'''.replace("LOG_NAME", LOG)

# Brings loopback up by ioctl, since a small machine has no `ip`; then waits.
_HOLD = """\
import fcntl, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    flags = struct.pack("16sH14s", b"lo", 0x1 | 0x40, b"")
    fcntl.ioctl(s, 0x8914, flags)
print("up", flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True, slots=True)
class Namespace:
    """A network of one computer; `prefix` before a command runs it in there."""

    prefix: tuple[str, ...]
    cut: bool
    """False where the kernel lets nobody make one: the guard alone is left then."""


@contextmanager
def namespace() -> Iterator[Namespace]:
    """A network namespace with loopback and nothing else."""
    unshare, nsenter = shutil.which("unshare"), shutil.which("nsenter")
    if not unshare or not nsenter:
        yield Namespace((), cut=False)
        return
    rootless = os.geteuid() != 0
    user = ["--user", "--map-root-user"] if rootless else []
    with subprocess.Popen(
        [unshare, *user, "--net", sys.executable, "-c", _HOLD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        try:
            if holder.stdout.readline() != "up\n":
                yield Namespace((), cut=False)
                return
            enter = ["--user", "--preserve-credentials"] if rootless else []
            yield Namespace(
                (nsenter, "--target", str(holder.pid), *enter, "--net", "--"), cut=True
            )
        finally:
            holder.stdin.close()  # the holder ends with its input


def guard(folder: Path) -> dict[str, str]:
    """Environment under which every Python program is watched; the log is `tried`."""
    (folder / "sitecustomize.py").write_text(_GUARD, encoding="utf-8")
    return {"PYTHONPATH": str(folder), LOG: str(folder / "tried.log")}


def tried(folder: Path) -> list[str]:
    """What the programs under `guard(folder)` asked of a network."""
    log = folder / "tried.log"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []
