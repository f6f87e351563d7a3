import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Backups") struct BackupTests {
  private let desk = Desk()

  @Test("are whole copies of both files, checked, their owner's alone, and not written to again")
  func both() throws {
    let file = RecordFile<Record>(try desk.create())
    let names = RecordFile<Record>(try desk.create("a.silpnames", kind: .names))
    try file.append(operation(1, [.create(id(1), place("a"))]))
    try names.append(operation(1, [.create(id(2), place("n"))]))
    let made = try SealedFile.backUp(
      file.file, to: desk.path("b"), names: names.file, to: desk.path("b.names"))
    #expect(made.map(\.operations) == [1, 1])
    #expect(made.map(\.size) == [try desk.bytes("b").count, try desk.bytes("b.names").count])
    for name in ["b", "b.names"] { #expect(try desk.mode(name) == 0o600) }
    try file.append(operation(2, [.create(id(3), place("later"))]))
    #expect(try told(RecordFile(try desk.open("b"))) == ["L1 a"])
    #expect(try told(RecordFile(try desk.open("b.names", kind: .names))) == ["L1 n"])
    #expect(throws: StoreError.exists(desk.path("b"))) {
      try SealedFile.backUp(file.file, to: desk.path("b"), names: nil, to: "")
    }
    #expect(try told(RecordFile(try desk.open("b"))) == ["L1 a"], "the older backup stays")
  }

  @Test("of a damaged file are not left lying as if they were good")
  func damaged() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    var bytes = try desk.bytes()
    let sealed = try #require(try file.file.sealedBytes(of: id(1)).first)
    let place = try #require(Data(bytes).range(of: Data(sealed))).lowerBound
    bytes[place + 20] ^= 1
    try desk.write(bytes, "damaged")
    let damaged = try desk.open("damaged")
    #expect(throws: StoreError.self) {
      try SealedFile.backUp(damaged, to: desk.path("b"), names: nil, to: "")
    }
    #expect(!FileManager.default.fileExists(atPath: desk.path("b")))
    #expect(try SealedFile.inspect(desk.path("damaged"), kind: .review).count == 1)
    #expect(try SealedFile.inspect(desk.path(), kind: .review).isEmpty)
  }
}
