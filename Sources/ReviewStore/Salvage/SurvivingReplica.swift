internal import FoundationEssentials
internal import ReviewModel

/// What is known of a copy that has written.
struct SurvivingReplica: Sendable {
  /// Nil where the row is gone.
  private(set) var ordinal: Int?
  /// How many operations it had written.
  private(set) var n = 0
  private(set) var numbers: [String: Int] = [:]
  /// Whether its row is as it was written, its letter perhaps mended.
  private(set) var isSound = false
  /// Every number that a record was found with.
  private(set) var seen: [String: Set<Int>] = [:]

  init() {}

  init(_ row: ReplicaRow, _ key: SealKey) {
    ordinal = row.ordinal
    n = row.n
    if let payload = row.payload(key) {
      numbers = payload.numbers
      isSound = true
      return
    }
    // Only the letter matters still, and it may be what was damaged.
    for ordinal in 0..<26 {
      var changed = row
      changed.ordinal = ordinal
      if let payload = changed.payload(key) {
        self.ordinal = ordinal
        numbers = payload.numbers
        isSound = true
        return
      }
    }
    n = 0
    if !(0..<10_000).contains(row.ordinal) { ordinal = nil }
  }

  /// Whether this is to be believed rather than another row of the same copy: one that opens,
  /// and the later of two.
  func isBetter(than other: SurvivingReplica) -> Bool {
    isSound == other.isSound ? n > other.n : isSound
  }

  mutating func gave(_ reference: ShortReference) {
    numbers[reference.letters] = max(numbers[reference.letters] ?? 0, reference.number)
    seen[reference.letters, default: []].insert(reference.number)
  }
}

/// The part of what a revision says that is the same for every record.
struct GivenReference: Decodable {
  let reference: ShortReference
  let replica: RecordID
}
