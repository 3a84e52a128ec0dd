from .. import NAME as ABOVE

comptime NAME = ABOVE + "/left"
