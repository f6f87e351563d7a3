#!/usr/bin/env python3
"""Times what somebody who types notices: keys.py SILP [NOTES]

A review with NOTES notes (2,000) is made in a folder of its own. Then a day is held through a
pseudo-terminal: how long from a key until its letter is on the screen, from Enter until "saved"
is (which is after the note is on the disk), and from the start until the first prompt.
The floor is `cat` on a pseudo-terminal that echoes by itself: a key until its letter is back.
"""
import os
import pty
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time

DETAILS = """title: Timings
board: A partnership
kind: child
nation: England
reviewer: Lead reviewer
marking: OFFICIAL-SENSITIVE
decided: 2026-01-10
decision: There was learning.
threshold: It was thought so.
incident: 2025-09-12
"""


class Typed:
    """A program on a terminal of its own, with somebody who types."""

    def __init__(self, words, folder):
        self.number, self.screen = pty.fork()
        if self.number == 0:
            os.chdir(folder)
            os.environ["TERM"] = "xterm"
            os.execvp(words[0], words)
        self.shown = b""

    def wait(self, what, seconds=60):
        end = time.monotonic() + seconds
        while what not in self.shown:
            if not select.select([self.screen], [], [], max(0, end - time.monotonic()))[0]:
                sys.exit(f"{what!r} was never shown, only {self.shown[-200:]!r}")
            self.shown += os.read(self.screen, 65536)
        self.shown = self.shown.split(what, 1)[1]

    def time(self, keys, what):
        self.shown = b""
        began = time.perf_counter()
        os.write(self.screen, keys)
        self.wait(what)
        return (time.perf_counter() - began) * 1000

    def end(self):
        os.kill(self.number, signal.SIGKILL)
        os.waitpid(self.number, 0)
        os.close(self.screen)


def told(name, times, bar=""):
    times = sorted(times)
    p99 = times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{name}: median {statistics.median(times):.2f} ms, p99 {p99:.2f} ms"
          f", {len(times)} turns{bar}")


def main():
    silp = os.path.abspath(sys.argv[1])
    notes = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with tempfile.TemporaryDirectory() as folder:
        def run(*words, said=""):
            subprocess.run([silp, *words], cwd=folder, input=said, text=True, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(folder + "/review.yaml", "w", encoding="utf-8") as details:
            details.write(DETAILS)
        run("new", "r", "--from", "review.yaml", "--make-unlock-file", "key",
            "--no-recovery-code", "--no-input")
        opening = ["--unlock-with", "key", "--no-input"]
        run("agency", "add", "hv", "--label", "Health visiting", *opening)
        said = "".join(f"+ @hv Note {n} of those that were there before\n" for n in range(notes))
        run("day", "1", *opening, said=said)

        starts = []
        for _ in range(11):
            began = time.perf_counter()
            day = Typed([silp, "day", "1", "--unlock-with", "key"], folder)
            day.wait(b"m : ")
            starts.append((time.perf_counter() - began) * 1000)
            if len(starts) < 11:
                day.end()
        keys, saves = [], []
        for number in range(60):
            line = f"Note {number} said in the room"
            for letter in line:
                keys.append(day.time(letter.encode(), letter.encode()))
            saves.append(day.time(b"\r", b"saved N"))
            day.wait(b"m : ")
        day.end()
        floor = Typed(["cat"], folder)
        echoes = [floor.time(b"x", b"x") for _ in range(1000)]
        floor.end()
        told(f"first prompt, {notes} notes, unlock file, the whole process", starts)
        told("key until its letter is shown", keys, " (bar: p99 < 16 ms)")
        told("Enter until saved is shown", saves, " (bar: p99 < 50 ms)")
        told("floor: a key echoed by the terminal itself", echoes)


main()
