#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdint.h>

#include "cprogram.h"

/// Lets two folders change places at once. Returns 0, or the error number (ENOSYS or EINVAL where the kernel or the
/// file system cannot do it).
int csystem_exchange(const char *one, const char *other);

/// Takes the lock of an open file or folder without waiting. Returns 0, or the error number.
int csystem_lock(int descriptor);

/// Makes a trap of the program end with exit code 70 and a sentence that names what was running.
void csystem_install_trap_handler(void);

/// What the calling thread works on, for the sentence of a trap.
void csystem_set_context(uint64_t seed, int64_t replication);

/// Ends the program at once with all programs it has started, without cleaning up; safe in a signal handler.
void csystem_exit_now(int code);

#endif
