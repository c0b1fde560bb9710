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

/// CPU seconds of the calling thread.
double peer_thread_seconds(void);

#ifdef __cplusplus
}
#endif

#endif
