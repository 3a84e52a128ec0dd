"""Parallel loops as OpenCL kernels. `../OPENCL.md` tells of it as a whole."""
