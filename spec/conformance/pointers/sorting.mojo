# A sort in place through pointers.
fn quicksort(p: UnsafePointer[Int], n: Int):
    if n < 2:
        return
    var pivot = p[n // 2]
    var i = 0
    var j = n - 1
    while i <= j:
        while p[i] < pivot:
            i += 1
        while p[j] > pivot:
            j -= 1
        if i <= j:
            swap(p[i], p[j])
            i += 1
            j -= 1
    quicksort(p, j + 1)
    quicksort(p + i, n - i)

fn main():
    var n = 1000
    var p = UnsafePointer[Int].alloc(n)
    var x = 7
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        p[i] = x % 1000
    quicksort(p, n)
    var ordered = True
    for i in range(1, n):
        ordered = ordered and p[i - 1] <= p[i]
    print(ordered, p[0] >= 0, p[n - 1] < 1000)  # expect: True True True
    p.free()
