/// Reads a finished file, every part of it, and says where a registered name stands in it.
///
/// Case and accents aside, as whole words; the last gate before anything leaves the program.
public struct NameScan: Sendable {
  private let register: Register
  private let index: FormIndex

  /// Makes a scan for the forms of a register.
  public init(_ register: Register) {
    self.register = register
    index = FormIndex(register.entries.map(\.name))
  }

  /// A registered form found in a file; the words themselves are never repeated.
  public struct Hit: Hashable, Sendable {
    /// Whose name it is.
    public let subject: NameEntry.Subject
    /// The part of the file, as the file names it; empty for a file of one part.
    public let part: String
    /// Which paragraph, cell or attribute of that part, from 1.
    public let place: Int
  }

  /// What a scan of one file gave.
  public struct Outcome: Hashable, Sendable {
    /// The names found, in the order of the file.
    public let hits: [Hit]
    /// Parts in which no text can be read: pictures of pixels, fonts.
    public let unread: [String]
  }

  /// Scans the bytes of a finished file: ODT and other packages part by part, XML, or plain text.
  public func scan(_ bytes: [UInt8]) throws(ScanError) -> Outcome {
    var hits: [Hit] = []
    var unread: [String] = []
    for part in try FileParts.of(bytes) {
      switch part.content {
      case .pieces(let pieces): hits += scan(pieces, part: part.name)
      case .unreadable: unread.append(part.name)
      }
    }
    return Outcome(hits: hits, unread: unread)
  }

  /// Scans a file's name, which says as much as its content.
  public func scan(fileName: String) -> Bool { !matches(fileName).isEmpty }

  private func scan(_ pieces: [String], part: String) -> [Hit] {
    pieces.enumerated().flatMap { number, piece in
      matches(piece).map {
        Hit(subject: register.entries[$0.form].name.subject, part: part, place: number + 1)
      }
    }
  }

  private func matches(_ text: String) -> [FormIndex.Match] {
    index.matches(in: text).filter(\.isSure)
  }
}
