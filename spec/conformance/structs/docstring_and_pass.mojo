# A docstring may open a struct and its methods; a struct may have no field at all.
struct Nothing:
    """It has no fields."""
    pass

struct Greeter:
    """Says one word."""
    word: str

    fn hello(self) -> str:
        """Return the word, twice."""
        return self.word + self.word

n = Nothing()
print(Greeter("la").hello())  # expect: lala
