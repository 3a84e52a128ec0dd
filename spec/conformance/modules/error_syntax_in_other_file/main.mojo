from error_broken import f
import error_other

print(f(1))
