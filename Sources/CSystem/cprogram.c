#define _GNU_SOURCE
#include "cprogram.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// The programs that run, for who ends this one without cleaning up; 0 is a free place. One too many is not kept.
enum { KEPT = 1024 };
static _Atomic pid_t running[KEPT];

static void replace_kept(pid_t old, pid_t new) {
  for (int place = 0; place < KEPT; place++) {
    pid_t expected = old;
    if (atomic_compare_exchange_strong(&running[place], &expected, new)) return;
  }
}

void csystem_kill_all_programs(void) {
  for (int place = 0; place < KEPT; place++) {
    pid_t process = atomic_load(&running[place]);
    if (process > 0) kill(-process, SIGKILL);
  }
}

static void close_ends(const int ends[6]) {
  for (int end = 0; end < 6; end++) {
    if (ends[end] >= 0) close(ends[end]);
  }
}

// A pipe whose ends lie above the standard ones, even where those of this program are closed.
static int open_pipe(int ends[2]) {
  int low[2];
  if (pipe2(low, O_CLOEXEC) != 0) return errno;
  for (int end = 0; end < 2; end++) ends[end] = fcntl(low[end], F_DUPFD_CLOEXEC, 3);
  int error_number = ends[0] < 0 || ends[1] < 0 ? errno : 0;
  close(low[0]);
  close(low[1]);
  return error_number;
}

// The other ends become its standard input and outputs, whatever else is open stays ours.
static int set_up_files(posix_spawn_file_actions_t *actions, const char *folder, const int theirs[3]) {
  int error_number = posix_spawn_file_actions_addchdir_np(actions, folder);
  for (int end = 0; end < 3 && error_number == 0; end++) {
    error_number = posix_spawn_file_actions_adddup2(actions, theirs[end], end);
  }
  return error_number ? error_number : posix_spawn_file_actions_addclosefrom_np(actions, 3);
}

static void set_up_signals(posix_spawnattr_t *attributes) {
  sigset_t none, plain;
  sigemptyset(&none);
  sigfillset(&plain);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &plain);
  posix_spawnattr_setpgroup(attributes, 0);
  posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int spawn(char *const words[], const char *folder, const int theirs[3], pid_t *process) {
  posix_spawn_file_actions_t actions;
  int error_number = posix_spawn_file_actions_init(&actions);
  if (error_number) return error_number;
  error_number = set_up_files(&actions, folder, theirs);
  if (error_number == 0) {
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    set_up_signals(&attributes);
    error_number = posix_spawnp(process, words[0], &actions, &attributes, words, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error_number;
}

int csystem_start_program(char *const words[], const char *folder, csystem_program *program) {
  signal(SIGPIPE, SIG_IGN);
  static atomic_flag is_prepared = ATOMIC_FLAG_INIT;
  if (!atomic_flag_test_and_set(&is_prepared)) atexit(csystem_kill_all_programs);
  int ends[6] = {-1, -1, -1, -1, -1, -1};
  for (int pipe = 0; pipe < 3; pipe++) {
    int error_number = open_pipe(ends + 2 * pipe);
    if (error_number) {
      close_ends(ends);
      return error_number;
    }
  }
  const int theirs[3] = {ends[0], ends[3], ends[5]};
  const int ours[3] = {ends[1], ends[2], ends[4]};
  for (int end = 0; end < 3; end++) fcntl(ours[end], F_SETFL, O_NONBLOCK);
  pid_t process = 0;
  int error_number = spawn(words, folder, theirs, &process);
  if (error_number) {
    close_ends(ends);
    return error_number;
  }
  for (int end = 0; end < 3; end++) close(theirs[end]);
  replace_kept(0, process);
  *program = (csystem_program){process, ours[0], ours[1], ours[2]};
  return 0;
}

int csystem_program_is_over(pid_t process) {
  siginfo_t ended;
  ended.si_pid = 0;
  int found;
  do {
    found = waitid(P_PID, (id_t)process, &ended, WEXITED | WNOHANG | WNOWAIT);
  } while (found != 0 && errno == EINTR);
  return found != 0 || ended.si_pid == process;
}

int csystem_kill_program(pid_t process) {
  kill(-process, SIGKILL);
  replace_kept(process, 0);
  int status = -1;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}
