from graph import Node, Edge, total

var a = Node(1)
var b = Node(2)
print(total([Edge(a, b), Edge(b, a)]))  # expect: 6
