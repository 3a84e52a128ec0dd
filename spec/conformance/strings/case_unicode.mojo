# Case follows Unicode: one character may become several, and a sigma that ends a word has its own form.
fn main():
    print("ß straße ŉ ﬃ ΐ".upper())  # expect: SS STRASSE ʼN FFI Ϊ́
    print("İ ΟΔΟΣ Σ ΑΣΑ ΑΣ.".lower(), len("İ".lower()))  # expect: i̇ οδος σ ασα ας. 3
    print("naïve Ωmega ǆ".upper(), "ÉCOLE Ǆ".lower())  # expect: NAÏVE ΩMEGA Ǆ école ǆ
