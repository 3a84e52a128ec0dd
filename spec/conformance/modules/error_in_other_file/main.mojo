from broken import wrong

print(wrong(1))
