/// A registered form, taken apart for comparing.
struct PreparedForm: Sendable {
  /// How it is found.
  enum Rule: Sendable {
    /// As words, in any case.
    case words
    /// As words of an address: commas make no difference.
    case address
    /// As letters in exactly this case, with or without points.
    case initials
    /// As a run of digits and letters, however it is spaced.
    case number
  }

  /// What stands between two words.
  enum Joint: Hashable, Sendable {
    /// Nothing: letters of a script that puts no spaces between words.
    case none
    /// A space, a hyphen, or a point after a short word.
    case gap
    /// Something else, such as an apostrophe.
    case literal([UInt32])
  }

  let rule: Rule
  /// How it is registered.
  let text: String
  /// Its words, folded.
  let words: [[UInt32]]
  /// What stands before each word but the first.
  let joints: [Joint]
  /// What stands before the first word and after the last, such as the apostrophe of 't Hooft.
  let lead: [UInt32]
  let trail: [UInt32]
  /// Which letters are capitals, for initials.
  let capitals: [Bool]
  /// Whether it is one word, and that also an ordinary one; two such words together are a name.
  let isOrdinary: Bool
  /// Whether it is also the name of a month.
  let isMonth: Bool
  /// Whether it names a person and a title before it belongs to it.
  let takesTitle: Bool
  /// Whether several of the name are written with an s.
  let takesPlural: Bool
  /// Whether it is one ideograph, which is a name only where it stands alone.
  let isLoneIdeograph: Bool

  /// How many letters and digits it has; the longer of two forms is the one that is meant.
  var length: Int { words.reduce(0) { $0 + $1.count } }

  init(_ text: String, _ kind: NameEntry.Kind = .form, isPerson: Bool = true) {
    self.text = text
    let folded = FoldedText(text)
    let parts = Parts(folded, isAddress: kind == .address)
    (words, joints, lead, trail) = (parts.words, parts.joints, parts.lead, parts.trail)
    let letters = folded.marks.indices.filter { folded.marks[$0].contains(.word) }
    let isIdeographs = letters.contains { folded.marks[$0].contains(.ideograph) }
    capitals = letters.map { folded.marks[$0].contains(.capital) }
    switch kind {
    case .phone, .nhsNumber, .caseNumber: rule = letters.count >= 5 ? .number : .words
    case .initials: rule = .initials
    case .address: rule = .address
    default: rule = letters.count == 1 && !isIdeographs ? .initials : .words
    }
    let isName = [.name, .form, .nickname, .formerName].contains(kind)
    isOrdinary = words.count == 1 && words.allSatisfy(OrdinaryWords.contain)
    isMonth = words.count == 1 && OrdinaryWords.isMonth(words[0])
    takesTitle = isPerson && isName
    takesPlural = isPerson && isName && (words.last?.count ?? 0) >= 3 && !isIdeographs
    isLoneIdeograph = isIdeographs && letters.count == 1
  }

  /// A text cut into words and what stands between them.
  private struct Parts {
    var words: [[UInt32]] = []
    var joints: [Joint] = []
    var lead: [UInt32] = []
    var trail: [UInt32] = []

    init(_ text: FoldedText, isAddress: Bool) {
      var between: [UInt32] = []
      var index = 0
      while index < text.count {
        guard text.marks[index].contains(.word) else {
          between.append(text.scalars[index])
          index += 1
          continue
        }
        let end = text.endOfWord(at: index)
        if let last = words.last {
          joints.append(Joint(between, after: last.count, isAddress: isAddress))
        } else {
          lead = between
        }
        words.append(Array(text.scalars[index..<end]))
        between = []
        index = end
      }
      trail = between
    }
  }
}

extension PreparedForm.Joint {
  /// What stands between two words, where the one before has so many letters.
  init(_ between: [UInt32], after letters: Int, isAddress: Bool) {
    if between.isEmpty {
      self = .none
    } else if between.allSatisfy({ Self.isGap($0, after: letters, isAddress: isAddress) }) {
      self = .gap
    } else {
      self = .literal(between)
    }
  }

  /// Whether a mark between words parts them and means no more.
  static func isGap(_ scalar: UInt32, after letters: Int, isAddress: Bool) -> Bool {
    switch scalar {
    case FoldedText.space: true
    case FoldedText.point: letters <= 3 || isAddress
    case FoldedText.comma: isAddress
    default: false
    }
  }
}

extension FoldedText {
  /// Where the word ends that begins at an index; an ideograph is a word by itself.
  func endOfWord(at start: Int) -> Int {
    if marks[start].contains(.ideograph) { return start + 1 }
    var end = start + 1
    while end < count, marks[end].contains(.word), !marks[end].contains(.ideograph) { end += 1 }
    return end
  }
}
