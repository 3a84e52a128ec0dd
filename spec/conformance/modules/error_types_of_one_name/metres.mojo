@fieldwise_init
struct Length:
    var value: Int
