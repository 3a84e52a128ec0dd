"""A kernel over columns of a pandas frame, where each value depends on the result before it."""

import numpy as np
import pandas as pd

import mojovm

COLUMNS = mojovm.VM().load_source("""
fn stock(arrivals: [int], orders: [int], capacity: int) -> [int]:
    '''What lies in the store at the end of each day: what does not fit is sent back, what is not
    there is not sold.'''
    levels: [int] = []
    level = 0
    for arrived, ordered in zip(arrivals, orders):
        level = min(level + arrived, capacity)
        level = max(level - ordered, 0)
        levels.append(level)
    return levels
""")

if __name__ == "__main__":
    days = np.arange(1, 9)
    frame = pd.DataFrame({"arrivals": days * 7 % 10, "orders": days * 3 % 7}, index=days)
    # columns are lent as the arrays that they are; the result is shown by NumPy without copying
    arrivals, orders = frame["arrivals"].to_numpy(), frame["orders"].to_numpy()
    frame["stock"] = np.asarray(COLUMNS.stock(arrivals, orders, capacity=12))
    print(frame)
    print("on the fullest day:", frame["stock"].idxmax())
