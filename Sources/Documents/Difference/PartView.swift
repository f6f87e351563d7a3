/// A part with what pairing needs to know of it.
struct PartView {
  let part: DocumentPart
  /// The place of the heading it stands under; `beginning` before the first.
  let section: Int
  /// Its words in lower case, as numbers in ascending order.
  let words: [Int]
  /// The number of a finding, recommendation, action or episode that it is headed by: `F2`.
  let number: String?

  /// The section of what stands before the first heading.
  static let beginning = -1

  /// Every part with its section; words that were met before keep their number.
  static func all(_ parts: [DocumentPart], _ dictionary: inout [String: Int]) -> [PartView] {
    var headings: [(level: Int, place: Int)] = []
    var views: [PartView] = []
    for (place, part) in parts.enumerated() {
      if let level = part.level { headings.removeAll { $0.level >= level } }
      let words = part.cells.flatMap { WordDifference.words($0) }
        .filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        .map { Self.number(of: $0.text.lowercased(), &dictionary) }
      views.append(
        PartView(
          part: part, section: headings.last?.place ?? beginning, words: words.sorted(),
          number: part.number))
      if let level = part.level { headings.append((level, place)) }
    }
    return views
  }

  private static func number(of word: String, _ dictionary: inout [String: Int]) -> Int {
    if let known = dictionary[word] { return known }
    let number = dictionary.count
    dictionary[word] = number
    return number
  }

  /// Whether it could be told that it became another: only the same kind of thing, and never
  /// another number.
  func canBecome(_ other: PartView) -> Bool {
    guard part.kind == other.part.kind,
      number == nil || other.number == nil || number == other.number
    else { return false }
    return part.kind == .row || part.kind == .columns || part.kind == .picture
      || part.cells.count == other.part.cells.count || part.cells[0] == other.part.cells[0]
  }

  /// How much of the words of two parts are the same: 1 for all, 0 for none.
  func likeness(_ other: PartView) -> Double {
    guard !words.isEmpty || !other.words.isEmpty else { return 1 }
    var (i, j, common) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(words.count + other.words.count)
  }
}

extension DocumentPart {
  /// The number of a finding, recommendation, action or episode that it is headed by: `F2`.
  var number: String? {
    let words: [Substring]
    switch kind {
    case .heading: words = cells[0].split(separator: " ").prefix(2).map { $0 }
    case .row: words = [Substring(cells[0])]
    case .paragraph, .item, .columns, .picture: return nil
    }
    return words.lazy.map { $0.hasSuffix(":") ? $0.dropLast() : $0 }
      .first(where: Self.isNumber).map(String.init)
  }

  /// A letter, digits, and perhaps the letters of a copy.
  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.first, "FRAE".contains(first) else { return false }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(1 + digits.count)
    return !digits.isEmpty && rest.count < 3 && rest.allSatisfy { $0.isLowercase }
  }
}

/// Which parts hold a word.
struct PartIndex {
  private var places: [Int: [Int]] = [:]

  /// How many parts a word may stand in to tell anything.
  private static let common = 60
  /// How many parts one part is compared with.
  private static let most = 8

  init(_ views: [PartView], places free: [Int]) {
    for place in free {
      for word in Set(views[place].words) { places[word, default: []].append(place) }
    }
  }

  /// The parts that share the most words that few parts have.
  func candidates(_ words: [Int]) -> [Int] {
    let known = Set(words).compactMap { places[$0] }
    var telling = known.filter { $0.count <= Self.common }
    if telling.isEmpty, let rarest = known.min(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) {
      telling = [Array(rarest.prefix(Self.common))]
    }
    var shared: [Int: Int] = [:]
    for place in telling.joined() { shared[place, default: 0] += 1 }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key)
  }
}
