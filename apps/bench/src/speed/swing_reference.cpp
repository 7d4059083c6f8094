// Exact Swing in plain C++17, by the algorithm that FunRec uses: the measure of what the machine can do.
//
//   swing_reference USERS ITEMS USER_COUNT ITEM_COUNT K ALPHA THREADS INDICES SIMILARITIES
//
// reads a log without repeated pairs from two files of little-endian 32-bit indices, one a row, and writes the K nearest
// items of every item: 32-bit indices (-1 where there are fewer) and 64-bit similarities. Prints, as JSON, the seconds
// from the log in memory to the neighbors in memory.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

template <typename T>
std::vector<T> readFile(const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) throw std::runtime_error(std::string(path) + " cannot be read");
  std::vector<T> values(static_cast<std::size_t>(file.tellg()) / sizeof(T));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
  return values;
}

template <typename T>
void writeFile(const char* path, const std::vector<T>& values) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
  if (!file) throw std::runtime_error(std::string(path) + " cannot be written");
}

/** Lists of integers, one after the other: list i is values[offsets[i]..offsets[i + 1]). */
struct Lists {
  std::vector<int32_t> offsets, values;

  /** Groups values by key; each list keeps the order of the rows. */
  Lists(const std::vector<int32_t>& keys, const std::vector<int32_t>& grouped, int count)
      : offsets(count + 1), values(keys.size()) {
    for (int32_t key : keys) offsets[key + 1]++;
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<int32_t> ends(offsets.begin(), offsets.end() - 1);
    for (std::size_t row = 0; row < keys.size(); row++) values[ends[keys[row]]++] = grouped[row];
  }

  int size(int list) const { return offsets[list + 1] - offsets[list]; }
};

/** Where row i of an upper triangle without its diagonal starts, minus i + 1: the pair (i, j) stands at start + j. */
std::ptrdiff_t triangleRow(std::ptrdiff_t i, std::ptrdiff_t size) { return i * (2 * size - i - 3) / 2 - 1; }

std::size_t triangleSize(std::size_t size) { return size * (size - 1) / 2; }

/** What one thread needs to add the pairs of one user after the other. */
class PairAdder {
 public:
  PairAdder(const Lists& byUser, const Lists& byRank, const std::vector<double>& weights, double alpha)
      : byUser(byUser), byRank(byRank), weights(weights), alpha(alpha), counts(weights.size()), ends(weights.size()) {}

  /** Adds what a user and all later users give to each pair of items that they share. */
  void addUser(int user, std::vector<double>& sums, int itemCount) {
    const int32_t* items = &byUser.values[byUser.offsets[user]];
    const int length = byUser.size(user);
    if (length < 2) return;
    findLaterUsers(user, items, length);
    own.assign(triangleSize(length), 0);
    const int userCount = static_cast<int>(weights.size());
    for (int other = user + 1; other < userCount; other++) {
      const int shared = counts[other];
      if (shared < 2) continue;
      addPairs(&places[ends[other] - shared], shared, length, 2 * weights[user] * weights[other] / (alpha + shared));
    }
    for (int i = 0; i < length; i++) {
      const std::ptrdiff_t from = triangleRow(i, length);
      const std::ptrdiff_t to = triangleRow(items[i], itemCount);
      for (int j = i + 1; j < length; j++) sums[to + items[j]] += own[from + j];
    }
  }

 private:
  const Lists& byUser;
  const Lists& byRank;
  const std::vector<double>& weights;
  const double alpha;
  std::vector<int32_t> counts, ends, places;
  std::vector<double> own;

  /** For every later user the places, in the user's list, of the items that both have: places[ends - counts..ends). */
  void findLaterUsers(int user, const int32_t* items, int length) {
    std::fill(counts.begin() + user, counts.end(), 0);
    forEachShared(user, items, length, [&](int other, int) { counts[other]++; });
    int total = 0;
    for (std::size_t other = user + 1; other < counts.size(); other++) {
      ends[other] = total;
      total += counts[other];
    }
    places.resize(total);
    forEachShared(user, items, length, [&](int other, int place) { places[ends[other]++] = place; });
  }

  /** Calls visit(other, place) for every item shared with a later user, in the order of the user's items. */
  template <typename Visit>
  void forEachShared(int user, const int32_t* items, int length, Visit visit) const {
    for (int place = 0; place < length; place++) {
      // Users ascend within an item: the later ones stand behind the user's own entry, which ends the walk.
      for (int entry = byRank.offsets[items[place] + 1] - 1; byRank.values[entry] > user; entry--) {
        visit(byRank.values[entry], place);
      }
    }
  }

  void addPairs(const int32_t* shared, int count, int length, double weight) {
    double* sums = own.data();
    for (int i = 0; i < count - 1; i++) {
      const std::ptrdiff_t row = triangleRow(shared[i], length);
      for (int j = i + 1; j < count; j++) sums[row + shared[j]] += weight;
    }
  }
};

/** Items by falling number of users, equal ones by index. */
std::vector<int32_t> itemsByPopularity(const std::vector<int32_t>& items, int itemCount) {
  std::vector<int32_t> counts(itemCount), order(itemCount);
  for (int32_t item : items) counts[item]++;
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return counts[a] > counts[b]; });
  return order;
}

struct Neighbors {
  std::vector<int32_t> indices;
  std::vector<double> similarities;
};

/** The k most similar of every item; equal ones by index. */
Neighbors nearestItems(const std::vector<double>& sums, const std::vector<int32_t>& itemOfRank, int k) {
  const int count = static_cast<int>(itemOfRank.size());
  Neighbors nearest{std::vector<int32_t>(std::size_t(count) * k, -1), std::vector<double>(std::size_t(count) * k)};
  std::vector<std::pair<double, int32_t>> candidates;
  for (int rank = 0; rank < count; rank++) {
    candidates.clear();
    for (int other = 0; other < count; other++) {
      if (other == rank) continue;
      const double similarity = sums[triangleRow(std::min(rank, other), count) + std::max(rank, other)];
      if (similarity > 0) candidates.emplace_back(-similarity, itemOfRank[other]);
    }
    const std::size_t kept = std::min<std::size_t>(k, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + kept, candidates.end());
    for (std::size_t i = 0; i < kept; i++) {
      nearest.indices[std::size_t(itemOfRank[rank]) * k + i] = candidates[i].second;
      nearest.similarities[std::size_t(itemOfRank[rank]) * k + i] = -candidates[i].first;
    }
  }
  return nearest;
}

/** The k nearest items of every item. Items are numbered by popularity, so that what is added to often lies together. */
Neighbors swing(const std::vector<int32_t>& users, const std::vector<int32_t>& items, int userCount, int itemCount,
                int k, double alpha, int threads) {
  const std::vector<int32_t> itemOfRank = itemsByPopularity(items, itemCount);
  std::vector<int32_t> rankOf(itemCount), ranks(items.size());
  for (int rank = 0; rank < itemCount; rank++) rankOf[itemOfRank[rank]] = rank;
  std::transform(items.begin(), items.end(), ranks.begin(), [&](int item) { return rankOf[item]; });
  Lists byUser(users, ranks, userCount);
  for (int user = 0; user < userCount; user++) {
    std::sort(byUser.values.begin() + byUser.offsets[user], byUser.values.begin() + byUser.offsets[user + 1]);
  }
  std::vector<int32_t> sortedUsers(users.size());
  std::vector<double> weights(userCount);
  for (int user = 0; user < userCount; user++) {
    std::fill(sortedUsers.begin() + byUser.offsets[user], sortedUsers.begin() + byUser.offsets[user + 1], user);
    weights[user] = 1 / std::sqrt(byUser.size(user));
  }
  const Lists byRank(byUser.values, sortedUsers, itemCount);

  std::vector<double> sums(triangleSize(itemCount));
#pragma omp parallel num_threads(threads)
  {
    std::vector<double> part(threads > 1 ? sums.size() : 0);
    std::vector<double>& target = threads > 1 ? part : sums;
    PairAdder adder(byUser, byRank, weights, alpha);
#pragma omp for schedule(dynamic, 4)
    for (int user = 0; user < userCount; user++) adder.addUser(user, target, itemCount);
#pragma omp critical
    for (std::size_t pair = 0; pair < part.size(); pair++) sums[pair] += part[pair];
  }
  return nearestItems(sums, itemOfRank, k);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 10) throw std::runtime_error("9 arguments are needed");
  const auto users = readFile<int32_t>(argv[1]);
  const auto items = readFile<int32_t>(argv[2]);
  const auto start = std::chrono::steady_clock::now();
  const Neighbors nearest = swing(users, items, std::atoi(argv[3]), std::atoi(argv[4]), std::atoi(argv[5]),
                                  std::atof(argv[6]), std::atoi(argv[7]));
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  writeFile(argv[8], nearest.indices);
  writeFile(argv[9], nearest.similarities);
  std::printf("{\"seconds\": %.6f}\n", elapsed.count());
} catch (const std::exception& error) {
  std::fprintf(stderr, "swing_reference: %s\n", error.what());
  return 1;
}
