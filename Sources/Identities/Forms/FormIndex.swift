/// Finds registered forms in text in one pass, whatever their number.
///
/// A form is found as whole words, in any case, with or without its accents, however its spaces,
/// hyphens and apostrophes are set, with a title before it and in the plural; initials only as they
/// are registered; numbers however they are spaced. A form that is also an ordinary word is sure
/// only with a capital.
struct FormIndex: Sendable {
  /// The forms, by number.
  let forms: [PreparedForm]
  let words: FormTrie
  let initials: [UInt64: [Int]]
  let numbers: NumberIndex

  /// Where in a text a form stands.
  struct Match: Hashable, Sendable {
    /// Where, in bytes of UTF-8.
    let range: Range<Int>
    /// Which.
    let form: Int
    /// Whether it is the name for certain: not so for a word-name without its capital, or for a
    /// month beside a number.
    let isSure: Bool
  }

  /// Makes an index of names; a form's number is its place in the list.
  init(_ names: [NameEntry]) {
    self.init(
      prepared: names.map { name in
        if name.kind == .spelling { return nil }
        let isPerson = if case .person = name.subject { true } else { false }
        return PreparedForm(name.text, name.kind, isPerson: isPerson)
      })
  }

  /// Makes an index of words of people's names.
  init(_ forms: [String]) {
    self.init(prepared: forms.map { PreparedForm($0) })
  }

  private init(prepared: [PreparedForm?]) {
    var trie = FormTrie()
    var initials: [UInt64: [Int]] = [:]
    var numbers = NumberIndex()
    for (number, form) in prepared.enumerated() {
      guard let form, !form.words.isEmpty else { continue }
      switch form.rule {
      case .words, .address: trie.add(form.words, form: number)
      case .initials:
        initials[FormTrie.Key.of(form.words.flatMap(\.self)).value, default: []].append(number)
      case .number: numbers.add(form.words.flatMap(\.self), form: number)
      }
    }
    forms = prepared.map { $0 ?? PreparedForm("") }
    words = trie
    self.initials = initials
    self.numbers = numbers
  }

  /// The forms in a text, from left to right, never overlapping; the longest where several begin
  /// alike, of those equally long the one written exactly so, else the one registered first.
  ///
  /// Complexity: O(length of the text).
  func matches(in text: String) -> [Match] {
    var reader = FormReader(self, text)
    return reader.read()
  }
}
