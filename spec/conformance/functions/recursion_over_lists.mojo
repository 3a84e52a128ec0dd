# Recursion with a list as argument and result.
fn hanoi(n: Int, a: String, b: String, c: String, moves: List[String]):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    moves.append(a + c)
    hanoi(n - 1, b, a, c, moves)

fn main():
    var moves: List[String] = []
    hanoi(3, "A", "B", "C", moves)
    print(moves)  # expect: [AC, AB, CB, AC, BA, BC, AC]
