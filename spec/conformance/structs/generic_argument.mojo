# A function without types takes any struct that has what it uses.
struct Cat:
    lives: int

    fn noise(self) -> str:
        return "miaow"

struct Bell:
    lives: int

    fn noise(self) -> str:
        return "dong"

def describe(thing):
    return thing.noise() + " " + str(thing.lives)

print(describe(Cat(9)))  # expect: miaow 9
print(describe(Bell(1)))  # expect: dong 1
