/* Threads of the machine's own: nobody waits for them, and signals are for the others. */
#ifndef MOJOVM_THREADS_H
#define MOJOVM_THREADS_H

#include <pthread.h>
#include <signal.h>
#include <stddef.h>

/* Begins a thread with a stack of so many bytes (0: as the system likes); tells whether it did. */
static int start_thread(void *(*work)(void *), size_t stack_bytes)
{
    pthread_t thread;
    pthread_attr_t attributes;
    sigset_t all, before;
    int begun;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (stack_bytes)
        pthread_attr_setstacksize(&attributes, stack_bytes);
    begun = pthread_create(&thread, &attributes, work, NULL) == 0;
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return begun;
}

#endif
