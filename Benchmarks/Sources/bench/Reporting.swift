import Foundation

/// A chronology of ten thousand rows as a finished ODT, beside what others make of the same rows.
enum Reporting {
  static let rows = 10_000

  static func run(in place: Workplace) throws {
    let folder = place.folder + "/report"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try ReportingWork.write(rows, to: folder)
    let bench = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let ours = try Self.ours(bench, folder)
    Comparison.say(
      """

      | a chronology of \(rows) rows as ODT | time | processor | peak | times silp's processor time |
      |---|---|---|---|---|
      """)
    tell("silp: view, template, container, structure check, scan", ours, beside: ours)
    for part in ["view", "template", "check", "scan"] {
      Comparison.say("| of which \(part) | \(ours.seconds(part).words(2)) s | | | |")
    }
    try peers(folder, beside: ours)
  }

  private static func ours(_ bench: String, _ folder: String) throws -> Runs {
    var runs = Runs()
    for _ in 0..<5 { runs.add(try Child(bench, ["--work", "report", "odt", folder])) }
    return runs
  }

  private static func peers(_ folder: String, beside ours: Runs) throws {
    guard let python = ProcessInfo.processInfo.environment["SILP_BENCH_PYTHON"] else {
      return Comparison.say("Left out: odfpy, odfdo, relatorio, pandoc (SILP_BENCH_PYTHON).")
    }
    _ = try Child(python, ["peers/report.py", "relatorio-template", folder])
    for peer in ["relatorio", "odfpy", "odfdo", "pandoc"] {
      var runs = Runs()
      for _ in 0..<(peer == "odfdo" ? 1 : 3) {
        guard let run = try? Child(python, ["peers/report.py", peer, folder]) else { continue }
        runs.add(run)
      }
      if peer == "pandoc" { runs = try pandoc(folder) }
      guard !runs.isEmpty else {
        Comparison.say("Left out: \(peer), which is not installed.")
        continue
      }
      tell(peer, runs, beside: ours)
    }
  }

  /// From its own tree of a document, which is the quickest way into it.
  private static func pandoc(_ folder: String) throws -> Runs {
    var runs = Runs()
    let words = ["pandoc", "-f", "json", folder + "/pandoc.json", "-o", folder + "/pandoc.odt"]
    for _ in 0..<2 {
      guard let run = try? Child("/usr/bin/env", words) else { break }
      runs.add(run)
    }
    return runs
  }

  private static func tell(_ what: String, _ runs: Runs, beside ours: Runs) {
    let ratio = (runs.processor / ours.processor).words(1)
    Comparison.say(
      "| \(what) | \(runs.wall.words(2)) s | \(runs.processor.words(2)) s | "
        + "\(runs.peak.words(0)) MB | \(ratio) |")
  }
}

extension Double {
  /// A number with so many digits behind the point.
  fileprivate func words(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
