"""The price of an option by simulation: a plain Python function, compiled by `@mojovm.jit`."""

import math

import mojovm


@mojovm.jit
def uniform(state):
    """The next state of a generator of random numbers, below 2**31."""
    return (state * 1103515245 + 12345) % 2147483648


@mojovm.jit
def call_price(spot, strike, rate, volatility, years, paths, seed):
    """The value of the right to buy at `strike` after so many years: the mean over random paths."""
    drift = (rate - 0.5 * volatility * volatility) * years
    spread = volatility * math.sqrt(years)
    state = seed
    total = 0.0
    for _ in range(paths):
        state = uniform(state)
        first = (state + 1) / 2147483648
        state = uniform(state)
        second = state / 2147483648
        normal = math.sqrt(-2.0 * math.log(first)) * math.cos(2.0 * math.pi * second)
        end = spot * math.exp(drift + spread * normal)
        total += max(end - strike, 0.0)
    return math.exp(-rate * years) * total / paths


def exact(spot: float, strike: float, rate: float, volatility: float, years: float) -> float:
    """The same by the formula of Black and Scholes."""
    spread = volatility * math.sqrt(years)
    first = math.log(spot / strike) / spread + rate / volatility * math.sqrt(years) + spread / 2

    def below(x: float) -> float:
        return math.erfc(-x / math.sqrt(2)) / 2

    return spot * below(first) - strike * math.exp(-rate * years) * below(first - spread)


if __name__ == "__main__":
    terms = (100.0, 105.0, 0.03, 0.2, 1.0)
    few = call_price(*terms, 1000, 7)
    in_python = call_price.__wrapped__(*terms, 1000, 7)
    print("the same as in Python:", math.isclose(few, in_python, rel_tol=1e-12))
    print(f"simulated: {call_price(*terms, paths=1_000_000, seed=7):.2f}")
    print(f"exact: {exact(*terms):.2f}")
