/* Big lists whose elements a device has: alone, until the host first needs them, or as well as
   the host, until that changes them. Nobody who reads or writes a list asks: the pages of one that
   is on the device alone are not accessible, those of one that is on both are read-only, and the
   fault of an access brings the elements back, or has the device's be forgotten, and goes on
   (Gelado et al., An asymmetric distributed shared memory model for heterogeneous parallel systems,
   ASPLOS 2010: "lazy update").

   A list stays in the table until its block is released or moves, also when all is on the host
   again: another thread's fault may still be on its way. The lock is held while a device reads; no
   driver is ever given memory that is in the table, so it makes no faults of its own.

   The lists inside of a list that a device has made are in the table together, a slab of rows: see
   resident_rows.h. */
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
#include <ucontext.h>
#include <unistd.h>

#define RESIDENT_PAGE 4096
#define RESIDENT_HUGE_PAGE ((size_t)2 << 20)
#define RESIDENT_PIECE (8 * RESIDENT_HUGE_PAGE) /* that is brought at once */

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

/* A list among those of a slab: where its data is there, how long it is, the size of its block, and
   where the device has it in its buffer, all in bytes. */
typedef struct {
    size_t at, bytes, room, from;
} ResidentRow;

typedef struct Resident {
    char *begin;
    size_t bytes, held; /* from there on, and of these the device's */
    ResidentPlace place;
    void *buffer; /* NULL on the host */
    Residency *device;
    int shown; /* to Python, so often: the system may be given its memory, and make no faults */
    ResidentRow *rows;  /* of a slab, in their order there; else NULL */
    size_t count, used; /* how many, and of these not released */
    void *row_type;     /* that their blocks tell */
    struct Resident *next;
} Resident;

static pthread_mutex_t resident_lock = PTHREAD_MUTEX_INITIALIZER;
static Resident *residents;
static struct sigaction resident_before; /* who had the faults before */
static int resident_passed_on;
static int resident_listens; /* since the first list was kept */

static size_t resident_pages(const Resident *list)
{
    return (list->bytes + RESIDENT_PAGE - 1) & ~(size_t)(RESIDENT_PAGE - 1);
}

static void resident_let_go(Resident *list)
{
    if (list->buffer == NULL)
        return;
    list->device->release(list->buffer);
    list->device->kept_bytes -= list->held;
    list->buffer = NULL;
}

/* Elements that only a device had, or pages that cannot be opened: nobody can go on. */
static void resident_lost(const Resident *list, const char *why, int number)
{
    char text[200];
    int length = snprintf(text, sizeof text,
                          "mojovm: %zu bytes that a device has computed cannot be read back: "
                          "%s (%d); run without it: --device=none\n", list->bytes, why, number);
    _exit(write(2, text, length) == length ? 1 : 2);
}

/* Leaves a list's pages to the host as they are. */
static void resident_open(Resident *list)
{
    if (list->place != ON_HOST &&
        mprotect(list->begin, resident_pages(list), PROT_READ | PROT_WRITE))
        resident_lost(list, "their pages stay shut", errno);
    list->place = ON_HOST;
    resident_let_go(list);
}

/* Pages to be filled for a part of a list, at the same place within a huge page; NULL if there are
   none. */
static char *resident_fresh(const char *begin, size_t pages)
{
    size_t slack = RESIDENT_HUGE_PAGE, ahead;
    char *room = mmap(NULL, pages + slack, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED)
        return NULL;
    ahead = ((uintptr_t)begin - (uintptr_t)room) & (RESIDENT_HUGE_PAGE - 1);
    if (ahead)
        munmap(room, ahead);
    if (slack > ahead)
        munmap(room + ahead + pages, slack - ahead);
    madvise(room + ahead, pages, MADV_HUGEPAGE);
    return room + ahead;
}

static void resident_read(const Resident *list, size_t from, size_t bytes, void *into)
{
    int status = list->device->read(list->device->queue, list->buffer, 1, from, bytes, into, 0,
                                    NULL, NULL);
    if (status)
        resident_lost(list, "the device's status", status);
}

/* Has filled pages take the place of a list's own, from a byte on, at once: other threads may be
   about to read them. */
static void resident_replace(const Resident *list, size_t from, char *fresh, size_t pages)
{
    if (mprotect(fresh, pages, PROT_READ) ||
        mremap(fresh, pages, pages, MREMAP_MAYMOVE | MREMAP_FIXED, list->begin + from) ==
            MAP_FAILED)
        resident_lost(list, "the pages cannot be moved", errno);
}

/* Brings a part of a list, from a byte on. */
static void resident_fetch_piece(const Resident *list, size_t from, size_t bytes)
{
    size_t pages = (bytes + RESIDENT_PAGE - 1) & ~(size_t)(RESIDENT_PAGE - 1);
    char *fresh = resident_fresh(list->begin + from, pages);
    if (fresh == NULL)
        resident_lost(list, "there is no memory", errno);
    resident_read(list, from, bytes, fresh);
    resident_replace(list, from, fresh, pages);
}

/* Brings all rows of a slab, with the headers of their blocks: their sizes and type. */
static void resident_fetch_rows(const Resident *slab)
{
    const ResidentRow *rows = slab->rows;
    size_t pages = resident_pages(slab), low = SIZE_MAX, high = 0;
    char *fresh = resident_fresh(slab->begin, pages), *read = NULL;
    int dense;
    for (size_t i = 0; i < slab->count; i++) {
        low = rows[i].from < low ? rows[i].from : low;
        high = rows[i].from + rows[i].bytes > high ? rows[i].from + rows[i].bytes : high;
    }
    dense = (high - low) / 2 < slab->held; /* then they are read at once, else one by one */
    if (dense)
        read = mmap(NULL, high - low, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (fresh == NULL || read == MAP_FAILED)
        resident_lost(slab, "there is no memory", errno);
    if (dense)
        resident_read(slab, low, high - low, read);
    for (size_t i = 0; i < slab->count; i++) {
        uint64_t *block = (uint64_t *)(fresh + rows[i].at) - 2;
        block[0] = rows[i].room;
        block[1] = (uint64_t)(uintptr_t)slab->row_type;
        if (dense)
            memcpy(fresh + rows[i].at, read + (rows[i].from - low), rows[i].bytes);
        else
            resident_read(slab, rows[i].from, rows[i].bytes, fresh + rows[i].at);
    }
    if (dense)
        munmap(read, high - low);
    resident_replace(slab, 0, fresh, pages);
}

/* Brings the elements of a list that is on the device alone. */
static void resident_fetch(Resident *list)
{
    struct timespec begun, ended;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    if (list->rows)
        resident_fetch_rows(list);
    else
        for (size_t from = 0, left; from < list->bytes; from += RESIDENT_PIECE) {
            left = list->bytes - from;
            resident_fetch_piece(list, from, left < RESIDENT_PIECE ? left : RESIDENT_PIECE);
        }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    list->place = ON_BOTH;
    list->device->fetched_bytes += list->held;
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

/* The list that begins at an address, a new one if need be; NULL: no memory. */
static Resident *resident_from(char *begin)
{
    Resident *list = residents;
    while (list && list->begin != begin)
        list = list->next;
    if (list == NULL && (list = calloc(1, sizeof *list)) != NULL) {
        list->begin = begin;
        list->next = residents;
        __atomic_store_n(&residents, list, __ATOMIC_RELEASE);
    }
    return list;
}

/* Whether a fault was a read, as far as that is told. */
static int resident_was_read(const void *context)
{
#if defined(__x86_64__) && defined(REG_ERR)
    return !(((const ucontext_t *)context)->uc_mcontext.gregs[REG_ERR] & 2);
#else
    (void)context;
    return 0;
#endif
}

static void resident_fault(int number, siginfo_t *about, void *context)
{
    int kept = errno;
    Resident *list;
    pthread_mutex_lock(&resident_lock);
    list = resident_at(about->si_addr);
    if (list && list->place == ON_DEVICE)
        resident_fetch(list);
    else if (list && list->place == ON_BOTH && !resident_was_read(context))
        resident_open(list); /* it is to be changed; who reads came behind who has brought it */
    pthread_mutex_unlock(&resident_lock);
    errno = kept;
    if (list)
        return; /* and once more */
    if (about->si_code == SI_TKILL && about->si_pid == getpid() && resident_passed_on) {
        /* raised by who had it from here, and gives it up to whoever was before: the end */
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
    if (!resident_listens) {
        pthread_atfork(resident_ahead_of_fork, resident_behind_fork, resident_behind_fork);
        __atomic_store_n(&resident_listens, 1, __ATOMIC_RELEASE);
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
   The list begins on a page and has the rest of its last one. Tells whether it is kept; if not, it
   is shown to Python, or there is no memory, and the host has it. */
static int resident_keep(char *begin, size_t bytes, int alone, void *buffer, Residency *device)
{
    Resident *list;
    int kept;
    pthread_mutex_lock(&resident_lock);
    list = resident_from(begin);
    kept = list != NULL && !list->shown;
    if (kept) {
        if (!alone && list->place == ON_DEVICE)
            resident_fetch(list);
        device->retain(buffer); /* ahead of letting go, for it may be the same */
        resident_open(list);
        list->bytes = list->held = bytes;
        kept = !mprotect(begin, resident_pages(list), alone ? PROT_NONE : PROT_READ);
        if (kept) {
            resident_listen();
            list->place = alone ? ON_DEVICE : ON_BOTH;
            list->buffer = buffer;
            list->device = device;
            device->kept_bytes += bytes;
            device->alone_bytes += alone ? bytes : 0;
        } else {
            mprotect(begin, resident_pages(list), PROT_READ | PROT_WRITE);
            device->release(buffer);
        }
    }
    pthread_mutex_unlock(&resident_lock);
    return kept;
}

/* Somebody may have had faults set up for himself, or shut them out, since lists were kept: makes
   this thread ready for those of lists, ahead of touching any. */
static void resident_attend(void)
{
    sigset_t faults;
    if (!__atomic_load_n(&resident_listens, __ATOMIC_ACQUIRE))
        return;
    sigemptyset(&faults);
    sigaddset(&faults, SIGSEGV);
    pthread_sigmask(SIG_UNBLOCK, &faults, NULL);
    pthread_mutex_lock(&resident_lock);
    resident_listen();
    pthread_mutex_unlock(&resident_lock);
}

/* A list's memory is shown to Python, or that is over: the host has it until then. Tells whether
   there was memory for that. */
static int resident_show(char *begin, int shown)
{
    Resident *list;
    pthread_mutex_lock(&resident_lock);
    list = resident_from(begin);
    if (list != NULL) {
        resident_bring(list);
        list->shown += shown;
    }
    pthread_mutex_unlock(&resident_lock);
    return list != NULL;
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
