# An element is not lent to a function that changes its list by name.
struct Row:
    var cells: List[Int]

    fn up(mut self):
        rows.append(Row([1]))
        self.cells.append(3)

xs = [[1], [2]]
rows = [Row([1])]

fn change(mut row: List[Int]):
    xs.append([3])
    row.append(1)

fn read(row: List[Int]):
    xs.append([3])
    print(row)

change(xs[0])  # error: `xs` is passed for change and also as another argument
read(xs[0])  # error: `xs` is passed for change and also as another argument
rows[0].up()  # error: `rows` is passed for change and also as another argument
for ref x in xs:
    change([1])  # error: `xs` is changed while a loop goes over it

fn within():
    for x in xs:
        read(x)  # error: `xs` is
    first = xs[0:1]
    read([])  # error: `xs` is changed while `first` borrows it
    print(first)

within()
