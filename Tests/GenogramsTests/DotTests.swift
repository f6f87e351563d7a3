import Foundation
import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct DotTests {
  @Test("the same family gives the same bytes, also when its records are filed in another order")
  func repeatable() throws {
    let review = WallFamily.review
    let first = try Genogram(view: DeidentifiedReview(review, for: .panel)).dot()
    for seed in 1...5 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let shuffled = Review(review.items.shuffled(using: &random))
      #expect(try Genogram(view: DeidentifiedReview(shuffled, for: .panel)).dot() == first)
    }
  }

  @Test("every node and every edge has its place, in a family of two hundred too")
  func positions() throws {
    #expect(try Genogram(view: WallFamily.view).dot().hasEveryPosition)
    #expect(try Genogram(view: RandomFamily.view(seed: 3, people: 200)).dot().hasEveryPosition)
  }

  @Test("names of nodes are numbers, and no full date of birth is in the file")
  func neutral() throws {
    let dot = try Genogram(view: WallFamily.view).dot()
    #expect(dot.contains("p1 [pos="))
    #expect(!dot.contains("11 February 2020") && !dot.contains("2020-02-11"))
  }

  @Test("where dates are told relative to the incident, no year is on a line or below a symbol")
  func relativeDates() throws {
    let view = DeidentifiedReview(WallFamily.review, for: .public, dates: .relative)
    let dot = try Genogram(view: view).dot()
    for year in 1900...2030 {
      #expect(!dot.contains("\"m \(year)") && !dot.contains("died \(year)"))
    }
    #expect(!dot.contains("3 May 2024"))
  }

  @Test("whatever is typed into a label shows as typed and cannot end the string")
  func hostileLabels() throws {
    var file = SampleFamily()
    let labels = [
      "The \"uncle\"", "back\\", "a & b &lt;", "<b>bold</b>", "line\nbreak", "שלום", "\u{0}\u{1B}",
      String(repeating: "long ", count: 2000), String(repeating: "x", count: 10_000), "\\N \\G",
    ]
    for (number, label) in labels.enumerated() {
      _ = file.person(label, alias: "p\(number)", standing: .subject)
    }
    let view = DeidentifiedReview(file.review, for: .panel)
    let dot = try Genogram(view: view).dot()
    #expect(dot.contains(#"label="The \"uncle\"""#))
    #expect(dot.contains(#"label="back\\""#))
    #expect(dot.contains(#"label="a &amp; b &amp;lt;""#))
    #expect(dot.contains(#"label="\\N \\G""#))
    #expect(LayoutMetrics(try Genogram(view: view).layout).overlaps == 0)
    try expectQuietRendering(dot)
  }

  @Test("Graphviz renders the family of twenty and a tangled one without a word of complaint")
  func rendering() throws {
    try expectQuietRendering(Genogram(view: WallFamily.view).dot())
    try expectQuietRendering(Genogram(view: RandomFamily.view(seed: 7, people: 90)).dot())
    try expectQuietRendering(Genogram(view: DeidentifiedReview(Review(), for: .panel)).dot())
  }

  /// Renders with `dot` where it is installed, and expects an SVG and nothing on standard error.
  private func expectQuietRendering(_ dot: String) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let programs = folders.map { String($0) + "/dot" }
    let path = programs.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else {
      print("Graphviz is not installed: rendering is not tested.")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "silp-dot-\(dot.hashValue)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, picture, words) = (
      folder.appending(path: "a.dot"), folder.appending(path: "a.svg"),
      folder.appending(path: "words")
    )
    try Data(dot.utf8).write(to: source)
    try Data().write(to: words)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-Tsvg", source.path(), "-o", picture.path()]
    process.standardError = try FileHandle(forWritingTo: words)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOf: words, encoding: .utf8) == "")
    #expect(try String(contentsOf: picture, encoding: .utf8).contains("</svg>"))
  }
}
