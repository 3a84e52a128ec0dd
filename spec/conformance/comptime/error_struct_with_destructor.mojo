# What has a destructor lives when the program runs.
struct File:
    var name: String

    fn __del__(owned self):
        print("close", self.name)

alias file = File("a")  # error: it has a destructor
alias files = [File("a"), File("b")]  # error: it has a destructor

fn name_of() -> String:
    return File("b").name

fn main():
    print(file.name, len(files))
