# What is computed while compiling has the same bits as what is computed while running.
from math import exp, log, sin, cos, tan, tanh, atan, atan2, asin, acos, cbrt, hypot, expm1, log1p

comptime TENTH: f64 = 0.1
comptime WAVE = sin(TENTH * 12345.0)

fn at_run_time(x: f64, y: f64) -> f64:
    return exp(x) + log(y) * sin(y) - cos(x) / tan(y) + tanh(x) + y ** x

fn main():
    var x = 0.7
    var y = 12345.678
    print(at_run_time(x, y) == exp(0.7) + log(12345.678) * sin(12345.678) - cos(0.7) / tan(12345.678)
          + tanh(0.7) + 12345.678 ** 0.7)  # expect: True
    var tenth = 0.1
    print(sin(tenth * 12345.0) == WAVE, exp(x), sin(1e300 * tenth))
    # expect: True 2.0137527074704766 0.7491022024187135
    print(atan(x) == atan(0.7), atan2(x, -y) == atan2(0.7, -12345.678), asin(x) == asin(0.7))  # expect: True True True
    print(acos(x) == acos(0.7), cbrt(y) == cbrt(12345.678), hypot(x, y) == hypot(0.7, 12345.678))  # expect: True True True
    print(expm1(1e-9 * x), log1p(-1e-9 * x), hypot(3.0, 4.0), cbrt(-27.0))
    # expect: 7.00000000245e-10 -7.00000000245e-10 5.0 -3.0
    var f: f32 = 0.7
    print(exp(f), sin(f), f ** 0.5, atan(f))  # expect: 2.0137527 0.64421767 0.83666 0.61072594
