"""What language and bytecode mean: the opcode table, its consumers, documents and programs."""
