# A method may take its own struct; the call is the struct's last use.
struct Builder:
    parts: [str]

    fn add(self, part: str):
        self.parts.append(part)

    fn finish(owned self) -> [str]:
        self.parts.append("end")
        return self.parts

fn main():
    var b = Builder([])
    b.add("one")
    b.add("two")
    var parts = b^.finish()
    print(parts)  # expect: [one, two, end]
