internal import FoundationEssentials
internal import ReviewModel

/// Values put into bytes so that no two lists of values give the same bytes.
///
/// Each value is preceded by its length, four bytes, the highest first. Text is in UTF-8; a number
/// is eight bytes, the highest first. What is sealed is bound to its clear columns in this form.
struct Fields {
  private(set) var bytes: [UInt8] = []

  /// Begins with the table that the values stand in.
  init(_ table: String) {
    bytes.reserveCapacity(256)
    add(table)
  }

  /// Begins with nothing.
  init() {}

  mutating func add(_ data: some Collection<UInt8>) {
    addBigEndian(UInt32(truncatingIfNeeded: data.count))
    bytes.append(contentsOf: data)
  }

  mutating func add(_ text: String) {
    addBigEndian(UInt32(truncatingIfNeeded: text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ number: Int) {
    addBigEndian(UInt32(8))
    addBigEndian(UInt64(bitPattern: Int64(number)))
  }

  mutating func add(_ id: RecordID) { add(id.text) }

  /// The same values and one more.
  func adding(_ data: Data) -> Fields {
    var longer = self
    longer.add(data)
    return longer
  }

  private mutating func addBigEndian<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}
