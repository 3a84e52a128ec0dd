fn scaled(xs: List[Float64], by: Float64) -> List[Float64]:
    result: List[Float64] = []
    parallel for x in xs:
        result.append(times(x, by))
    return result

fn times(a: Float64, b: Float64) -> Float64:
    return a * b
