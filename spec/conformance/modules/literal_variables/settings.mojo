var size = 4
var ratio = 0.5
NAME = "grid"
