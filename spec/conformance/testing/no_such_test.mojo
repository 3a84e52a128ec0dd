# A suite is given names of the module's functions.
from testing import TestSuite


def main():
    var suite = TestSuite()
    suite.test[test_missing]()  # error: is no test of this module
