# What has no place has no address.
fn main():
    var p = UnsafePointer(to=1 + 2)  # error: has an address
