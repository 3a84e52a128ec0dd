"""Tree and symbols to typed tree: what every name means, every type, every implicit step."""
