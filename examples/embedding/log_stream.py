"""Counts what a web server's log tells, read in blocks of bytes that are lent and never copied."""

import io
from typing import BinaryIO

import mojovm

LOGS = mojovm.VM().load_source("""
alias NEWLINE = 10
alias SPACE = 32
alias ZERO = 48

struct Tally:
    '''Of lines `ADDRESS METHOD PATH STATUS BYTES`; a line may begin in one block and end later.'''
    var lines: int
    var failed: int
    var sent: int
    var field: int
    var number: int

    fn __init__(out self):
        self.lines, self.failed, self.sent = 0, 0, 0
        self.field, self.number = 0, 0

    fn feed(mut self, block: [u8]):
        for byte in block:
            if byte == SPACE or byte == NEWLINE:
                if self.field == 3 and self.number >= 500:
                    self.failed += 1
                if self.field == 4:
                    self.sent += self.number
                self.field += 1
                self.number = 0
                if byte == NEWLINE:
                    self.lines += 1
                    self.field = 0
            else:
                self.number = self.number * 10 + Int(byte) - ZERO
""")


def tally(stream: BinaryIO, size: int = 1 << 16) -> mojovm.Struct:
    """What a log tells. One buffer is filled again and again, and lent to each call."""
    found = LOGS.Tally()
    buffer = memoryview(bytearray(size))
    while count := stream.readinto(buffer):
        found.feed(buffer[:count])
    return found


if __name__ == "__main__":
    log = b"".join(
        b"10.0.0.%d GET /page/%d %d %d\n" % (i % 250, i, 503 if i % 100 == 7 else 200, i)
        for i in range(20_000)
    )
    for size in (1 << 16, 7):  # the size of the blocks makes no difference
        found = tally(io.BytesIO(log), size)
        print(f"{found.lines} lines, {found.failed} failed, {found.sent} bytes sent")
