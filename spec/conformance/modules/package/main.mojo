import zoo
from zoo.birds import wings
from zoo import name

print(zoo.count(), wings(), name)  # expect: 2 2 zoo
