#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

int csystem_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int csystem_lock(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

static _Thread_local uint64_t context_seed;
static _Thread_local int64_t context_replication;

void csystem_set_context(uint64_t seed, int64_t replication) {
  context_seed = seed;
  context_replication = replication;
}

static char *append(char *at, const char *text) {
  while (*text) *at++ = *text++;
  return at;
}

static char *append_number(char *at, uint64_t number) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  while (count) *at++ = digits[--count];
  return at;
}

// Only calls that are safe in a signal handler.
static void explain_trap(int signal_number) {
  (void)signal_number;
  char text[256];
  char *at = append(text, "offpeak: this is a bug of ours, not of your scenario");
  if (context_replication > 0) {
    at = append(at, " (seed ");
    at = append_number(at, context_seed);
    at = append(at, ", replication ");
    at = append_number(at, (uint64_t)context_replication);
    at = append(at, ")");
  }
  at = append(at, ". Old results are as they were.\n");
  ssize_t ignored = write(STDERR_FILENO, text, (size_t)(at - text));
  (void)ignored;
  csystem_kill_all_programs();
  _exit(70);
}

void csystem_install_trap_handler(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = explain_trap;
  sigaction(SIGILL, &action, NULL);
  sigaction(SIGTRAP, &action, NULL);
  sigaction(SIGABRT, &action, NULL);
}

void csystem_exit_now(int code) {
  csystem_kill_all_programs();
  _exit(code);
}
