internal import FoundationEssentials
internal import ReviewModel

/// Which review and which of its two files damaged bytes belong to.
struct FoundOwner: Sendable {
  let owner: Owner
  /// Whether the row that says so is as it was written.
  let isSound: Bool

  /// Works it out from what was found; nil where nothing proves it.
  ///
  /// - Parameters:
  ///   - pair: The review that the other file of the pair belongs to.
  ///   - header: The kind that the file's header tells.
  init?(_ finds: Finds, in bytes: [UInt8], pair: RecordID?, header: FileKind?) {
    let rows = finds.all(.identity).map { ($0.values[1], $0.bytes(2)) }
    let said: [(id: [UInt8], checksum: Data?)] = rows.compactMap { value, checksum in
      guard case .text(let id) = value else { return nil }
      return (id, checksum)
    }
    for (id, checksum) in said {
      if let owner = Self.fitting(id, checksum) {
        self.init(owner: owner, isSound: true)
        return
      }
    }
    let slots = finds.slots
    let ids = said.compactMap { RecordID(String(decoding: $0.id, as: UTF8.self)) }
    let mended =
      Self.first(said) { Self.mended($0.id, $0.checksum) }
      ?? Self.adjoining(bytes)
      ?? Self.first(ids + [pair].compactMap(\.self)) { Self.proven($0, by: slots) }
      ?? pair.flatMap { review in header.map { Owner(kind: $0, review: review) } }
    guard let mended else { return nil }
    self.init(owner: mended, isSound: false)
  }

  private init(owner: Owner, isSound: Bool) {
    self.owner = owner
    self.isSound = isSound
  }

  private static func first<Value>(
    _ values: [Value], _ transform: (Value) -> Owner?
  ) -> Owner? {
    values.lazy.compactMap(transform).first
  }

  /// The owner that a checksum says an identifier is of.
  private static func fitting(_ id: [UInt8], _ checksum: Data?) -> Owner? {
    guard let checksum, let review = RecordID(String(decoding: id, as: UTF8.self)) else {
      return nil
    }
    return FileKind.allCases.lazy.map { Owner(kind: $0, review: review) }
      .first { IdentityRow.checksum($0) == checksum }
  }

  /// The identifier with one digit changed so that the checksum fits.
  private static func mended(_ id: [UInt8], _ checksum: Data?) -> Owner? {
    for place in id.indices {
      for digit in "0123456789abcdef".utf8 {
        var changed = id
        changed[place] = digit
        if let owner = fitting(changed, checksum) { return owner }
      }
    }
    return nil
  }

  /// An identifier that is followed by its own checksum, its row's header being damaged.
  private static func adjoining(_ bytes: [UInt8]) -> Owner? {
    var run = 0
    for (place, byte) in bytes.enumerated() {
      let isDigit = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      run = isDigit ? run + 1 : 0
      guard run >= 32, place + 33 <= bytes.count else { continue }
      let checksum = Data(bytes[place + 1..<place + 33])
      if let owner = fitting(Array(bytes[place - 31...place]), checksum) { return owner }
    }
    return nil
  }

  /// The owner that a slot's checksum proves.
  private static func proven(_ review: RecordID, by slots: [LooseSlot]) -> Owner? {
    FileKind.allCases.lazy.map { Owner(kind: $0, review: review) }
      .first { owner in slots.contains { $0.isSound(of: owner) } }
  }
}

extension Finds {
  /// Every way to unlock the file that was found, in the order in which they were added.
  var slots: [LooseSlot] {
    let shaped = all(.slot).compactMap { LooseSlot($0) }
    let known = Set(shaped.map(\.columns[0]))
    let numbers = rowNumbers
    return (shaped + slotsByWord.filter { !known.contains($0.columns[0]) }).sorted { one, other in
      let (a, b) = (numbers[one.columns[0]], numbers[other.columns[0]])
      if let a, let b, a != b { return a < b }
      // SQLite fills a page from its end.
      return one.offset > other.offset
    }
  }

  /// The number of the row that an identifier is of, as the indexes tell.
  private var rowNumbers: [[UInt8]: Int] {
    var numbers: [[UInt8]: Int] = [:]
    for entry in all(.identifierEntry) {
      if case .text(let id) = entry.values[0] { numbers[id] = entry.number(1) }
    }
    return numbers
  }
}
