"""Program text and logs, told from writing by the line."""

from __future__ import annotations

import pytest

from geoviz.extract.machine_text import find_machine_text
from tests.shipped import names

CODE = """import os
from pathlib import Path

class Madison(Base):
    def __init__(self, paris, lincoln=None):
        self.Paris = Georgia or Austin()

for Florence in range(10):
    if Florence == Sydney:
        return Victoria.London
const Berlin = require('berlin');
let Vienna = new Map();
SELECT Denver, Phoenix FROM Portland WHERE Dallas = 'Cleveland'
#include <Lima.h>
struct Cairo { int Delhi; char *Madrid; };
"""
LOG = """2024-03-01 12:00:01,123 INFO Starting Phoenix service on port 8080
2024-03-01 12:00:02,456 WARN [main] Connection to Denver lost
2024-03-01T12:00:03Z ERROR Worker Dallas failed
Mar  1 12:00:05 london sshd[1234]: Accepted key for Lincoln
Mar  1 12:00:06 Boston kernel: usb 1-1: new device
192.168.1.5 - - [01/Mar/2024:12:00:07 +0000] "GET /Victoria HTTP/1.1" 200 512
DEBUG: Madison handler: cache miss
  File "/srv/paris.py", line 12, in Austin
[Fri Mar 01 12:00:00 2024] [core:error] File does not exist: /usr/Boston
Caused by: java.io.IOException: Lima
\tat com.example.Boston.main(Boston.java:7)
"""
DATA = """{
  "name": "Madison",
  "city": "Lima",
  "tags": ["Oslo", "Rome"]
}
--- a/Paris.py
+++ b/Paris.py
@@ -1,3 +1,3 @@
-Lima = 1
+Lima = 2
if [ -f Denver ]; then
  cp Denver Boston
fi
.Paris { color: red; }
\\section{Lima}
"""
PROSE = """Fighters entered Goma at dawn [local time], the army said in a statement.
12:04:10 Explosions are heard in Kyiv, our reporter says.
2024-03-01 08:00 Talks begin in Geneva
[12:00:08] Anna: I am in Houston now
Paris -> London -> Rome
Turnout (56%) was lower; the vote in Lyon was not close.
The class of 1994 met in Boston.
return to Kabul
For those who were in Kabul:
The ploughman homeward plods his weary way;
And leaves the world to darkness [sic] and to me in Lima;
If you write const Lima = 5; in a program, you will not have been to Lima by that.
"""


@pytest.mark.parametrize("text", [CODE, LOG, DATA])
def test_every_line_of_a_program_or_a_log_is_machine_text(text: str) -> None:
    found = find_machine_text(text)
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            assert found.covers(at), line
        at += len(line)


def test_lines_that_people_write_are_not() -> None:
    found = find_machine_text(PROSE)
    at = 0
    for line in PROSE.splitlines(keepends=True):
        assert not found.covers(at), line
        at += len(line)


def test_between_logs_only_sentences_are_read() -> None:
    text = LOG + "Restarting service Sydney (attempt 2 of 5)\nWe met in Oslo.\n"
    found = find_machine_text(text)
    assert found.covers(text.index("Sydney"))
    assert not found.covers(text.index("We met"))


def test_what_a_fence_holds_is_program_text() -> None:
    text = "We met in Oslo.\n```\nLima Cairo\n```\nThen we left Oslo.\n"
    found = find_machine_text(text)
    assert found.covers(text.index("Lima"))
    assert not found.covers(0)
    assert not found.covers(text.index("Then"))


def test_a_fence_that_nobody_closed_hides_nothing() -> None:
    text = "We met in Oslo.\n```\nThen we left for Lima.\n"
    assert not find_machine_text(text).covers(text.index("Then"))


def test_no_places_in_programs_and_logs() -> None:
    assert names(CODE + LOG) == set()


def test_places_beside_a_program_are_found() -> None:
    text = "Engineers met in Vienna on Monday.\n\nconst Lima = get('Oslo');\n"
    assert names(text) == {"Vienna"}


def test_a_long_line_without_end_costs_little() -> None:
    assert not find_machine_text("a = " * 50_000 + "b").covers(100_000)


@pytest.mark.parametrize(
    "text",
    ["call Lima.oslo() now", "Lima.oslo(Rome)\n", "```\nLima\n```", "INFO: Lima"],
)
def test_one_mark_is_enough_to_look_closer(text: str) -> None:
    assert find_machine_text(text).covers(text.index("Lima"))
