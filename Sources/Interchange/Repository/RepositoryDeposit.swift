public import ReviewModel

/// What a deposit tells beside what its view holds: who signed it off, and how themes are called.
public struct RepositoryDeposit: Sendable {
  /// What tells this review from others, made so that nobody gets back from it to the review file.
  public var identifier: String
  /// The version that was signed off, as people say it: `v3`.
  public var version: String
  /// Who signed that version off, in the order of the chain.
  public var signatures: [Signature]
  /// What each theme is called.
  public var themes: [String: String]
  /// The family as a picture in DOT; nil to leave it out.
  public var genogram: String?

  /// Puts together what a deposit tells.
  public init(
    identifier: String, version: String, signatures: [Signature], themes: [String: String] = [:],
    genogram: String? = nil
  ) {
    self.identifier = identifier
    self.version = version
    self.signatures = signatures
    self.themes = themes
    self.genogram = genogram
  }

  /// That a post signed the version off.
  public struct Signature: Hashable, Sendable {
    /// The link of the chain.
    public var step: Code
    /// The post.
    public var by: LabelledText
    /// When.
    public var on: CalendarDay

    /// Keeps a signature.
    public init(step: Code, by: LabelledText, on: CalendarDay) {
      self.step = step
      self.by = by
      self.on = on
    }
  }
}
