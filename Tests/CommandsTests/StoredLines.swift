import Foundation
import Identities
import ReviewModel
import ReviewStore

/// What a file holds as silp itself reads it, in the lines that the Python reader prints.
enum StoredLines {
  /// Every record that stands, the conflicts, the ends and the log.
  static func read(_ path: String, unlockFile: String) throws -> [String] {
    let file = try open(path, unlockFile: unlockFile)
    return file.kind == .review
      ? try lines(RecordFile<Record>(file)) { try JSONLine.text($0) }
      : try lines(RecordFile<NamesRecord>(file)) {
        try JSONLine.text(Filed(kind: "name", reference: $0.reference, value: $0.value))
      }
  }

  /// Where the sealed bytes of each note stand in a review file: a byte in the middle of each.
  static func sealedPlaces(
    _ path: String, _ unlockFile: String, _ bytes: [UInt8]
  ) throws -> [Int] {
    let file = try open(path, unlockFile: unlockFile)
    let notes = try RecordFile<Record>(file).contents().items.filter { $0.value.kind == .note }
    return try notes.flatMap { try file.sealedBytes(of: $0.id) }.compactMap { sealed in
      Data(bytes).range(of: Data(sealed)).map { $0.lowerBound + sealed.count / 2 }
    }
  }

  /// Opens a file; which of the two it is, its name says.
  static func open(_ path: String, unlockFile: String) throws -> SealedFile {
    try SealedFile.open(
      path, kind: path.hasSuffix(".silp") ? .review : .names,
      secret: .unlockFile(try UnlockFile.read(unlockFile)), identifiers: .random)
  }

  private static func lines<Value: Recordable>(
    _ file: RecordFile<Value>, _ line: (RecordFile<Value>.Item) throws -> String
  ) throws -> [String] {
    let contents = try file.contents()
    return try contents.items.map(line)
      + contents.conflicts.map {
        try JSONLine.text(Conflict(conflict: $0.record.reference, values: $0.values))
      }
      + contents.ended.map {
        try JSONLine.text(
          Ended(end: $0.ending.way.rawValue, reason: $0.ending.reason, reference: $0.reference))
      } + file.file.operations().map { try JSONLine.text(Logged(operation: $0)) }
  }

  private struct Filed: Encodable {
    let kind: String
    let reference: ShortReference
    let value: NamesRecord
  }

  private struct Conflict<Value: Encodable>: Encodable {
    let conflict: ShortReference?
    let values: [Value?]
  }

  private struct Ended: Encodable {
    let end: String
    let reason: LabelledText?
    let reference: ShortReference
  }

  private struct Logged: Encodable {
    let operation: LoggedOperation

    private enum Key: String, CodingKey { case number }

    func encode(to encoder: any Encoder) throws {
      try operation.details?.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(operation.number, forKey: .number)
    }
  }
}

/// A value as one line of JSON with sorted keys.
private enum JSONLine {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func text(_ item: RecordFile<Record>.Item) throws -> String {
    try text(FiledRecord(item: item))
  }
}

/// A record's own two members, and its number.
private struct FiledRecord: Encodable {
  let item: RecordFile<Record>.Item

  private enum Key: String, CodingKey { case reference }

  func encode(to encoder: any Encoder) throws {
    try item.value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(item.reference, forKey: .reference)
  }
}
