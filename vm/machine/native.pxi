# Native code: how it is asked for, entered and served.
#
# A native entry is `int entry(Vm*, Slot* R)`: R is a frame as the interpreter has it, of a function
# that begins or of a loop that goes on; it returns 0 with the result and the mut parameters where
# `return` leaves them, or a fault's number with all that the frame owned dropped. Between native
# functions values go in registers; a frame's memory is used only where a handler or the unwinding
# wants it. Native code finds what it needs through its Vm alone, so it can be mapped anywhere:
# `handlers` has the runtime rows' functions by opcode and the services below behind them.

from cpython.ref cimport Py_XDECREF

cdef extern from "ticker.h" nogil:
    char* thread_stack_low()

cdef extern from "<stddef.h>":
    """
    #define vm_offset(member) offsetof(struct __pyx_t_6mojovm_7machine_4core_Vm, member)
    #define current_stack() ((char *)__builtin_frame_address(0))
    """
    char* current_stack() noexcept nogil

ctypedef int (*Entry)(Vm*, Slot*) noexcept nogil

cdef enum:
    SERVICE_ATTEND = OPCODE_COUNT  # int (Vm*, Ins* at): poll, limit or fuel asked for it
    SERVICE_INTERPRET  # int (Vm*, Slot* R, int function): where there is no room to run natively
    SERVICE_CALL  # int (Vm*, Slot* R, int function): a function of another unit
    SERVICE_UNWIND_FRAME  # void (Vm*, Slot* R, Ins* at)
    SERVICE_UNWIND_ENTRY  # void (Vm*, Slot* R, int function)
    SERVICE_INDEX_FAULT  # int (Vm*, int64_t index, int64_t length)
    SERVICE_LENGTHS_FAULT  # int (Vm*, int64_t a, int64_t b)
    SERVICES_END

cdef void* handlers[SERVICES_END]

cdef int service_attend(Vm* vm, Ins* place) noexcept nogil:
    if vm.profiling:
        sample(vm, place, NATIVE)
    return attend(vm)

cdef int service_interpret(Vm* vm, Slot* R, int function) noexcept nogil:
    cdef FunctionInfo* callee = &vm.image.functions[function]
    (R - 1).u64 = 0
    if callee.frame_size > vm.true_limit - R:
        raise_fault(vm, FAULT_RECURSION_TOO_DEEP, 0, 0)
        unwind_entry(vm, R, callee)
        return FAULT_RECURSION_TOO_DEEP
    if R > vm.touched:
        vm.touched = R
    if vm.profiling:
        look_pending(vm, callee.code, NATIVE)
        vm.pc = callee.code
    return execute(vm, R, callee.code)

cdef inline int run_entry(Vm* vm, Slot* R, void* entry, FunctionInfo* function) noexcept nogil:
    """`function`: the one that begins there, NULL behind a loop's back edge."""
    if function != NULL and (function.division != NULL or function.diverted != NULL):
        return run_body(vm, R, function)
    return (<Entry>entry)(vm, R)

cdef inline bint may_run_native(Vm* vm) noexcept nogil:
    """A machine that has fuel runs only what burns it."""
    return not vm.has_fuel or vm.image.metered

cdef int service_call(Vm* vm, Slot* R, int function) noexcept nogil:
    cdef FunctionInfo* callee = &vm.image.functions[function]
    cdef int fault
    if load_limit(&vm.limit) == NULL:
        fault = attend(vm)
        if fault:
            unwind_entry(vm, R, callee)
            return fault
    if callee.native != NULL and may_run_native(vm):
        if callee.need <= vm.true_limit - R and current_stack() >= vm.stack_low:
            return run_entry(vm, R, callee.native, callee)
    else:
        (callee.code - 1).wide -= 1
        if (callee.code - 1).wide < 0 and callee.period >= 0:
            end_period(vm, callee)
        if callee.diverted != NULL:
            fault = divert_interpreted(vm, R, callee)
            if fault:
                return fault
    return service_interpret(vm, R, function)

cdef int service_lengths_fault(Vm* vm, int64_t a, int64_t b) noexcept nogil:
    return raise_fault(vm, FAULT_LENGTHS_DIFFER, a, b)

cdef int run_native(
    Vm* vm, Slot* R, void* entry, int64_t need, Ins* place, FunctionInfo* function
) noexcept nogil:
    """RETURNED, a fault, or 0: there is no room, the interpreter goes on."""
    cdef int fault
    if not may_run_native(vm):
        return 0
    if not vm.ticked.running:
        open_native(vm)
    if vm.validating:
        return validate(vm, R, place)
    if need > vm.true_limit - R or current_stack() < vm.stack_low:
        return 0
    if vm.profiling:
        look_pending(vm, vm.pc, INTERPRETED)
    fault = run_entry(vm, R, entry, function)
    if vm.profiling:
        look_pending(vm, place, NATIVE)
    if fault == 0:
        return RETURNED
    vm.unwound = True
    return fault

cdef int call_function(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """Runs a function in a frame whose linkage is 0, natively if it can be."""
    cdef int fault = 0
    if function.native != NULL:
        fault = run_native(vm, R, function.native, function.need, function.code, function)
        if fault:
            vm.unwound = False
            return 0 if fault == RETURNED else fault
    if vm.native_counts != NULL:  # the interpreter counts what it calls itself
        vm.native_counts[function.code - 1 - vm.words] += 1
    return execute(vm, R, function.code)

# --- asking for native code -----------------------------------------------------------------------

cdef LoopInfo* loop_at(Image* image, Ins* ins) noexcept nogil:
    cdef FunctionInfo* function = function_at(image, ins)
    cdef int32_t word = <int32_t>(ins - function.code)
    cdef int32_t low = 0
    cdef int32_t high = function.loop_count
    cdef int32_t middle
    while high - low > 1:
        middle = (low + high) // 2
        if function.loops[middle].word <= word:
            low = middle
        else:
            high = middle
    return &function.loops[low]

cdef void request(Vm* vm, int* requested) noexcept nogil:
    """Says once that a function or loop is hot: to the policy, or to the thread that it began."""
    cdef Image* image = vm.image
    cdef char byte = 0
    if image.policy == NULL or load_flag(requested) or vm.is_helper:
        return
    store_relaxed(requested, 1)
    if image.wake < 0:
        pause_profile(vm, False)
        ask_policy(vm)
        pause_profile(vm, True)
    elif not exchange_flag(&image.woken, 1):
        write(image.wake, &byte, 1)

cdef void ask_policy(Vm* vm) noexcept with gil:
    try:
        (<object>vm.image.policy)()
    except BaseException as error:
        keep_exception(vm, error)
        ask_attention(vm)

cdef void open_native(Vm* vm) noexcept nogil:
    """Before a run: finds out whose stack this is, and lets the ticker know."""
    vm.stack_low = thread_stack_low()
    ticker_enter(&vm.ticked, &vm.poll, &vm.limit)

cdef extern from *:
    enum:
        VM_POLL "vm_offset(poll)"
        VM_LIMIT "vm_offset(limit)"
        VM_STACK_LOW "vm_offset(stack_low)"
        VM_WORDS "vm_offset(words)"
        VM_HANDLERS "vm_offset(handlers)"
        VM_FUEL "vm_offset(fuel)"
        VM_COUNTS "vm_offset(native_counts)"
        VM_ENTRIES "vm_offset(entries)"
        VM_ENTRY_MASK "vm_offset(entry_mask)"

cdef void list_services() noexcept:
    list_handlers(handlers)
    handlers[SERVICE_ATTEND] = <void*>service_attend
    handlers[SERVICE_INTERPRET] = <void*>service_interpret
    handlers[SERVICE_CALL] = <void*>service_call
    handlers[SERVICE_UNWIND_FRAME] = <void*>unwind_frame
    handlers[SERVICE_UNWIND_ENTRY] = <void*>service_unwind_entry
    handlers[SERVICE_INDEX_FAULT] = <void*>index_fault
    handlers[SERVICE_LENGTHS_FAULT] = <void*>service_lengths_fault

cdef void service_unwind_entry(Vm* vm, Slot* R, int function) noexcept nogil:
    unwind_entry(vm, R, &vm.image.functions[function])

# What code generation must know of the machine: where a Vm's words lie, and the numbers of what
# `handlers` has beside the runtime rows.
LAYOUT = {
    "poll": VM_POLL, "limit": VM_LIMIT, "stack_low": VM_STACK_LOW, "words": VM_WORDS,
    "handlers": VM_HANDLERS, "fuel": VM_FUEL, "counts": VM_COUNTS,
    "entries": VM_ENTRIES, "entry_mask": VM_ENTRY_MASK,
    "attend": SERVICE_ATTEND, "interpret": SERVICE_INTERPRET, "call": SERVICE_CALL,
    "unwind_frame": SERVICE_UNWIND_FRAME, "unwind_entry": SERVICE_UNWIND_ENTRY,
    "index_fault": SERVICE_INDEX_FAULT, "lengths_fault": SERVICE_LENGTHS_FAULT,
}
list_services()
