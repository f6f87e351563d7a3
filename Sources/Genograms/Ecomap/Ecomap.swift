public import ReviewModel
public import Views

/// A household and the systems round it: agencies, places, work, friends, faith.
///
/// That an agency was in touch is drafted from its records; how strong a tie is, and which way it
/// goes, is drawn only as somebody judged it.
public struct Ecomap: Sendable {
  /// What the middle is called.
  package let title: String
  /// Who is in the middle.
  package let members: [FamilyMember]
  /// What stands round it, in a fixed order.
  package let systems: [System]
  private let subtitle: String

  /// One system and its tie to the middle.
  package struct System: Hashable, Sendable {
    /// What it is called.
    package var label: String
    /// Which of the family, where it is not the whole household.
    package var whose: String
    /// How strong; nil where only records show that it was in touch.
    package var strength: SystemTie.Strength?
    /// Which way.
    package var direction: SystemTie.Direction
    /// Whether somebody says otherwise.
    package var isDisputed: Bool
    /// What it rests on.
    package var source: String
  }

  /// Draws the ecomap of those the review is about, as of a day or the incident.
  public init(view: DeidentifiedReview, at date: EDTFDate? = nil) {
    let maker = EcomapMaker(view, date)
    (title, members) = maker.middle
    systems = maker.systems
    let day = date ?? view.review.details?.value.incident.on
    subtitle = day.map { "As at " + view.words($0) } ?? ""
  }

  /// Whether there is nobody in the middle.
  public var isEmpty: Bool { members.isEmpty }

  /// Whether any system stands round it.
  public var hasSystems: Bool { !systems.isEmpty }

  /// The picture as DOT with fixed positions.
  public func dot() -> String { EcomapWriter.write(self, subtitle: subtitle) }

  /// The picture in words.
  public func describe() -> String {
    let who = members.map(\.label)
    var sentences = ["Ecomap of \(title): " + Self.list(who) + "."]
    if !subtitle.isEmpty { sentences.append(subtitle + ".") }
    for system in systems {
      var words = system.label + (system.whose.isEmpty ? "" : ", with \(system.whose)") + ": "
      switch system.strength {
      case nil: words += "its records show contact, nobody judged the tie"
      case .notJudged?: words += "there is a tie, nobody judged how strong"
      case let strength?: words += strength.rawValue
      }
      if system.direction != .notJudged {
        words += system.direction == .both ? ", both ways" : ", " + system.direction.rawValue
      }
      sentences.append(words + (system.isDisputed ? " (disputed)" : "") + ".")
    }
    if systems.isEmpty { sentences.append("No system round it is recorded.") }
    return sentences.joined(separator: " ")
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nobody" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
