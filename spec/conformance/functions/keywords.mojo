# Arguments by name, in any order, after those by position.
def date(day: Int, month: Int = 1, year: Int = 2000) -> String:
    return str(year) + "/" + str(month) + "/" + str(day)

print(date(5))  # expect: 2000/1/5
print(date(5, year=2024))  # expect: 2024/1/5
print(date(year=1999, day=31, month=12))  # expect: 1999/12/31
print(date(7, 8, year=9))  # expect: 9/8/7
