"""The numbers that change how fast programs run, and nothing else. Where they come from is said
with each; `bench/native/auto.py` measures what they decide. When something is hot, which each start
asks, is said by the package itself."""

# In the first moments (in seconds) after something is hot and the thread that compiles is there,
# some 2 ms later, a run compiles nothing, for a short one ends before that pays; what earlier runs
# have compiled it uses at once. One that ends while it compiles brings that to its end, within a
# limit, for the next.
PATIENCE = 0.0015
FINISH_SECONDS = 0.25

# The thread that compiles yields to the run where they share a processor.
NICENESS = 5

# What is called is compiled along with what is hot up to so many words; then calls go by the
# machine. LLVM takes about 0.1 ms a word.
UNIT_WORDS = 3000

# What is hot at the same time is compiled in units of so many words, one by one (`units.py`).
HOT_UNIT_WORDS = 1500

# A whole program is compiled in units of so many words.
PROGRAM_UNIT_WORDS = 6000

# A function with more words than this is left to the interpreter.
FUNCTION_WORDS = 20_000

# A function of more innermost loops is compiled in pieces of so many (`llvm/pieces.py`): 200 pairs
# of loops took 5.7 s by 8, 16 and 32, 6.0 by 64, and 12.3 whole; with few pieces calls are few.
PIECE_LOOPS = 32

# Seconds of one thread's work after which parallel loops are offered to a GPU: finding out what
# devices there are takes 0.2 s, and a kernel some 0.1 to be built. Once that is done, the model of
# the device decides (`cost.py`), about loops of more nanoseconds than these: asking takes 5 us.
WORTH_A_DEVICE = 0.5
WORTH_ASKING = 500e3

# Code of one program that is kept in the cache.
STORED_BYTES = 8 << 20

# So many turns of a loop run side by side where the loop inside it sums floats (`llvm/jam.py`):
# of the spectral norm's matrix by vector 8 took 33 ms and 16 took 27, where one by one took 106.
JAMMED_TURNS = 16

# And so many of those that are left behind them: sums of 100 rows of 10,000 took 0.88 of the time.
JAMMED_REST = 4

# Loops of more operations are not jammed: each is written so many times.
JAMMED_OPERATIONS = 60
