#include "PeerLoops.h"

#include <cstdint>

extern "C" uint64_t peer_free_starts(const uint64_t *lines, uint32_t rows, uint32_t days, uint32_t words,
                                     uint32_t length, uint32_t rounds) {
  uint64_t found = 0;
  for (uint32_t round = 0; round < rounds; round++) {
    // What was asked differs from round to round, or the compiler asks once.
    uint32_t cells = length + (round & 1);
    for (uint32_t day = 0; day < days; day++) {
      for (uint32_t word = 0; word < words; word++) {
        uint64_t anyone = 0;
        for (uint32_t row = 0; row < rows; row++) {
          const uint64_t *line = lines + (static_cast<uint64_t>(row) * days + day) * (words + 1) + word;
          uint64_t low = line[0], high = line[1];
          uint32_t reached = 1;
          while (reached < cells) {
            uint32_t step = reached < cells - reached ? reached : cells - reached;
            low &= low >> step | high << (64 - step);
            high &= high >> step;
            reached += step;
          }
          anyone |= low;
        }
        found += static_cast<uint64_t>(__builtin_popcountll(anyone));
      }
    }
  }
  return found;
}
