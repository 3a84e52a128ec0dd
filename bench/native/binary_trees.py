"""Structs that hold their like are jitclasses in numba, one block for each node."""

from numba import deferred_type, njit, optional
from numba.experimental import jitclass
from repetitions import measure_on_size

node_type = deferred_type()


@jitclass([("left", optional(node_type)), ("right", optional(node_type))])
class Node:
    def __init__(self):
        self.left = None
        self.right = None


node_type.define(Node.class_type.instance_type)


@njit
def grow(depth):
    node = Node()
    if depth > 0:
        node.left = grow(depth - 1)
        node.right = grow(depth - 1)
    return node


@njit
def count(node):
    total = 1
    if node.left is not None:
        total += count(node.left)
    if node.right is not None:
        total += count(node.right)
    return total


@njit
def forest(n):
    total = 0
    for depth in range(4, n + 1, 4):
        for _ in range(1 << (n - depth)):
            total += count(grow(depth))
    return total


measure_on_size(forest)
