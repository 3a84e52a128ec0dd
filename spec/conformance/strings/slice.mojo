# A part of a string; ends that lie outside are clipped.
fn main():
    var s = String("planetary")
    print(s[0:6], s[:4], s[6:], s[-3:])  # expect: planet plan ary ary
    print(s[1:-1])  # expect: lanetar
    print(s[byte=0:4])  # expect: plan
    print("[" + s[4:2] + "]", s[5:100])  # expect: [] tary
    print(s[:3] + s[3:] == s)  # expect: True
