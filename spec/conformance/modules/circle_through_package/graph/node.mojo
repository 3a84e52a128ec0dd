from . import edge
from graph import Edge

@fieldwise_init
struct Node(Copyable):
    var weight: Int

    fn alone(self) -> Int:
        return edge.weight(Edge(self, self))
