/// A piece of a text that may belong to a date; words that cannot are put together.
struct DateToken {
  enum Kind: Equatable {
    /// A number and how many digits it has.
    case number(Int, digits: Int)
    /// A month's name: which, whether it is also a word of its own, whether it is in full.
    case month(Int, isWord: Bool, isFull: Bool)
    /// A day of the week, 1 for Monday, with a capital.
    case weekday(Int)
    /// `st`, `nd`, `rd`, `th`.
    case suffix
    /// "third".
    case ordinal(Int)
    /// "twenty", "thirty".
    case tens(Int)
    /// A word that a date may stand behind: on, since, until.
    case lead
    /// A word that a month alone may stand behind: in, during, last.
    case monthLead
    case of, the, to, and, at
    /// `am`, `pm`: whether after noon.
    case half(Bool)
    /// `hrs`, `hours`.
    case hours
    /// The first word of a feast: Christmas, Boxing.
    case feast(Feast)
    /// The second word of a feast: Day, Eve, Night.
    case feastDay(FeastDay)
    /// A word after which numbers with points are no date: section, version.
    case section
    /// A mark of punctuation.
    case mark(UInt8)
    /// Anything else.
    case other
  }

  /// The beginnings of feasts that fall on one day each year.
  enum Feast { case christmas, boxing, bonfire, halloween, valentines }
  /// The ends of their names.
  enum FeastDay { case day, eve, night }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether it begins with a capital letter.
  let isCapital: Bool
  /// Whether a line begins with it.
  let beginsLine: Bool

  /// A dash of any length counts as a hyphen.
  var isHyphen: Bool { kind == .mark(UInt8(ascii: "-")) }

  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark(UInt8(ascii: mark)) }
}

/// Cuts a text into tokens in one pass.
struct DateTokens {
  private(set) var tokens: [DateToken] = []
  private var isSpaced = false
  private var beginsLine = true

  init(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        isSpaced = true
        if byte == 0x0A || byte == 0x0D { beginsLine = true }
        at += 1
      case 0x30...0x39: at = number(bytes, at)
      case 0x41...0x5A, 0x61...0x7A: at = word(bytes, at)
      case 0x21...0x7E:
        add(.mark(byte), at..<at + 1)
        at += 1
      default: at = wide(bytes, at)
      }
    }
  }

  private mutating func add(
    _ kind: DateToken.Kind, _ range: Range<Int>, isCapital: Bool = false
  ) {
    // Prose is mostly words that are of no interest: a run of them is one token.
    if kind == .other, let last = tokens.last, last.kind == .other, !beginsLine {
      isSpaced = false
      return
    }
    tokens.append(
      DateToken(
        kind: kind, start: range.lowerBound, end: range.upperBound, isSpaced: isSpaced,
        isCapital: isCapital, beginsLine: beginsLine))
    isSpaced = false
    beginsLine = false
  }

  private mutating func number(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var (at, value) = (start, 0)
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
      // Longer numbers are no part of a date, whatever they come to.
      if at - start < 9 { value = value * 10 + Int(bytes[at] - 0x30) }
      at += 1
    }
    add(.number(value, digits: at - start), start..<at)
    return at
  }

  private mutating func word(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    var word = ""
    while at < bytes.count {
      let lower = bytes[at] | 0x20
      guard (0x61...0x7A).contains(lower), bytes[at] < 0x80 else { break }
      if at - start < 12 { word.unicodeScalars.append(Unicode.Scalar(lower)) }
      at += 1
    }
    if at == start + 1, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."),
      bytes[at + 1] | 0x20 == UInt8(ascii: "m"), word == "a" || word == "p"
    {
      add(.half(word == "p"), start..<at + 2)
      return at + 2
    }
    // A letter beyond ASCII goes on with the word, which then is none of ours.
    let isWhole = at == bytes.count || bytes[at] < 0x80 || bytes[at] == 0xE2 || bytes[at] == 0xC2
    let isCapital = bytes[start] < 0x61
    let kind = isWhole && at - start <= 12 ? DateLexicon.kind(word, isCapital: isCapital) : nil
    add(kind ?? .other, start..<at, isCapital: isCapital)
    return at
  }

  /// Dashes, curled apostrophes and hard spaces are taken for their plain kin.
  private mutating func wide(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let last = bytes[end - 1]
    if end - start == 2, bytes[start] == 0xC2, last == 0xA0 {
      isSpaced = true
    } else if end - start == 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80 {
      switch last {
      case 0x90...0x95: add(.mark(UInt8(ascii: "-")), start..<end)
      case 0x98, 0x99: add(.mark(UInt8(ascii: "'")), start..<end)
      case 0x80...0x8A, 0xAF: isSpaced = true
      default: add(.mark(UInt8(ascii: ";")), start..<end)
      }
    } else {
      add(.other, start..<end)
    }
    return end
  }
}
