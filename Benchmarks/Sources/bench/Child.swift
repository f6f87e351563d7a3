import Foundation

/// A program that is run to its end, with what it printed and the most memory it held.
struct Child {
  /// Lines of a word and a number of seconds.
  let seconds: [String: Double]
  /// The most memory it held, in megabytes.
  let peak: Double
  /// From its start to its end, in seconds.
  let wall: Double
  /// The processor time it took, its own and the system's for it, in seconds.
  let processor: Double

  /// Runs a program; what it prints after a word is a number of seconds.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failed(program: program, status: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var child: pid_t = 0
    let begin = ContinuousClock.now
    let started = posix_spawn(&child, program, &actions, nil, words, environ)
    close(ends[1])
    let reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    guard started == 0 else { throw Failed(program: program, status: started) }
    let text = String(decoding: reading.readDataToEndOfFile(), as: UTF8.self)
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw Failed(program: program, status: status)
    }
    var seconds: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let number = Double(parts[1]) { seconds[String(parts[0])] = number }
    }
    self.seconds = seconds
    peak = Double(usage.ru_maxrss) / 1024
    let time = (ContinuousClock.now - begin).components
    wall = Double(time.seconds) + Double(time.attoseconds) / 1e18
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  struct Failed: Error {
    let program: String
    let status: Int32
  }
}

/// The runs of one program.
struct Runs {
  private var runs: [Child] = []

  mutating func add(_ run: Child) { runs.append(run) }

  /// The median seconds of some of what it did, together.
  func seconds(_ words: String...) -> Double {
    let sums = runs.map { run in words.reduce(0) { $0 + (run.seconds[$1] ?? 0) } }.sorted()
    return sums.isEmpty ? 0 : sums[sums.count / 2]
  }

  /// The most memory any run held, in megabytes.
  var peak: Double { runs.map(\.peak).max() ?? 0 }

  /// The median time from start to end, in seconds.
  var wall: Double { Self.median(runs.map(\.wall)) }

  /// The median processor time, in seconds.
  var processor: Double { Self.median(runs.map(\.processor)) }

  private static func median(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
  }

  var isEmpty: Bool { runs.isEmpty }
}
