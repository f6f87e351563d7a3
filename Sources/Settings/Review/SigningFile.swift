public import ReviewModel

/// Who signs a version and what comes before publication, with the words for each.
public struct SigningFile: Hashable, Sendable {
  /// The order.
  public var chain: SigningChain
  /// What each step is called in print.
  public var titles: [Code: String]

  /// What a step is called; its code, where a review knows a step that the file does not.
  public func title(_ code: Code) -> String { titles[code] ?? code.text }
}

extension SigningFile {
  /// Reads the order.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: ["chain", "publication"]
    ) { reading, fields in
      let places = reading.list(reading.need(fields, "chain"))
      let links = places.compactMap { reading.link($0) }
      let others = reading.list(fields["publication"])
      let steps = others.compactMap { reading.step($0) }
      if links.count == places.count, steps.count == others.count {
        let words = links.map(\.0.code.text) + steps.map(\.0.text)
        reading.reportDuplicates(Array(zip(words, places + others)))
      }
      let titles = links.map { ($0.0.code, $0.1) } + steps.map { ($0.0, $0.1) }
      return SigningFile(
        chain: SigningChain(links.map(\.0), beforePublication: steps.map(\.0)),
        titles: Dictionary(titles) { first, _ in first })
    }
  }
}

extension Reading {
  fileprivate mutating func link(_ place: Place) -> (SigningChain.Step, String)? {
    guard let fields = fields(place, ["step", "title", "who", "free"]) else { return nil }
    let code = code(need(fields, "step"))
    let title = text(need(fields, "title"))
    let who = choice(need(fields, "who"), of: SigningChain.Parties.self)
    let isFree = flag(fields["free"])
    guard let code, let title, let who else { return nil }
    return (SigningChain.Step(code, who, isFree: isFree), title)
  }

  fileprivate mutating func step(_ place: Place) -> (Code, String)? {
    guard let fields = fields(place, ["step", "title"]) else { return nil }
    let code = code(need(fields, "step"))
    let title = text(need(fields, "title"))
    guard let code, let title else { return nil }
    return (code, title)
  }
}
