# A generic function called with a struct that lacks the method it needs.
struct Dog:
    var name: String

    fn speak(self) -> String:
        return self.name + " barks"

struct Stone:
    var weight: Int

def hear(thing):
    print(thing.speak())

hear(Dog("rex"))
hear(Stone(5))  # error: `hear`
