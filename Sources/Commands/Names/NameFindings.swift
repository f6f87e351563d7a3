internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Where registered names still stand as words in what is kept.
struct NameFindings {
  /// One place.
  struct Place {
    let reference: ShortReference
    /// Which field, in words.
    let field: String
    /// A few words around it, the names in them masked.
    let around: String
    let subject: NameEntry.Subject
    let isSure: Bool
    /// Whether it is in a label, which is changed by hand.
    let isLabel: Bool
  }

  /// Every place, record by record.
  let places: [Place]
  private let workspace: Workspace

  /// Looks through a whole review; names are shown only where they are to be revealed.
  init(_ workspace: Workspace, reveal: Bool = false, only subjects: Set<NameEntry.Subject>? = nil) {
    self.workspace = workspace
    let sweep = NameSweep(workspace)
    let context = FoundWords(
      labels: LabelTable(labelsOf: workspace.review), register: reveal ? workspace.register : nil)
    var places: [Place] = []
    let items = workspace.review.items
    let isNamed = Parallel.map(items) {
      sweep.isNamed($0.record) || sweep.isNamedInLabel($0.record)
    }
    for (item, isNamed) in zip(items, isNamed) where isNamed {
      for (field, text) in context.texts(of: item.record) {
        let isLabel = field == "label" && item.record.label != nil
        let found = workspace.labelling.found(in: text)
        for name in found where subjects?.contains(name.subject) != false {
          if isLabel, !name.isSure { continue }
          places.append(
            Place(
              reference: item.reference, field: field,
              around: context.around(name, of: found, in: text), subject: name.subject,
              isSure: name.isSure, isLabel: isLabel))
        }
      }
    }
    self.places = places
  }

  /// Those that can be taken out.
  var sure: [Place] { places.filter { $0.isSure && !$0.isLabel } }
  /// Word-names without their capital, which a person takes or leaves.
  var doubtful: [Place] { places.filter { !$0.isSure } }
  /// Those that stand in labels.
  var labels: [Place] { places.filter(\.isLabel) }

  /// How many places of how many records, and which: `2 places of 1 record: C118 (event)`.
  static func told(_ places: [Place]) -> String {
    var seen: [(reference: ShortReference, field: String)] = []
    for place in places where !seen.contains(where: { $0.reference == place.reference }) {
      seen.append((place.reference, place.field))
    }
    let listed = seen.prefix(10).map { place in
      place.field == "text" ? place.reference.text : "\(place.reference.text) (\(place.field))"
    }
    return "\(Count.of(places.count, "place")) of \(Count.of(seen.count, "record")): "
      + listed.joined(separator: ", ") + (seen.count > 10 ? " and \(seen.count - 10) more" : "")
  }
}

/// The texts of a record with their fields, and a few words around a name.
struct FoundWords {
  let labels: LabelTable
  /// Where names are to be revealed.
  let register: Register?
  /// Stands before a text, so that it is told from a field that is none.
  private static let mark = "\u{E000}"
  private static let reach = 40

  /// Every text of a record, as it is looked through, by field.
  func texts(of record: Record) -> [(field: String, text: String)] {
    Self.fields(of: record, Tokeniser.joined)
  }

  /// Every text of a record in words of the caller's, by field.
  static func fields(
    of record: Record, _ words: @escaping @Sendable (LabelledText) -> String
  ) -> [(field: String, text: String)] {
    let fields = record.fields { mark + words($0) }
    return fields.keys.sorted().compactMap { key in
      guard let text = fields[key], text.hasPrefix(mark) else { return nil }
      let field = key.hasPrefix("value ") ? String(key.dropFirst(6)) : key
      return (field, String(text.dropFirst()))
    }
  }

  /// The words around a name; it and other names in them are masked unless they are revealed.
  func around(_ name: Tokeniser.Found, of all: [Tokeniser.Found], in text: String) -> String {
    let bytes = Array(text.utf8)
    var start = Self.edge(bytes, name.range.lowerBound, -1)
    var end = Self.edge(bytes, name.range.upperBound, 1)
    for other in all {
      if other.range.contains(start) { start = other.range.lowerBound }
      if other.range.contains(end) { end = other.range.upperBound }
    }
    var words = start > 0 ? "…" : ""
    var place = start
    for other in all where other.range.lowerBound >= start && other.range.upperBound <= end {
      words += Self.text(bytes[place..<other.range.lowerBound])
      words +=
        register == nil && other.isSure
        ? "[\(label(other.subject))]" : "[\(Self.text(bytes[other.range]))]"
      place = other.range.upperBound
    }
    words += Self.text(bytes[place..<end])
    return words.replacing("\u{FFFC}", with: "[…]").replacing("\n", with: " ")
      + (end < bytes.count ? "…" : "")
  }

  /// A place some bytes away, between two words and never within a name.
  private static func edge(_ bytes: [UInt8], _ from: Int, _ step: Int) -> Int {
    var place = from
    while place > 0, place < bytes.count, abs(place - from) < reach { place += step }
    while place > 0, place < bytes.count, bytes[place] != 32 || bytes[place - 1] == 32,
      abs(place - from) < reach * 2
    {
      place += step
    }
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += step }
    return place
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func label(_ subject: NameEntry.Subject) -> String {
    switch subject {
    case .person(let person): labels[person]
    case .place(let place): labels[place]
    case .agency(let agency): labels[agency]
    }
  }
}
