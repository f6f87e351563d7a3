internal import ReviewModel
internal import Yams

// Each of these takes a place that may not be there, and gives nil for it without a word: a key
// that must be there is asked for with `need`, which reports its absence.
extension Reading {
  /// The keys of a place; any that is not among the known ones is reported.
  mutating func fields(_ place: Place, _ known: [String]) -> Fields? {
    let fields = anyFields(place)
    for name in fields?.names ?? [] where !known.contains(name) {
      report(
        .unknownKey(nearest: NearestWord.to(name, among: known)), at: fields?[name] ?? place)
    }
    return fields
  }

  /// The keys of a place, whatever they are called.
  mutating func anyFields(_ place: Place) -> Fields? {
    guard case .mapping(let mapping) = place.node else {
      report(expected: .keys, at: place)
      return nil
    }
    let pairs = mapping.map { pair in
      let name = pair.key.scalar?.string ?? "?"
      let inner = place.inner(pair.value, name)
      return (name, Place(node: inner.node, key: inner.key, line: pair.key.mark?.line))
    }
    return Fields(place: place, pairs: pairs)
  }

  /// The place of a key that must be there.
  mutating func need(_ fields: Fields, _ name: String) -> Place? {
    if let place = fields[name] { return place }
    report(.missing, at: fields.place.inner(fields.place.node, name))
    return nil
  }

  /// The places of a list's members.
  mutating func list(_ place: Place?) -> [Place] {
    guard let place else { return [] }
    guard case .sequence(let sequence) = place.node else {
      report(expected: .list, at: place)
      return []
    }
    return sequence.enumerated().map { place.inner($0.element, String($0.offset + 1)) }
  }

  /// Words that are not empty.
  mutating func text(_ place: Place?) -> String? {
    guard let place else { return nil }
    let words = place.node.scalar.map { Self.trimmed($0.string) } ?? ""
    if words.isEmpty { report(expected: .words, at: place) }
    return words.isEmpty ? nil : words
  }

  /// A list of words.
  mutating func texts(_ place: Place?) -> [String] {
    list(place).compactMap { text($0) }
  }

  /// A whole number within limits.
  mutating func number(_ place: Place?, _ limits: ClosedRange<Int>) -> Int? {
    guard let place else { return nil }
    guard let text = place.node.scalar?.string, let number = Int(text), limits.contains(number)
    else {
      report(expected: .number(limits), at: place)
      return nil
    }
    return number
  }

  /// Yes or no; no where nothing is said.
  mutating func flag(_ place: Place?) -> Bool {
    choice(
      place, [("true", true), ("yes", true), ("false", false), ("no", false)],
      expected: .yesOrNo) ?? false
  }

  /// A short word.
  mutating func code(_ place: Place?) -> Code? {
    guard let place else { return nil }
    let code = place.node.scalar.flatMap { Code($0.string) }
    if code == nil { report(expected: .code, at: place) }
    return code
  }

  /// A date as exact as it is known.
  mutating func date(_ place: Place?) -> EDTFDate? {
    guard let place else { return nil }
    let date = place.node.scalar.flatMap { EDTFDate($0.string) }
    if date == nil { report(expected: .date, at: place) }
    return date
  }

  /// One of a few words.
  mutating func choice<Value>(
    _ place: Place?, _ choices: [(word: String, value: Value)],
    expected: SettingsError.Expected? = nil
  ) -> Value? {
    guard let place else { return nil }
    let typed = place.node.scalar?.string.lowercased()
    if let found = choices.first(where: { $0.word == typed }) { return found.value }
    let words = choices.map(\.word)
    report(
      expected: expected ?? .oneOf(words), nearest: NearestWord.to(place.shown, among: words),
      at: place)
    return nil
  }

  /// One of an enumeration's words.
  mutating func choice<Value>(_ place: Place?, of type: Value.Type) -> Value?
  where Value: CaseIterable & RawRepresentable<String> {
    choice(place, Value.allCases.map { ($0.rawValue, $0) })
  }

  /// Reports a word of a list that has stood before, each time it does.
  mutating func reportDuplicates(_ words: [(word: String, place: Place)]) {
    var seen: Set<String> = []
    for (word, place) in words where !seen.insert(word.lowercased()).inserted {
      report(.duplicate(word), at: place)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
