import Documents
import Foundation
import TestSupport
import Testing

/// A sheet of seeded cells of every kind, hostile ones among them.
func randomTable(_ seed: UInt64, name: String = "Rows") -> WorkbookTable {
  var random = SplitMix64(seed: seed)
  let columns = [
    WorkbookColumn("Date", kind: .date), WorkbookColumn("Time", kind: .time),
    WorkbookColumn("What happened", width: 8, hint: "In a few words."),
    WorkbookColumn("Child seen", kind: .choice(["yes", "no", "not recorded"])),
    WorkbookColumn("How many", kind: .number),
  ]
  let rows = (0..<Int.random(in: 1..<30, using: &random)).map { _ -> [WorkbookCell] in
    [
      Bool.random(using: &random) ? .date(edtf: randomDay(&random)) : .date(edtf: "2016-05"),
      .time(["14:30", "00:05", "evening", ""].randomElement(using: &random) ?? ""),
      .text(randomText(&random)), .text(hostile.randomElement(using: &random) ?? ""),
      .number(Double(Int.random(in: -5000..<5000, using: &random)) / 4),
    ]
  }
  return WorkbookTable(name: name, columns: columns, rows: rows)
}

/// Texts that office programs mistake for something else.
let hostile = [
  "=1+1", "+44 20 7946 0000", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "'quoted'", "'=1", "''-x",
  "1/2", "3/5/16", "May 2016", "007", "1E5", "TRUE", "_x0041_", "_x005F_x0041_", "a_x000D_b",
  "#REF!", "50%", "£5", "＝1", "<b>&amp;\"x\"", "a;b|c,d", "👩‍👧 ŵyr", "مرحبا", "\u{202E}abc",
  "line\nbreak", "double\n\nbreak", "yes", " space ", "a  b",
]

private func randomText(_ random: inout SplitMix64) -> String {
  (0..<Int.random(in: 0..<8, using: &random)).map { _ in
    (hostile + ["visit", "home", "told the school"]).randomElement(using: &random) ?? ""
  }.joined(separator: " ")
}

private func randomDay(_ random: inout SplitMix64) -> String {
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(Int.random(in: 1950..<2030, using: &random))"
    + "-\(two(Int.random(in: 1...12, using: &random)))"
    + "-\(two(Int.random(in: 1...31, using: &random)))"
}

/// Reads CSV by RFC 4180, to have a second opinion on ours.
func csvRows(_ bytes: [UInt8]) -> [[String]] {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var (rows, row, field) = ([[String]](), [String](), [UInt8]())
  var (isQuoted, index) = (false, start)
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    if isQuoted {
      guard byte == UInt8(ascii: "\"") else {
        field.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == byte {
        field.append(byte)
        index += 1
      } else {
        isQuoted = false
      }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isQuoted = true
    case UInt8(ascii: ","), 0x0A:
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      if byte == 0x0A {
        rows.append(row)
        row = []
      }
    case 0x0D: continue
    default: field.append(byte)
    }
  }
  return rows
}

/// A cell as people see it.
func shown(_ cell: WorkbookCell) -> String {
  switch cell {
  case .empty: return ""
  case .text(let text): return text
  case .day(let day):
    let parts = day.iso.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  case .time(let time): return time.written
  case .number(let value): return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

/// LibreOffice, for the tests that ask it for its opinion.
enum Office {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether it comes with Calc, which reads spreadsheets.
  static let hasCalc =
    path.map {
      let program = URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
      return FileManager.default.fileExists(atPath: program.path + "/libsclo.so")
    } ?? false

  /// Converts files in one run and gives every file that came of it, by name.
  static func convert(
    _ files: [(name: String, bytes: [UInt8])], to format: String
  ) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("silp-office-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    for file in files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
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
      result[name] = try Array(Data(contentsOf: out.appendingPathComponent(name)))
    }
    return result
  }
}
