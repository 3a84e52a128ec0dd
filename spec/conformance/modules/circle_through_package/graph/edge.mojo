from . import Node

@fieldwise_init
struct Edge(Copyable):
    var start: Node
    var end: Node

fn weight(e: Edge) -> Int:
    return e.start.weight + e.end.weight

fn total(edges: List[Edge]) -> Int:
    sum = 0
    for e in edges:
        sum += weight(e)
    return sum
