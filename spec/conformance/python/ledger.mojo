# A program of some length: accounts in a database of Python's, reports in its formats.
from python import Python, PythonObject
from testing import assert_equal, assert_true


@fieldwise_init
struct Entry(Copyable, Movable):
    var account: String
    var cents: Int
    var note: String

    fn row(self) -> PythonObject:
        return (self.account, self.cents, self.note)


struct Ledger:
    var sql: PythonObject
    var connection: PythonObject
    var written: Int

    fn __init__(out self) raises:
        self.sql = Python.import_module("sqlite3")
        self.connection = self.sql.connect(":memory:")
        self.written = 0
        _ = self.connection.execute(
            "CREATE TABLE entries (account TEXT, cents INTEGER NOT NULL, note TEXT)"
        )

    fn write(mut self, entry: Entry) raises:
        _ = self.connection.execute("INSERT INTO entries VALUES (?, ?, ?)", entry.row())
        self.written += 1

    fn rows(self, query: String, *values: PythonObject) raises -> PythonObject:
        var given = Python.list()
        for value in values:
            given.append(value)
        return self.connection.execute(query, given).fetchall()

    fn balance(self, account: String) raises -> Int:
        var found = self.rows("SELECT SUM(cents) FROM entries WHERE account = ?", account)
        var sum = found[0][0]
        if sum is None:
            raise Error("no account " + account)
        return Int(sum)

    fn balances(self) raises -> Dict[String, Int]:
        var made = Dict[String, Int]()
        for account, cents in self.rows(
            "SELECT account, SUM(cents) FROM entries GROUP BY account ORDER BY account"
        ):
            made[String(account)] = Int(cents)
        return made^

    fn close(mut self) raises:
        _ = self.connection.close()


fn parsed(text: String) raises -> List[Entry]:
    var csv = Python.import_module("csv")
    var io = Python.import_module("io")
    var entries = List[Entry]()
    for row in csv.DictReader(io.StringIO(text), skipinitialspace=True):
        var amount = Python.import_module("decimal").Decimal(row["amount"])
        entries.append(Entry(String(row["account"]), Int(amount * 100), String(row["note"])))
    return entries^


fn report(ledger: Ledger) raises -> String:
    var json = Python.import_module("json")
    var data = Python.dict(entries=ledger.written)
    data["balances"] = ledger.balances()
    return String(json.dumps(data, sort_keys=True))


fn spread(values: List[Int]) raises -> Float64:
    var statistics = Python.import_module("statistics")
    return Float64(statistics.pstdev(values))


def attempt(ledger: Ledger, account: String) -> String:
    try:
        return account + ": " + String(ledger.balance(account))
    except e:
        return "error: " + String(e)


fn main() raises:
    var text = "account, amount, note\nrent, -650.00, May\npay, 2100.50, May\nrent, -650, June\n"
    var entries = parsed(text)
    print(len(entries), entries[1].account, entries[1].cents)  # expect: 3 pay 210050
    var ledger = Ledger()
    for entry in entries:
        ledger.write(entry)
    print(attempt(ledger, "rent"))  # expect: rent: -130000
    print(attempt(ledger, "food"))  # expect: error: no account food
    print(report(ledger))  # expect: {"balances": {"pay": 210050, "rent": -130000}, "entries": 3}
    var amounts = [entry.cents // 100 for entry in entries]
    print(spread(amounts))  # expect: 1296.362432175337
    var months = ledger.rows("SELECT DISTINCT note FROM entries ORDER BY note DESC")
    var names = String("")
    for month in months:
        names += String(month[0]) + " "
    print(names, len(months))  # expect: May June  2
    try:
        ledger.write(Entry("x", 1, "y"))
        _ = ledger.rows("SELECT color FROM entries")
    except e:
        print(e)  # expect: no such column: color
    assert_equal(ledger.written, 4)
    ledger.close()
    try:
        ledger.write(Entry("late", 1, ""))
    except e:
        print(e)  # expect: Cannot operate on a closed database.
    var deadline = Python.import_module("datetime").date(2024, 2, 28)
    var day = Python.import_module("datetime").timedelta(days=2)
    assert_true(Bool(deadline + day > deadline))
    print(deadline + day, (deadline + day).strftime("%d.%m."))  # expect: 2024-03-01 01.03.
