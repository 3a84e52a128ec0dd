/* Threads that help: whoever has work that can be divided opens a crew, works itself, and closes it
   when no work is left. Helpers sleep between crews, after a moment of waiting; they belong to the
   process and serve any number of machines. A forked child begins without any. */
#ifndef MOJOVM_CREW_H
#define MOJOVM_CREW_H

#include <pthread.h>
#include <sched.h>
#include <time.h>

#include "threads.h"

#define MOST_HELPERS 255
#define HELPER_STACK (8 << 20) /* bytes */
#define HELPER_SPINS 2000      /* looks at the door before it sleeps: some 20 microseconds */

typedef struct Crew {
    void (*work)(void *context, int number); /* what a helper does, numbered from 1 */
    void *context;
    int wanted; /* helpers that may still join */
    int joined; /* those that are at work; what they did is there for who sees that it is 0 */
    int count;  /* those that ever joined */
    struct Crew *next;
} Crew;

static pthread_mutex_t crew_lock = SHORT_LOCK;
static pthread_cond_t crew_wanted = PTHREAD_COND_INITIALIZER; /* a crew was opened */
static pthread_cond_t crew_left = PTHREAD_COND_INITIALIZER;   /* a helper has left one */
static Crew *crews;
static int crew_openings; /* changes when a crew is opened */
static int crew_helpers, crew_sleeping, crew_forks;

static inline void crew_pause(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

static int crew_joined(Crew *crew, int more) /* holding the lock; others look without */
{
    return __atomic_add_fetch(&crew->joined, more, __ATOMIC_ACQ_REL);
}

static int crew_seen(void)
{
    return __atomic_load_n(&crew_openings, __ATOMIC_RELAXED);
}

static Crew *crew_find(void)
{
    Crew *crew = crews;
    while (crew != NULL && crew->wanted == 0)
        crew = crew->next;
    return crew;
}

static void *crew_main(void *unused)
{
    pthread_mutex_lock(&crew_lock);
    for (;;) {
        Crew *crew = crew_find();
        int number, spins = 0, seen = crew_seen();
        if (crew == NULL) {
            pthread_mutex_unlock(&crew_lock);
            while (spins++ < HELPER_SPINS && crew_seen() == seen)
                crew_pause();
            pthread_mutex_lock(&crew_lock);
            if (crew_seen() == seen && crew_find() == NULL) {
                crew_sleeping++;
                pthread_cond_wait(&crew_wanted, &crew_lock);
                crew_sleeping--;
            }
            continue;
        }
        crew->wanted--;
        crew_joined(crew, 1);
        number = ++crew->count;
        pthread_mutex_unlock(&crew_lock);
        crew->work(crew->context, number);
        pthread_mutex_lock(&crew_lock);
        if (crew_joined(crew, -1) == 0)
            pthread_cond_broadcast(&crew_left);
    }
    return unused;
}

static void crew_in_child(void)
{
    short_lock_init(&crew_lock);
    pthread_cond_init(&crew_wanted, NULL);
    pthread_cond_init(&crew_left, NULL);
    crews = NULL;
    crew_helpers = crew_sleeping = 0;
}

static void crew_hire(void) /* holding the lock */
{
    if (!crew_forks) {
        crew_forks = 1;
        pthread_atfork(NULL, NULL, crew_in_child);
    }
    crew_helpers += start_thread(crew_main, NULL, HELPER_STACK);
}

/* So many helpers may join from now on. */
static void crew_open(Crew *crew, int helpers)
{
    pthread_mutex_lock(&crew_lock);
    while (crew_helpers < helpers && crew_helpers < MOST_HELPERS) {
        int before = crew_helpers;
        crew_hire();
        if (crew_helpers == before)
            break; /* the system gives no more threads: those that are there must do */
    }
    crew->wanted = helpers;
    crew->joined = crew->count = 0;
    crew->next = crews;
    crews = crew;
    if (crew_sleeping == 1 || helpers == 1)
        pthread_cond_signal(&crew_wanted);
    else if (crew_sleeping > 1)
        pthread_cond_broadcast(&crew_wanted);
    pthread_mutex_unlock(&crew_lock);
    /* not before: who sees it takes the lock, and would go to sleep if it had to wait for that */
    __atomic_add_fetch(&crew_openings, 1, __ATOMIC_RELAXED);
}

/* No helper joins any more. */
static void crew_close(Crew *crew)
{
    pthread_mutex_lock(&crew_lock);
    for (Crew **each = &crews; *each; each = &(*each)->next)
        if (*each == crew) {
            *each = crew->next;
            break;
        }
    crew->wanted = 0;
    pthread_mutex_unlock(&crew_lock);
}

/* Whether all helpers have left a closed crew; waits at most 5 ms. */
static int crew_is_done(Crew *crew)
{
    int done, spins = 0;
    while (__atomic_load_n(&crew->joined, __ATOMIC_ACQUIRE)) {
        if (spins++ == HELPER_SPINS)
            break;
        crew_pause();
    }
    if (spins <= HELPER_SPINS)
        return 1; /* without the lock, which the last one that leaves still has */
    pthread_mutex_lock(&crew_lock);
    if (crew->joined) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += 5000000;
        if (until.tv_nsec >= 1000000000) {
            until.tv_nsec -= 1000000000;
            until.tv_sec++;
        }
        pthread_cond_timedwait(&crew_left, &crew_lock, &until);
    }
    done = crew->joined == 0;
    pthread_mutex_unlock(&crew_lock);
    return done;
}

/* How many processors this process may use. */
static int processors(void)
{
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return CPU_COUNT(&set);
#endif
    return 1;
}

#endif
