# Least and most of every float; Float16 too.
least: f16 = 100.0
most: f32 = -1.0
sum: f16 = 0.5
product: f64 = 1.0
parallel for i in range(1, 6):
    least = min(least, f16(i) * 0.5)
    most = max(f32(i) / 4.0, most)
    sum += f16(i)
    product *= f64(i)
print(least, most, sum, product)
# expect: 0.5 1.25 15.5 120.0
