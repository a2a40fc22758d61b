/* What a program needs to wait for keys, signals and the main queue with one poll(2). */
#ifndef WANGGE_CMAINLOOP_H
#define WANGGE_CMAINLOOP_H

#include <signal.h>
#include <stdint.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* Dispatch's side of every run loop that is not its own, Core Foundation's among them: an eventfd
   that is readable while the main queue has blocks waiting, and a call that runs them. */
int _dispatch_get_main_queue_handle_4CF(void);
void _dispatch_main_queue_callback_4CF(void *message);

static inline int cm_main_queue(void) { return _dispatch_get_main_queue_handle_4CF(); }

static inline void cm_run_main_queue(void)
{
    uint64_t count;
    if (read(cm_main_queue(), &count, sizeof count) == sizeof count)
        _dispatch_main_queue_callback_4CF((void *)0);
}

/* A descriptor that is readable while one of the signals waits; they must be blocked. */
static inline int cm_open_signals(const sigset_t *signals)
{
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

/* The number of a signal that waited; 0 when none did. */
static inline int cm_next_signal(int descriptor)
{
    struct signalfd_siginfo information;
    if (read(descriptor, &information, sizeof information) != sizeof information) return 0;
    return (int)information.ssi_signo;
}

#endif
