/* What Swift cannot call of SQLite: a function of any number of arguments. */
#ifndef WANGGE_CSQLITE_H
#define WANGGE_CSQLITE_H

#include <sqlite3.h>

/* The connection writes nothing from its log into the file when it is closed. */
static inline int cs_leave_log_on_close(sqlite3 *connection)
{
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

#endif
