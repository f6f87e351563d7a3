public import ReviewModel

/// The reviewer's own words for a section, as one audience may read them.
public struct NarrativeTold: Hashable, Sendable {
  /// The words, as Markdown, and what stands between them.
  public let pieces: [Piece]
  /// Whether they stand in the place of what the program writes.
  public let standsInstead: Bool

  /// A piece of the words.
  public enum Piece: Hashable, Sendable {
    /// Words as they were typed, with their marks.
    case markdown(String)
    /// Words that hold no mark: a label.
    case words(String)
    /// A record that is referred to by its number.
    case reference(Reference)
    /// A record whose words are told.
    case quotation(Quotation)
  }

  /// A record that is referred to.
  public struct Reference: Hashable, Sendable {
    /// Its number; nothing where these readers do not see it.
    public let number: String
    /// What stands there where the document does not hold it.
    public let words: String
  }

  /// What somebody said or wrote.
  public struct Quotation: Hashable, Sendable {
    /// The words.
    public let words: String
    /// Whose they are, as far as these readers may know, with the number.
    public let source: String
    /// Whether they are the speaker's own and may be put in quotation marks.
    public let isVerbatim: Bool
  }

  /// The numbers it refers to.
  public var numbers: Set<String> {
    Set(
      pieces.compactMap {
        if case .reference(let reference) = $0, !reference.number.isEmpty {
          reference.number
        } else {
          nil
        }
      })
  }
}

extension DeidentifiedReview {
  /// What stands for a record that these readers do not see.
  static let unseen = "a record that is not shown here"

  /// The reviewer's words for a section of a report; nil where there are none.
  public func narrative(_ section: Code, of report: Code) -> NarrativeTold? {
    review.narratives.first { $0.value.section == section && $0.value.report == report }
      .map { told($0.value) }
  }

  /// A narrative as these readers may read it.
  public func told(_ narrative: Narrative) -> NarrativeTold {
    NarrativeTold(
      pieces: pieces(of: NarrativeConflict.withoutTheirs(narrative.words)),
      standsInstead: narrative.isTakenOver)
  }

  /// Text with references as these readers may read it.
  func pieces(of text: LabelledText) -> [NarrativeTold.Piece] {
    let records = Set(
      text.spans.compactMap { if case .record(let record) = $0 { record } else { nil } })
    let items = Dictionary(
      (records.isEmpty ? [] : review.items).filter { records.contains($0.id) }.map { ($0.id, $0) }
    ) { first, _ in first }
    var pieces: [NarrativeTold.Piece] = []
    for piece in text.referencePieces {
      switch piece {
      case .span(.plain(let plain)):
        let told = dateWords.text(plain)
        let needsComma: Bool =
          if case .words(let label)? = pieces.last, label.last?.isNumber == true {
            Self.lostItsNumber(plain, told)
          } else {
            false
          }
        pieces.append(.markdown((needsComma ? "," : "") + told))
      case .span(let span): pieces.append(.words(labels.word(span)))
      case .record(let record, let shown):
        pieces.append(items[record].map { self.piece($0, shown) } ?? .words(Self.unseen))
      }
    }
    return pieces
  }

  private func piece(
    _ item: Review.Item, _ shown: LabelledText.ReferencePiece.Shown
  ) -> NarrativeTold.Piece {
    if item.record.isCalledByLabel { return .words(labels.word(.record(item.id))) }
    switch shown {
    case .label, .number:
      let number = item.reference.text
      return .reference(.init(number: number, words: item.record.called + number))
    case .quotation:
      return quotation(of: item).map { .quotation($0) } ?? .words(Self.unseen)
    }
  }

  /// What a record says, where it may be told; nil where it may not.
  private func quotation(of item: Review.Item) -> NarrativeTold.Quotation? {
    let number = item.reference.text
    switch item.record {
    case .note(let note):
      guard !note.sorting.isLeftOut else { return nil }
      let told = told(Filed(NoteID(item.id), item.reference, note))
      return .init(
        words: told.text,
        source: [told.agency, number].filter { !$0.isEmpty }.joined(separator: ", "),
        isVerbatim: note.sorting.wording == .agreedQuotation)
    case .contribution(let said):
      guard said.quoting != .refused else { return nil }
      // Outside the panel that was done already, to the record.
      let words = (audience == .panel ? said.asItMayBeTold : said).words
      guard !words.isEmpty else { return nil }
      return .init(
        words: self.words(words), source: "\(labels[said.person]), \(number)",
        isVerbatim: said.quoting == .agreed)
    case .passage(let passage):
      guard audience == .panel || review.isApproved(passage) else { return nil }
      return .init(
        words: words(passage.words), source: "report of \(labels[passage.agency]), \(number)",
        isVerbatim: true)
    case .entry(let entry):
      return .init(
        words: words(entry.event), source: "record of \(labels[entry.agency]), \(number)",
        isVerbatim: true)
    default: return nil
    }
  }
}

extension Narrative {
  /// Whether it stands in the place of what the program writes.
  public var isTakenOver: Bool { basis != nil }
}

extension Record {
  /// Whether people call it by a label and not by its number.
  fileprivate var isCalledByLabel: Bool {
    switch self {
    case .person, .place, .agency, .board: true
    default: false
    }
  }

  /// What it is called before its number, where a reader cannot look it up.
  fileprivate var called: String {
    switch self {
    case .entry: "entry "
    case .note: "note "
    case .episode: "episode "
    case .finding: "finding "
    case .recommendation: "recommendation "
    case .action: "action "
    case .contribution: "contribution "
    case .passage: "passage "
    default: ""
    }
  }
}
