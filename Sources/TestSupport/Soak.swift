internal import Foundation

/// How much of a big sweep is run: a seeded sample, or all of it where `SILP_SOAK=1`.
///
/// `make soak` runs the suites whose files speak of it, so a file is called like its suite.
package enum Soak: Sendable {
  /// Whether all of it is run.
  package static let isWhole = ProcessInfo.processInfo.environment["SILP_SOAK"] == "1"

  /// The seeds of a sweep.
  package static func seeds(_ sample: UInt64, whole: UInt64) -> Range<UInt64> {
    0..<(isWhole ? whole : sample)
  }
}
