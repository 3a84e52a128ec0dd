"""Writes numbers into lines by concatenation, and joins the lines to one text."""

ROWS = 120000
COLUMNS = 8


def line_of(row):
    line = ""
    for column in range(COLUMNS):
        if column > 0:
            line += ","
        line += str(row * column)
    return line


def main():
    lines = []
    repeated = 0
    for row in range(ROWS):
        line = line_of(row)
        if line == "0,0,0,0,0,0,0,0":
            repeated += 1
        lines.append(line)
    text = "\n".join(lines)
    print(repeated, len(text))
    print(lines[ROWS - 1])


main()
