# Lists, floats and tuples of them are keys of dictionaries and members of sets.
from collections import Set


def main():
    var groups = Dict[List[Int], List[String]]()
    for word in ["tea", "eat", "tan", "ate", "nat", "bat"]:
        var key = List[Int]()
        for byte in word.as_bytes():
            key.append(Int(byte))
        sort(key)
        if key not in groups:
            groups[key] = List[String]()
        var found = groups[key].copy()
        found.append(word)
        groups[key] = found^
    for key in groups.keys():
        print(len(key), groups[key])
    # expect: 3 [tea, eat, ate]
    # expect: 3 [tan, nat]
    # expect: 3 [bat]
    var seen = Set([3, 1, 3, 2, 1])
    print(len(seen), 3 in seen, 4 in seen)  # expect: 3 True False
    var rows = Set[List[Int]]()
    rows.add([1, 2])
    rows.add([2, 1])
    rows.add([1, 2])
    print(len(rows), [2, 1] in rows, [2, 2] in rows)  # expect: 2 True False
    var halves = Set(0.5, 1.5, 0.5, -0.0, 0.0)
    print(len(halves), 1.5 in halves)  # expect: 3 True
    print(hash([1, 2]) == hash([1, 2]), hash([1, 2]) == hash([2, 1]))  # expect: True False
    print(hash(0.0) == hash(-0.0), hash(Float32(0.5)) == hash(Float32(0.5)))  # expect: True True
