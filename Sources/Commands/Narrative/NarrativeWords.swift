internal import Reports
internal import ReviewModel
internal import Views

/// The reviewer's words as they are typed and as they are kept.
struct NarrativeWords {
  let workspace: Workspace
  private let labels: LabelTable

  init(_ workspace: Workspace) {
    self.workspace = workspace
    labels = LabelTable(labelsOf: workspace.review)
  }

  /// The words as they are edited: labels and numbers.
  func text(_ words: LabelledText) -> String { words.words(labels.word) }

  /// How many words there are.
  static func count(_ words: LabelledText) -> Int {
    words.words { _ in "x" }.split(whereSeparator: \.isWhitespace)
      .count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// Typed words with names taken out and numbers made references; paragraphs that read as before
  /// stay as they were kept.
  func labelled(_ typed: String, before: LabelledText?) throws(Complaint) -> LabelledText {
    let typed = Self.cleaned(typed)
    let kept = Dictionary((before?.paragraphs ?? []).map { (text($0), $0) }) { first, _ in first }
    let names = before.map(self.names) ?? []
    let numbers = Dictionary(workspace.review.items.map { ($0.reference, $0.id) }) { one, _ in one }
    var unknown: [ShortReference] = []
    var paragraphs: [LabelledText] = []
    for paragraph in LabelledText(plain: typed).paragraphs {
      if let same = kept[text(paragraph)] {
        paragraphs.append(same)
        continue
      }
      let words = Self.remembering(names, in: try workspace.label(text(paragraph)))
      let (referring, missing) = words.referring { numbers[$0] }
      unknown += missing
      paragraphs.append(referring)
    }
    if let complaint = complaint(unknown) ?? complaint(unquotable: paragraphs) { throw complaint }
    return LabelledText(paragraphs: paragraphs)
  }

  /// Text as every system writes it, without what the editor was told beside it.
  private static func cleaned(_ typed: String) -> String {
    let lines = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.lastIndex(where: { $0.hasPrefix(NarrativeHelp.first) }),
      let end = lines[start...].firstIndex(where: { $0.hasSuffix("-->") })
    else { return lines.joined(separator: "\n") }
    return (lines[..<start] + lines[(end + 1)...]).joined(separator: "\n")
  }

  // MARK: Names

  /// Those who are named in words, by what they are called there.
  private func names(in words: LabelledText) -> [(label: String, span: LabelledText.Span)] {
    var seen: Set<String> = []
    return words.spans.compactMap { span in
      switch span {
      case .plain, .record: return nil
      case .person, .place, .agency:
        let label = labels.word(span)
        return seen.insert(label).inserted ? (label, span) : nil
      }
    }.sorted { $0.label.count > $1.label.count }
  }

  /// Words in which those are meant again who were named there before.
  private static func remembering(
    _ names: [(label: String, span: LabelledText.Span)], in words: LabelledText
  ) -> LabelledText {
    names.reduce(words) { words, name in
      var result = LabelledText([])
      for span in words.spans {
        guard case .plain(let text) = span else {
          result.append(span)
          continue
        }
        var rest = text[...]
        while let range = rest.firstRange(of: name.label) {
          let before = rest[..<range.lowerBound]
          let isWhole =
            !(before.last.map(isWord) ?? false)
            && !(rest[range.upperBound...].first.map(isWord) ?? false)
          result.append(.plain(String(before)))
          result.append(isWhole ? name.span : .plain(name.label))
          rest = rest[range.upperBound...]
        }
        result.append(.plain(String(rest)))
      }
      return result
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  // MARK: Complaints

  private func complaint(_ unknown: [ShortReference]) -> Complaint? {
    guard let first = unknown.first else { return nil }
    let known = workspace.review.items.map(\.reference)
    let nearest = NearestWord.to(
      first.text, among: known.filter { $0.letters == first.letters }.map(\.text))
    let all = unknown.map { "[\($0.text)]" }.unique
    return Complaint(
      "there is no record for \(all.joined(separator: ", ")) in the words",
      hint: (nearest.map { "did you mean [\($0)]? " } ?? "")
        + "for the words themselves write \\[\(first.text)]")
  }

  /// Complains where words are asked for of a record that has none to quote.
  private func complaint(unquotable paragraphs: [LabelledText]) -> Complaint? {
    let asked = NarrativeQuotations(workspace.review).items(in: paragraphs)
    guard let wrong = asked.first(where: { !NarrativeQuotations.hasWords($0.record) }) else {
      return nil
    }
    return Complaint(
      "[\(wrong.reference.text) quote]: a \(wrong.record.kind.rawValue) has no words to quote",
      hint:
        "notes (N), contributions (V), passages of agencies' reports (AP) and entries (C) have; "
        + "or refer to it: [\(wrong.reference.text)]")
  }
}

/// What the editor says beside the words, which is no part of them.
enum NarrativeHelp {
  static let first = "<!-- silp:"

  /// A text to edit, with what can be written below it.
  static func text(_ words: String, for section: FoundSection) -> String {
    """
    \(words)
    \(first) your words for \(section.name). This block is no part of them.
    A blank line parts paragraphs. # a heading below the section's, - a list, > a quotation,
    *stress*, **weight**, ^[a note at the foot of the page].
    [C118] or [F2] leads to that record; [N12 quote] gives its words, as far as was agreed.
    -->

    """
  }
}

/// The quotations in the reviewer's words, and what is known of whether they may be made.
struct NarrativeQuotations {
  let review: Review

  init(_ review: Review) { self.review = review }

  /// The records whose words are asked for.
  func items(in paragraphs: [LabelledText]) -> [Review.Item] {
    let asked = Set(
      paragraphs.flatMap(\.referencePieces).compactMap { piece -> RecordID? in
        if case .record(let id, .quotation) = piece { id } else { nil }
      })
    return asked.isEmpty ? [] : review.items.filter { asked.contains($0.id) }
  }

  static func hasWords(_ record: Record) -> Bool {
    switch record {
    case .note, .contribution, .passage, .entry: true
    default: false
    }
  }

  /// What the reviewer should know of the quotations in some words.
  func remarks(_ words: LabelledText) -> [String] {
    items(in: [words]).compactMap { item in
      let number = item.reference.text
      switch item.record {
      case .note(let note) where note.sorting.isLeftOut:
        return "\(number) is left out of the report, so its words are not printed"
      case .note(let note) where note.sorting.wording != .agreedQuotation:
        return
          "\(number) is printed without quotation marks: its speaker has not agreed to be quoted"
      case .contribution(let said):
        switch said.quoting {
        case .agreed: return nil
        case .refused: return "\(number) is for the panel alone, so its words are not printed"
        case .paraphraseOnly: return "\(number) is told in other words, without quotation marks"
        case .notAsked:
          return
            "\(number) is printed without quotation marks: nobody asked whether it may be quoted"
        }
      case .passage(let passage) where !review.isApproved(passage):
        return "\(number) is not signed off by its agency, so it is printed for the panel alone"
      default: return nil
      }
    }
  }
}
