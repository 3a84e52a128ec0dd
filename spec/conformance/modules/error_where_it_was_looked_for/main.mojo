# flags: -I lib
import absent  # error: /lib` and in the library
