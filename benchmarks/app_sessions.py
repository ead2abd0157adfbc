"""Sessions of the app without a browser: what each costs the server's memory."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Origin, Subprotocol

from benchmarks.app_server import SESSION_SECONDS, AppServer

_WARM = 3
"""Sessions before anything is measured: the first loads libraries and the gazetteer."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Growth of the server, divided by the number of sessions."""

    open_mb: float
    """While all are open."""
    kept_mb: float
    """When as many more have ended, once the allocator holds what it will hold."""


async def open_and_close(server: AppServer, count: int) -> Memory:
    """Open so many sessions, one after the other, then close them all; and again.

    Python gives freed memory back to itself, not to the system: what a first round
    leaves is used by the next. A leak would go on growing.
    """
    await _together(server, _WARM)
    before = server.memory_mb()
    opened = await _together(server, count)
    await _together(server, count)
    settled = server.memory_mb()
    await _together(server, count)
    kept = server.memory_mb() - settled
    return Memory((opened - before) / count, kept / count)


async def _together(server: AppServer, count: int) -> float:
    """Memory while so many sessions are open; afterwards they have ended."""
    end = asyncio.Event()
    tasks: list[asyncio.Task[None]] = []
    for _ in range(count):
        drawn = asyncio.Event()
        tasks.append(asyncio.create_task(_session(server, drawn, end)))
        waiting = asyncio.create_task(drawn.wait())
        await asyncio.wait({waiting, tasks[-1]}, return_when=asyncio.FIRST_COMPLETED)
        if not drawn.is_set():  # the session broke off: say why
            tasks[-1].result()
    memory = server.memory_mb()
    end.set()
    await asyncio.gather(*tasks)
    await asyncio.sleep(2 * SESSION_SECONDS + 3)
    return memory


async def _session(server: AppServer, drawn: asyncio.Event, end: asyncio.Event) -> None:
    """One visit: the page as it opens, with the map."""
    address = f"ws://localhost:{server.port}/_stcore/stream"
    async with websockets.connect(
        address,
        subprotocols=[Subprotocol("streamlit"), Subprotocol("-")],
        max_size=None,
        origin=Origin(server.url),
    ) as stream:
        hello = BackMsg()
        hello.rerun_script.query_string = ""
        await stream.send(hello.SerializeToString())
        while not drawn.is_set():
            message = ForwardMsg()
            message.ParseFromString(await stream.recv())
            done = message.WhichOneof("type") == "script_finished"
            if done and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                drawn.set()
        await end.wait()
