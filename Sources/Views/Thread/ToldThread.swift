public import ReviewModel

/// The thread of a review as its readers may see it, in words.
public struct ToldThread: Sendable {
  /// How the records hang together that these readers may see.
  public let thread: ReviewThread
  let view: DeidentifiedReview
  private let items: [RecordID: Review.Item]
  private let gone: [RecordID: Gone]
  private let themes: [String: String]

  /// A record that is no longer there.
  public struct Gone: Hashable, Sendable {
    /// Its number.
    public let reference: String
    /// How it went: `erased`, `withdrawn`.
    public let way: String

    /// Says what is left of a record.
    public init(reference: String, way: String) {
      self.reference = reference
      self.way = way
    }
  }

  /// Reads the thread of a view.
  ///
  /// - Parameters:
  ///   - view: What its readers may see.
  ///   - gone: The records that are no longer there, as far as anything is known of them.
  ///   - themes: The printed titles of the codes of themes.
  public init(
    _ view: DeidentifiedReview, gone: [RecordID: Gone] = [:], themes: [String: String] = [:]
  ) {
    self.view = view
    self.gone = gone
    self.themes = themes
    thread = ReviewThread(view.review)
    items = Dictionary(view.review.items.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The end that a number stands for; nil where these readers know none.
  public func end(_ reference: ShortReference) -> ThreadEnd? {
    if let item = items.values.first(where: { $0.reference == reference }) {
      return .record(item.id)
    }
    let ended = gone.first { $0.value.reference == reference.text }.map { ThreadEnd.record($0.key) }
    return ended.flatMap { thread.later(than: $0).isEmpty ? nil : $0 }
  }

  /// The findings, recommendations and actions, tied to anything or not.
  public var loose: [ThreadEnd] {
    let review = view.review
    return
      (review.findings.map(\.id.record) + review.recommendations.map(\.id.record)
      + review.actions.map(\.id.record)).map { .record($0) }
  }

  /// What a walk comes by.
  public func steps(
    from start: ThreadEnd, _ direction: ReviewThread.Direction
  ) -> [ThreadStepTold] {
    thread.walk(from: start, direction).map { step in
      let before = direction == .back ? step.link.later : step.link.earlier
      return ThreadStepTold(
        depth: step.depth, tie: Self.words(step.link.tie, direction), from: reference(before),
        end: told(step.end), isAgain: step.isAgain)
    }
  }

  /// The number of an end; nothing where it has none.
  public func reference(_ end: ThreadEnd) -> String {
    switch end {
    case .record(let id):
      items[id]?.reference.text
        ?? (view.audience.generalisesDetails ? "" : gone[id]?.reference ?? "")
    case .words: ""
    case .theme(let code): "#\(code.text)"
    }
  }

  /// What an end is and says.
  public func told(_ end: ThreadEnd) -> ThreadTold {
    switch end {
    case .theme(let code): return theme(code)
    case .words(let finding, let place): return words(finding, place)
    case .record(let id):
      guard let item = items[id] else { return goneEnd(id) }
      return told(item)
    }
  }

  private func goneEnd(_ id: RecordID) -> ThreadTold {
    let left = gone[id]
    return ThreadTold(
      reference: reference(.record(id)),
      kind: "a record that is no longer there", text: "", standing: left?.way ?? "gone",
      isGone: true)
  }

  private func theme(_ code: Code) -> ThreadTold {
    let own = view.review.themes.first { $0.value.code == code }.map { view.words($0.value.title) }
    return ThreadTold(
      reference: "#\(code.text)", kind: "theme", text: own ?? themes[code.text] ?? "",
      standing: "", isGone: false)
  }

  private func words(_ finding: FindingID, _ place: Int) -> ThreadTold {
    let grounds = view.review.findings.first { $0.id == finding }?.value.grounds ?? []
    let told = grounds.indices.contains(place) ? view.told(grounds[place]) : nil
    return ThreadTold(
      reference: "", kind: told?.kind ?? "", text: told?.text ?? "", standing: "", isGone: false)
  }

  /// How a tie reads from the end one comes from.
  static func words(_ tie: ThreadLink.Tie, _ direction: ReviewThread.Direction) -> String {
    guard direction == .forward else { return tie.rawValue }
    return switch tie {
    case .carriesOut: "carried out by"
    case .answers: "answered by"
    case .restsOn: "ground of"
    case .isAbout: "spoken of in"
    case .holds: "held by"
    case .asksAbout: "asked about in"
    case .isKnownFrom: "shows"
    case .tellsTheSame: "tells the same as"
    case .isPartOf: "parted into"
    case .names: "named in"
    }
  }
}
