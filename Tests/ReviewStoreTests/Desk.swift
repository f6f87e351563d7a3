import Foundation
import ReviewModel
import ReviewStore

/// A folder of its own for one test, with what is needed to write in it; it goes with the test.
final class Desk: Sendable {
  let folder: String
  let review = RecordID(high: 7, low: 7)

  /// The least that scrypt takes, so that a test need not wait.
  static let quick = WorkFactor(cost: 16, blockSize: 8, parallelism: 1)
  static let passphrase = "seven quiet herons"

  init() {
    folder = NSTemporaryDirectory() + "silp-store-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String = "a.silp") -> String { folder + "/" + name }

  func create(
    _ name: String = "a.silp", kind: FileKind = .review, secrets: [Secret] = [secret],
    ordinal: Int = 0
  ) throws(StoreError) -> SealedFile {
    try SealedFile.create(
      path(name), kind: kind, review: review, secrets: secrets, identifiers: .random,
      work: Self.quick, ordinal: ordinal, wait: 0.05)
  }

  func open(
    _ name: String = "a.silp", kind: FileKind = .review, secret: Secret = secret,
    expecting: RecordID? = nil
  ) throws(StoreError) -> SealedFile {
    try SealedFile.open(
      path(name), kind: kind, secret: secret, expecting: expecting, identifiers: .random,
      wait: 0.05)
  }

  static var secret: Secret { .passphrase(Passphrase(passphrase)) }

  func bytes(_ name: String = "a.silp") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func write(_ bytes: [UInt8], _ name: String = "a.silp") throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}

/// In a test a passphrase may stand in the sources.
extension Passphrase: ExpressibleByStringLiteral {
  /// Makes a passphrase of words in the sources.
  package init(stringLiteral text: String) { self.init(text) }
}

/// An identifier with a number that can be told apart.
func id(_ number: UInt64) -> RecordID { RecordID(high: 1, low: number) }

/// An operation at a time, of some changes.
func operation<Value>(
  _ number: UInt64, _ changes: [Change<Value>], seconds: Int = 1_000
) -> ReviewStore.Operation<Value> {
  Operation(
    id: RecordID(high: 2, low: number), time: Moment(seconds: seconds), author: "the scribe",
    description: LabelledText(plain: "operation \(number)"), changes: changes)
}

/// A place: a small record to write.
func place(_ label: String) -> Record {
  .place(Place(label: LabelledText(plain: label), kind: Code(making: "school")))
}

/// What a review says, as label and reference, in order.
func told(_ file: RecordFile<Record>) throws(StoreError) -> [String] {
  try file.contents().items.map { item in
    guard case .place(let place) = item.value else { return item.reference.text }
    return item.reference.text + " " + place.label.plainText
  }
}
