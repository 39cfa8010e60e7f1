// Cuts texts with cppjieba alone: the peer of text-to-counts.ts. cut DICT MODEL FILE…
// It reads all files, and then, for each line of standard input, cuts them all and prints seconds on the clock, seconds of
// processor time and the number of words, so that its turns can alternate with those of others.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "cppjieba/DictTrie.hpp"
#include "cppjieba/HMMModel.hpp"
#include "cppjieba/MixSegment.hpp"

static double processorSeconds() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) { return time.tv_sec + time.tv_usec / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int main(int count, char** arguments) {
  const cppjieba::DictTrie dictionary(arguments[1]);
  const cppjieba::HMMModel model(arguments[2]);
  const cppjieba::MixSegment segment(&dictionary, &model);
  std::vector<std::string> texts;
  for (int at = 3; at < count; at++) {
    std::ifstream file(arguments[at], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::puts("ready");
  std::fflush(stdout);
  std::string turn;
  while (std::getline(std::cin, turn)) {
    const auto start = std::chrono::steady_clock::now();
    const double before = processorSeconds();
    size_t total = 0;
    for (const auto& text : texts) {
      std::vector<std::string> words;
      segment.Cut(text, words, true);
      total += words.size();
    }
    const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - start;
    std::printf("{\"clock\": %.6f, \"processor\": %.6f, \"words\": %zu}\n", clock.count(), processorSeconds() - before, total);
    std::fflush(stdout);
  }
}
