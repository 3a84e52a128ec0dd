# The address of a field, and of what a pointer leads to.
struct Pet:
    var name: String
    var age: Int

fn main():
    var pet = Pet("Rex", 3)
    var age = UnsafePointer(to=pet.age)
    age[] += 1
    var whole = UnsafePointer(to=pet)
    whole[].name = "Max"
    print(pet.name, pet.age, whole[].age)  # expect: Max 4 4
    var block = UnsafePointer[Int].alloc(3)
    var second = UnsafePointer(to=block[1])
    second[] = 8
    print(block[1], second - block)  # expect: 8 1
    block.free()
