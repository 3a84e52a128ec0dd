"""The intermediate representation: a control-flow graph of typed virtual registers."""
