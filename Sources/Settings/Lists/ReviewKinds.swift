public import ReviewModel

/// The kinds of review there are, with the words and the required details of each: data only.
public struct ReviewKinds: Hashable, Sendable {
  /// The kinds in order.
  public var kinds: [Kind]

  /// The kind with a code.
  public subscript(_ code: Code) -> Kind? { kinds.first { $0.code == code } }

  /// One kind of review.
  public struct Kind: Hashable, Sendable {
    /// The key a review names it by.
    public var code: Code
    /// What it is called where no nation's own name is known.
    public var title: String
    /// What the person the review is about is called: "the child".
    public var subject: String
    /// What several of them are called: "the children".
    public var subjects: String
    /// What they are called in a label, before the letter: "Child", of Child A.
    public var label: String
    /// What it is called when they did not come: "was not brought".
    public var missed: String
    /// The details of the review that have to be filled in.
    public var required: [Code]
    /// What differs by nation.
    public var nations: [Nation]

    /// What a nation, by code or name, calls this kind of review.
    public func nation(_ word: String) -> Nation? {
      let code = Code(making: word)
      return nations.first { $0.code == code }
    }
  }

  /// What one nation calls a kind of review.
  public struct Nation: Hashable, Sendable {
    /// The nation: `england`, `northern-ireland`.
    public var code: Code
    /// The review's statutory name there.
    public var title: String
    /// The same in the nation's other language, where it has one; nothing elsewhere.
    public var otherTitle: String
    /// What it rests on.
    public var basis: String
    /// Who asks for it there.
    public var board: String
  }
}

extension ReviewKinds {
  /// Reads the kinds of review.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["kinds"]) { reading, fields in
      let places = reading.list(reading.need(fields, "kinds"))
      let kinds = places.compactMap { reading.kind($0) }
      if kinds.count == places.count {
        reading.reportDuplicates(zip(kinds, places).map { ($0.code.text, $1) })
      }
      return ReviewKinds(kinds: kinds)
    }
  }
}

extension Reading {
  fileprivate mutating func kind(_ place: Place) -> ReviewKinds.Kind? {
    let known = [
      "code", "title", "subject", "subjects", "label", "missed", "required", "nations",
    ]
    guard let fields = fields(place, known) else { return nil }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let subject = text(need(fields, "subject"))
    let subjects = text(need(fields, "subjects"))
    let label = text(fields["label"]) ?? "Person"
    let missed = text(need(fields, "missed"))
    let details = ReviewFileDescription.keys.compactMap { key in Code(key).map { (key, $0) } }
    let required = list(fields["required"]).compactMap { choice($0, details) }
    let nations = nations(fields["nations"])
    guard let code, let title, let subject, let subjects, let missed else { return nil }
    return ReviewKinds.Kind(
      code: code, title: title, subject: subject, subjects: subjects, label: label,
      missed: missed,
      required: required, nations: nations)
  }

  private mutating func nations(_ place: Place?) -> [ReviewKinds.Nation] {
    let places = list(place)
    let nations = places.compactMap { nation($0) }
    if nations.count == places.count {
      reportDuplicates(zip(nations, places).map { ($0.code.text, $1) })
    }
    return nations
  }

  private mutating func nation(_ place: Place) -> ReviewKinds.Nation? {
    guard let fields = fields(place, ["code", "title", "other-title", "basis", "board"]) else {
      return nil
    }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let otherTitle = text(fields["other-title"]) ?? ""
    let basis = text(need(fields, "basis"))
    let board = text(need(fields, "board"))
    guard let code, let title, let basis, let board else { return nil }
    return ReviewKinds.Nation(
      code: code, title: title, otherTitle: otherTitle, basis: basis, board: board)
  }
}
