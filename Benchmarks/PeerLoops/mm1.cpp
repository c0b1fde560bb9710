#include "PeerLoops.h"

#include <cmath>
#include <cstdint>
#include <ctime>
#include <queue>
#include <vector>

namespace {

struct Event {
  double time;
  uint64_t order;
  uint32_t kind;
};

struct Later {
  bool operator()(const Event &one, const Event &other) const {
    if (one.time != other.time) return one.time > other.time;
    return one.order > other.order;
  }
};

struct SplitMix {
  uint64_t state;
  double uniform() {
    state += 0x9E3779B97F4A7C15u;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return (static_cast<double>(z >> 12) + 0.5) * 0x1p-52;
  }
  double exponential(double mean) { return -mean * std::log(uniform()); }
};

} // namespace

extern "C" double peer_mm1(uint64_t customers, double load, uint64_t seed) {
  std::priority_queue<Event, std::vector<Event>, Later> events;
  std::queue<double> waiting;
  SplitMix random{seed};
  uint64_t order = 0, begun = 0;
  bool busy = false;
  double waits = 0;
  events.push({random.exponential(1 / load), order++, 0});
  while (begun < customers) {
    Event event = events.top();
    events.pop();
    if (event.kind == 0) {
      events.push({event.time + random.exponential(1 / load), order++, 0});
      if (busy) {
        waiting.push(event.time);
      } else {
        busy = true;
        begun++;
        events.push({event.time + random.exponential(1), order++, 1});
      }
    } else if (waiting.empty()) {
      busy = false;
    } else {
      waits += event.time - waiting.front();
      waiting.pop();
      begun++;
      events.push({event.time + random.exponential(1), order++, 1});
    }
  }
  return waits / static_cast<double>(customers);
}

extern "C" double peer_thread_seconds(void) {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}
