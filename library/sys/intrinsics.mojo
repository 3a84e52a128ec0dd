"""What is told of the likelihood of a condition: it changes nothing."""


fn likely(condition: Bool) -> Bool:
    """The condition, which is thought to hold mostly."""
    return condition


fn unlikely(condition: Bool) -> Bool:
    """The condition, which is thought to hold rarely."""
    return condition


fn assume(condition: Bool):
    """Says that a condition holds."""
    pass
