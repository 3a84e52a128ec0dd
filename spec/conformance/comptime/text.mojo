# Strings are made at compile time as well.
fn bar(n: Int) -> String:
    var s = String("")
    for i in range(n):
        s += "=" if i % 2 == 0 else "-"
    return s

comptime RULE = bar(7)
alias TITLE = "the end".upper()

print(RULE)  # expect: =-=-=-=
print(TITLE, len(RULE))  # expect: THE END 7
