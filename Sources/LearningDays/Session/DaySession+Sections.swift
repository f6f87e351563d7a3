internal import ReviewModel

// The draft is gone through section by section, as the agenda of the second day lists them.
extension DaySession {
  /// Goes to a section: one of the list by its number or by the beginning of its code, or another;
  /// nil for none.
  mutating func read(_ section: Code?, in setting: DaySetting) -> [Effect] {
    let listed = sections(in: setting.agenda)
    let meant = section.map { typed in
      let found = Self.meant(typed, among: listed)
      // A number counts in the list of the stage alone.
      return found == typed && Int(typed.text) == nil
        ? Self.meant(typed, among: setting.sections) : found
    }
    self.section = meant
    return told(listed)
  }

  /// Goes to the section after the present one, or to the first.
  mutating func readNext(in agenda: Agenda) -> [Effect] {
    let listed = sections(in: agenda)
    let place = section.flatMap { listed.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    guard listed.indices.contains(place) else { return [.say(.lastSection)] }
    section = listed[place]
    return told(listed)
  }

  /// The sections of this stage, or else of the first stage that has some.
  private func sections(in agenda: Agenda) -> [Code] {
    let present = agenda.stages[stage].sections
    return present.isEmpty
      ? agenda.stages.lazy.map(\.sections).first { !$0.isEmpty } ?? [] : present
  }

  private func told(_ listed: [Code]) -> [Effect] {
    guard let section, let place = listed.firstIndex(of: section) else {
      return [.say(.section(section))]
    }
    return [.say(.sectionOf(section, place + 1, of: listed.count))]
  }

  private static func meant(_ typed: Code, among listed: [Code]) -> Code {
    if listed.contains(typed) { return typed }
    if let number = Int(typed.text), listed.indices.contains(number - 1) {
      return listed[number - 1]
    }
    let begun = listed.filter { $0.text.hasPrefix(typed.text) }
    return begun.count == 1 ? begun[0] : typed
  }
}
