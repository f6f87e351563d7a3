/// A whole document as a value, before any format.
public struct Document: Sendable, Hashable {
  /// What the file says about itself.
  public var metadata: DocumentMetadata
  /// The flow.
  public var blocks: [Block]
  /// How large its type is.
  public var type: TypeSize

  /// Makes a document.
  public init(metadata: DocumentMetadata, blocks: [Block], type: TypeSize = .usual) {
    self.metadata = metadata
    self.blocks = blocks
    self.type = type
  }
}

/// How large the type of a document is that has no template.
public enum TypeSize: Sendable, Hashable {
  /// As on any paper: 11 points.
  case usual
  /// For those who read with effort: half as large again, the lines further apart.
  case large

  private var factor: Double { self == .usual ? 1 : 1.5 }

  /// A size of the usual type in this one, in half points.
  func halfPoints(_ size: Int) -> Int { Int(Double(size) * factor) }

  /// XML with every size of type in it made that of this type.
  func sized(_ xml: String) -> String {
    guard self != .usual else { return xml }
    let parts = xml.split(separator: "fo:font-size=\"", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
      let size = Double(part.prefix { $0.isNumber || $0 == "." }) ?? 11
      let rest = part.drop { $0.isNumber || $0 == "." }
      return text + "fo:font-size=\"\(OdfLength.number(size * factor))\(rest)"
    }
  }
}

/// What a file says about itself; nothing else gets into its metadata.
public struct DocumentMetadata: Sendable, Hashable {
  /// The title.
  public var title: String
  /// What it is about.
  public var subject: String
  /// Who answers for it, usually the board; empty to leave it out.
  public var creator: String
  /// The date, as `2024-05-31` or with a time; empty to leave it out.
  public var date: String
  /// The language, as in `en-GB`.
  public var language: String
  /// The protective marking, kept as a property; empty to leave it out.
  public var marking: String
  /// The program that wrote it.
  public var generator: String

  /// Makes metadata.
  public init(
    title: String, subject: String = "", creator: String = "", date: String = "",
    language: String = "en-GB", marking: String = "", generator: String = "silp"
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.date = date
    self.language = language
    self.marking = marking
    self.generator = generator
  }
}
