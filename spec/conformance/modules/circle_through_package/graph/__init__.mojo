from .node import Node
from .edge import Edge, total
