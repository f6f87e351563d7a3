/// A word without what different writers write differently: case, endings, apostrophes.
struct FoldedWord {
  private var bytes: [UInt8] = []

  /// Begins an empty word.
  init() { bytes.reserveCapacity(16) }

  /// Folds a whole word.
  init(_ text: some StringProtocol) {
    for byte in text.utf8 where byte != 0x27 {
      append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it is a number, such as that of a house or an hour.
  var isNumber: Bool { bytes.allSatisfy { (0x30...0x39).contains($0) } }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Takes a byte beyond ASCII; the marks of prose are no letters, and all but the apostrophe end a
  /// word: U+2013 to U+201D are E2 80 93 to E2 80 9D, a hard space is C2 A0.
  mutating func endsAtMark(appending byte: UInt8) -> Bool {
    bytes.append(byte)
    if byte == 0xA0, bytes.dropLast().last == 0xC2 {
      bytes.removeLast(2)
      return true
    }
    guard (0x93...0x9D).contains(byte), bytes.dropLast().suffix(2).elementsEqual([0xE2, 0x80])
    else { return false }
    bytes.removeLast(3)
    return byte != 0x99
  }

  /// What it counts as.
  var hash: UInt64 {
    let stem = Self.stem(bytes[...])
    let hash = Self.hash(stem)
    return Self.alike[hash] ?? hash
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.take(byte) }
    return hash.value
  }

  /// The word without its English ending; rough, and the same for both sides.
  private static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    func ends(_ ending: [UInt8], _ least: Int) -> Bool {
      word.count >= least + ending.count && word.suffix(ending.count).elementsEqual(ending)
    }
    if ends(Ending.ies, 2) {
      word = word.dropLast(3) + [0x79]
    } else if ends(Ending.s, 3), !ends(Ending.ss, 2), !ends(Ending.us, 2) {
      word = word.dropLast()
    }
    if ends(Ending.ing, 3) {
      word = undoubled(word.dropLast(3))
    } else if ends(Ending.ed, 3) {
      word = undoubled(word.dropLast(2))
    }
    if ends(Ending.e, 3) { word = word.dropLast() }
    return word
  }

  private enum Ending {
    static let ies = Array("ies".utf8)
    static let s = Array("s".utf8)
    static let ss = Array("ss".utf8)
    static let us = Array("us".utf8)
    static let ing = Array("ing".utf8)
    static let ed = Array("ed".utf8)
    static let e = Array("e".utf8)
  }

  private static func undoubled(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = word.last, last == word.dropLast().last, last != 0x6C, last != 0x73 else {
      return word
    }
    return word.dropLast()
  }

  /// Words that agencies use for one another, by what they count as.
  private static let alike: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    for group in groups {
      let words = group.split(separator: " ").map { hash(stem(Array($0.utf8)[...])) }
      for word in words.dropFirst() { table[word] = words.first }
    }
    return table
  }()

  private static let groups = [
    "mother mum mom mummy", "father dad daddy", "grandmother nan gran grandma nana",
    "grandfather grandad granddad", "telephoned rang phoned called telephone phone call tc",
    "hv healthvisitor", "officers police pc", "home house address", "school class teacher",
    "informed told tell advised said say stated reported disclosed", "meeting conference",
    "bruise bruising bruised mark", "shouting shouted argument arguing rowing row",
    "doctor gp dr", "dna missed notbrought wnb", "concern worry worried worries",
    "child children baby boy girl",
  ]

  /// Words that say nothing of their own; they are marked with the words beside them.
  static func isSmall(_ word: some StringProtocol) -> Bool {
    word.utf8.count < 2 || small.contains(word.lowercased())
  }

  private static let small: Set<String> = [
    "the", "an", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from", "was",
    "were", "is", "are", "be", "been", "had", "has", "have", "that", "this", "it", "its", "as",
    "he", "she", "they", "his", "her", "him", "them", "their", "who", "which", "not", "no", "but",
    "re", "up", "out", "said", "will", "would", "also", "then", "there",
  ]
}
