"""Why turns of a loop are not run on a device, or the run ends there."""


class Unavailable(Exception):
    """No device, or none that can be used, with the reason."""


class Unknown(Unavailable):
    """There are devices, but none is called so."""


class Interrupted(Exception):
    """The run is to end: a deadline, or whoever runs the program."""


class Torn(RuntimeError):
    """What a loop has changed could be given back in part only: the run ends by this."""
