extension Review {
  /// Each linked entry with the others that tell the same event, in the order of the chronology.
  ///
  /// Links that share an entry are one: what two copies of the review linked is told together.
  public var alsoRecorded: [EntryID: [EntryID]] {
    let groups = EntryGroups(links.map(\.value))
    guard !groups.isEmpty else { return [:] }
    var together: [Int: [EntryID]] = [:]
    for entry in chronology {
      if let group = groups[entry.id] { together[group, default: []].append(entry.id) }
    }
    var others: [EntryID: [EntryID]] = [:]
    for members in together.values where members.count > 1 {
      for member in members { others[member] = members.filter { $0 != member } }
    }
    return others
  }
}

/// Entries that were linked as one event, each in one group.
package struct EntryGroups: Sendable {
  private var groups: [EntryID: Int] = [:]

  /// Puts together what the links say is one event.
  package init(_ links: [EntryLink]) {
    var next = 0
    for link in links where link.verdict == .sameEvent {
      let met = Set(link.entries.compactMap { groups[$0] })
      let group = met.min() ?? next
      next += met.isEmpty ? 1 : 0
      for entry in link.entries { groups[entry] = group }
      let joined = met.subtracting([group])
      guard !joined.isEmpty else { continue }
      for (entry, old) in groups where joined.contains(old) { groups[entry] = group }
    }
  }

  /// Whether nothing is linked.
  package var isEmpty: Bool { groups.isEmpty }

  /// The group of an entry; nil where it is not linked.
  package subscript(_ entry: EntryID) -> Int? { groups[entry] }
}
