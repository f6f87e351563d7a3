public import ReviewModel

/// What the register says against a label: it would tell a name, or somebody's initials.
public struct LabelNames: Sendable {
  private let forms: [(owner: RecordID, words: [String], isName: Bool)]
  private let ownLetters: [RecordID: Set<String>]
  private let initials: [RecordID: Set<String>]
  private let allowed: Set<String>

  /// Why a label would tell who somebody is; whose name it is goes by their record.
  public enum Fault: Hashable, Sendable {
    /// A registered form stands in it.
    case name(of: RecordID)
    /// It is one letter away from a registered form.
    case nearName(of: RecordID)
    /// It holds somebody's initials.
    case initials(of: RecordID)
    /// Its letter is the first of one of their own names.
    case ownLetter
  }

  /// Reads a register.
  public init(_ register: Register) {
    var forms: [(owner: RecordID, words: [String], isName: Bool)] = []
    var letters: [RecordID: Set<String>] = [:]
    var initials: [RecordID: Set<String>] = [:]
    for entry in register.entries {
      let owner = entry.name.subject.record
      let words = LabelKey.words(entry.name.text)
      switch entry.name.kind {
      case .phone, .email, .nhsNumber, .caseNumber: continue
      case .initials:
        initials[owner, default: []].insert(words.joined())
      case .name, .formerName, .form, .nickname, .spelling, .address:
        forms.append((owner, words, entry.name.kind != .address))
        let real = words.filter { !Self.titles.contains($0) }
        let firsts = real.compactMap { $0.first.map(String.init) }
        letters[owner, default: []].formUnion(firsts)
        if firsts.count > 1, [.name, .formerName].contains(entry.name.kind) {
          initials[owner, default: []].formUnion(
            [firsts.joined(), (firsts.first ?? "") + (firsts.last ?? "")])
        }
      }
    }
    self.forms = forms
    ownLetters = letters
    self.initials = initials
    allowed = Set(register.allowed.values.map { LabelKey($0.text).text })
  }

  /// What speaks against somebody's being called so; nil where nothing does.
  public func fault(in label: String, for owner: RecordID?) -> Fault? {
    let words = LabelKey.words(label)
    let isRole = LabelLikeness.isRole(label)
    for form in forms where !form.words.isEmpty && !allowed.contains(form.words.joined()) {
      if words.holds(form.words) { return .name(of: form.owner) }
      guard !isRole, form.isName else { continue }
      let isNear = words.contains { word in
        !allowed.contains(word) && form.words.contains { LabelLikeness.isSlip(word, $0) }
      }
      if isNear { return .nearName(of: form.owner) }
    }
    return initialsFault(in: label, for: owner)
  }

  private func initialsFault(in label: String, for owner: RecordID?) -> Fault? {
    for letters in Self.capitals(in: label) {
      if letters.count == 1 {
        if let owner, ownLetters[owner]?.contains(letters) == true { return .ownLetter }
        continue
      }
      if let owner, initials[owner]?.contains(letters) == true { return .initials(of: owner) }
      guard !Self.abbreviations.contains(letters) else { continue }
      let whose = initials.filter { $0.value.contains(letters) }.keys.min()
      if let whose { return .initials(of: whose) }
    }
    return nil
  }

  /// Runs of capitals, folded: "jv" of "JV", "J.V." and "Child J V".
  private static func capitals(in label: String) -> [String] {
    var runs: [String] = []
    var run = ""
    let pieces = label.split { " .".contains($0) }
    for piece in pieces {
      let isCapitals = piece.count <= 4 && piece.allSatisfy { $0.isUppercase }
      if isCapitals, piece.count == 1 {
        run += piece
      } else {
        runs.append(run)
        run = ""
        if isCapitals { runs.append(String(piece)) }
      }
    }
    runs.append(run)
    return runs.filter { !$0.isEmpty }.map { LabelKey($0).text }
  }

  /// Words that stand before a name and are none.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "pc", "dc", "ds", "sgt", "nurse", "sister", "nan",
    "nana", "nanny", "gran", "granny", "grandma", "grandad", "auntie", "aunty", "aunt", "uncle",
    "mum", "mummy", "dad", "daddy", "baby", "little", "big", "old", "young", "the", "of", "and",
  ]
  private static let abbreviations: Set<String> = [
    "gp", "sw", "hv", "pc", "ps", "dc", "ds", "iro", "cpn", "nhs", "ae", "mash", "mgm", "mgf",
    "pgm", "pgf",
  ]
}

extension [String] {
  /// Whether another list stands in this one, in one piece.
  fileprivate func holds(_ other: [String]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains {
      self[$0..<($0 + other.count)].elementsEqual(other)
    }
  }
}
