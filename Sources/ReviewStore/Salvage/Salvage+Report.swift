internal import FoundationEssentials
internal import ReviewModel

extension Salvage {
  /// What was saved, and what is known to be missing.
  func report(_ copies: SalvagedCopies, _ written: Reading) -> Salvaged {
    var told = Salvaged()
    let ordinals = Dictionary(copies.givers.map { ($0.id, $0.ordinal) }) { first, _ in first }
    func number(_ replica: RecordID, _ n: Int) -> String {
      "\(n)" + ShortReference.letters(ofCopy: ordinals[replica] ?? 0)
    }
    told.revisions = revisions.count
    told.operations = written.replicas[copies.own]?.row.n ?? 0
    told.records = written.history.heads.values.count { heads in
      heads.first.flatMap { written.payloads[$0.id] }.map(Self.saysSomething) ?? false
    }
    told.lostOperations = lost().map { number($0.replica, $0.n) }
    told.incompleteOperations = incomplete().map { number($0.replica, $0.n) }
    told.affected = affected(ordinals)
    told.isEndKnown =
      !replicas.isEmpty && operations.values.allSatisfy { replicas[$0.replica] != nil }
    return told
  }

  private static func saysSomething(_ bytes: Data) -> Bool {
    let payload = try? JSONDecoder().decode(Payload<Unread>.self, from: bytes)
    if case .value? = payload?.content { return true }
    return false
  }

  /// What is missing from each copy's counting.
  private func lost() -> [(replica: RecordID, n: Int)] {
    let found = Dictionary(grouping: operations.values, by: \.replica)
      .mapValues { Set($0.map(\.n)) }
    let known = Set(found.keys).union(replicas.keys).sorted()
    return known.flatMap { replica -> [(replica: RecordID, n: Int)] in
      let numbers = found[replica] ?? []
      let last = max(replicas[replica]?.n ?? 0, numbers.max() ?? 0)
      guard last > 0 else { return [] }
      return (1...last).filter { !numbers.contains($0) }.map { (replica, $0) }
    }
  }

  /// Operations whose link does not fit what was found of their revisions.
  private func incomplete() -> [(replica: RecordID, n: Int)] {
    let digests = Dictionary(
      grouping: Dictionary(rows.revisions.map { ($0.id, $0) }) { first, _ in first }.values,
      by: \.operation
    ).mapValues { $0.sorted { $0.position < $1.position }.map(\.digest) }
    var byPlace: [RecordID: [Int: FoundOperation]] = [:]
    for operation in operations.values {
      byPlace[operation.replica, default: [:]][operation.n] = operation
    }
    let broken = Set(
      rows.revisions.filter { $0.sealed != nil && revisions[$0.id] == nil }.map(\.operation))
    return operations.values.filter { operation in
      if broken.contains(operation.id) { return true }
      let before =
        operation.n == 1
        ? Digest.beginning : byPlace[operation.replica]?[operation.n - 1]?.chain
      guard let before else { return false }
      let row = OperationRow(operation)
      return row.link(after: before, revisions: digests[operation.id] ?? [], key: keys.chain)
        != operation.chain
    }.map { ($0.replica, $0.n) }.sorted { ($0.replica, $0.n) < ($1.replica, $1.n) }
  }

  /// Records of which a row was seen that is damaged, or a parent was lost.
  private func affected(_ ordinals: [RecordID: Int]) -> [RecordReference] {
    let erased = Set(rows.revisions.filter { $0.sealed == nil }.map(\.id))
    var broken: Set<RecordID> = []
    for row in rows.revisions where row.sealed != nil && revisions[row.id] == nil {
      if !erased.contains(row.id) { broken.insert(row.record) }
    }
    for revision in revisions.values {
      let isMissing = revision.row.parents.contains { revisions[$0] == nil && !erased.contains($0) }
      if isMissing { broken.insert(revision.row.record) }
    }
    let byRecord = Dictionary(grouping: revisions.values, by: \.row.record)
    return broken.sorted().map { record in
      let known = byRecord[record]?.lazy.compactMap {
        try? JSONDecoder().decode(Payload<Unread>.self, from: $0.payload)
      }.first
      return RecordReference(
        id: record,
        reference: known.map {
          ShortReference(
            letter: $0.reference.letter, number: $0.reference.number,
            copy: ordinals[$0.replica] ?? 0)
        })
    }
  }
}
