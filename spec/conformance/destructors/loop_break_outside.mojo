# Breaking off a loop ends the life of what only later rounds would have used.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn search(stop: int):
    var r = Noisy("r")
    for i in range(3):
        if i == stop:
            print("leaving")
            break
        r.hail()
    print("after")

fn main():
    search(1)
    # expect: hail r
    # expect: drop r
    # expect: leaving
    # expect: after
    search(9)
    # expect: hail r
    # expect: hail r
    # expect: hail r
    # expect: drop r
    # expect: after
