from shapes import (
    area,
    perimeter as around,
    _secret,  # a leading underscore keeps nobody out who knows the name
)

print(area(2, 3), around(2, 3), _secret())  # expect: 6 10 42
