struct Handle:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("closed", self.name)

fn opened(name: String) -> Handle:
    return Handle(name)
