import Foundation
import ReviewModel
import ReviewStore

/// Opening a review and listing its notes.
enum Listing {
  static func run(_ count: Int, in place: Workplace) throws {
    let secret = Secret.unlockFile(.random())
    try Notes.file(place.quick + "/list.silp", secret: secret, count: count)
    try PlainFile(place.quick + "/list.sqlite").fill(count)
    let (sealed, plain) = (try place.settle("list.silp"), try place.settle("list.sqlite"))
    let comparison = try Comparison(turns: count > 50_000 ? 9 : 21) {
      let file = try SealedFile.open(
        sealed, kind: .review, secret: secret, identifiers: .random)
      try expect(RecordFile<Record>(file).contents().items.count, count)
    } peer: {
      try expect(PlainFile(reading: plain).records().count, count)
    }
    comparison.report("open and list \(count) notes")
  }

  /// What is not all there was not measured.
  private static func expect(_ found: Int, _ wanted: Int) throws {
    guard found == wanted else { throw Missing(found: found, wanted: wanted) }
  }

  struct Missing: Error { let found, wanted: Int }
}
