# Methods read and change the struct they belong to.
struct Account:
    var owner: String
    var cents: Int

    fn pay_in(inout self, amount: Int):
        self.cents += amount

    fn pay_out(mut self, amount: Int) -> Bool:
        if amount > self.cents:
            return False
        self.cents -= amount
        return True

    fn line(self) -> String:
        return self.owner + " has " + str(self.cents)

fn main():
    var a = Account("Ida", 50)
    a.pay_in(25)
    print(a.pay_out(70), a.pay_out(70))  # expect: True False
    print(a.line())  # expect: Ida has 5
