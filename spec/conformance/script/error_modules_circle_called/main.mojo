# What a circle of imports has not run yet is not there yet.
import left
