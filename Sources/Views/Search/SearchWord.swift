/// A word as it is searched for: small letters, without the endings of the same word's other forms.
enum SearchWord {
  /// Whether a byte is part of a word: a letter or digit, or of a letter beyond ASCII.
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 128...: true
    default: false
    }
  }

  /// A capital of ASCII as its small letter.
  static func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

  /// The stem of a word in small letters: bruise, bruises, bruised and bruising have the same.
  static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let verb = without(Ending.ies, word, leaving: 2) ?? without(Ending.ied, word, leaving: 2) {
      return verb + [UInt8(ascii: "y")]
    }
    if let stem = without(Ending.ing, word, leaving: 4) ?? without(Ending.ed, word, leaving: 4)
      ?? without(Ending.es, word, leaving: 4)
    {
      return stem
    }
    var stem = word
    if let one = without(Ending.s, stem, leaving: 3), one.last != UInt8(ascii: "s") { stem = one }
    return without(Ending.e, stem, leaving: 4) ?? stem
  }

  private static func without(
    _ ending: [UInt8], _ word: ArraySlice<UInt8>, leaving least: Int
  ) -> ArraySlice<UInt8>? {
    guard word.count - ending.count >= least, word.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    return word.dropLast(ending.count)
  }

  /// Made once: a stem is asked for with every word of a review.
  private enum Ending {
    static let ies = Array("ies".utf8)
    static let ied = Array("ied".utf8)
    static let ing = Array("ing".utf8)
    static let ed = Array("ed".utf8)
    static let es = Array("es".utf8)
    static let s = Array("s".utf8)
    static let e = Array("e".utf8)
  }
}
