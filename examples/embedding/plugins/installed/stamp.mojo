from time import perf_counter_ns

fn changed(text: String) -> String:
    "Adds the time."
    return text + " at " + str(perf_counter_ns() // 1_000_000_000) + " s"
