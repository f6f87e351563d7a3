public import ReviewModel

// Who speaks: the whole room, a small group, or for a while nobody.
extension DaySession {
  /// The small groups there can be.
  static let groups = 1...20
  /// For how many minutes it is quiet where nobody says.
  private static let usualQuiet = 3

  /// Side, agencies and episode, as they stand for the whole room or for one group.
  struct Sticky: Hashable, Codable, Sendable {
    var side: KindMark?
    var agencies: [AgencyID]
    var episode: EpisodeID?
  }

  /// Takes a small group's sheet under its own context, or goes back to the whole room's.
  mutating func speak(_ group: Int?, line: String) -> [Effect] {
    if let group, !Self.groups.contains(group) {
      return [.say(.wantsNumber(command: "group", Self.groups, line: line))]
    }
    guard group != self.group else { return [.say(.group(group))] }
    var kept = contexts ?? [:]
    kept[self.group ?? 0] = Sticky(side: side, agencies: agencies, episode: episode)
    // A group that begins, begins with what the stage sets.
    let next = kept[group ?? 0] ?? Sticky(side: side, agencies: [], episode: episode)
    (side, agencies, episode) = (next.side, next.agencies, next.episode)
    contexts = kept
    self.group = group
    return [.say(.group(group))]
  }

  /// Forgets the groups: another stage began.
  mutating func leaveGroups() {
    if group != nil, let room = contexts?[0] { agencies = room.agencies }
    group = nil
    contexts = nil
  }

  /// Nobody speaks for some minutes; the clock runs on, and says nothing meanwhile.
  mutating func beQuiet(
    _ kind: Quiet.Kind, _ minutes: Int?, line: String, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    let planned = agenda.stages[stage].steps.first { $0.quiet == kind }?.minutes
    let minutes = minutes ?? planned ?? Self.usualQuiet
    guard (1...60).contains(minutes) else {
      let command = kind == .silence ? "silence" : "write"
      return [.say(.wantsNumber(command: command, 1...60, line: line))]
    }
    let end = Moment(seconds: now.seconds + minutes * 60)
    quiet = Quiet(kind: kind, until: end)
    return [.say(.quiet(kind, minutes: minutes, until: end))]
  }
}

extension DaySession {
  /// A time in which nobody speaks.
  public struct Quiet: Hashable, Codable, Sendable {
    /// What it is for.
    public let kind: Kind
    /// Until when.
    public let until: Moment

    /// What a quiet time is for.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
      /// Nothing: to think of whom it is about.
      case silence
      /// Everybody writes for themselves.
      case writing
    }
  }
}
