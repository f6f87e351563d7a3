import Foundation
import Intake
import ReviewModel
import Testing

/// The headings as they come along, near enough.
private let wide = HeadingTable([
  .date: ["Date", "When", "Date of contact"], .time: ["Time"], .end: ["To", "End date"],
  .source: ["Source", "Record"], .people: ["Who"],
  .event: ["Event", "What happened", "Details of contact"], .response: ["Action taken"],
  .outcome: ["Outcome"], .comment: ["Comments"], .seen: ["Child seen"],
  .seenAlone: ["Seen alone", "Child seen alone"], .voice: ["Child's voice"],
])

/// What comes out of a file, in lines that a person can check against the file.
private func account(_ name: String) throws -> [String] {
  do throws(IntakeError) {
    let reading = try chronology(try contents(name), name, wide, keepsUnknownAnswers: true)
    let uses = reading.table.columns.map { column in
      "\(column.letters)=\(word(column.use))" + (column.basis == .shape ? " (guessed)" : "")
    }
    return ["columns: " + uses.joined(separator: ", ")] + reading.rows.map(line)
      + reading.problems.map { "problem: \($0.sheet)!\($0.column)\($0.row) \($0.fact)" }
      + reading.notices.map { "notice: \(words($0))" }
  } catch {
    return ["refused: \(error.fact)"]
  }
}

private func contents(_ name: String) throws(IntakeError) -> [UInt8] {
  do { return try Files.bytes(name) } catch { throw IntakeError(file: name, .empty) }
}

private func word(_ use: TableColumn.Use) -> String {
  switch use {
  case .field(let field): field.rawValue
  case .subject(_, let fact): "a subject's \(fact.rawValue)"
  case .extra: "extra"
  }
}

private func line(_ row: ChronologyReading.Row) -> String {
  let entry = row.entry
  var parts = ["\(row.sheet)!\(row.number)", entry.date.description]
  if entry.dateAsWritten.plainText != entry.date.description {
    parts.append("as \"\(entry.dateAsWritten.plainText)\"")
  }
  if let time = entry.time { parts.append(time.description) }
  parts.append("\"\(entry.event.plainText)\"")
  if case .recorded(let source) = entry.source { parts.append("source: \(source.plainText)") }
  for detail in ChronologyEntry.Detail.allCases {
    if let text = entry.details[detail] { parts.append("\(detail.rawValue): \(text.plainText)") }
  }
  parts += entry.subjects.map { "seen: \($0.seen.rawValue), alone: \($0.seenAlone.rawValue)" }
  parts += entry.extras.map { "[\($0.heading.plainText): \($0.value.plainText)]" }
  return parts.joined(separator: " | ").replacing("\n", with: "⏎").replacing("\t", with: "⇥")
}

/// A notice without the names of types.
private func words(_ notice: IntakeNotice) -> String {
  "\(notice)".replacing(
    /(Intake|ReviewModel)\.[A-Za-z.]*?([A-Za-z]+)\b(?=[(.])/, with: { "\($0.output.2)" }
  )
  .replacing("LabelledText(spans: ", with: "(").replacing("\n", with: "⏎")
}

@Suite("Corpus of files") struct FileCorpusTests {
  private static let names: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Files")
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return all.filter { name in
      !["py", "md", "txt", "tsv"].contains { name.hasSuffix("." + $0) }
    }.sorted()
  }()

  /// The sections of `expected.txt`, by file.
  private static let expected: [String: [String]] = {
    let text = (try? Files.bytes("expected.txt")).map { String(decoding: $0, as: UTF8.self) }
    var sections: [String: [String]] = [:]
    var name = ""
    for line in (text ?? "").split(separator: "\n") {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
      } else {
        sections[name, default: []].append(String(line))
      }
    }
    return sections
  }()

  @Test("each awkward file comes out as written down", arguments: names)
  func file(name: String) throws {
    let found = try account(name)
    if let folder = ProcessInfo.processInfo.environment["RECORD_EXPECTED"] {
      let url = URL(fileURLWithPath: folder).appending(path: name + ".txt")
      try Data(("== \(name)\n" + found.joined(separator: "\n") + "\n").utf8).write(to: url)
      return
    }
    #expect(found == Self.expected[name])
  }

  @Test("the corpus has its twenty-five files")
  func size() { #expect(Self.names.count >= 25 && Set(Self.names) == Set(Self.expected.keys)) }
}
