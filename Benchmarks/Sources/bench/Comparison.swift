import Foundation

/// Timings of two things that were done by turns.
struct Comparison {
  private var ours: [Double] = []
  private var peers: [Double] = []

  static let heading = """
    | what | silp: median | p99 | peer: median | p99 | median: times the peer | bar |
    |---|---|---|---|---|---|---|
    """

  /// Does both a number of times, by turns, after some turns that do not count.
  init(
    turns: Int, warm: Int = 1, ours one: () throws -> Void, peer other: () throws -> Void
  ) rethrows {
    for turn in 0..<turns + warm {
      let mine = try Self.seconds(one)
      let theirs = try Self.seconds(other)
      guard turn >= warm else { continue }
      ours.append(mine)
      peers.append(theirs)
    }
    ours.sort()
    peers.sort()
  }

  /// The median of our timings, in seconds.
  var median: Double { ours[ours.count / 2] }

  /// Writes a line at once, since the next one may take a minute.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Prints a row of the table.
  func report(_ what: String, bar: String = "") {
    let ratio = ours[ours.count / 2] / peers[peers.count / 2]
    let cells =
      [what] + [ours, peers].flatMap { [Self.words($0, 0.5), Self.words($0, 0.99)] }
      + [Self.rounded(ratio, 1), bar]
    Self.say("| " + cells.joined(separator: " | ") + " |")
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// A share of the timings, in milliseconds; of a few, the 99th percentile is the slowest.
  private static func words(_ sorted: [Double], _ share: Double) -> String {
    let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
    return rounded(sorted[place] * 1_000, 2) + " ms"
  }

  private static func rounded(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }
}
