/// The words of the lenses, as their file gives them.
public struct LensWordsFile: Hashable, Sendable {
  /// Sentences that every lens may use.
  public var common: [String: String]
  /// The titles of themes.
  public var themes: [String: String]
  /// The words for what stands in lists.
  public var words: [String: String]
  /// Each lens's own words, by its name.
  public var lenses: [String: Words]

  /// The words of one lens.
  public struct Words: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// What it looks at.
    public var about: String
    /// What an agency is asked to look for in its record.
    public var lookFor: String?
    /// Its sentences by name.
    public var sentences: [String: String]
  }

  /// Every text of the file.
  public var allTexts: [String] {
    let own = lenses.values.flatMap { lens in
      [lens.title, lens.about] + (lens.lookFor.map { [$0] } ?? []) + lens.sentences.values
    }
    return (Array(common.values) + Array(themes.values) + Array(words.values) + own).sorted()
  }
}

extension LensWordsFile {
  /// Reads the words of the lenses.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["common", "themes", "words", "lenses"])
    {
      reading, fields in
      LensWordsFile(
        common: reading.named(reading.need(fields, "common")),
        themes: reading.named(reading.need(fields, "themes")),
        words: reading.named(reading.need(fields, "words")),
        lenses: reading.lensWords(reading.need(fields, "lenses")))
    }
  }
}

extension Reading {
  fileprivate mutating func named(_ place: Place?) -> [String: String] {
    var texts: [String: String] = [:]
    let all = place.flatMap { anyFields($0) }
    for name in all?.names ?? [] { texts[name] = text(all?[name]) }
    return texts
  }

  fileprivate mutating func lensWords(_ place: Place?) -> [String: LensWordsFile.Words] {
    var words: [String: LensWordsFile.Words] = [:]
    let all = place.flatMap { anyFields($0) }
    for name in all?.names ?? [] {
      guard let inner = all?[name],
        let fields = fields(inner, ["title", "about", "look-for", "sentences"])
      else { continue }
      let title = text(need(fields, "title"))
      let about = text(need(fields, "about"))
      let lookFor = text(fields["look-for"])
      let sentences = named(need(fields, "sentences"))
      guard let title, let about else { continue }
      words[name] = LensWordsFile.Words(
        title: title, about: about, lookFor: lookFor, sentences: sentences)
    }
    return words
  }
}
