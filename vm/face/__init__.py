"""Mojo as Python sees it: virtual machines, modules, functions, structs."""
