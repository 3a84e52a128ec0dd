"""`mojovm run --cluster`: a program's parallel loops on a cluster of Dask's."""

from __future__ import annotations

from functools import partial

from ..cluster.client import Cluster
from ..face.vm import shared_vm
from ..machine.core import Program
from ..start import Usage

CONNECTING = 5.0  # seconds


def joined(address: str, program: Program, tier: str, threads: int) -> Cluster:
    """A cluster of Dask's, by its scheduler's address, that runs a program's parallel loops;
    raises Usage if there is none."""
    try:
        from distributed import Client
    except ImportError:
        raise Usage("--cluster needs Dask: pip install 'mojovm[cluster]'") from None
    try:
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as problem:
        raise Usage(
            f"no cluster at {address}: {problem}; start one with `dask scheduler`"
        ) from None
    there = partial(shared_vm, (("tier", tier), ("threads", threads)))
    cluster = Cluster(client, there)
    cluster.add(program)
    return cluster
