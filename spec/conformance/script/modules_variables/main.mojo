# Functions of several modules see the variables of each; names of two modules do not mix.
import bank
import other.bank
from bank import deposit, balance, log

balance_here = 1
count = 5
count = 6

fn own() -> Int:
    return count

fn both() -> Int:
    return bank.balance + other.bank.balance

fn set_both(n: Int):
    bank.balance = n
    other.bank.balance += n
    bank.log.append("set")

print(own(), bank.seen(), other.bank.seen())  # expect: 6 60 7
deposit(5)
print(balance, bank.balance, both())  # expect: 15 15 22
other.bank.deposit(1)
print(both(), log)  # expect: 23 [deposit 5]
set_both(100)
print(balance, both())  # expect: 100 208
log.append("main")
print(bank.log, len(log), bank.LIMIT, bank.twice_limit())  # expect: [deposit 5, set, main] 3 50 100
bank.balance = 1
bank.balance += 1
bank.log[0] = "first"
print(balance, bank.seen(), log[0])  # expect: 2 60 first
