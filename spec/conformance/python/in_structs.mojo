# Python objects in structs, lists, dictionaries and optionals: copies are the same object.
from python import Python, PythonObject

@fieldwise_init
struct Task(Copyable, Movable):
    var data: PythonObject
    var priority: Int

    fn tagged(mut self, tag: String) raises -> Int:
        self.data["tags"].append(tag)
        return len(self.data["tags"])

fn made(name: String) raises -> Task:
    return Task({"name": name, "tags": []}, 1)

fn main() raises:
    var t = made("wash")
    var u = t.copy()
    print(t.tagged("home"), u.tagged("wet"), t.data)  # expect: 1 2 {'name': 'wash', 'tags': ['home', 'wet']}
    u.data = "replaced"
    print(u.data, t.data["name"])  # expect: replaced wash
    var objects: List[PythonObject] = [1, "b", t.data["tags"]]
    objects.append(None)
    objects[0] += 10
    for o in objects:
        print(o, end=";")
    print()  # expect: 11;b;['home', 'wet'];None;
    var by_name = Dict[String, PythonObject]()
    by_name["one"] = 1
    by_name["xs"] = [1, 2]
    print(by_name["xs"][1], len(by_name["xs"]))  # expect: 2 2
    var maybe: Optional[PythonObject] = PythonObject("there")
    print(maybe.value())  # expect: there
    var moved = t^
    print(moved.priority, moved.data["tags"][0])  # expect: 1 home
