"""The sixteen programs of the article, as they stand: what is called in each, and what it prints.

A call is appended to the program's text. What f32 arithmetic gives was worked out apart from
mojovm. `BEFORE` holds what a program leaves to its neighbours to define.
"""

TENSOR = "struct Tensor:\n    data: [f32]\n\n"
DEFINES = {"16_generate_scaled_array": {"N": "8"}}
BEFORE = {"15_increment_tensor_moved": TENSOR}

CALLS = {
    "01_python_scale_array": """
print(len(scaled), scaled[0], scaled[999999])  # expect: 1000000 0.0 1999998.0
print(scale_array([1, 2]), scale_array([0.25]))  # expect: [2.0, 4.0] [0.5]
""",
    "02_scale_array": """
print(len(scaled), scaled[1], scaled[999999])  # expect: 1000000 2.0 1999998.0
print(scale_array([0.1, 0.7]))  # expect: [0.2, 1.4]
""",
    "03_ownership_move": """
print(t2.data)  # expect: [1.0, 2.0, 3.0]
print(modify_tensor(t2).data)  # expect: [2.0, 3.0, 4.0]
""",
    "04_sum_tensor": """
print(sum_tensor([0.1, 0.2, 0.3, 0.4]))  # expect: 1.0
print(sum_tensor([16777216.0, 1.0, 1.0]))  # expect: 16777216.0
print(sum_tensor([]))  # expect: 0.0
""",
    "05_batch_increment": """
print(batch_increment([[0.1, 0.2], [], [7.0]]))  # expect: [[1.1, 1.2], [], [8.0]]
""",
    "06_scale_tensor": """
print(scale_tensor(Tensor(data=[1.0, 3.0, 50.0])).data)  # expect: [0.01, 0.03, 0.5]
""",
    "07_sum_batch": """
print(sum_batch([[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [], [2.5]]))  # expect: [0.70000005, 0.0, 2.5]
""",
    "08_python_batch_scale": """
print(batch_scale([[1, 2], [], [3]]))  # expect: [[2.0, 4.0], [], [6.0]]
print(batch_scale([[0.5]]))  # expect: [[1.0]]
""",
    "09_batch_scale": """
print(batch_scale([[0.1, 0.7], [], [3.0]]))  # expect: [[0.2, 1.4], [], [6.0]]
""",
    "10_increment_tensor": """
print(increment_tensor(Tensor(data=[0.1, 0.7])).data)  # expect: [1.1, 1.7]
""",
    "11_normalize_batch": """
print(normalize_batch([[1.0, 2.0], [0.1, 0.2, 0.7]]))
# expect: [[-0.5, 0.5], [-0.23333335, -0.13333334, 0.36666664]]
""",
    "12_gpu_scale": """
print(gpu_scale([1.0, 2.0, 700.0]))  # expect: [0.01, 0.02, 7.0]
""",
    "13_simd_multiply": """
values: [f32] = [0.0, 0.1, ..., 1.0]
simd_multiply(values, 11)
print(values[0], values[1], values[8], values[10])  # expect: 0.0 4.2000003 33.600002 42.0
""",
    "14_process_tensor": """
print(process_tensor(Tensor(data=[0.1, -1.0])).data)  # expect: [1.1, 0.0]
""",
    "15_increment_tensor_moved": """
print(increment_tensor(Tensor(data=[0.1, -2.0])).data)  # expect: [2.1, 0.0]
""",
    "16_generate_scaled_array": """
print(generate_scaled_array())  # expect: [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5]
""",
}
