/// The registered names of five letters and more, found with one letter wrong.
///
/// Each is filed under itself and under what is left of it without one letter, and so is what is
/// looked for: one letter changed, put in, left out or two swapped always meet under one of them.
struct NearNames: Sendable {
  private var words: [(letters: [UInt32], subject: NameEntry.Subject)] = []
  private var filed: [UInt64: [Int]] = [:]
  private var parts: [[UInt32]: NameEntry.Subject] = [:]
  private static let shortest = 5

  init(_ register: Register) {
    for entry in register.entries {
      switch entry.name.kind {
      case .name, .form, .nickname, .formerName, .address: add(entry.name)
      case .initials, .phone, .email, .nhsNumber, .caseNumber, .spelling: break
      }
    }
  }

  private mutating func add(_ name: NameEntry) {
    let form = PreparedForm(name.text, name.kind, isPerson: false)
    let isPerson = if case .person = name.subject { true } else { false }
    for word in form.words {
      // "School" in the name of a place is nobody's.
      let isCommon = !isPerson && (OrdinaryWords.contain(word) || KnownCapitals.contain(word))
      guard !isCommon, !Titles.contain(word, isCapitalised: true) else { continue }
      if form.words.count > 1, word.count > 2, !OrdinaryWords.contain(word) {
        parts[word] = parts[word] ?? name.subject
      }
      guard word.count >= Self.shortest else { continue }
      let number = words.count
      words.append((word, name.subject))
      for key in Self.keys(word) { filed[key, default: []].append(number) }
    }
  }

  /// Whose name has this word in it.
  func part(_ word: [UInt32]) -> NameEntry.Subject? { parts[word] }

  /// Whose name a word is but for one letter.
  func slip(_ word: [UInt32]) -> NameEntry.Subject? {
    guard word.count >= Self.shortest - 1 else { return nil }
    for key in Self.keys(word) {
      for number in filed[key] ?? [] where Self.isOneEdit(word, words[number].letters) {
        return words[number].subject
      }
    }
    return nil
  }

  /// The word's number and that of each word with one letter less.
  private static func keys(_ word: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(word.count + 1)
    for left in -1..<word.count {
      var key: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in word.indices where index != left {
        key = (key ^ UInt64(word[index])) &* 0x100_0000_01B3
      }
      keys.append(key)
    }
    return keys
  }

  /// Whether two words differ by one letter changed, put in or left out, or two swapped.
  static func isOneEdit(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    guard abs(one.count - other.count) <= 1, one != other else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let left = one[start..<(one.count - end)]
    let right = other[start..<(other.count - end)]
    if max(left.count, right.count) == 1 { return true }
    return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
  }
}
