# A destructor may call what changes `self`, and give `self` away: it does not run again.
struct Part:
    var name: String

    fn __del__(owned self):
        print("drop", self.name)

struct File:
    var name: String
    var part: Part
    var open: Bool
    var log: List[String]

    fn close(mut self):
        if self.open:
            self.log.append("closing " + self.name)
            self.open = False

    fn __del__(owned self):
        self.close()
        self.close()
        note(self, "noted")
        self.part = Part("new " + self.part.name)
        print(self.log, self.open)
        keep(self^)
        print("destroyed")

fn note(mut f: File, text: String):
    f.log.append(text)

fn keep(owned f: File):
    print("kept", f.name)

fn main():
    var f = File("a.txt", Part("p"), True, [])
    print("using", f.name)
    # expect: using a.txt
    # expect: drop p
    # expect: [closing a.txt, noted] False
    # expect: kept a.txt
    # expect: drop new p
    # expect: destroyed
