/// One lens: what it looks for, where that comes from, and how.
public struct Lens: Sendable {
  /// Its name.
  public let code: LensCode
  /// What it is about.
  public let theme: Theme
  /// The kinds of review it belongs to.
  public let kinds: Set<LensKind>
  /// The document and the words in it that it comes from.
  public let source: Source
  /// What it rests on; where nobody filled in any of these, it says so once and is quiet.
  public let needs: [LensNeed]
  /// The limits it goes by.
  public let limits: [LensLimit]
  /// The figures its sentences may use, by sentence.
  public let sentences: [String]
  /// Whether it counts or measures what is missing, so that it rests on every contact being there.
  public let restsOnCoverage: Bool
  /// What it asks of the evidence.
  let ask: @Sendable (Evidence) -> [Draft]

  init(
    _ code: LensCode, _ theme: Theme, kinds: Set<LensKind> = Set(LensKind.allCases),
    source: Source, needs: [LensNeed] = [], limits: [LensLimit] = [], sentences: [String],
    restsOnCoverage: Bool = true, ask: @escaping @Sendable (Evidence) -> [Draft]
  ) {
    self.code = code
    self.theme = theme
    self.kinds = kinds
    self.source = source
    self.needs = needs
    self.limits = limits
    self.sentences = sentences
    self.restsOnCoverage = restsOnCoverage
    self.ask = ask
  }

  /// Where a lens comes from: the document, and its words.
  public struct Source: Hashable, Sendable {
    /// The document, as the documentation of sources calls it.
    public let document: String
    /// Its words; nil where the lens is the project's own way of asking.
    public let words: String?

    init(_ document: String, _ words: String? = nil) {
      self.document = document
      self.words = words
    }
  }

  /// What lenses are about, in the order in which they are shown.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// Seen and heard.
    case seeing
    /// Whose account it is.
    case accounts
    /// How risk was weighed.
    case risk
    /// History and change.
    case change
    /// The people around the child.
    case family
    /// How agencies worked together.
    case together
    /// Plans, meetings, time.
    case plans
    /// Rights and wishes of adults.
    case adults
    /// Abuse between adults.
    case abuse
    /// The review itself.
    case review
  }
}

/// The kinds of review that lenses tell apart.
public enum LensKind: String, Hashable, Sendable, CaseIterable {
  /// About children.
  case child
  /// About adults.
  case adult
  /// About a domestic homicide.
  case domesticHomicide = "domestic-homicide"
}
