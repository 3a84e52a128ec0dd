x = = 1  # error: `=` assigns
