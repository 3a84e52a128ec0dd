# Values by keys, in the order of their coming.
def main():
    var d = Dict[String, Int]()
    d["x"] = 1
    d["y"] = 2
    d["x"] += 10
    print(d, len(d), "x" in d, "z" in d)  # expect: {x: 11, y: 2} 2 True False
    print(d.get("z", 5), d.get("x").value(), d.get("q") is None)  # expect: 5 11 True
    var e = {1: "one", 2: "two"}
    for k in e:
        print(k, e[k], end=" ")
    for item in e.items():
        print(item.key, item.value, end=" ")
    print()  # expect: 1 one 2 two 1 one 2 two 
    print(e.pop(1), e, e.pop(9, "none"))  # expect: one {2: two} none
    var lists: Dict[String, List[Int]] = {}
    lists["a"] = [1]
    lists["a"].append(2)
    print(lists, lists == {"a": [1, 2]})  # expect: {a: [1, 2]} True
    d.clear()
    print(len(d), d.setdefault("k", 3), d)  # expect: 0 3 {k: 3}
