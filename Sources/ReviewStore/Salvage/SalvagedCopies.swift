internal import FoundationEssentials
internal import ReviewModel

/// Which copy the new file writes as, and what numbers each copy has given, so that none is ever
/// given twice.
struct SalvagedCopies {
  let own: RecordID
  let givers: [Plan.Giver]

  init(
    replicas: [RecordID: ReplicaRow], claimed: RecordID?, payloads: [Data], keys: FileKeys,
    identifiers: IdentifierSource
  ) {
    var numbers: [RecordID: [String: Int]] = [:]
    for (id, row) in replicas { numbers[id] = row.payload(keys.sealing)?.numbers ?? [:] }
    let decoder = JSONDecoder()
    for bytes in payloads {
      guard let payload = try? decoder.decode(Payload<Unread>.self, from: bytes) else { continue }
      let letter = String(payload.reference.letter)
      let last = numbers[payload.replica]?[letter] ?? 0
      numbers[payload.replica, default: [:]][letter] = max(last, payload.reference.number)
    }
    let first = replicas.values.min { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }?.id
    let own = claimed ?? first ?? numbers.keys.min() ?? identifiers.next()
    if numbers[own] == nil { numbers[own] = [:] }
    self.own = own
    var taken = Set(replicas.values.map(\.ordinal))
    givers = numbers.keys.sorted().map { id in
      let ordinal = replicas[id]?.ordinal ?? (0...).first { !taken.contains($0) } ?? 0
      taken.insert(ordinal)
      return Plan.Giver(id: id, ordinal: ordinal, numbers: numbers[id] ?? [:])
    }
  }
}
