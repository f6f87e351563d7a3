/// Telephone, NHS and case numbers, found however they are spaced or hyphenated.
struct NumberIndex: Sendable {
  private var byKey: [UInt64: [(form: Int, letters: [UInt32])]] = [:]
  private var firsts: Set<UInt32> = []
  private var longest = 0

  /// Files a number; a British telephone number under each way to dial it.
  mutating func add(_ letters: [UInt32], form: Int) {
    file(letters, form)
    let (zero, four): (UInt32, UInt32) = (48, 52)
    if letters.first == zero, letters.count >= 10, letters.allSatisfy({ (48...57).contains($0) }) {
      let rest = Array(letters.dropFirst())
      for code in [[four, four], [zero, zero, four, four], [four, four, zero]] {
        file(code + rest, form)
      }
    } else if letters.starts(with: [four, four]), letters.count == 12 {
      let rest = Array(letters.dropFirst(2))
      file([zero] + rest, form)
      file([zero, zero, four, four] + rest, form)
    }
  }

  private mutating func file(_ letters: [UInt32], _ form: Int) {
    guard let first = letters.first else { return }
    byKey[FormTrie.Key.of(letters).value, default: []].append((form, letters))
    firsts.insert(first)
    longest = max(longest, letters.count)
  }

  /// A number that was found.
  struct Found {
    let form: Int
    let range: Range<Int>
    let length: Int
  }

  /// The longest number that begins at a word.
  func find(at start: Int, in text: FoldedText) -> Found? {
    guard longest > 0, firsts.contains(text.scalars[start]) else { return nil }
    var best: Found?
    var key = FormTrie.Key()
    var letters: [UInt32] = []
    var index = start
    var apart = 0
    while index < text.count, letters.count < longest {
      guard text.marks[index].contains(.word) else {
        apart += 1
        guard apart <= 3, Self.isSeparator(text.scalars[index]) else { break }
        index += 1
        continue
      }
      apart = 0
      key.add(text.scalars[index])
      letters.append(text.scalars[index])
      index += 1
      guard index == text.count || !text.marks[index].contains(.word) else { continue }
      if let found = byKey[key.value]?.first(where: { $0.letters == letters }) {
        best = Found(form: found.form, range: start..<index, length: letters.count)
      }
    }
    return best
  }

  /// Spaces and hyphens are one already.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Space, brackets, point, slash, colon, number sign, underscore, backslash.
    case 32, 40, 41, 46, 47, 58, 35, 95, 92: true
    default: false
    }
  }
}
