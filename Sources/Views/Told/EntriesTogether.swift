internal import ReviewModel

/// Which entries tell one event, as the reviewer decided; links that share an entry are one group.
struct EntriesTogether {
  private var groups: [EntryID: Int] = [:]
  private var members: [[Filed<ChronologyEntry>]] = []

  init(_ review: Review) {
    let links = review.links.filter { $0.value.verdict == .sameEvent }.map(\.value.entries)
    guard !links.isEmpty else { return }
    var leader: [EntryID: EntryID] = [:]
    func find(_ id: EntryID) -> EntryID {
      var id = id
      while let next = leader[id], next != id { id = next }
      return id
    }
    for link in links {
      guard let first = link.first else { continue }
      for entry in link { leader[find(entry)] = find(first) }
    }
    var numbers: [EntryID: Int] = [:]
    for entry in review.chronology where leader[entry.id] != nil {
      let head = find(entry.id)
      if let number = numbers[head] {
        members[number].append(entry)
      } else {
        numbers[head] = members.count
        members.append([entry])
      }
      groups[entry.id] = numbers[head]
    }
  }

  /// The other entries that tell the same event, in order of the chronology.
  func others(than entry: EntryID) -> [Filed<ChronologyEntry>] {
    groups[entry].map { members[$0].filter { $0.id != entry } } ?? []
  }
}
