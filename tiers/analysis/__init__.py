"""What is known of verified bytecode: its blocks and loops, their places, what calls reach."""
