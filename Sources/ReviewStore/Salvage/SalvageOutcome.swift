internal import FoundationEssentials
public import ReviewModel

/// What a salvage copied, and what it could not.
public struct SalvageOutcome: Hashable, Sendable {
  /// Which of the two files it was.
  public let kind: FileKind
  /// How many operations were copied.
  public let operations: Int
  /// How many revisions were copied, those that were erased before among them.
  public let revisions: Int
  /// How many records these are of.
  public let records: Int
  /// The operations of which only what they changed is left: when and by whom is lost.
  public let operationsWithoutDetails: Int
  /// The operations that are gone, with or without what they changed.
  public let lostOperations: [LostOperation]
  /// How many revisions are gone, at the least.
  public let lostRevisions: Int
  /// The records that revisions are missing of, where something else of them is left.
  public let affected: [RecordReference]
  /// Numbers that were given and that no record is found with: the records that are gone.
  public let missing: [ShortReference]
  /// What became of the ways to unlock the file.
  public let slots: Slots
  /// Whether what says which review it is was as it was written.
  public let isIdentitySound: Bool
  /// Whether the state of a session was found and copied.
  public let hasSession: Bool
  /// Whether an unfinished line was found and copied.
  public let hasDraft: Bool

  /// An operation that is gone.
  public struct LostOperation: Hashable, Sendable {
    /// Which copy of the review wrote it: 0 for the first, 1 for `b`, and so on.
    public let copy: Int
    /// The how many-th of that copy it was.
    public let n: Int
  }

  /// What became of the ways to unlock the file.
  public struct Slots: Hashable, Sendable {
    /// How many there are in the new file.
    public let kept: Int
    /// How many of them were damaged and could be mended.
    public let mended: Int
    /// How many were damaged beyond that, and are gone.
    public let lost: Int
  }

  /// Whether every record is there as it was.
  public var isWhole: Bool {
    lostRevisions == 0 && lostOperations.isEmpty && operationsWithoutDetails == 0
  }
}

extension SalvageOutcome {
  init(
    _ wreck: Wreck, _ slots: OpenedSlots, _ survivors: Survivors, _ rebuilt: Rebuilt,
    _ losses: Losses
  ) {
    kind = wreck.kind
    operations = rebuilt.operations.count
    revisions = rebuilt.revisions.count
    records = Set(rebuilt.revisions.map(\.record)).count
    operationsWithoutDetails = rebuilt.standIns.count
    lostOperations = losses.operations.map {
      LostOperation(copy: rebuilt.ordinals[$0.replica] ?? 0, n: $0.n)
    }
    lostRevisions = losses.revisions
    let references = survivors.references(rebuilt.ordinals)
    let nameless = ShortReference(letters: "~", number: 0)
    affected = losses.records.map { RecordReference(id: $0, reference: references[$0]) }
      .sorted { ($0.reference ?? nameless, $0.id) < ($1.reference ?? nameless, $1.id) }
    let missing = survivors.unseen(rebuilt.ordinals)
    // More gaps than losses come from elsewhere, such as an import that kept its numbers.
    self.missing = missing.count <= losses.revisions ? missing : []
    self.slots = Slots(kept: slots.kept.count, mended: slots.mended, lost: slots.lost)
    isIdentitySound = wreck.found.isSound
    hasSession = survivors.session != nil
    hasDraft = survivors.draft != nil
  }
}

extension Survivors {
  /// The number of each record, as people say it.
  fileprivate func references(_ ordinals: [RecordID: Int]) -> [RecordID: ShortReference] {
    var references: [RecordID: ShortReference] = [:]
    for version in revisions.values where references[version.row.record] == nil {
      guard let payload = version.payload,
        let given = try? JSONDecoder().decode(GivenReference.self, from: payload)
      else { continue }
      references[version.row.record] = ShortReference(
        letters: given.reference.letters, number: given.reference.number,
        copy: ordinals[given.replica] ?? 0)
    }
    return references
  }

  /// Numbers that were given and that nothing is found with.
  fileprivate func unseen(_ ordinals: [RecordID: Int]) -> [ShortReference] {
    replicas.flatMap { id, replica in
      replica.numbers.flatMap { letters, last -> [ShortReference] in
        guard last > 0 else { return [] }
        let seen = replica.seen[letters] ?? []
        return (1...last).filter { !seen.contains($0) }.map {
          ShortReference(letters: letters, number: $0, copy: ordinals[id] ?? 0)
        }
      }
    }.sorted()
  }
}
