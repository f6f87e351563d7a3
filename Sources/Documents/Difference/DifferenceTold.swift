/// What became of a document, in words for those who have to decide on it.
///
/// By section, in the order of the new document; what was taken out is told where it stood.
public struct DifferenceTold: Hashable, Sendable {
  /// One thing that became of a document.
  public struct Remark: Hashable, Sendable {
    /// What it is.
    public let what: What
    /// The words, those that changed marked.
    public let content: [Inline]
  }

  /// What can become of a part of a document.
  public enum What: String, Hashable, Sendable, CaseIterable {
    /// It was not there.
    case added
    /// It is not there any more.
    case takenOut = "taken out"
    /// It says something else.
    case changed
    /// It stands elsewhere.
    case moved
  }

  /// What became of one section.
  public struct Section: Hashable, Sendable {
    /// Its headings, the outermost first; empty before the first heading.
    public let path: [String]
    /// What became of it.
    public var remarks: [Remark]

    /// Its headings in one line.
    public var heading: String {
      path.isEmpty ? "The title page" : path.joined(separator: " › ")
    }
  }

  /// The sections in which something changed.
  public private(set) var sections: [Section] = []
  /// How many parts became what.
  public private(set) var counts: [What: Int] = [:]
  /// How many parts are the same.
  public private(set) var same = 0
  /// What became of the findings, recommendations, actions and episodes that bear a number.
  public private(set) var numbers: [String: What] = [:]

  /// Tells a difference of two documents.
  public init(
    _ difference: DocumentDifference, from old: [DocumentPart], to new: [DocumentPart]
  ) {
    let teller = PartTeller(difference, from: old, to: new)
    for remark in teller.remarks() {
      counts[remark.what, default: 0] += remark.parts
      if let number = remark.number { note(number, remark) }
      let told = Remark(what: remark.what, content: remark.content)
      if sections.last?.path == remark.path {
        sections[sections.count - 1].remarks.append(told)
      } else {
        sections.append(Section(path: remark.path, remarks: [told]))
      }
    }
    same = difference.steps.enumerated().count { place, step in
      if case .same = step { !difference.moved.contains(place) } else { false }
    }
  }

  /// What bears a number was added or taken out where its own heading or row was; else it changed.
  private mutating func note(_ number: String, _ remark: PartTeller.Found) {
    let what: What = remark.isOfNumberItself ? remark.what : .changed
    if numbers[number] == nil || remark.isOfNumberItself && what != .changed {
      numbers[number] = what
    }
  }

  /// Whether nothing became of it.
  public var isEmpty: Bool { sections.isEmpty }

  /// How much became of it, in one line.
  public var summary: String {
    guard !isEmpty else { return "Nothing differs: all \(same) parts say the same." }
    let told = [What.changed, .added, .takenOut, .moved].compactMap { what in
      counts[what].map { "\($0) \(what.rawValue)" }
    }
    return told.joined(separator: ", ") + "; \(same) the same."
  }

  /// What became of what bears a number, a line for each kind.
  public var numbered: [String] {
    let kinds = [
      ("F", "Findings"), ("R", "Recommendations"), ("A", "Actions"), ("E", "Episodes"),
    ]
    return kinds.compactMap { letter, name in
      let told = [What.added, .takenOut, .changed, .moved].compactMap { what in
        let own = numbers.filter { $0.key.hasPrefix(letter) && $0.value == what }.keys
          .sorted { ($0.count, $0) < ($1.count, $1) }
        return own.isEmpty ? nil : "\(what.rawValue) " + own.joined(separator: ", ")
      }
      return told.isEmpty ? nil : "\(name): " + told.joined(separator: "; ") + "."
    }
  }

  /// The report as plain lines.
  public var lines: [String] {
    var lines = [summary] + numbered
    for section in sections {
      lines += ["", section.heading]
      for remark in section.remarks {
        lines.append("  \(remark.what.label): \(remark.content.words)")
      }
    }
    return lines
  }

  /// The report as the blocks of a document.
  public func blocks(title: String, subtitle: String) -> [Block] {
    var blocks: [Block] = [
      .paragraph(.title, [.text(title)]), .paragraph(.subtitle, [.text(subtitle)]),
      .paragraph(summary),
    ]
    blocks += numbered.map { .paragraph($0) }
    if !isEmpty {
      blocks.append(
        .paragraph(
          .note,
          [
            "New words are in ", .strong("bold"), ", words that went in ", .emphasis("italics"),
            ".",
          ]
        ))
    }
    for section in sections {
      blocks.append(.heading(.two, [.text(section.heading)]))
      blocks += section.remarks.map {
        .paragraph(.body, [.text("\($0.what.label): ")] + $0.content)
      }
    }
    return blocks
  }
}

extension DifferenceTold.What {
  /// What stands before the words.
  public var label: String {
    switch self {
    case .added: "Added"
    case .takenOut: "Taken out"
    case .changed: "Changed"
    case .moved: "Moved"
    }
  }
}
