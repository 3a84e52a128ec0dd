# A method that the struct does not have; a near one is suggested.
struct Door:
    open_wide: bool

    fn shut(self):
        self.open_wide = False

d = Door(True)
d.shutt()  # error: did you mean `shut`
d.lock()  # error: no method `lock`
print(d.open_wide)
