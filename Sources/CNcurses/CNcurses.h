/* ncursesw as Swift can import it: macros and global variables become functions and constants. */
#ifndef WANGGE_CNCURSES_H
#define WANGGE_CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <term.h>

#endif
