/* What a process writes to its terminal when it dies of its own fault. In C, because a signal handler may run
   nothing but what POSIX calls safe in one: neither the Swift runtime nor ncurses nor an allocation. */
#ifndef WANGGE_CLASTWORDS_H
#define WANGGE_CLASTWORDS_H

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* One for each screen that is open: there is one. */
static struct {
    volatile int descriptor;
    volatile size_t count;
    unsigned char bytes[32768];
    struct termios modes;
} cm_last_words = {.descriptor = -1};

/* With a value, or else the Swift compiler leaves it out. */
static unsigned char cm_last_stack[16384] = {0};

/* Blanks the terminal, gives it back and dies of the same signal: its handler is gone by now, and the signal is not
   held back. */
static inline void cm_die(int number)
{
    int terminal = cm_last_words.descriptor;
    size_t done = 0;
    cm_last_words.descriptor = -1;
    if (terminal >= 0) {
        while (done < cm_last_words.count) {
            ssize_t sent =
                write(terminal, cm_last_words.bytes + done, cm_last_words.count - done);
            if (sent > 0) done += (size_t)sent;
            else if (errno != EINTR) break;
        }
        tcsetattr(terminal, TCSANOW, &cm_last_words.modes);
    }
    raise(number);
}

/* From now on: in place of whatever the Swift runtime would do, which is to stop and ask on the terminal, with
   everything still in memory. */
static inline void cm_die_quietly(void)
{
    static const int numbers[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    stack_t stack;
    struct sigaction action;
    memset(&stack, 0, sizeof stack);
    /* A stack that has overflowed has no room for a handler. */
    stack.ss_sp = cm_last_stack;
    stack.ss_size = sizeof cm_last_stack;
    sigaltstack(&stack, NULL);
    memset(&action, 0, sizeof action);
    action.sa_handler = cm_die;
    action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    sigemptyset(&action.sa_mask);
    for (size_t each = 0; each < sizeof numbers / sizeof *numbers; each++)
        sigaction(numbers[each], &action, NULL);
}

/* The modes that the terminal had before the program came. */
static inline void cm_remember_modes(int terminal)
{
    tcgetattr(terminal, &cm_last_words.modes);
}

/* Bytes that do not fit are not cut: none are kept then, and the modes alone are given back. */
static inline void cm_set_last_words(int terminal, const void *bytes, size_t count)
{
    cm_last_words.descriptor = -1;
    cm_last_words.count = count <= sizeof cm_last_words.bytes ? count : 0;
    memcpy(cm_last_words.bytes, bytes, cm_last_words.count);
    cm_last_words.descriptor = terminal;
}

/* The terminal is somebody else's again. */
static inline void cm_forget_last_words(void) { cm_last_words.descriptor = -1; }

#endif
