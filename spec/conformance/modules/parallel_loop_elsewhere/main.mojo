from kernels import scaled

print(scaled([1.0, 2.0, 3.0], 2.0))  # expect: [2.0, 4.0, 6.0]
