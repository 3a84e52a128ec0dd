# A compile-time name as the size of an array.
alias N = 5

fn ramp() -> [f32; N]:
    result: [f32; N] = []
    for i in range(0, N):
        result[i] = i * 0.25
    return result

fn main():
    a = ramp()
    print(a, len(a))  # expect: [0.0, 0.25, 0.5, 0.75, 1.0] 5
    zeros: [int; N - 2] = []
    print(zeros)  # expect: [0, 0, 0]
