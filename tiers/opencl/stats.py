"""What the OpenCL tier of a program has done, in numbers."""

from __future__ import annotations

from ...spec.records import fresh, record


@record
class Stats:
    """What a tier has done. `seconds` are those of whole loops, of which the device ran
    `run_seconds`, and lists went there and back in `copy_seconds`: `bytes_stayed` were there from
    an earlier loop, and `bytes_from` include what was left there and the host needed later.
    `reused` are builds that were kept from earlier, `declined` runs that were left to the threads
    because those are faster."""

    loops: int = 0
    turns: int = 0
    declined: int = 0
    launches: int = 0
    kernels: int = 0
    builds: int = 0
    reused: int = 0
    build_seconds: float = 0.0
    seconds: float = 0.0
    run_seconds: float = 0.0
    copy_seconds: float = 0.0
    bytes_to: int = 0
    bytes_from: int = 0
    bytes_stayed: int = 0
    failures: list[str] = fresh(list)
