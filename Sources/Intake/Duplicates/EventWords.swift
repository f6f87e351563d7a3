internal import ReviewModel

/// The words of an entry, so that two agencies' ways of telling an event can be compared.
///
/// Words are folded: case, endings and a few pairs such as mum and mother do not count. Whoever and
/// whatever is named counts as a word too.
struct EventWords {
  /// A word as it counts, and the sentence it stands in.
  struct Word: Hashable {
    let key: UInt64
    let sentence: Int
  }

  /// The words in order.
  private(set) var words: [Word] = []
  /// What marks each sentence, with numbers and names left out.
  private(set) var sentences: [UInt64] = []
  /// The people named, in the text or by a column about them.
  private(set) var people: Set<PersonID> = []

  init(_ entry: ChronologyEntry) {
    var reader = ProseReader()
    var texts = [entry.event]
    for detail in Self.told { if let text = entry.details[detail] { texts.append(text) } }
    for facts in entry.subjects {
      if let voice = facts.voice.text { texts.append(voice) }
      if case .person(let person) = facts.subject { people.insert(person) }
    }
    for text in texts {
      for span in text.spans {
        switch span {
        case .plain(let plain): reader.read(plain)
        case .person(let person, _):
          people.insert(person)
          reader.take(reference: person.record)
        case .place(let place, _): reader.take(reference: place.record)
        case .agency, .record: reader.endWord()
        }
      }
      reader.endSentence()
    }
    words = reader.words
    sentences = reader.sentences
  }

  /// What tells of the event itself; the author's comment and with whom it was shared do not.
  private static let told: [ChronologyEntry.Detail] = [
    .people, .response, .outcome, .location, .contactType,
  ]
}

/// Cuts text into folded words and sentences, byte by byte, since there may be a great deal of it.
private struct ProseReader {
  var words: [EventWords.Word] = []
  var sentences: [UInt64] = []
  private var word = FoldedWord()
  private var sentence = WordHash()
  private var sentenceBegan = 0

  mutating func read(_ text: String) {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x80...0xFF: if word.endsAtMark(appending: byte) { endWord() }
      case 0x27: break
      case 0x0A: endSentence()
      default:
        endWord()
        if byte == 0x20, before == 0x2E || before == 0x3B || before == 0x3F || before == 0x21 {
          endSentence()
        }
      }
      before = byte
    }
    endWord()
    if before == 0x2E { endSentence() }
  }

  mutating func take(reference: RecordID) {
    endWord()
    var hash = WordHash()
    for byte in reference.text.utf8 { hash.take(byte) }
    add(hash.value)
    sentence.take(0x7E)
  }

  mutating func endWord() {
    guard !word.isEmpty else { return }
    if word.isNumber { sentence.take(0x23) } else { sentence.take(word: word.hash) }
    add(word.hash)
    word = FoldedWord()
  }

  mutating func endSentence() {
    endWord()
    guard words.count > sentenceBegan else { return }
    sentences.append(sentence.value)
    sentence = WordHash()
    sentenceBegan = words.count
  }

  private mutating func add(_ key: UInt64) {
    guard words.count < Self.most else { return }
    words.append(.init(key: key, sentence: sentences.count))
  }

  /// No event is told in as many words; what follows is minutes or an attachment.
  private static let most = 2_000
}

/// FNV-1a, which is the same in every run.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  mutating func take(word number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { take(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
