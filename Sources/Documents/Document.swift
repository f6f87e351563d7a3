/// A whole document as a value, before any format.
public struct Document: Sendable, Hashable {
  /// What the file says about itself.
  public var metadata: DocumentMetadata
  /// The flow.
  public var blocks: [Block]

  /// Makes a document.
  public init(metadata: DocumentMetadata, blocks: [Block]) {
    self.metadata = metadata
    self.blocks = blocks
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
