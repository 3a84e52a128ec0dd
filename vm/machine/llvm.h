/* LLVM, as llvmlite's shared library offers it, without Python: importing llvmlite's own modules
   costs 35 ms and the interpreter's lock, which a start that compiles cannot spare. What is called
   here has kept its shape from llvmlite 0.45 to 0.50, the releases that `pyproject.toml` allows;
   `tests/machine/test_llvm.py` holds it against what the installed one says of itself.

   The library is loaded and its target made ready in a thread, once in a process; whoever compiles
   waits for that. Compiling happens in the caller's thread, one at a time, in a context of its own.
   A child that was forked in the midst of either has a library in pieces: it compiles nothing. */
#ifndef MOJOVM_LLVM_H
#define MOJOVM_LLVM_H

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "threads.h"

typedef enum { LLVM_TEXT, LLVM_ASSEMBLY, LLVM_OBJECT } LlvmForm;

#define LLVM_SPEED_LEVEL 3
#define LLVM_UNTIDY_SECONDS 0.5
#define LLVM_FUNCTIONS(F) \
    F(void *, ContextCreate, (void)) \
    F(void, ContextDispose, (void *)) \
    F(void *, ParseAssembly, (void *context, const char *text, char **message)) \
    F(void, DisposeModule, (void *)) \
    F(void, SetTarget, (void *module, const char *triple)) \
    F(void, PrintModuleToString, (void *module, char **text)) \
    F(void, DisposeString, (char *)) \
    F(void, SetCommandLine, (const char *name, const char *option)) \
    F(int, InitializeNativeTarget, (void)) \
    F(int, InitializeNativeAsmPrinter, (void)) \
    F(void, GetDefaultTargetTriple, (char **text)) \
    F(void, GetHostCPUName, (char **text)) \
    F(int, GetHostCPUFeatures, (char **text)) \
    F(void *, GetTargetFromTriple, (const char *triple, char **message)) \
    F(void *, CreateTargetMachine, \
      (void *target, const char *triple, const char *cpu, const char *features, int level, \
       const char *relocations, const char *code_model, int print, int jit, const char *abi)) \
    F(void *, CreatePipelineTuningOptions, (void)) \
    F(void, DisposePipelineTuningOptions, (void *)) \
    F(void, PTOSetLoopInterleaving, (void *, _Bool)) \
    F(void, PTOSetLoopVectorization, (void *, _Bool)) \
    F(void, PTOSetSLPVectorization, (void *, _Bool)) \
    F(void, PTOSetLoopUnrolling, (void *, _Bool)) \
    F(void *, CreatePassBuilder, (void *machine, void *tuning)) \
    F(void, DisposePassBuilder, (void *)) \
    F(void *, buildPerModuleDefaultPipeline, (void *builder, int speed, int size)) \
    F(void, RunNewModulePassManager, (void *passes, void *module, void *builder)) \
    F(void, DisposeNewModulePassManger, (void *)) \
    F(void *, TargetMachineEmitToMemory, \
      (void *machine, void *module, int object, char **message)) \
    F(const void *, GetBufferStart, (void *)) \
    F(size_t, GetBufferSize, (void *)) \
    F(void, DisposeMemoryBuffer, (void *))

#define LLVM_FIELD(result, name, parameters) result(*name) parameters;
static struct { LLVM_FUNCTIONS(LLVM_FIELD) } llvm;

static pthread_mutex_t llvm_lock = PTHREAD_MUTEX_INITIALIZER; /* held while anything is done */
static pthread_cond_t llvm_loaded = PTHREAD_COND_INITIALIZER;
static enum { LLVM_ABSENT, LLVM_LOADING, LLVM_READY, LLVM_FAILED } llvm_state;
static int llvm_busy; /* compiling or loading, as a fork finds it */
static char llvm_problem[512];
static void *llvm_machine;
static char *llvm_triple;
static struct { char *path, *options, *features; } llvm_wanted; /* options in lines */

/* Which function the library lacks; NULL: none. */
static const char *llvm_find(void *library)
{
#define LLVM_FIND(result, name, parameters) \
    if ((*(void **)&llvm.name = dlsym(library, "LLVMPY_" #name)) == NULL) \
        return "LLVMPY_" #name;
    LLVM_FUNCTIONS(LLVM_FIND)
    return NULL;
}

static void llvm_options(const char *lines)
{
    char *copy = strdup(lines), *rest = copy, *line;
    while (copy != NULL && (line = strsep(&rest, "\n")) != NULL)
        if (*line)
            llvm.SetCommandLine("mojovm", line);
    free(copy);
}

/* Makes the machine to compile for, this very processor; tells whether all is well. */
static int llvm_target(const char *more_features)
{
    char *cpu = NULL, *host = NULL, *message = NULL, *features;
    void *target;
    llvm.InitializeNativeTarget();
    llvm.InitializeNativeAsmPrinter();
    llvm.GetDefaultTargetTriple(&llvm_triple);
    llvm.GetHostCPUName(&cpu);
    llvm.GetHostCPUFeatures(&host);
    features = malloc(strlen(host ? host : "") + strlen(more_features) + 2);
    if (cpu == NULL || llvm_triple == NULL || features == NULL)
        return 0;
    sprintf(features, "%s%s%s", host ? host : "", host && *host ? "," : "", more_features);
    target = llvm.GetTargetFromTriple(llvm_triple, &message);
    if (target != NULL)
        llvm_machine = llvm.CreateTargetMachine(
            target, llvm_triple, cpu, features, LLVM_SPEED_LEVEL, "pic", "small", 0, 0, "");
    free(features);
    llvm.DisposeString(cpu);
    if (host)
        llvm.DisposeString(host);
    return llvm_machine != NULL;
}

static int llvm_load(void)
{
    const char *lacks;
    void *library = dlopen(llvm_wanted.path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        snprintf(llvm_problem, sizeof llvm_problem, "%s", dlerror());
        return 0;
    }
    lacks = llvm_find(library);
    if (lacks != NULL) {
        snprintf(llvm_problem, sizeof llvm_problem, "%s has no %s", llvm_wanted.path, lacks);
        return 0;
    }
    llvm_options(llvm_wanted.options);
    if (llvm_target(llvm_wanted.features))
        return 1;
    snprintf(llvm_problem, sizeof llvm_problem, "%s makes no code for this machine",
             llvm_wanted.path);
    return 0;
}

static char *llvm_copy(const void *bytes, size_t size)
{
    char *copy = malloc(size ? size : 1);
    if (copy != NULL)
        memcpy(copy, bytes, size);
    return copy;
}

static void llvm_optimize(void *module)
{
    void *tuning = llvm.CreatePipelineTuningOptions(), *builder, *passes;
    llvm.PTOSetLoopInterleaving(tuning, 1);
    llvm.PTOSetLoopVectorization(tuning, 1);
    llvm.PTOSetSLPVectorization(tuning, 1);
    llvm.PTOSetLoopUnrolling(tuning, 1);
    builder = llvm.CreatePassBuilder(llvm_machine, tuning);
    /* up to llvmlite 0.47 there was a level of size, too; later ones do not look at it */
    passes = llvm.buildPerModuleDefaultPipeline(builder, LLVM_SPEED_LEVEL, 0);
    llvm.RunNewModulePassManager(passes, module, builder);
    llvm.DisposeNewModulePassManger(passes);
    llvm.DisposePassBuilder(builder);
    llvm.DisposePipelineTuningOptions(tuning);
}

/* A module in another form, to be freed; NULL with the reason, to be freed, in `problem`. */
static char *llvm_form(void *module, LlvmForm form, size_t *size, char **problem)
{
    char *message = NULL, *made = NULL;
    if (form == LLVM_TEXT) {
        llvm.PrintModuleToString(module, &message);
        if (message != NULL)
            made = llvm_copy(message, *size = strlen(message));
    } else {
        void *buffer = llvm.TargetMachineEmitToMemory(
            llvm_machine, module, form == LLVM_OBJECT, &message);
        if (buffer != NULL) {
            made = llvm_copy(llvm.GetBufferStart(buffer), *size = llvm.GetBufferSize(buffer));
            llvm.DisposeMemoryBuffer(buffer);
        } else if (message != NULL)
            *problem = strdup(message);
    }
    if (message != NULL)
        llvm.DisposeString(message);
    return made;
}

/* The C library keeps what LLVM frees, in pieces: programs compiled one by one held 70 MiB of them
   after a hundred. They are given back after so much work that the 5 ms for it do not count. */
static void llvm_give_back(double seconds)
{
#ifdef __GLIBC__
    static double worked;
    worked += seconds;
    if (worked > LLVM_UNTIDY_SECONDS) {
        worked = 0;
        malloc_trim(0);
    }
#endif
}

static double llvm_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The text of a module, optimised, in another form, to be freed; NULL with the reason, to be freed
   (or NULL: no memory), in `problem`. Needs the lock. */
static char *llvm_compile(const char *text, LlvmForm form, size_t *size, char **problem)
{
    char *made = NULL, *message = NULL;
    void *context, *module;
    double begun = llvm_clock();
    *problem = NULL;
    context = llvm.ContextCreate();
    module = llvm.ParseAssembly(context, text, &message);
    if (module == NULL) {
        *problem = strdup(message ? message : "LLVM does not understand the text");
    } else {
        llvm.SetTarget(module, llvm_triple);
        llvm_optimize(module);
        made = llvm_form(module, form, size, problem);
        llvm.DisposeModule(module);
    }
    if (message != NULL)
        llvm.DisposeString(message);
    llvm.ContextDispose(context);
    llvm_give_back(llvm_clock() - begun);
    return made;
}

/* A loop of the kind that is compiled first. Compiling it brings in LLVM's pages and tables: the
   first real function takes 9 ms less, where an empty one spared it 7. */
#define LLVM_FIRST \
    "define double @f(ptr noalias %a, ptr noalias %b, i64 %n) {\n" \
    "entry:\n" \
    "  br label %loop\n" \
    "loop:\n" \
    "  %i = phi i64 [0, %entry], [%next, %loop]\n" \
    "  %sum = phi double [0.0, %entry], [%more, %loop]\n" \
    "  %from = getelementptr double, ptr %a, i64 %i\n" \
    "  %x = load double, ptr %from\n" \
    "  %y = fmul double %x, 3.0\n" \
    "  %into = getelementptr double, ptr %b, i64 %i\n" \
    "  store double %y, ptr %into\n" \
    "  %more = fadd double %sum, %y\n" \
    "  %next = add i64 %i, 1\n" \
    "  %on = icmp slt i64 %next, %n\n" \
    "  br i1 %on, label %loop, label %end\n" \
    "end:\n" \
    "  ret double %more\n" \
    "}\n"

static void *llvm_load_main(void *unused)
{
    int loaded = llvm_load();
    size_t size;
    char *problem;
    if (loaded)
        free(llvm_compile(LLVM_FIRST, LLVM_OBJECT, &size, &problem));
    pthread_mutex_lock(&llvm_lock);
    llvm_state = loaded ? LLVM_READY : LLVM_FAILED;
    llvm_busy = 0;
    pthread_cond_broadcast(&llvm_loaded);
    pthread_mutex_unlock(&llvm_lock);
    return unused;
}

static void llvm_in_child(void)
{
    if (llvm_busy) {
        llvm_state = LLVM_FAILED;
        strcpy(llvm_problem, "this process was forked while its parent compiled");
    }
    llvm_busy = 0;
    pthread_mutex_init(&llvm_lock, NULL);
    pthread_cond_init(&llvm_loaded, NULL);
}

/* Begins to load the library, unless that was begun before. */
static void llvm_begin(const char *path, const char *options, const char *features)
{
    pthread_mutex_lock(&llvm_lock);
    if (llvm_state == LLVM_ABSENT) {
        llvm_wanted.path = strdup(path);
        llvm_wanted.options = strdup(options);
        llvm_wanted.features = strdup(features);
        pthread_atfork(NULL, NULL, llvm_in_child);
        llvm_state = LLVM_LOADING;
        llvm_busy = 1;
        if (!llvm_wanted.path || !llvm_wanted.options || !llvm_wanted.features ||
            !start_thread(llvm_load_main, NULL, 0)) {
            llvm_state = LLVM_FAILED;
            llvm_busy = 0;
            strcpy(llvm_problem, "there is no memory for it");
        }
    }
    pthread_mutex_unlock(&llvm_lock);
}

/* Waits for the library; why there is none, or NULL: then the lock is held. */
static const char *llvm_enter(void)
{
    pthread_mutex_lock(&llvm_lock);
    while (llvm_state == LLVM_LOADING)
        pthread_cond_wait(&llvm_loaded, &llvm_lock);
    llvm_busy = llvm_state == LLVM_READY;
    if (llvm_busy)
        return NULL;
    pthread_mutex_unlock(&llvm_lock);
    return llvm_state == LLVM_ABSENT ? "nobody asked for it" : llvm_problem;
}

static void llvm_leave(void)
{
    llvm_busy = 0;
    pthread_mutex_unlock(&llvm_lock);
}

/* The process ends: waits for the library, and for what it is compiling, and lets nobody in again.
   What it has the C library do at the end must not meet it at work. */
static void llvm_end(void)
{
    pthread_mutex_lock(&llvm_lock);
    while (llvm_state == LLVM_LOADING)
        pthread_cond_wait(&llvm_loaded, &llvm_lock);
    if (llvm_state == LLVM_READY) {
        llvm_state = LLVM_FAILED;
        strcpy(llvm_problem, "the process ends");
    }
    pthread_mutex_unlock(&llvm_lock);
}

#endif
