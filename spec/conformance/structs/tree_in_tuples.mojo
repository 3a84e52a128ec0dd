# A struct may lie in tuples and arrays that lie in a list of its own, in whatever order they are declared.
struct Tree:
    var name: String
    var kids: List[Tuple[String, Tree]]

    fn depth(self) -> Int:
        var most = 0
        for kid in self.kids:
            most = max(most, kid[1].depth())
        return most + 1

struct Noisy:
    var name: String
    var rest: List[Tuple[Int, (String, Noisy)]]

    fn __del__(owned self):
        print("drop", self.name)

struct Forest:
    var trees: List[Wood]
    var pairs: List[[Wood; 2]]

struct Wood:
    var name: String
    var inside: Forest
    var own: (Int, Forest)

fn main():
    var t = Tree("a", [])
    t.kids.append(("b", Tree("c", [])))
    t.kids[0][1].kids.append(("d", Tree("e", [])))
    var u = t
    u.kids[0][1].name = "changed"
    print(t.name, len(t.kids), t.kids[0][1].name, u.kids[0][1].name, u.depth())  # expect: a 1 c changed 3
    var f = Forest([], [])
    f.trees.append(Wood("w", Forest([], []), (1, Forest([], []))))
    f.trees[0].inside.trees.append(f.trees[0])
    print(f.trees[0].inside.trees[0].name, len(f.trees[0].own[1].trees))  # expect: w 0
    var n = Noisy("outer", [])
    n.rest.append((1, ("x", Noisy("inner", []))))
    print(n.rest[0][1][1].name)
    # expect: inner
    # expect: drop inner
    # expect: drop outer
