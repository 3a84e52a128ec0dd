/* A thread that asks running machines to look around: every TICK it sets their poll word and takes
   their stack limit away, so that native code, which counts nothing, polls by two plain loads. It
   sleeps while no machine runs native code, and a forked child begins without one. */
#ifndef MOJOVM_TICKER_H
#define MOJOVM_TICKER_H

#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include "threads.h"

#define TICK 5000000 /* nanoseconds */
#define SHORT_TICK 1000000 /* once a machine is profiled */
#define IDLE_TICKS 200 /* without a running machine, before the thread sleeps */

typedef struct Ticked {
    int64_t *poll;
    void **limit;
    int running, listed, look;
    struct Ticked *next;
} Ticked;

static pthread_mutex_t ticker_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ticker_wanted = PTHREAD_COND_INITIALIZER;
static Ticked *ticked_machines;
static int ticker_state; /* 0: no thread, 1: runs, 2: sleeps */
static int ticker_forks;
static int ticker_hurried;

static void *ticker_main(void *unused)
{
    int idle = 0;
    (void)unused;
    pthread_mutex_lock(&ticker_lock);
    for (;;) {
        int running = 0;
        struct timespec pause = {0, ticker_hurried ? SHORT_TICK : TICK};
        for (Ticked *each = ticked_machines; each; each = each->next)
            if (__atomic_load_n(&each->running, __ATOMIC_RELAXED)) {
                running = 1;
                /* First: who polled before it would take the time of what it calls. */
                __atomic_store_n(&each->look, 1, __ATOMIC_RELAXED);
                __atomic_store_n(each->poll, -1, __ATOMIC_RELEASE);
                __atomic_store_n(each->limit, NULL, __ATOMIC_RELEASE);
            }
        idle = running ? 0 : idle + 1;
        if (idle > IDLE_TICKS) {
            __atomic_store_n(&ticker_state, 2, __ATOMIC_SEQ_CST);
            pthread_cond_wait(&ticker_wanted, &ticker_lock);
            __atomic_store_n(&ticker_state, 1, __ATOMIC_SEQ_CST);
            idle = 0;
        }
        pthread_mutex_unlock(&ticker_lock);
        nanosleep(&pause, NULL);
        pthread_mutex_lock(&ticker_lock);
    }
    return NULL;
}

static void ticker_in_child(void)
{
    pthread_mutex_init(&ticker_lock, NULL);
    pthread_cond_init(&ticker_wanted, NULL);
    for (Ticked *each = ticked_machines; each; each = each->next)
        each->listed = 0;
    ticked_machines = NULL;
    ticker_state = 0;
}

static void ticker_start(void) /* holding the lock */
{
    if (!ticker_forks) {
        ticker_forks = 1;
        pthread_atfork(NULL, NULL, ticker_in_child);
    }
    ticker_state = start_thread(ticker_main, NULL, 1 << 16);
}

/* A machine may run native code from now on. */
static inline void ticker_enter(Ticked *ticked, int64_t *poll, void *limit)
{
    __atomic_store_n(&ticked->running, 1, __ATOMIC_SEQ_CST);
    if (ticked->listed && __atomic_load_n(&ticker_state, __ATOMIC_SEQ_CST) == 1)
        return;
    pthread_mutex_lock(&ticker_lock);
    if (!ticked->listed) {
        ticked->poll = poll;
        ticked->limit = (void **)limit;
        ticked->listed = 1;
        ticked->next = ticked_machines;
        ticked_machines = ticked;
    }
    if (ticker_state == 0)
        ticker_start();
    else if (ticker_state == 2)
        pthread_cond_signal(&ticker_wanted);
    pthread_mutex_unlock(&ticker_lock);
}

static inline void ticker_hurry(void) { ticker_hurried = 1; }

static inline void ticker_leave(Ticked *ticked)
{
    __atomic_store_n(&ticked->running, 0, __ATOMIC_RELAXED);
}

/* The machine goes away. */
static inline void ticker_forget(Ticked *ticked)
{
    if (!ticked->listed)
        return;
    pthread_mutex_lock(&ticker_lock);
    for (Ticked **each = &ticked_machines; *each; each = &(*each)->next)
        if (*each == ticked) {
            *each = ticked->next;
            break;
        }
    pthread_mutex_unlock(&ticker_lock);
}

static inline char *find_stack_low(void)
{
    pthread_attr_t attributes;
    void *low = NULL;
    size_t size = 0, kept = 512 << 10;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &low, &size);
        pthread_attr_destroy(&attributes);
    }
    if (low == NULL || (char *)low > (char *)__builtin_frame_address(0) || size < kept)
        return (char *)UINTPTR_MAX; /* unknown or too small: no native code here */
    if (size > (size_t)64 << 20) /* "unlimited": what lies so far below may be other people's */
        low = (char *)low + size - ((size_t)64 << 20);
    return (char *)low + (size / 2 < kept ? size / 2 : kept);
}

/* The lowest address that frames of this thread may use, with room left below for the host. Asked
   for once in a thread, since of the first thread it is read from a file. */
static inline char *thread_stack_low(void)
{
    static __thread char *found;
    if (found == NULL)
        found = find_stack_low();
    return found;
}

#endif
