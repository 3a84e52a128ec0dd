# Writes numbers into lines by concatenation, and joins the lines to one text.
comptime ROWS = 120000
comptime COLUMNS = 8


def line_of(row: Int) -> String:
    var line = String("")
    for column in range(COLUMNS):
        if column > 0:
            line += ","
        line += String(row * column)
    return line


def main():
    var lines = List[String]()
    var repeated = 0
    for row in range(ROWS):
        var line = line_of(row)
        if line == "0,0,0,0,0,0,0,0":
            repeated += 1
        lines.append(line^)
    var text = String("\n").join(lines)
    print(repeated, text.byte_length())
    print(lines[ROWS - 1])
