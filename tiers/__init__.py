"""What makes programs faster than the interpreter runs them."""

# A function is hot after so many calls, a loop after so many turns, in the interpreter. Compiling
# goes on beside it, so asking early costs little: a turn takes some 10 ns, a unit 20 to 100 ms.
HOT_CALLS = 500
HOT_TURNS = 4000
