/* Big lists whose elements a device has: alone, until the host first needs them, or as well as
   the host, until that changes them. Nobody who reads or writes a list asks: the pages of one that
   is on the device alone are not accessible, those of one that is on both are read-only, and the
   fault of an access brings the elements back, or has the device's be forgotten, and goes on
   (Gelado et al., An asymmetric distributed shared memory model for heterogeneous parallel systems,
   ASPLOS 2010: "lazy update").

   A list stays in the table until its block is released or moves, also when all is on the host
   again: another thread's fault may still be on its way. The lock is held while a device reads; no
   driver is ever given memory that is in the table, so it makes no faults of its own. */
#ifndef MOJOVM_RESIDENT_H
#define MOJOVM_RESIDENT_H

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define RESIDENT_PAGE 4096
#define RESIDENT_HUGE_PAGE ((size_t)2 << 20)

/* What a device's memory is used by: functions of OpenCL; and what was done. */
typedef struct {
    void *queue;
    int (*read)(void *queue, void *buffer, unsigned blocking, size_t offset, size_t bytes,
                void *into, unsigned waits, const void *events, void *event);
    int (*retain)(void *buffer);
    int (*release)(void *buffer);
    uint64_t kept_bytes;    /* that lists have there now */
    uint64_t alone_bytes;   /* that were kept there alone, so far, */
    uint64_t fetched_bytes; /* and of these were needed here */
    double fetch_seconds;
} Residency;

typedef enum { ON_HOST, ON_BOTH, ON_DEVICE } ResidentPlace;

typedef struct Resident {
    char *begin;
    size_t bytes;
    ResidentPlace place;
    void *buffer; /* NULL on the host */
    Residency *device;
    struct Resident *next;
} Resident;

static pthread_mutex_t resident_lock = PTHREAD_MUTEX_INITIALIZER;
static Resident *residents;
static struct sigaction resident_before; /* who had the faults before */
static int resident_passed_on;
static int resident_forks;

static size_t resident_pages(const Resident *list)
{
    return (list->bytes + RESIDENT_PAGE - 1) & ~(size_t)(RESIDENT_PAGE - 1);
}

static void resident_let_go(Resident *list)
{
    if (list->buffer == NULL)
        return;
    list->device->release(list->buffer);
    list->device->kept_bytes -= list->bytes;
    list->buffer = NULL;
}

/* Elements that only a device had, or pages that cannot be opened: nobody can go on. */
static void resident_lost(const Resident *list, int status)
{
    char text[160];
    int length = snprintf(text, sizeof text,
                          "mojovm: %zu bytes that a device has computed cannot be read back "
                          "(status %d); run without it: --device=none\n", list->bytes, status);
    _exit(write(2, text, length) == length ? 1 : 2);
}

/* Leaves a list's pages to the host as they are. */
static void resident_open(Resident *list)
{
    if (list->place != ON_HOST &&
        mprotect(list->begin, resident_pages(list), PROT_READ | PROT_WRITE))
        resident_lost(list, errno);
    list->place = ON_HOST;
    resident_let_go(list);
}

/* Pages to be filled for a list, at the same place within a huge page; NULL if there are none. */
static char *resident_fresh(const Resident *list)
{
    size_t pages = resident_pages(list), slack = RESIDENT_HUGE_PAGE, ahead;
    char *room = mmap(NULL, pages + slack, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED)
        return NULL;
    ahead = ((uintptr_t)list->begin - (uintptr_t)room) & (RESIDENT_HUGE_PAGE - 1);
    if (ahead)
        munmap(room, ahead);
    if (slack > ahead)
        munmap(room + ahead + pages, slack - ahead);
    madvise(room + ahead, pages, MADV_HUGEPAGE);
    return room + ahead;
}

/* Brings the elements of a list that is on the device alone: into new pages, which take the place
   of its own at once, for other threads may be about to read them. Where that fails they are lost,
   and with them the program. */
static void resident_fetch(Resident *list)
{
    struct timespec begun, ended;
    char *fresh = resident_fresh(list);
    int status = fresh == NULL;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    if (!status)
        status = list->device->read(list->device->queue, list->buffer, 1, 0, list->bytes, fresh, 0,
                                    NULL, NULL);
    if (!status)
        status = mprotect(fresh, resident_pages(list), PROT_READ);
    if (!status)
        status = mremap(fresh, resident_pages(list), resident_pages(list),
                        MREMAP_MAYMOVE | MREMAP_FIXED, list->begin) == MAP_FAILED;
    if (status)
        resident_lost(list, status);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    list->place = ON_BOTH;
    list->device->fetched_bytes += list->bytes;
    list->device->fetch_seconds +=
        (double)(ended.tv_sec - begun.tv_sec) + 1e-9 * (double)(ended.tv_nsec - begun.tv_nsec);
}

/* Has the host have a list for good. */
static void resident_bring(Resident *list)
{
    if (list->place == ON_DEVICE)
        resident_fetch(list);
    resident_open(list);
}

/* The list that has an address, or NULL. */
static Resident *resident_at(const char *address)
{
    Resident *list = residents;
    while (list && !(list->begin <= address && address < list->begin + resident_pages(list)))
        list = list->next;
    return list;
}

static void resident_fault(int number, siginfo_t *about, void *context)
{
    int kept = errno;
    Resident *list;
    pthread_mutex_lock(&resident_lock);
    list = resident_at(about->si_addr);
    if (list && list->place == ON_DEVICE)
        resident_fetch(list);
    else if (list && list->place == ON_BOTH)
        resident_open(list); /* it is about to be changed */
    pthread_mutex_unlock(&resident_lock);
    errno = kept;
    if (list)
        return; /* and once more */
    if (about->si_code <= 0 && resident_passed_on) {
        /* raised by who had it from here, gave it up to whoever was before: the process ends */
        signal(number, SIG_DFL);
        raise(number);
        return;
    }
    resident_passed_on = 1;
    if (resident_before.sa_flags & SA_SIGINFO)
        resident_before.sa_sigaction(number, about, context);
    else if (resident_before.sa_handler != SIG_DFL && resident_before.sa_handler != SIG_IGN)
        resident_before.sa_handler(number);
    else
        sigaction(number, &resident_before, NULL);
}

/* A child has no use of its parent's device: it is given all lists. */
static void resident_ahead_of_fork(void)
{
    pthread_mutex_lock(&resident_lock);
    for (Resident *list = residents; list; list = list->next)
        resident_bring(list);
}

static void resident_behind_fork(void)
{
    pthread_mutex_unlock(&resident_lock);
}

/* Has faults come here, whoever has had them set up meanwhile. */
static void resident_listen(void)
{
    struct sigaction now, ours;
    if (!resident_forks) {
        pthread_atfork(resident_ahead_of_fork, resident_behind_fork, resident_behind_fork);
        resident_forks = 1;
    }
    sigaction(SIGSEGV, NULL, &now);
    if (now.sa_flags & SA_SIGINFO && now.sa_sigaction == resident_fault)
        return;
    resident_before = now;
    memset(&ours, 0, sizeof ours);
    ours.sa_sigaction = resident_fault;
    ours.sa_flags = SA_SIGINFO | SA_RESTART;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGSEGV, &ours, NULL);
}

/* A device's buffer has the elements of a list, of so many bytes: alone, or as the host has them.
   The list begins on a page and has the rest of its last one. Tells whether it is kept; if not, for
   want of memory, nothing is changed. */
static int resident_keep(char *begin, size_t bytes, int alone, void *buffer, Residency *device)
{
    Resident *list;
    int kept;
    pthread_mutex_lock(&resident_lock);
    list = residents;
    while (list && list->begin != begin)
        list = list->next;
    if (list == NULL && (list = calloc(1, sizeof *list)) != NULL) {
        list->begin = begin;
        list->next = residents;
        __atomic_store_n(&residents, list, __ATOMIC_RELEASE);
    }
    kept = list != NULL;
    if (kept) {
        if (!alone && list->place == ON_DEVICE)
            resident_fetch(list);
        device->retain(buffer); /* ahead of letting go, for it may be the same */
        resident_open(list);
        list->bytes = bytes;
        kept = !mprotect(begin, resident_pages(list), alone ? PROT_NONE : PROT_READ);
        if (kept) {
            resident_listen();
            list->place = alone ? ON_DEVICE : ON_BOTH;
            list->buffer = buffer;
            list->device = device;
            device->kept_bytes += bytes;
            device->alone_bytes += alone ? bytes : 0;
        } else
            device->release(buffer);
    }
    pthread_mutex_unlock(&resident_lock);
    return kept;
}

/* The buffer in which a device has the elements of a list, or NULL; it stays for as long as the
   list is not touched, so the caller retains it. */
static void *resident_buffer(const char *begin, size_t bytes, const Residency *device)
{
    void *buffer = NULL;
    pthread_mutex_lock(&resident_lock);
    for (Resident *list = residents; list; list = list->next)
        if (list->begin == begin && list->bytes >= bytes && list->device == device)
            buffer = list->buffer;
    if (buffer)
        device->retain(buffer);
    pthread_mutex_unlock(&resident_lock);
    return buffer;
}

/* Has the host have what lies in a range, ahead of giving that to a driver. */
static void resident_bring_range(const char *begin, size_t bytes)
{
    if (__atomic_load_n(&residents, __ATOMIC_ACQUIRE) == NULL)
        return;
    pthread_mutex_lock(&resident_lock);
    for (Resident *list = residents; list; list = list->next)
        if (list->begin < begin + bytes && begin < list->begin + resident_pages(list))
            resident_bring(list);
    pthread_mutex_unlock(&resident_lock);
}

/* Has the host have all that a device has: its memory is wanted. */
static void resident_bring_all(const Residency *device)
{
    pthread_mutex_lock(&resident_lock);
    for (Resident *list = residents; list; list = list->next)
        if (list->device == device)
            resident_bring(list);
    pthread_mutex_unlock(&resident_lock);
}

/* A block is about to be released, or to move: with its elements if they are `wanted`. */
static void resident_forget(const char *begin, int wanted)
{
    if (__atomic_load_n(&residents, __ATOMIC_ACQUIRE) == NULL)
        return;
    pthread_mutex_lock(&resident_lock);
    for (Resident **at = &residents; *at; at = &(*at)->next)
        if ((*at)->begin == begin) {
            Resident *list = *at;
            if (wanted)
                resident_bring(list);
            else
                resident_open(list);
            __atomic_store_n(at, list->next, __ATOMIC_RELEASE);
            free(list);
            break;
        }
    pthread_mutex_unlock(&resident_lock);
}

#endif
