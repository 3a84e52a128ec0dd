# A value that a function changes stays the caller's and dies after the call.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn rename(n: Noisy, suffix: str):
    n.name += suffix
    print("renamed")

fn main():
    var a = Noisy("a")
    rename(a, "1")
    # expect: renamed
    rename(a, "2")
    # expect: renamed
    # expect: drop a12
    print("end")
    # expect: end
