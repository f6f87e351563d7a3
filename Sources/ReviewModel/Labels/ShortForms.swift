/// Short forms of labels for a screen where width is dear: MGM, SW1, HV2.
///
/// Never for print. Unique in a review, and given in the order filed, so that what is added later changes none.
public struct ShortForms: Hashable, Sendable {
  private let forms: [RecordID: String]

  /// Derives the short forms of a review's labels.
  public init(_ review: Review) {
    var forms: [RecordID: String] = [:]
    var taken: Set<String> = []
    for holder in review.labelHolders.sorted(by: { $0.reference < $1.reference }) {
      let candidates = Self.candidates(holder.label)
      let form =
        candidates.first { !taken.contains($0) }
        ?? Self.numbered(candidates.last ?? "XX", taken)
      taken.insert(form)
      forms[holder.id] = form
    }
    self.forms = forms
  }

  /// The short form of somebody or somewhere, or nil for a record without a label.
  public subscript(_ record: RecordID) -> String? { forms[record] }

  /// Ways to shorten a label, the shortest first; none is like the number of a record (P3).
  static func candidates(_ label: String) -> [String] {
    let words = label.split(separator: " ").map(String.init)
    let mark = words.last.flatMap { isMark($0) && words.count > 1 ? $0 : nil } ?? ""
    let stem = mark.isEmpty ? words : Array(words.dropLast())
    let whole = stem.joined(separator: " ")
    let isNumber = !mark.isEmpty && mark.allSatisfy(\.isNumber)
    if let known = table[whole.lowercased()], known.count > 1 || !isNumber { return [known + mark] }
    let parts = stem.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map(String.init)
      .filter { !["of", "the", "and", "or", "s"].contains($0.lowercased()) }
    var forms: [String] = []
    for length in 1...4 {
      var form = parts.map { part in
        part.allSatisfy(\.isNumber) ? part : String(part.prefix(length)).uppercased()
      }.joined()
      if form.count(where: { !$0.isNumber }) < 2 { continue }
      if parts.count == 1, length < 4 { form = skeleton(parts[0], length + 1) }
      if !forms.contains(form + mark) { forms.append(form + mark) }
    }
    return forms.isEmpty ? [whole.uppercased() + mark] : forms
  }

  /// The first letter and the consonants after it: HSP for Hospital.
  private static func skeleton(_ word: String, _ length: Int) -> String {
    let rest = word.dropFirst().filter { !"aeiouAEIOU".contains($0) }
    return String((word.prefix(1) + rest).prefix(length)).uppercased()
  }

  /// A number, or the letter of Child A and Town B.
  private static func isMark(_ word: String) -> Bool {
    word.allSatisfy(\.isNumber) || (word.count <= 2 && word.allSatisfy(\.isUppercase))
  }

  private static func numbered(_ form: String, _ taken: Set<String>) -> String {
    var place = 2
    while taken.contains("\(form)-\(place)") { place += 1 }
    return "\(form)-\(place)"
  }

  private static let table: [String: String] = {
    var table = [
      "child": "C", "adult": "A", "mother": "MO", "father": "FA", "parent": "PAR",
      "sibling": "SIB", "half-sibling": "HS", "step-sibling": "SS", "mother's partner": "MP",
      "father's partner": "FP", "foster carer": "FC", "kinship carer": "KC", "partner": "PTR",
      "hospital": "HSP", "town": "TWN", "police": "POL",
    ]
    for (side, letter) in [("maternal", "M"), ("paternal", "P")] {
      for (word, short) in [
        ("grandmother", "GM"), ("grandfather", "GF"), ("grandparent", "GP"),
        ("great-grandmother", "GGM"), ("great-grandfather", "GGF"), ("aunt", "A"),
        ("uncle", "U"), ("cousin", "C"),
      ] { table["\(side) \(word)"] = letter + short }
    }
    for role in LabelRole.all { table[role.words.lowercased()] = role.short }
    return table
  }()
}
