import Archive
import Commands
import Foundation
import TestSupport

/// A review whose every text has the names of awkward people in it, between markers.
enum ReviewOfNames {
  /// The review, with its notes brought in by one import.
  static func desk(_ names: AwkwardNames, notes: Int) throws -> Desk {
    let desk = try SmallReview.desk()
    var people = "alias,label,name,forms,agency,role\n"
    for (number, person) in names.people.enumerated() {
      let forms = person.forms.joined(separator: ";")
      people += "p\(number),Social worker \(number + 1),\(person.name),\(forms),pol,Worker\n"
    }
    try desk.write(people, to: "people.csv")
    let read = desk.open("person", "import", "people.csv")
    guard read.status == .done else { throw Failed(what: read.err) }
    try desk.write(rows(names, notes), to: "police.csv")
    let rows = desk.open(
      "chronology", "import", "police.csv", "--agency", "pol", "--coverage", "every contact")
    guard rows.status == .done else { throw Failed(what: rows.err) }
    return desk
  }

  struct Failed: Error { let what: String }

  private static func rows(_ names: AwkwardNames, _ count: Int) -> String {
    var random = SplitMix64(seed: 11)
    var rows = "Date,Event,Seen by\n"
    let forms = names.people.flatMap(\.all)
    for number in 0..<count {
      let one = AwkwardNames.written(forms[number % forms.count], &random)
      let other = AwkwardNames.written(forms.randomElement(using: &random) ?? "", &random)
      rows += "1\(number % 9)/0\(number % 8 + 1)/2024,"
      rows +=
        "the caller said that \(PlantedNames.mark(one)) had gone with \(PlantedNames.mark(other)),"
      rows += PlantedNames.mark(one) + "\n"
    }
    return rows
  }

  /// What the review can be written as.
  static func exports(_ desk: Desk) throws -> [(name: String, bytes: [UInt8])] {
    let kinds: [[String]] = [
      ["report", "overview", "--audience", "panel", "-o", "panel.odt"],
      ["report", "overview", "--audience", "public", "--no-genogram", "-o", "public.odt"],
      ["export", "xml", "-o", "review.xml"], ["genogram", "-o", "family.dot"],
      ["report", "chronology", "-o", "chronology.odt"],
      ["report", "timeline", "-o", "timeline.odt"], ["export", "timeline", "-o", "timeline.svg"],
      ["export", "sightings", "-o", "sightings.svg"],
    ]
    for kind in kinds {
      let outcome = desk.run(kind + ["--unlock-with", "key", "--no-input"])
      guard outcome.status == .done else { throw Failed(what: "\(kind): \(outcome.err)") }
    }
    if let dot = Programs.find("dot") {
      let svg = try Programs.output(dot, ["-Tsvg", desk.folder + "/family.dot"])
      try desk.write(svg, to: "family.svg")
    } else {
      print("left out: Graphviz is not installed, so no SVG of the genogram was read")
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: desk.folder).filter {
      [".odt", ".xml", ".dot", ".svg"].contains(where: $0.hasSuffix)
    }
    return written.sorted().map { ($0, desk.bytes($0)) }
  }

  /// The parts of a file, inflated.
  static func parts(of bytes: [UInt8]) throws -> [(String, [UInt8])] {
    guard bytes.starts(with: [0x50, 0x4B]) else { return [("", bytes)] }
    let reader = try ZipReader(bytes: bytes)
    return try reader.entries.map {
      ($0.name, Array($0.name.utf8) + [0x0A] + (try reader.read($0.name)))
    }
  }
}

/// Names between markers, and a reader of its own for what became of them.
enum PlantedNames {
  private static let start = "zqa"
  private static let end = "zqe"

  static func mark(_ form: String) -> String { "\(start) \(form) \(end)" }

  /// What is left of names in the bytes of a part.
  static func left(in bytes: [UInt8], names: AwkwardNames) -> (markers: Int, forms: [String]) {
    let text = plain(bytes)
    var forms: [String] = []
    var markers = 0
    let labels = text.components(separatedBy: start).dropFirst().compactMap { piece -> String? in
      guard let stop = piece.range(of: end) else { return nil }
      return String(piece[..<stop.lowerBound])
    }
    for label in labels {
      markers += 1
      if label.range(
        of: #"^ (Social worker [0-9]+|Child A|Mother)('s|’s|s)? $"#, options: .regularExpression)
        == nil
      {
        forms.append(label)
      }
    }
    return (markers, forms + names.people.flatMap(\.all).filter { isIn(text, $0) })
  }

  /// The text of markup with its tags taken out and its characters in their places, folded.
  private static func plain(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
      .replacingOccurrences(of: "&apos;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
  }

  /// Whether a form stands in a text; one that is a word as well is looked for at markers alone.
  private static func isIn(_ text: String, _ form: String) -> Bool {
    let isLong = form.count > 5 || form.unicodeScalars.contains { $0.value > 0x600 }
    guard isLong, !AwkwardNames.ordinary.contains(form.lowercased()) else { return false }
    return text.range(of: form, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }
}
