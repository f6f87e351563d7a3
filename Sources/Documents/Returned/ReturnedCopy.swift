internal import Archive
internal import XML

/// What a reader left in a copy: remarks beside the text, and changes that the program they wrote with
/// kept track of.
public struct ReturnedCopy: Hashable, Sendable {
  /// One thing a reader left.
  public struct Remark: Hashable, Sendable {
    /// What.
    public let said: Said
    /// Who, as the file says; nothing where it does not.
    public let author: String
    /// The day, as the file says: `2026-05-04`; nothing where it does not.
    public let day: String
    /// The words of the heading it stands under; nothing before the first.
    public let heading: String
    /// The name of the place the section's heading has; nothing where it has none any more.
    public let place: String
    /// The words it stands at.
    public let passage: String
  }

  /// What a reader can leave.
  public enum Said: Hashable, Sendable {
    /// A remark beside the text.
    case remark(String)
    /// Words that were put in.
    case inserted(String)
    /// Words that were taken out.
    case deleted(String)
    /// Words that were put in the place of others.
    case replaced(String, by: String)
  }

  /// What was left, in the order of the text.
  public let remarks: [Remark]
  /// The document as it was before what was changed with tracking: what differs here from what was
  /// sent was changed without.
  public let before: [DocumentPart]
  /// What stands at the head of its pages.
  public let heads: [String]

  /// Reads a file that came back, of Writer or of Word.
  public init(_ bytes: [UInt8]) throws(DocumentReadingError) {
    guard let archive = try? ZipReader(bytes: bytes) else { throw .notADocument }
    let parts: PartCollector
    if archive.entry("word/document.xml") != nil {
      parts = try WordParts.returned(archive)
      heads = try Self.wordHeads(archive)
    } else if archive.entry("content.xml") != nil {
      parts = try OpenDocumentParts.returned(archive)
      heads = OdtCheck.headers(in: bytes).filter { !$0.isEmpty }
    } else {
      throw .notADocument
    }
    before = parts.all
    remarks = parts.remarks?.remarks ?? []
  }

  private static func wordHeads(_ archive: ZipReader) throws(DocumentReadingError) -> [String] {
    var heads: [String] = []
    for number in 1...9 {
      let name = "word/header\(number).xml"
      guard archive.entry(name) != nil else { continue }
      var words = ""
      var isInText = false
      try archive.stream(name) { event in
        switch event {
        case .start(name: "t", _): isInText = true
        case .end(name: "t"): isInText = false
        case .text(let text): if isInText { words += text }
        default: break
        }
      }
      if !words.isEmpty { heads.append(words) }
    }
    return heads
  }
}

/// A change that was kept track of.
struct TrackedChange: Hashable {
  enum Kind: Hashable {
    case inserted
    case deleted
    /// Put in by one and taken out by another: it never was in the text.
    case gone
  }

  let kind: Kind
  let author: String
  let day: String

  init(_ kind: Kind, author: String, date: String) {
    self.kind = kind
    self.author = author
    day = String(date.prefix(10))
  }
}

/// A remark beside the text.
struct ReaderRemark {
  var author = ""
  var date = ""
  var words = ""

  /// The words without what only laid them out.
  var told: String {
    words.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
