import Foundation
import ReviewModel
import ReviewStore

/// Saving one note where there are many.
enum Committing {
  static func run(_ count: Int, in place: Workplace) throws {
    let secret = Secret.unlockFile(.random())
    try Notes.file(place.quick + "/commit.silp", secret: secret, count: count)
    try PlainFile(place.quick + "/commit.sqlite").fill(count)
    let path = try place.settle("commit.silp")
    let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    let bytes = Data((0..<size / count).map { _ in UInt8.random(in: .min ... .max) })
    let file = RecordFile<Record>(
      try SealedFile.open(path, kind: .review, secret: secret, identifiers: .random))
    let plain = try PlainFile(try place.settle("commit.sqlite"))
    var number = count
    let comparison = try Comparison(turns: 500, warm: 20) {
      try file.append(Notes.operation(number), session: Notes.session)
      number += 1
    } peer: {
      try plain.commit(bytes)
    }
    comparison.report(
      "save one note (\(bytes.count) bytes) beside \(count) others", bar: "p99 < 50 ms")
  }
}
