internal import Foundation
public import ReviewModel

/// A file that may be damaged, read as bytes alone; it is never opened, so never changed.
///
/// Rows are found by their shape wherever they stand, and count where their seal opens. So nothing
/// depends on the file's header, its pages' headers or its tables being as they were.
public struct Wreck: Sendable {
  /// Where it is.
  public let path: String
  /// Which of the two files it is.
  public let kind: FileKind
  /// The review it belongs to.
  public let review: RecordID
  let found: FoundOwner
  let finds: Finds
  let pages: PageBytes

  /// Reads a file and, where one was left beside it, its journal.
  ///
  /// - Parameters:
  ///   - pair: The other file of the review, which says which review it is where this one cannot.
  ///   - scratch: Where a copy may stand for a moment, on which an unfinished write is taken back.
  public init(
    reading path: String, pair: String? = nil, scratch: String
  ) throws(StoreError) {
    let bytes = try Self.bytes(path)
    let journal = try? Self.bytes(path + "-journal")
    let takenBack = try journal.flatMap { journal throws(StoreError) in
      try Self.takenBack(bytes, journal, at: scratch)
    }
    pages = PageBytes(takenBack ?? bytes)
    var finds = Finds(pages)
    // What no program can take back may still hold a row that is damaged in the file itself.
    if takenBack == nil, let journal { finds.add(Finds(PageBytes(journal))) }
    guard !finds.isEmpty else { throw .notAReviewFile(path) }
    let other = try? pair.map { pair throws(StoreError) in
      let bytes = try Self.bytes(pair)
      return FoundOwner(Finds(PageBytes(bytes)), in: bytes, pair: nil, header: nil)
    }
    guard
      let found = FoundOwner(
        finds, in: pages.bytes, pair: (other ?? nil)?.owner.review, header: Self.header(bytes))
    else { throw .damaged(.identity) }
    self.path = path
    self.finds = finds
    self.found = found
    kind = found.owner.kind
    review = found.owner.review
  }

  /// Which of the two files something is, by its header or, where that is damaged, by what is in
  /// it; nil where nothing tells.
  public static func kind(of path: String) -> FileKind? {
    guard let bytes = try? bytes(path) else { return nil }
    return header(bytes)
      ?? FoundOwner(Finds(PageBytes(bytes)), in: bytes, pair: nil, header: nil)?.owner.kind
  }

  private static func header(_ bytes: [UInt8]) -> FileKind? {
    guard bytes.count >= 72 else { return nil }
    return FileKind(applicationID: bytes[68..<72].reduce(0) { $0 << 8 | Int($1) })
  }

  static func bytes(_ path: String) throws(StoreError) -> [UInt8] {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw .missing(path)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .notAReviewFile(path)
    }
    guard let bytes = FileManager.default.contents(atPath: target) else {
      throw .notPermitted(path)
    }
    return Array(bytes)
  }

  /// The file as it was before a write that was not finished, worked out on a copy; nil where the
  /// database cannot be opened for that.
  private static func takenBack(
    _ bytes: [UInt8], _ journal: [UInt8], at scratch: String
  ) throws(StoreError) -> [UInt8]? {
    try NewFile.create(scratch, contents: Data(bytes))
    defer { NewFile.remove(scratch) }
    try NewFile.create(scratch + "-journal", contents: Data(journal))
    defer { NewFile.remove(scratch + "-journal") }
    // Opening it is what takes the write back.
    guard (try? Connection(scratch, wait: 0)) != nil else { return nil }
    return try Self.bytes(scratch)
  }
}
