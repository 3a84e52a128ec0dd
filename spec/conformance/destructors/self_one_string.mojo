# A value whose only owning field is a text is handed on whole.
struct Pet:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __str__(self) -> String:
        return self.name

    fn __del__(owned self):
        print("bye", self, str(self))

fn main():
    var a = Pet("Loki")
    print(a.name)  # expect: Loki
    # expect: bye Loki Loki
