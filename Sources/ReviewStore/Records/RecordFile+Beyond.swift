internal import FoundationEssentials
public import ReviewModel

/// What goes with a record and only a newer version of the program knows: a member of the payload
/// beside the value, which this version never reads as part of the record.
enum Beyond {
  /// The member's name.
  static let member = "beyond"

  /// How a payload that has it begins, as its members are sorted: few have, and none of the others
  /// need be read for it.
  static let opening = Array("{\"\(member)\":".utf8)

  /// A payload as far as it is looked at for it.
  struct Kept: Decodable {
    let beyond: String?
  }
}

extension RecordFile {
  /// What goes with each record and only a newer version knows, as it was put in; of a record of which
  /// several values stand, what goes with the one that is shown.
  public func beyond() throws(StoreError) -> [RecordID: String] {
    let reading = try file.currentReading()
    let decoder = JSONDecoder()
    var found: [RecordID: String] = [:]
    for filing in reading.history.order {
      guard let head = reading.history.heads[filing.record]?.first,
        let payload = reading.payloads[head.id], payload.starts(with: Beyond.opening),
        let kept = try? decoder.decode(Beyond.Kept.self, from: payload).beyond
      else { continue }
      found[filing.record] = kept
    }
    return found
  }
}
