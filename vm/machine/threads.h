/* Threads of the machine's own: nobody waits for them, and signals are for the others. */
#ifndef MOJOVM_THREADS_H
#define MOJOVM_THREADS_H

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>

/* Of locks that are held for a moment: who finds one taken looks again before it sleeps. */
#ifdef PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP
#define SHORT_LOCK PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP
#else
#define SHORT_LOCK PTHREAD_MUTEX_INITIALIZER
#endif

static inline void short_lock_init(pthread_mutex_t *lock)
{
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
#ifdef PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_ADAPTIVE_NP);
#endif
    pthread_mutex_init(lock, &attributes);
    pthread_mutexattr_destroy(&attributes);
}

typedef struct {
    void *(*work)(void *);
    void *argument;
    cpu_set_t processors;
} ThreadStart;

static void *thread_main(void *given)
{
    ThreadStart start = *(ThreadStart *)given;
    free(given);
    if (CPU_COUNT(&start.processors) > 0)
        pthread_setaffinity_np(pthread_self(), sizeof start.processors, &start.processors);
    return start.work(start.argument);
}

/* Has a thread begin on another processor than this one, if there is one: Linux may let it wait
   here for 2.5 ms, behind who began it, with others idle. */
static void begin_elsewhere(pthread_attr_t *attributes, const cpu_set_t *processors)
{
    cpu_set_t others = *processors;
    int here = sched_getcpu();
    if (here < 0 || here >= CPU_SETSIZE || CPU_COUNT(&others) < 2)
        return;
    CPU_CLR(here, &others);
    pthread_attr_setaffinity_np(attributes, sizeof others, &others);
}

/* Begins a thread with a stack of so many bytes (0: as the system likes); tells whether it did. */
static int start_thread(void *(*work)(void *), void *argument, size_t stack_bytes)
{
    ThreadStart *start = malloc(sizeof *start);
    pthread_t thread;
    pthread_attr_t attributes;
    sigset_t all, before;
    int begun;
    if (start == NULL)
        return 0;
    start->work = work;
    start->argument = argument;
    CPU_ZERO(&start->processors);
    sigfillset(&all);
    sigdelset(&all, SIGSEGV); /* what a thread does itself comes to it: see resident.h */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (stack_bytes)
        pthread_attr_setstacksize(&attributes, stack_bytes);
    if (pthread_getaffinity_np(pthread_self(), sizeof start->processors, &start->processors) == 0)
        begin_elsewhere(&attributes, &start->processors);
    begun = pthread_create(&thread, &attributes, thread_main, start) == 0;
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!begun)
        free(start);
    return begun;
}

#endif
