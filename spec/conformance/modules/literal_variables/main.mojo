# A variable that has a literal value and keeps it is known in functions, and in other modules.
from settings import size, NAME
import settings

fn shown() -> String:
    return NAME + String(size) + String(settings.ratio)

print(shown())  # expect: grid40.5
