from a import ONE

comptime B = ONE + 2
