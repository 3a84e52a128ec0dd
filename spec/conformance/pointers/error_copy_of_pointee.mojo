# What cannot be copied is moved out.
struct File:
    var name: String

    fn __del__(owned self):
        print("close", self.name)

fn main():
    var p = UnsafePointer[File].alloc(1)
    p.init_pointee_move(File("a"))
    var f = p[]  # error: cannot be copied
    print(f.name)
