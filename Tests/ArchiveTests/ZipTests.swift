import Archive
import Testing

@Suite("Zip archives") struct ZipTests {
  private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, bytes) in entries { try writer.add(name, bytes) }
    return try writer.finish()
  }

  @Test("what was added is read back, in order, with its true size")
  func roundTrip() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("text/plain".utf8), store: true)
    try writer.add("empty", [])
    try writer.add("folder/ŵ.txt", Array(repeating: 65, count: 3000))
    let reader = try ZipReader(bytes: writer.finish())
    #expect(reader.entries.map(\.name) == ["mimetype", "empty", "folder/ŵ.txt"])
    #expect(reader.entries.map(\.claimedSize) == [10, 0, 3000])
    #expect(try reader.read("mimetype") == Array("text/plain".utf8))
    #expect(try reader.read("empty").isEmpty)
    #expect(try reader.read("folder/ŵ.txt") == Array(repeating: 65, count: 3000))
  }

  @Test("a stored first entry stands in the clear at byte 38, with no flag and no extra field")
  func mimetype() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("application/x".utf8), store: true)
    let bytes = try writer.finish()
    #expect(Array(bytes[30..<51]) == Array("mimetypeapplication/x".utf8))
    #expect(bytes[6..<10].allSatisfy { $0 == 0 }, "flags and method")
    #expect(bytes[28..<30].allSatisfy { $0 == 0 }, "extra field")
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0], "1980-01-01")
  }

  @Test("the same entries give the same bytes")
  func deterministic() throws {
    let entries = (0..<20).map { ("f\($0)", Array(repeating: UInt8($0), count: $0 * 50)) }
    #expect(try archive(entries) == archive(entries))
  }

  @Test("an archive without entries is an archive")
  func empty() throws {
    #expect(try ZipReader(bytes: ZipWriter().finish()).entries.isEmpty)
  }

  @Test("bytes that are no zip are refused", arguments: [[], [1, 2, 3], Array("PK hello".utf8)])
  func notAZip(bytes: [UInt8]) {
    #expect(throws: ArchiveError.notAZip) { try ZipReader(bytes: bytes) }
  }

  @Test("an old or password-protected Office file is told apart")
  func compoundFile() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(throws: ArchiveError.compoundFile) { try ZipReader(bytes: bytes) }
  }

  @Test("an archive cut anywhere is refused, or its entry is")
  func truncated() throws {
    let whole = try archive([("a", Array(0..<100))])
    for length in 4..<whole.count {
      #expect(throws: ArchiveError.truncated, "cut at \(length)") {
        try ZipReader(bytes: Array(whole[..<length]))
      }
    }
  }

  @Test("one changed byte never gives other contents")
  func changedByte() throws {
    let contents = Array("the same words as before".utf8)
    let whole = try archive([("a", contents)])
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0xFF
      let read = try? ZipReader(bytes: bytes).read("a")
      #expect(read == nil || read == contents, "byte \(index)")
    }
  }

  @Test("an encrypted entry is listed as such and not read")
  func encrypted() throws {
    var bytes = try archive([("a", Array("x".utf8))])
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    bytes[6] |= 1
    bytes[directory + 8] |= 1
    let reader = try ZipReader(bytes: bytes)
    #expect(reader.entry("a")?.isEncrypted == true)
    #expect(throws: ArchiveError.encrypted(name: "a")) { try reader.read("a") }
  }

  @Test(
    "a name that leads out of the archive is refused, reading and writing",
    arguments: ["/ab", "../b", "a/..", "..\\b", "\\abc", "C:/b", "C:\\b"])
  func unsafeName(name: String) throws {
    var writer = ZipWriter()
    #expect(throws: ArchiveError.unsafeName(name)) { try writer.add(name, []) }
    let stand = String(repeating: "x", count: name.utf8.count)
    let bytes = try replace(stand, by: name, in: archive([(stand, [])]))
    #expect(throws: ArchiveError.unsafeName(name)) { try ZipReader(bytes: bytes) }
  }

  @Test("two entries of one name are refused")
  func duplicates() throws {
    var writer = ZipWriter()
    try writer.add("ab", [])
    #expect(throws: ArchiveError.duplicateName("ab")) { try writer.add("ab", []) }
    let bytes = try replace("cd", by: "ab", in: archive([("ab", []), ("cd", [])]))
    #expect(throws: ArchiveError.duplicateName("ab")) { try ZipReader(bytes: bytes) }
  }

  @Test("more entries than the limit are refused")
  func entryLimit() throws {
    let bytes = try archive((0..<11).map { ("f\($0)", []) })
    #expect(throws: ArchiveError.tooManyEntries(count: 11, limit: 10)) {
      try ZipReader(bytes: bytes, limits: ZipLimits(entries: 10))
    }
  }

  @Test("more bytes than the limit, in one entry or in all, are refused")
  func sizeLimits() throws {
    let bytes = try archive([
      ("a", Array(repeating: 1, count: 600)), ("b", Array(repeating: 2, count: 600)),
    ])
    let reader = try ZipReader(bytes: bytes, limits: ZipLimits(total: 1000))
    #expect(throws: ArchiveError.tooLarge(name: "a", limit: 599)) {
      try reader.read("a", limit: 599)
    }
    #expect(try reader.read("a").count == 600)
    #expect(try reader.read("a").count == 600, "reading twice counts once")
    #expect(throws: ArchiveError.tooLarge(name: "b", limit: 1000)) { try reader.read("b") }
  }

  @Test("a bomb is refused on what comes out, whatever its header claims")
  func bomb() throws {
    let size = 3 << 20
    var bytes = try archive([("a", Array(repeating: 0, count: size))])
    #expect(bytes.count < 10_000)
    for claim in [size, 10] {
      let directory = try #require(
        bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
      withLittleEndian(claim) { bytes.replaceSubrange(directory + 24..<directory + 28, with: $0) }
      let error = #expect(throws: ArchiveError.self) { try ZipReader(bytes: bytes).read("a") }
      guard case .bomb(_, let inflated, _) = error else {
        #expect(error == .damaged(name: "a"))
        continue
      }
      #expect(inflated < size)
    }
  }

  @Test("a name that is not there is told")
  func notFound() throws {
    let reader = try ZipReader(bytes: archive([("a", [])]))
    #expect(throws: ArchiveError.notFound(name: "b")) { try reader.read("b") }
  }

  private func withLittleEndian(_ value: Int, _ body: ([UInt8]) -> Void) {
    body((0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }

  private func replace(_ old: String, by new: String, in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    for index in result.indices where result[index...].starts(with: old) {
      result.replaceSubrange(index..<index + old.count, with: new)
    }
    return result
  }
}
