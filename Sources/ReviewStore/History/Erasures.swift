internal import FoundationEssentials
internal import ReviewModel

/// Checks that what is erased was erased by somebody who had the key.
///
/// Anybody who can write to the file can empty a row. So an empty revision counts only where its
/// record was ended, or where it no longer stands and an operation says that earlier wordings were
/// let go of. Operations are never emptied.
struct Erasures {
  let keys: FileKeys

  /// The empty rows that nothing accounts for.
  func problems(_ rows: Rows, _ history: History) -> [Damage] {
    let operations = rows.operations.filter { $0.sealed == nil }.map {
      Damage.operation(replica: $0.replica, n: $0.n)
    }
    let empty = rows.revisions.filter { $0.sealed == nil }
    guard !empty.isEmpty else { return operations }
    let records = Set(empty.map(\.record))
    let ended = ended(rows, history, records)
    let standing = Set(records.flatMap { history.heads[$0] ?? [] }.map(\.id))
    let left = empty.filter { !ended.contains($0.record) }
    let letsGo =
      left.contains { !standing.contains($0.id) } && rows.operations.contains(where: forgets)
    return operations
      + left.filter { standing.contains($0.id) || !letsGo }.map {
        .revision(record: $0.record, revision: $0.id)
      }
  }

  /// Which of some records have a revision that stands and says that they ended.
  private func ended(
    _ rows: Rows, _ history: History, _ records: Set<RecordID>
  ) -> Set<RecordID> {
    let decoder = JSONDecoder()
    let standing = Set(records.flatMap { history.heads[$0] ?? [] }.map(\.id))
    return Set(
      rows.revisions.filter { row in
        guard standing.contains(row.id), let sealed = row.sealed,
          let plain = keys.sealing.open(sealed, beside: row.clear),
          let payload = try? decoder.decode(Payload<Unread>.self, from: plain),
          case .ended = payload.content
        else { return false }
        return true
      }.map(\.record))
  }

  private func forgets(_ row: OperationRow) -> Bool {
    guard let sealed = row.sealed, let plain = keys.sealing.open(sealed, beside: row.clear),
      let details = try? JSONDecoder().decode(LoggedOperation.Details.self, from: plain)
    else { return false }
    return details.purpose == .letGo
  }
}
