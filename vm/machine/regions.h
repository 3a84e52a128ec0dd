/* Where blocks above 1 KiB come from: regions, pieces of memory that hold blocks of one class of
   sizes each. The first ones of a class are small, the next is as large as all that there are, up
   to a huge page: over rows of 4 KB that lie on small pages a loop took 1.1 times as long. A region
   of which no block is used goes back to the C library, but for a few.

   Regions are the process's, for a block may be released by another thread than allocated it, at
   another machine. Whoever needs many blocks takes several at once. */
#ifndef MOJOVM_REGIONS_H
#define MOJOVM_REGIONS_H

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "threads.h"

#define REGION_CLASSES 40
#define REGION_LEAST ((size_t)64 << 10)      /* bytes of the first one of a class */
#define REGION_MOST ((size_t)2 << 20)        /* a huge page */
#define REGION_BLOCKS 4                      /* at least so many in one */
#define REGION_LARGEST ((size_t)129 << 10)   /* what is larger stands alone */
#define REGION_TAKEN ((size_t)64 << 10)      /* bytes at once, at most, */
#define REGION_SHARE 16                      /* and a part of what the class has */
#define REGION_EMPTY_BYTES ((size_t)8 << 20) /* that are kept */

typedef struct Region Region;

/* Memory for a block: this is ahead of it. */
typedef struct Place {
    Region *region;     /* NULL: it stands alone */
    struct Place *next; /* of those that are free */
} Place;

struct Region {
    Region *next, *previous; /* of those of its class with free places */
    Place *free;
    char *fresh; /* where nothing was so far */
    size_t bytes, stride;
    int number, used;
} __attribute__((aligned(64)));

static pthread_mutex_t region_lock = SHORT_LOCK;
static Region *regions_open[REGION_CLASSES]; /* those with free places */
static size_t regions_bytes[REGION_CLASSES];
static size_t regions_empty_bytes;
static pthread_once_t regions_once = PTHREAD_ONCE_INIT;

static void region_ahead_of_fork(void)
{
    pthread_mutex_lock(&region_lock);
}

static void region_behind_fork(void)
{
    pthread_mutex_unlock(&region_lock);
}

static void region_begin(void)
{
    pthread_atfork(region_ahead_of_fork, region_behind_fork, region_behind_fork);
}

static int region_has_fresh(const Region *region)
{
    return region->fresh + region->stride <= (const char *)region + region->bytes;
}

static void region_open(Region *region)
{
    Region **list = &regions_open[region->number];
    region->previous = NULL;
    region->next = *list;
    if (*list)
        (*list)->previous = region;
    *list = region;
}

static void region_close(Region *region)
{
    if (region->next)
        region->next->previous = region->previous;
    if (region->previous)
        region->previous->next = region->next;
    else
        regions_open[region->number] = region->next;
}

static Region *region_new(int number, size_t stride)
{
    size_t bytes = regions_bytes[number], least = sizeof(Region) + REGION_BLOCKS * stride;
    Region *region;
    bytes = bytes < REGION_LEAST ? REGION_LEAST : bytes > REGION_MOST ? REGION_MOST : bytes;
    bytes = bytes < least ? least : bytes;
    if (posix_memalign((void **)&region, bytes == REGION_MOST ? REGION_MOST : 64, bytes))
        return NULL;
    if (bytes == REGION_MOST)
        madvise(region, bytes, MADV_HUGEPAGE);
    region->free = NULL;
    region->fresh = (char *)(region + 1);
    region->bytes = bytes;
    region->stride = stride;
    region->number = number;
    region->used = 0;
    regions_bytes[number] += bytes;
    regions_empty_bytes += bytes;
    region_open(region);
    return region;
}

/* Takes places of `stride` bytes for blocks of a class, `most` of them or fewer; gives how many,
   none if they are too large or there is no memory. */
static int region_take(int number, size_t stride, Place **places, int most)
{
    Region *region;
    size_t bytes;
    int count = 0, old;
    if (stride > REGION_LARGEST)
        return 0;
    pthread_once(&regions_once, region_begin);
    pthread_mutex_lock(&region_lock);
    region = regions_open[number];
    if (region == NULL && (region = region_new(number, stride)) == NULL) {
        pthread_mutex_unlock(&region_lock);
        return 0;
    }
    if (region->used == 0)
        regions_empty_bytes -= region->bytes;
    bytes = regions_bytes[number] / REGION_SHARE;
    bytes = bytes > REGION_TAKEN ? REGION_TAKEN : bytes;
    if (bytes / stride < (size_t)most)
        most = bytes < 2 * stride ? 1 : (int)(bytes / stride);
    for (; count < most && region->free; count++) {
        places[count] = region->free;
        region->free = region->free->next;
    }
    for (old = count; count < most && region_has_fresh(region); count++) {
        places[count] = (Place *)region->fresh;
        region->fresh += region->stride;
    }
    region->used += count;
    if (!region->free && !region_has_fresh(region))
        region_close(region);
    pthread_mutex_unlock(&region_lock);
    for (; old < count; old++) /* pages that were never touched, perhaps */
        places[old]->region = region;
    return count;
}

/* A place that stands alone, or NULL. Data behind it and a header are aligned by 32. */
static Place *region_alone(size_t bytes)
{
    Place *place;
    if (posix_memalign((void **)&place, 32, bytes))
        return NULL;
    place->region = NULL;
    return place;
}

/* Frees a place in a region; gives the region if that is to go. */
static Region *region_freed(Place *place)
{
    Region *region = place->region;
    if (!region->free && !region_has_fresh(region))
        region_open(region);
    place->next = region->free;
    region->free = place;
    if (--region->used)
        return NULL;
    region->free = NULL;
    region->fresh = (char *)(region + 1);
    if (regions_empty_bytes + region->bytes > REGION_EMPTY_BYTES) {
        region_close(region);
        regions_bytes[region->number] -= region->bytes;
        return region;
    }
    regions_empty_bytes += region->bytes;
    return NULL;
}

/* Gives back so many places. */
static void region_give(Place **places, int count)
{
    Region *gone = NULL, *region;
    pthread_mutex_lock(&region_lock);
    for (int i = 0; i < count; i++) {
        if (places[i]->region == NULL) {
            free(places[i]);
        } else if ((region = region_freed(places[i])) != NULL) {
            region->next = gone;
            gone = region;
        }
    }
    pthread_mutex_unlock(&region_lock);
    while (gone) {
        region = gone->next;
        free(gone);
        gone = region;
    }
}

#endif
