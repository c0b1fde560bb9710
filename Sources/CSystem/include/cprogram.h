#ifndef CPROGRAM_H
#define CPROGRAM_H

#include <sys/types.h>

/// A program that was started in a process group of its own, with our ends of its pipes.
typedef struct {
  pid_t process;
  int input;
  int output;
  int errors;
} csystem_program;

/// Starts a program: the words of its command line with a null behind them, looked up in PATH from the folder it
/// works in. It inherits no open file but its pipes, and signals as a terminal gives them. Our ends never block, and
/// no other program inherits them; from now on a write that nobody reads fails instead of ending us. Returns 0, or the
/// error number.
int csystem_start_program(char *const words[], const char *folder, csystem_program *program);

/// Whether a program is over; it stays to be reaped, so that its number is not given to another.
int csystem_program_is_over(pid_t process);

/// Kills a program with all it has started and not let go of, and waits for its end. Returns its status as waitpid
/// gives it, or -1.
int csystem_kill_program(pid_t process);

/// Kills all programs that were started and are not over, without waiting; safe in a signal handler.
void csystem_kill_all_programs(void);

#endif
