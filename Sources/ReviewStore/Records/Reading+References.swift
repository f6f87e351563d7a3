internal import FoundationEssentials
internal import ReviewModel

/// One record that names another.
struct Mention {
  let from: RecordReference
  let to: RecordID
}

extension Reading {
  /// Which records that stand name any of some identifiers; one walk through all of them.
  ///
  /// Every identifier is written as 32 hexadecimal digits between quotation marks and means nothing
  /// else, so it is found wherever in a value it stands, also in one a newer version wrote.
  func references<Value>(
    to ids: Set<RecordID>, except: Set<RecordID>, _ decoder: PayloadDecoder<Value>
  ) -> [Mention] {
    guard !ids.isEmpty else { return [] }
    var found: [Mention] = []
    for filing in history.order where !except.contains(filing.record) {
      guard let head = history.heads[filing.record]?.first, let payload = payloads[head.id] else {
        continue
      }
      for id in identifiers(in: payload) where id != filing.record && ids.contains(id) {
        let standing = try? decoder.standing(head)
        guard standing?.value != nil else { continue }
        found.append(
          Mention(
            from: RecordReference(id: filing.record, reference: standing?.reference), to: id))
      }
    }
    return found
  }

  /// Every identifier that a text names.
  func identifiers(in payload: Data) -> Set<RecordID> {
    var found: Set<RecordID> = []
    var run = 0
    for (place, byte) in payload.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): run += 1
      default:
        if run == 32, byte == UInt8(ascii: "\"") {
          let end = payload.startIndex + place
          let digits = String(decoding: payload[(end - 32)..<end], as: UTF8.self)
          if let id = RecordID(digits) { found.insert(id) }
        }
        run = 0
      }
    }
    return found
  }
}
