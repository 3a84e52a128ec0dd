"""The native tier: bytecode to machine code by LLVM."""
