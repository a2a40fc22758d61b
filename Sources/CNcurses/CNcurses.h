/* ncursesw as Swift can import it: macros and global variables become functions and constants. */
#ifndef WANGGE_CNCURSES_H
#define WANGGE_CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <term.h>
#include <stdint.h>
#include <wchar.h>

static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;

static const mmask_t cn_button1_pressed = BUTTON1_PRESSED;
static const mmask_t cn_button1_released = BUTTON1_RELEASED;
static const mmask_t cn_mouse_moved = REPORT_MOUSE_POSITION;
static const mmask_t cn_wheel_up = BUTTON4_PRESSED;
static const mmask_t cn_wheel_down = BUTTON5_PRESSED;

/* The frame that ncurses sends next. Drawing there spares its copy from a window. */
static inline WINDOW *cn_next_frame(void) { return newscr; }
static inline TERMINAL *cn_current_terminal(void) { return cur_term; }
static inline int cn_colour_count(void) { return COLORS; }
static inline int cn_rows(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }

/* How ncurses itself puts a byte into the buffer that it sends from; it is in no header, for its libraries
   share it among themselves alone. */
extern int _nc_outch(int byte) __attribute__((weak));

/* Puts so many blanks there, of which the window knows nothing; as the buffer is, it sends what is too much.
   Returns whether it can. */
static inline int cn_fill_buffer(int count)
{
    if (_nc_outch == NULL) return 0;
    while (count-- > 0) _nc_outch(' ');
    return 1;
}

/* Whether the rows of the terminal can be moved as below. */
static inline int cn_can_scroll(void)
{
    return _nc_outch != NULL && change_scroll_region != NULL && cursor_address != NULL
        && scroll_forward != NULL && scroll_reverse != NULL && save_cursor != NULL
        && restore_cursor != NULL;
}

/* Moves the rows from `top` to `bottom`, the last included, up by `count` rows, or down where that is below
   0: on the terminal, and in what ncurses knows of it and sends next. Without this ncurses would have to find
   out for itself that they moved, from sums of all rows, and compare each cell afterwards. */
static inline void cn_scroll(int top, int bottom, int count)
{
    WINDOW *frames[] = {curscr, newscr};
    tputs(save_cursor, 1, _nc_outch);
    tputs(tiparm(change_scroll_region, top, bottom), 1, _nc_outch);
    tputs(tiparm(cursor_address, count > 0 ? bottom : top, 0), 1, _nc_outch);
    for (int row = 0; row < (count > 0 ? count : -count); row++)
        tputs(count > 0 ? scroll_forward : scroll_reverse, 1, _nc_outch);
    tputs(tiparm(change_scroll_region, 0, LINES - 1), 1, _nc_outch);
    tputs(restore_cursor, 1, _nc_outch);
    for (int index = 0; index < 2; index++) {
        wsetscrreg(frames[index], top, bottom);
        scrollok(frames[index], TRUE);
        wscrl(frames[index], count);
        scrollok(frames[index], FALSE);
        /* They are alike in both. */
        wtouchln(frames[index], top, bottom - top + 1, 0);
    }
}

/* A capability as text, or NULL where the terminal has none of that name. */
static inline const char *cn_capability(const char *name)
{
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

/* What brings the cursor to the beginning of a row, until it is asked again; NULL where the terminal
   cannot. */
static inline const char *cn_start_of_row(int row)
{
    const char *move = cn_capability("cup");
    return move == NULL ? NULL : tiparm(move, row, 0);
}

/* Columns of a character as the C library counts them; -1 for what it does not know. */
static inline int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Fills a cell with a base character and up to two marks (0: none). A base that the C library
   does not show in `width` columns becomes U+FFFD; returns the columns that the cell takes. */
static inline int cn_set_cell(cchar_t *cell, uint32_t base, uint32_t mark, uint32_t second_mark,
                              int width, attr_t attributes, int pair)
{
    wchar_t text[4] = {(wchar_t)base, (wchar_t)mark, (wchar_t)second_mark, 0};
    if ((base < 0x20 || base > 0x7E) && cn_width(base) != width) {
        text[0] = 0xFFFD;
        text[1] = 0;
        width = 1;
    }
    if (setcchar(cell, text, attributes, (short)pair, &pair) == ERR) {
        text[1] = 0;
        setcchar(cell, text, attributes, (short)pair, &pair);
    }
    return width;
}

#endif
