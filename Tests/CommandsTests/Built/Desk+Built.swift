import Foundation
import Identities
import ReviewModel
import ReviewStore
import Testing

extension Desk {
  /// What opens the small review.
  static let opening = ["--unlock-with", "key", "--no-input"]

  /// A file of the small review, opened by its unlock file in this process.
  func sealed(_ kind: FileKind = .review, wait: Double = 3) throws -> SealedFile {
    let name = kind == .review ? "small.silp" : "small.silpnames"
    let key = try UnlockFile.read(folder + "/key")
    return try SealedFile.open(
      folder + "/" + name, kind: kind, secret: .unlockFile(key), identifiers: .random, wait: wait)
  }

  /// Checks every digest, chain and seal of both files.
  func expectSound(_ place: SourceLocation = #_sourceLocation) throws {
    for kind in FileKind.allCases {
      #expect(try sealed(kind).verifyChains().isEmpty, "\(kind)", sourceLocation: place)
    }
  }

  /// The notes as they are listed: number and words.
  func notes() -> [String] {
    open("note", "list", "--plain").out.split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(columns.first ?? "") \(columns.last ?? "")"
    }
  }

  /// Starts a day of the small review as a process of its own.
  func startDay(through wrapper: [String] = []) throws -> BuiltProgram {
    try BuiltProgram(["day", "1"] + Self.opening, in: folder, through: wrapper)
  }

  /// Keeps a file locked as another program would that is writing to it, changing nothing.
  func whileLocked(_ kind: FileKind = .review, _ body: () throws -> Void) throws {
    switch kind {
    case .review: try hold(RecordFile<Record>(try sealed(kind)), body)
    case .names: try hold(RecordFile<NamesRecord>(try sealed(kind)), body)
    }
  }

  private func hold<Value>(_ file: RecordFile<Value>, _ body: () throws -> Void) throws {
    let nothing = ReviewStore.Operation<Value>(
      id: RecordID(high: 9, low: 9), time: Moment(seconds: 0), author: "other",
      description: "other", changes: [])
    // An error of ours in the transaction takes it back.
    #expect(throws: StoreError.self) {
      try file.append(nothing) {
        try body()
        throw LetGo()
      }
    }
  }
}

/// Lets a transaction end without having done anything.
private struct LetGo: Error {}
