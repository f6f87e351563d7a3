import ReviewModel
import ReviewStore
import TestSupport

/// Writes random actions into a file, one operation each, as a person might.
struct RandomHistory {
  private var random: SplitMix64
  private var next: UInt64
  private let isEnding: Bool

  /// - Parameter base: Where identifiers begin, so that two histories never share one.
  init(seed: UInt64, base: UInt64 = 0, isEnding: Bool = false) {
    random = SplitMix64(seed: seed)
    next = base
    self.isEnding = isEnding
  }

  /// Does so many actions; answers the identifiers of the operations.
  @discardableResult
  mutating func write(
    _ count: Int, to file: RecordFile<Record>
  ) throws(StoreError) -> [RecordID] {
    var made: [RecordID] = []
    for _ in 0..<count {
      next += 1
      let action = operation(next, try changes(file), seconds: Int(next))
      try file.append(action)
      made.append(action.id)
    }
    return made
  }

  private mutating func changes(_ file: RecordFile<Record>) throws(StoreError) -> [Change<Record>] {
    let contents = try file.contents()
    let disputed = Set(contents.conflicts.map(\.record.id))
    var free = contents.items.filter { !disputed.contains($0.id) }
    var changes: [Change<Record>] = []
    for _ in 0...Int(random.next() % 3) {
      next += 1
      let kind = random.next() % 8
      if free.isEmpty || kind < 3 {
        changes.append(.create(id(next), record(pointingAt: free)))
        continue
      }
      let item = free.remove(at: Int(random.next() % UInt64(free.count)))
      switch kind {
      case 3 where free.isEmpty == false && isEnding:
        changes.append(.end(item.id, Ending(.withdrawn)))
      case 4: changes.append(.remove(item.id))
      default: changes.append(.revise(item.id, record(pointingAt: free)))
      }
    }
    if let conflict = contents.conflicts.first, random.next() % 4 == 0 {
      changes.append(.settle(conflict.record.id, conflict.values.compactMap(\.self).first))
    }
    return changes
  }

  /// Some records name others, as a household names its place.
  private mutating func record(pointingAt others: [RecordFile<Record>.Item]) -> Record {
    let words = "words \(random.next() % 1000)"
    guard let other = others.randomElement(using: &random), random.next() % 2 == 0 else {
      return place(words)
    }
    return .place(
      Place(
        label: LabelledText([.plain(words), .record(other.id)]), kind: Code(making: "school")))
  }
}

/// Everything a file says: records, numbers, what ended.
func everything(_ file: SealedFile) throws(StoreError) -> RecordFile<Record>.Contents {
  try RecordFile<Record>(file).contents()
}
