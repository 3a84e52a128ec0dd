/* Lists inside of a list that a device has made, as long as the host has not needed them: a slab of
   pages, none of which was touched, has room for their blocks, one behind the other. The host goes
   about with these lists as with others. When it touches one, all of the slab are brought; when it
   has released all, the slab goes. */
#ifndef MOJOVM_RESIDENT_ROWS_H
#define MOJOVM_RESIDENT_ROWS_H

#include "resident.h"

#define RESIDENT_ROW_HEAD 32                     /* bytes ahead of a row's data, which is aligned */
#define RESIDENT_SLAB_BYTES ((size_t)64 << 20)   /* of data: so many are brought at once */

/* Slabs are put where other memory seldom is, from an address on that is asked for. */
#define RESIDENT_SLABS_FIRST ((uintptr_t)1 << 45)
#define RESIDENT_SLABS_LAST ((uintptr_t)5 << 44)

static Resident **resident_slabs; /* by their addresses, as many as */
static size_t resident_slab_count, resident_slab_room;
static uintptr_t resident_slabs_next = RESIDENT_SLABS_FIRST;

/* Where slabs are, for who only wants to know that an address is in none. */
static uintptr_t resident_rows_low = UINTPTR_MAX, resident_rows_high;

static inline int resident_may_be_row(const void *data)
{
    return (uintptr_t)data < __atomic_load_n(&resident_rows_high, __ATOMIC_RELAXED) &&
           (uintptr_t)data >= __atomic_load_n(&resident_rows_low, __ATOMIC_RELAXED);
}

static void resident_note_range(void)
{
    size_t count = resident_slab_count;
    const Resident *last = count ? resident_slabs[count - 1] : NULL;
    __atomic_store_n(&resident_rows_low, count ? (uintptr_t)resident_slabs[0]->begin : UINTPTR_MAX,
                     __ATOMIC_RELAXED);
    __atomic_store_n(&resident_rows_high,
                     count ? (uintptr_t)last->begin + resident_pages(last) : 0, __ATOMIC_RELAXED);
}

/* How many slabs begin at an address or below. */
static size_t resident_slabs_up_to(const char *data)
{
    size_t low = 0, high = resident_slab_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (resident_slabs[middle]->begin <= data)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The slab that has an address, or NULL. */
static Resident *resident_slab_at(const char *data)
{
    size_t place = resident_may_be_row(data) ? resident_slabs_up_to(data) : 0;
    Resident *slab = place ? resident_slabs[place - 1] : NULL;
    return slab && data < slab->begin + resident_pages(slab) ? slab : NULL;
}

static void resident_drop_slab(Resident *slab)
{
    size_t place = resident_slabs_up_to(slab->begin);
    Resident **at = &residents;
    resident_let_go(slab);
    memmove(resident_slabs + place - 1, resident_slabs + place,
            (resident_slab_count - place) * sizeof *resident_slabs);
    resident_slab_count--;
    resident_note_range();
    while (*at != slab)
        at = &(*at)->next;
    __atomic_store_n(at, slab->next, __ATOMIC_RELEASE);
    munmap(slab->begin, resident_pages(slab));
    free(slab->rows);
    free(slab);
}

/* Enters a slab in the tables; tells whether there is memory for that. */
static int resident_enter_slab(Resident *slab)
{
    size_t place;
    if (resident_slab_count == resident_slab_room) {
        size_t room = 2 * resident_slab_room + 16;
        Resident **more = realloc(resident_slabs, room * sizeof *more);
        if (more == NULL)
            return 0;
        resident_slabs = more;
        resident_slab_room = room;
    }
    place = resident_slabs_up_to(slab->begin);
    memmove(resident_slabs + place + 1, resident_slabs + place,
            (resident_slab_count - place) * sizeof *resident_slabs);
    resident_slabs[place] = slab;
    resident_slab_count++;
    resident_note_range();
    resident_listen();
    slab->next = residents;
    __atomic_store_n(&residents, slab, __ATOMIC_RELEASE);
    return 1;
}

/* Pages for a slab, which nobody may touch yet; NULL if there are none. */
static char *resident_slab_pages(size_t bytes)
{
    uintptr_t next = __atomic_fetch_add(&resident_slabs_next, (bytes | RESIDENT_PAGE) * 2 &
                                        ~(uintptr_t)(RESIDENT_PAGE - 1), __ATOMIC_RELAXED);
    char *pages;
    if (next > RESIDENT_SLABS_LAST)
        __atomic_store_n(&resident_slabs_next, RESIDENT_SLABS_FIRST, __ATOMIC_RELAXED);
    pages = mmap((void *)next, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
                 0);
    return pages == MAP_FAILED ? NULL : pages;
}

/* Makes a slab of the first of `count` rows, of `sizes` bytes (a row of none is none) with room for
   `least` or more, which a device's buffer has from the bytes `from` on; tells where each is to be,
   and gives how many they are: 0 if there is no memory. */
static size_t resident_make_rows(size_t count, const uint64_t *sizes, uint64_t least,
                                 const uint64_t *from, char **data, void *type, void *buffer,
                                 Residency *device)
{
    Resident *slab = calloc(1, sizeof *slab);
    ResidentRow *rows = malloc(count * sizeof *rows);
    size_t taken = 0, made = 0, bytes = 0, held = 0;
    int entered;
    if (slab == NULL || rows == NULL)
        goto no_memory;
    for (; taken < count && held < RESIDENT_SLAB_BYTES; taken++) {
        size_t room = sizes[taken] < least ? least : sizes[taken];
        if (sizes[taken] == 0)
            continue;
        rows[made++] = (ResidentRow){bytes + RESIDENT_ROW_HEAD, sizes[taken], room, from[taken]};
        bytes += RESIDENT_ROW_HEAD + ((room + 31) & ~(size_t)31);
        held += sizes[taken];
    }
    if (made == 0) { /* all are empty */
        memset(data, 0, taken * sizeof *data);
        free(rows);
        free(slab);
        return taken;
    }
    slab->begin = resident_slab_pages(bytes);
    if (slab->begin == NULL)
        goto no_memory;
    made = 0;
    for (size_t i = 0; i < taken; i++)
        data[i] = sizes[i] ? slab->begin + rows[made++].at : NULL;
    *slab = (Resident){.begin = slab->begin, .bytes = bytes, .held = held, .place = ON_DEVICE,
                       .buffer = buffer, .device = device, .rows = rows, .count = made,
                       .used = made, .row_type = type};
    pthread_mutex_lock(&resident_lock);
    entered = resident_enter_slab(slab);
    if (entered) {
        device->retain(buffer);
        device->kept_bytes += held;
        device->alone_bytes += held;
    }
    pthread_mutex_unlock(&resident_lock);
    if (entered)
        return taken;
    munmap(slab->begin, bytes);
no_memory:
    free(rows);
    free(slab);
    return 0;
}

/* The row of a slab that has data at an address, or NULL; `guess` is asked first. */
static const ResidentRow *resident_row_at(const Resident *slab, const char *data, size_t guess)
{
    size_t low = 0, high = slab->count, at = (size_t)(data - slab->begin);
    if (guess < slab->count && slab->rows[guess].at == at)
        return &slab->rows[guess];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (slab->rows[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < slab->count && slab->rows[low].at == at ? &slab->rows[low] : NULL;
}

/* Whether lists, of so many bytes at addresses, are rows of slabs that one buffer of a device has:
   that buffer, retained, and where each is in it; or NULL. */
static void *resident_find_rows(size_t count, char *const *data, const uint64_t *sizes,
                                const Residency *device, uint64_t *from)
{
    const Resident *slab = NULL;
    const ResidentRow *row = NULL;
    void *buffer = NULL;
    size_t i;
    pthread_mutex_lock(&resident_lock);
    for (i = 0; i < count; i++) {
        from[i] = 0;
        if (sizes[i] == 0)
            continue;
        if (!slab || data[i] < slab->begin || data[i] >= slab->begin + slab->bytes) {
            slab = resident_slab_at(data[i]);
            row = NULL;
            if (!slab || !slab->buffer || slab->device != device)
                break;
            if (buffer == NULL)
                buffer = slab->buffer;
            else if (slab->buffer != buffer)
                break;
        }
        row = resident_row_at(slab, data[i], row ? (size_t)(row - slab->rows) + 1 : 0);
        if (!row || row->bytes < sizes[i])
            break;
        from[i] = row->from;
    }
    if (i < count)
        buffer = NULL;
    if (buffer)
        device->retain(buffer);
    pthread_mutex_unlock(&resident_lock);
    return buffer;
}

static int resident_is_row(const void *data)
{
    int found;
    if (!resident_may_be_row(data))
        return 0;
    pthread_mutex_lock(&resident_lock);
    found = resident_slab_at(data) != NULL;
    pthread_mutex_unlock(&resident_lock);
    return found;
}

/* A list is released: tells whether it was a row, of which nothing is touched. */
__attribute__((noinline, cold)) static int resident_release_row(const char *data)
{
    Resident *slab;
    pthread_mutex_lock(&resident_lock);
    slab = resident_slab_at(data);
    if (slab && --slab->used == 0)
        resident_drop_slab(slab);
    pthread_mutex_unlock(&resident_lock);
    return slab != NULL;
}

/* A row's memory is shown to Python: the host has its slab for good. */
static void resident_show_row(const char *data)
{
    Resident *slab;
    pthread_mutex_lock(&resident_lock);
    slab = resident_slab_at(data);
    if (slab)
        resident_bring(slab);
    pthread_mutex_unlock(&resident_lock);
}

#endif
