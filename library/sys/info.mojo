"""The computer and the system that a program runs on."""


fn num_physical_cores() -> Int:
    """The number of the computer's processors."""
    return _processors()


fn num_logical_cores() -> Int:
    """The number of the computer's processors."""
    return _processors()


fn num_performance_cores() -> Int:
    """The number of the computer's processors: all are taken for fast ones."""
    return _processors()


fn has_accelerator() -> Bool:
    """Whether kernels written for a GPU can run: never, here."""
    return False


fn has_nvidia_gpu_accelerator() -> Bool:
    """Whether kernels written for a GPU of NVIDIA's can run: never, here."""
    return False


fn has_amd_gpu_accelerator() -> Bool:
    """Whether kernels written for a GPU of AMD's can run: never, here."""
    return False


fn has_apple_gpu_accelerator() -> Bool:
    """Whether kernels written for a GPU of Apple's can run: never, here."""
    return False


fn is_gpu() -> Bool:
    """Whether this is compiled for a GPU: never, here."""
    return False


fn is_nvidia_gpu() -> Bool:
    """Whether this is compiled for a GPU of NVIDIA's: never, here."""
    return False


fn is_amd_gpu() -> Bool:
    """Whether this is compiled for a GPU of AMD's: never, here."""
    return False


fn is_apple_gpu() -> Bool:
    """Whether this is compiled for a GPU of Apple's: never, here."""
    return False


fn is_x86() -> Bool:
    """Whether the processor is one of the x86 family."""
    return True


fn is_64bit() -> Bool:
    """Whether addresses have 64 bits."""
    return True


fn is_32bit() -> Bool:
    """Whether addresses have 32 bits."""
    return False


fn is_little_endian() -> Bool:
    """Whether the lowest byte of a number comes first in memory."""
    return True


fn is_big_endian() -> Bool:
    """Whether the highest byte of a number comes first in memory."""
    return False


fn os_is_linux() -> Bool:
    """Whether the system is Linux."""
    return True


fn os_is_macos() -> Bool:
    """Whether the system is macOS."""
    return False


fn os_is_windows() -> Bool:
    """Whether the system is Windows."""
    return False


fn is_triple[triple: StringLiteral]() -> Bool:
    """Whether the target is called so."""
    return triple == "x86_64-unknown-linux-gnu"


fn has_avx() -> Bool:
    """Whether vectors of 256 bits are counted on."""
    return True


fn has_avx2() -> Bool:
    """Whether vectors of 256 bits are counted on, of ints too."""
    return True


fn has_avx512f() -> Bool:
    """Whether vectors of 512 bits are counted on."""
    return False


fn has_sse4() -> Bool:
    """Whether vectors of 128 bits are counted on."""
    return True


fn has_fma() -> Bool:
    """Whether a product and a sum are one operation."""
    return True


fn has_neon() -> Bool:
    """Whether the processor has the vectors of ARM's."""
    return False


fn is_apple_silicon() -> Bool:
    """Whether the processor is one of Apple's."""
    return False


fn simdbitwidth() -> Int:
    """The bits of a vector that operations are counted on to take at once."""
    return 256


fn simd_bit_width() -> Int:
    """The bits of a vector that operations are counted on to take at once."""
    return 256


fn simdbytewidth() -> Int:
    """The bytes of such a vector."""
    return 32


fn simd_byte_width() -> Int:
    """The bytes of such a vector."""
    return 32


struct CompilationTarget:
    """What a program is compiled for.

        from sys import CompilationTarget

        print(CompilationTarget.is_linux())  # True
    """

    @staticmethod
    fn is_x86() -> Bool:
        """Whether the processor is one of the x86 family."""
        return True

    @staticmethod
    fn is_apple_silicon() -> Bool:
        """Whether the processor is one of Apple's."""
        return False

    @staticmethod
    fn is_apple_m1() -> Bool:
        """Whether the processor is Apple's M1."""
        return False

    @staticmethod
    fn is_apple_m2() -> Bool:
        """Whether the processor is Apple's M2."""
        return False

    @staticmethod
    fn is_apple_m3() -> Bool:
        """Whether the processor is Apple's M3."""
        return False

    @staticmethod
    fn is_apple_m4() -> Bool:
        """Whether the processor is Apple's M4."""
        return False

    @staticmethod
    fn is_neoverse_n1() -> Bool:
        """Whether the processor is ARM's Neoverse N1."""
        return False

    @staticmethod
    fn is_linux() -> Bool:
        """Whether the system is Linux."""
        return True

    @staticmethod
    fn is_macos() -> Bool:
        """Whether the system is macOS."""
        return False

    @staticmethod
    fn has_avx() -> Bool:
        """Whether vectors of 256 bits are counted on."""
        return True

    @staticmethod
    fn has_avx2() -> Bool:
        """Whether vectors of 256 bits are counted on, of ints too."""
        return True

    @staticmethod
    fn has_avx512f() -> Bool:
        """Whether vectors of 512 bits are counted on."""
        return False

    @staticmethod
    fn has_sse4() -> Bool:
        """Whether vectors of 128 bits are counted on."""
        return True

    @staticmethod
    fn has_fma() -> Bool:
        """Whether a product and a sum are one operation."""
        return True

    @staticmethod
    fn has_vnni() -> Bool:
        """Whether products of bytes are summed in one operation."""
        return False

    @staticmethod
    fn has_intel_amx() -> Bool:
        """Whether there are matrices in registers."""
        return False

    @staticmethod
    fn has_neon() -> Bool:
        """Whether the processor has the vectors of ARM's."""
        return False

    @staticmethod
    fn default_compile_options() -> String:
        """What the compiler is given besides: nothing."""
        return ""
