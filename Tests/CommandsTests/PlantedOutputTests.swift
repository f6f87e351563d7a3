import Archive
import Commands
import Foundation
import Interchange
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Finished files of a review with a day planted in every field", .serialized)
struct PlantedOutputTests {
  private static let planted = PlantedDay()

  private func desk() throws -> Desk {
    let desk = try Desk()
    let review = Self.planted.review
    let bytes = try ReviewXML.write(review, labels: LabelTable(labelsOf: review))
    try desk.write(String(decoding: bytes, as: UTF8.self), to: "planted.xml")
    let made = desk.run(
      "import", "xml", "planted.xml", "--as", "planted", "--make-unlock-file", "key",
      "--no-recovery-code", "--no-input")
    try #require(made.status == .done, "\(made.err)")
    return desk
  }

  /// The words of every part of a finished file that holds any.
  private func words(_ bytes: [UInt8]) throws -> String {
    let reader = try ZipReader(bytes: bytes)
    return try reader.entries.map(\.name).filter {
      $0.hasSuffix(".xml") || $0.contains("Pictures/")
    }
    .map { name in
      let text = String(decoding: try reader.read(name), as: UTF8.self)
      // Only what stands between tags and in alternative texts; figures in tags are measures.
      return text.split(separator: "<").map { $0.drop { $0 != ">" } }.joined(separator: " ")
    }.joined(separator: " ")
  }

  /// The words of the chronology, the timeline and the sightings in all their forms.
  private func timelines(
    _ desk: Desk, _ arguments: [String], sign: String
  ) throws -> String {
    var told = ""
    for (kind, what, ending) in [
      ("report", "chronology", "odt"), ("report", "timeline", "odt"), ("export", "timeline", "svg"),
      ("export", "sightings", "svg"),
    ] {
      let made = desk.run([kind, what] + arguments + ["\(what).\(ending)"])
      #expect(made.status == .done, "\(what) \(arguments): \(made.err)")
      let name = "\(what)\(sign).\(ending)"
      let bytes = desk.bytes(name)
      #expect(!bytes.isEmpty)
      told += ending == "odt" ? try words(bytes) : String(decoding: bytes, as: UTF8.self)
      try FileManager.default.removeItem(atPath: desk.folder + "/" + name)
    }
    return told
  }

  @Test("no report and no genogram tells what its readers may not know")
  func outputs() throws {
    let desk = try desk()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let sample: [(Audience, DatePolicy)] =
      Soak.isWhole
      ? Audience.allCases.flatMap { audience in DatePolicy.allCases.map { (audience, $0) } }
      : [
        (.panel, .exact), (.agency, .relative), (.board, .monthAndYear), (.public, .season),
        (.learningDay, .age),
      ]
    for (audience, policy) in sample {
      let arguments = [
        "--audience", audience.rawValue, "--dates", policy.rawValue, "--unlock-with", "key",
        "--no-input", "-o",
      ]
      let report = desk.run(
        ["report", "overview", "--genogram"] + arguments + ["r.odt"], environment: ["PATH": path])
      let sign = audience == .public ? ".unsigned" : ""
      let (name, picture) = ("r\(sign).odt", "g\(sign).dot")
      #expect(report.status == .done, "\(audience) \(policy): \(report.err)")
      let drawing = desk.run(["genogram"] + arguments + ["g.dot"])
      #expect(drawing.status == .done, "\(audience) \(policy): \(drawing.err)")
      let others = try timelines(desk, arguments, sign: sign)
      #expect(desk.has(name) && desk.has(picture))
      let dot = String(decoding: desk.bytes(picture), as: UTF8.self)
      let told = try words(desk.bytes(name)) + dot + others
      if policy != .exact {
        for spelling in PlantedDay.daySpellings where spelling.contains(where: \.isLetter) {
          #expect(!told.contains(spelling), "\(spelling) \(audience) \(policy)")
        }
      }
      for marker in Self.planted.markers {
        #expect(!told.contains(marker.word), "\(marker) \(audience) \(policy)")
      }
      for file in [name, picture] {
        try FileManager.default.removeItem(atPath: desk.folder + "/" + file)
      }
    }
  }
}
