"""What makes programs faster than the interpreter runs them."""
