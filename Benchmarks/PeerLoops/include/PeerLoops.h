#ifndef PEER_LOOPS_H
#define PEER_LOOPS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Simulates an M/M/1 queue with a future event list on std::priority_queue, as one would write it by hand.
///
/// Times are in minutes; service takes 1 minute on average. Returns the mean wait.
double peer_mm1(uint64_t customers, double load, uint64_t seed);

/// Lists the starts of `length` cells on which one of `rows` lines of free cells is free, of `days` days of `words` words
/// each, `rounds` times over, as one would write it by hand: no moves, no rules, no cache.
///
/// Returns the number of starts found in all.
uint64_t peer_free_starts(const uint64_t *lines, uint32_t rows, uint32_t days, uint32_t words, uint32_t length,
                          uint32_t rounds);

/// CPU seconds of the calling thread.
double peer_thread_seconds(void);

#ifdef __cplusplus
}
#endif

#endif
