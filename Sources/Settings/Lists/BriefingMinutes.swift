/// The parts of a briefing of seven minutes: an editable list.
public struct BriefingMinutes: Hashable, Sendable {
  /// The parts in order.
  public var minutes: [Minute]

  /// One part.
  public struct Minute: Hashable, Sendable {
    /// Its heading.
    public var title: String
    /// What of the review stands in it.
    public var shows: Shown
    /// Words of its own; empty for none.
    public var words: String
  }

  /// What of a review can stand in a part.
  public enum Shown: String, Hashable, Sendable, CaseIterable {
    case decision, incident, people, method, well, better, findings, recommendations, nothing
  }
}

extension BriefingMinutes {
  /// Reads the parts.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["minutes"]) { reading, fields in
      let places = reading.list(reading.need(fields, "minutes"))
      return BriefingMinutes(minutes: places.compactMap { reading.minute($0) })
    }
  }
}

extension Reading {
  fileprivate mutating func minute(_ place: Place) -> BriefingMinutes.Minute? {
    guard let fields = fields(place, ["title", "shows", "words"]) else { return nil }
    let title = text(need(fields, "title"))
    let shows = choice(need(fields, "shows"), of: BriefingMinutes.Shown.self)
    let words = fields["words"].flatMap { text($0) } ?? ""
    guard let title, let shows else { return nil }
    return BriefingMinutes.Minute(title: title, shows: shows, words: words)
  }
}
