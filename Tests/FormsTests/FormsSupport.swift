import Documents
import Foundation
import Intake
import ReviewModel
import Settings
import TestSupport
import Testing

/// The forms boards edit, as they are filled in here.
enum Forms {
  static func text(_ name: String) throws -> FormText {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Templates/en/forms/\(name).yaml")
    return try FormText(yaml: String(contentsOf: file, encoding: .utf8), file: name)
  }

  static func form(_ text: FormText, questions: [Form.Question] = []) -> Form {
    var sections = text.sections.map { section in
      Form.Section(
        code: section.code.text, heading: section.heading, aliases: section.aliases,
        guidance: section.guidance, body: body(section.body))
    }
    if !questions.isEmpty {
      sections.append(
        Form.Section(code: "questions", heading: "Questions", body: .questions(questions)))
    }
    return Form(
      metadata: DocumentMetadata(
        title: text.title, subject: "Learning review: Child A", marking: "OFFICIAL-SENSITIVE"),
      preface: text.preface, sections: sections, type: text.isLarge ? .large : .usual)
  }

  static func report() throws -> Form { form(try text("agency-report")) }

  static func survey(easyRead: Bool = false) throws -> Form {
    form(try text(easyRead ? "family-survey-easy-read" : "family-survey"))
  }

  static func queries() throws -> Form {
    form(
      try text("queries"),
      questions: [
        Form.Question(
          "Q2", about: "date", asked: "When was the visit?",
          record: ["C12, 3 May 2024: Home visit. The child was in the kitchen."]),
        Form.Question("Q12", about: "", asked: "Who else was in the house?"),
        Form.Question(
          "Q3", about: "missing", asked: "What became of the referral of 9 June 2024?",
          record: ["C40, 9 June 2024: Referral sent.", "C41, 10 June 2024: Call; no answer."]),
      ])
  }

  private static func body(_ body: FormText.Body) -> Form.Body {
    switch body {
    case .words(let room): .words(room: Double(room) / 10)
    case .lines(let lines): .lines(lines.map { Form.Line($0.code.text, $0.label) })
    case .table(let columns, let rows):
      .table(columns.map { Form.Column($0.heading, width: Double($0.width)) }, rows: rows)
    case .ticks(let words, let more, let room):
      .ticks(words, more: more, room: Double(room) / 10)
    }
  }
}

extension Form {
  var layout: FormLayout {
    FormLayout(
      fields: fields.map { field in
        FormLayout.Field(
          key: field.key, headings: field.headings, number: field.number, printed: field.printed,
          kind: kind(field.kind))
      }, printed: printed)
  }

  private func kind(_ kind: Field.Kind) -> FormLayout.Kind {
    switch kind {
    case .words: .words
    case .lines(let lines): .lines(lines.map { FormLayout.Line($0.code, $0.label) })
    case .table(let headings): .table(headings)
    case .ticks(let words): .ticks(words)
    case .answer: .answer
    }
  }
}

/// What somebody types into a form.
struct Typed {
  var form: Form
  /// What is expected back, in the order of the form's fields.
  var answers: [FilledForm.Answer]
  /// The filled document.
  var blocks: [Block]

  /// Fills every field with words that stand nowhere else; some are left empty where that is asked.
  init(_ form: Form, seed: UInt64, leavesSomeEmpty: Bool = true) {
    var random = SplitMix64(seed: seed)
    var answers: [FilledForm.Answer] = []
    var blocks = form.document.blocks
    var start = 0
    for field in form.fields {
      var answer = FilledForm.Answer(key: field.key)
      let isEmpty = leavesSomeEmpty && Int.random(in: 0..<5, using: &random) == 0
      let heading = blocks[start...].firstIndex { block in
        guard case .heading(_, let words) = block else { return false }
        return words.words.hasSuffix(field.headings[0])
          || words.words == field.key || words.words.hasPrefix(field.key + ":")
      }
      start = heading ?? start
      if !isEmpty { Self.fill(&blocks, from: start, field, &answer, &random) }
      answers.append(answer)
    }
    self.form = form
    self.answers = answers
    self.blocks = blocks
  }

  private static func fill(
    _ blocks: inout [Block], from start: Int, _ field: Form.Field,
    _ answer: inout FilledForm.Answer, _ random: inout SplitMix64
  ) {
    let end = blocks[(start + 1)...].firstIndex { if case .heading = $0 { true } else { false } }
    for place in start..<(end ?? blocks.endIndex) {
      guard case .table(let table) = blocks[place] else { continue }
      var rows = table.rows
      switch field.kind {
      case .lines(let lines):
        for (row, line) in lines.enumerated() {
          let words = sentence(&random)
          rows[row][1] = Table.Cell(words)
          answer.lines[line.code] = words
        }
      case .table:
        for row in 0..<Int.random(in: 1...(rows.count + 2), using: &random) {
          let words = rows[0].map { _ in sentence(&random) }
          if row < rows.count { rows[row] = [] } else { rows.append([]) }
          rows[row] = words.map { Table.Cell($0) }
          answer.rows.append(words)
        }
      case .ticks(let words) where table.rows.count == words.count && table.widths.count == 2:
        let ticked = Int.random(in: words.indices, using: &random)
        rows[ticked][0] = Table.Cell(["x", "X", "✓", "☒"].randomElement(using: &random) ?? "x")
        answer.ticked = [words[ticked]]
      case .words, .answer, .ticks:
        let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence(&random) }
        guard let anchor = table.rows[0][0].paragraphs[0].first else { continue }
        rows[0][0] = Table.Cell(
          lines.enumerated().map { $0 == 0 ? [anchor, .text($1)] : [.text($1)] })
        answer.words = lines.joined(separator: "\n")
      }
      blocks[place] = .table(
        Table(
          caption: table.caption, widths: table.widths, header: table.header, rows: rows,
          room: table.room, labelColumns: table.labelColumns))
    }
  }

  /// Words as people type them, with one that stands nowhere else.
  static func sentence(_ random: inout SplitMix64) -> String {
    let pieces = [
      "the health visitor", "Learning", "Good practice", "was seen — alone", "“we told them”",
      "3/5/2024", "a < b & c > d", "Zoë", "two  spaces", "- a point", "Q12", "1. first", "No",
      "see Context above", "50 %", "Date", "…",
    ]
    let words = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
      pieces.randomElement(using: &random)
    }
    return (words + ["w\(random.next() % 1_000_000_000)"]).joined(separator: " ")
  }

  func document(_ blocks: [Block]? = nil) -> Document {
    Document(metadata: form.metadata, blocks: blocks ?? self.blocks, type: form.type)
  }
}

/// LibreOffice, which saves what it is given as something else.
enum Office {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Saves files as another kind in one run; gives what came of each, by its name without ending.
  static func save(
    _ files: [(name: String, bytes: [UInt8])], as format: String
  ) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("silp-forms-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments =
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format,
        "--outdir", out.path,
      ] + files.map { folder.appendingPathComponent($0.name).path }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var result: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
      let bytes = try Array(Data(contentsOf: out.appendingPathComponent(name)))
      result[String(name.prefix { $0 != "." })] = bytes
    }
    return result
  }
}
