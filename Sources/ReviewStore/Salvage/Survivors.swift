internal import FoundationEssentials
internal import ReviewModel

/// The rows that are as they were written, and what is known of the others.
struct Survivors: Sendable {
  /// An operation and what is sealed in it; nil where that was erased.
  struct Action: Sendable {
    let row: OperationRow
    let details: Data?
  }

  /// A revision and what it says; nil where it was erased.
  struct Version: Sendable {
    var row: RevisionRow
    var payload: Data?
  }

  private(set) var operations: [RecordID: Action] = [:]
  private(set) var revisions: [RecordID: Version] = [:]
  private(set) var replicas: [RecordID: SurvivingReplica] = [:]
  /// The copy that the file wrote as; nil where that, or which numbers it gave, is not known.
  private(set) var own: RecordID?
  private(set) var session: Data?
  private(set) var draft: Data?
  /// Rows that have the shape of one, and do not open.
  private(set) var damagedRevisions: [RevisionRow] = []
  private(set) var damagedOperations: [OperationRow] = []

  /// Tries every row; only what opens counts, and of several with one identifier one.
  init(_ finds: Finds, keys: FileKeys) {
    addOperations(finds.all(.operation).compactMap { OperationRow($0) }, keys.sealing)
    addRevisions(finds.all(.revision).compactMap { RevisionRow($0) }, keys.sealing)
    eraseEnded()
    dropEmptied()
    addReplicas(finds.all(.replica).compactMap { ReplicaRow($0) }, keys.sealing)
    own = finds.all(.copy).lazy.compactMap { row in
      guard let id = row.id(1), let sealed = row.bytes(2) else { return nil }
      return CopyRow.isSound(id, sealed, keys) ? id : nil
    }.first { [replicas] id in replicas[id]?.isSound == true }
    addNotes(finds.all(.note), keys.draft)
  }

  private mutating func addOperations(_ rows: [OperationRow], _ key: SealKey) {
    for row in rows {
      guard let sealed = row.sealed else {
        operations[row.id] = Action(row: row, details: nil)
        continue
      }
      guard operations[row.id] == nil else { continue }
      if let details = key.open(sealed, beside: row.clear) {
        operations[row.id] = Action(row: row, details: details)
      } else {
        damagedOperations.append(row)
      }
    }
    damagedOperations.removeAll { operations[$0.id] != nil }
  }

  /// Where a row is found with its words and without, it was erased.
  private mutating func addRevisions(_ rows: [RevisionRow], _ key: SealKey) {
    for row in rows {
      guard let sealed = row.sealed else {
        revisions[row.id] = Version(row: row, payload: nil)
        continue
      }
      guard revisions[row.id] == nil else { continue }
      if let payload = key.open(sealed, beside: row.clear) {
        revisions[row.id] = Version(row: row.redigested(sealed), payload: payload)
      } else {
        damagedRevisions.append(row)
      }
    }
    damagedRevisions.removeAll { revisions[$0.id] != nil }
  }

  /// What was withdrawn or erased does not come back from a place where it was left standing.
  private mutating func eraseEnded() {
    let decoder = JSONDecoder()
    var ends: [RecordID: Set<RecordID>] = [:]
    for version in revisions.values {
      guard let payload = version.payload,
        let said = try? decoder.decode(Payload<Unread>.self, from: payload),
        case .ended = said.content
      else { continue }
      ends[version.row.record, default: []].insert(version.row.id)
    }
    for (id, version) in revisions {
      guard let ending = ends[version.row.record], !ending.contains(id), version.payload != nil
      else { continue }
      revisions[id] = Version(row: version.row.erased, payload: nil)
    }
  }

  /// An empty row that nothing accounts for was emptied by somebody without the key, or whatever
  /// accounted for it is lost; either way there is nothing in it to save (`Erasures`).
  private mutating func dropEmptied() {
    let decoder = JSONDecoder()
    let ended = Set(
      revisions.values.filter { version in
        guard let payload = version.payload,
          let said = try? decoder.decode(Payload<Unread>.self, from: payload),
          case .ended = said.content
        else { return false }
        return true
      }.map(\.row.record))
    let letsGo = operations.values.contains { action in
      let details = action.details.flatMap {
        try? decoder.decode(LoggedOperation.Details.self, from: $0)
      }
      return details?.purpose == .letGo
    }
    let replaced = Set(revisions.values.flatMap(\.row.parents))
    revisions = revisions.filter { id, version in
      version.payload != nil || ended.contains(version.row.record)
        || (letsGo && replaced.contains(id))
    }
  }

  private mutating func addReplicas(_ rows: [ReplicaRow], _ key: SealKey) {
    for row in rows {
      let found = SurvivingReplica(row, key)
      if let known = replicas[row.id], !found.isBetter(than: known) { continue }
      replicas[row.id] = found
    }
    for version in revisions.values {
      guard let payload = version.payload,
        let given = try? JSONDecoder().decode(GivenReference.self, from: payload)
      else { continue }
      replicas[given.replica, default: SurvivingReplica()].gave(given.reference)
    }
  }

  private mutating func addNotes(_ rows: [FoundRow], _ key: SealKey) {
    for row in rows {
      guard let sealed = row.bytes(1) else { continue }
      if let plain = key.open(sealed, beside: Fields(SealedNote.session.rawValue)) {
        session = session ?? plain
      } else if let plain = key.open(sealed, beside: Fields(SealedNote.draft.rawValue)) {
        draft = draft ?? plain
      }
    }
  }
}
