import ReviewModel
import ReviewStore
import Testing

/// A record as this version knows it.
private struct Known: Recordable {
  var title: String
  var owner: Owner
  var note: String?
  var letters: String { "A" }

  struct Owner: Hashable, Codable, Sendable { var name: String }
}

/// The same record as a newer version writes it.
private struct Newer: Recordable {
  var title: String
  var owner: Owner
  var note: String?
  var weight: Double
  var steps: [String: Int]
  var letters: String { "A" }

  struct Owner: Hashable, Codable, Sendable {
    var name: String
    var deputy: String?
    var since: Int
  }
}

/// A record that this version cannot read at all.
private struct Changed: Recordable {
  var heading: [Int]
  var letters: String { "A" }
}

@Suite("Files of newer versions") struct VersionTests {
  private let desk = Desk()
  private let newer = Newer(
    title: "t", owner: .init(name: "o", deputy: "d", since: 9_007_199_254_740_993), note: "n",
    weight: 0.1, steps: ["a": 1])

  @Test("what only a newer version knows survives a change by an older one")
  func unknownMembers() throws {
    let file = try desk.create()
    try RecordFile<Newer>(file).append(operation(1, [.create(id(1), newer)]))
    let older = RecordFile<Known>(try desk.open())
    let known = Known(title: "t2", owner: .init(name: "o2"), note: nil)
    try older.append(operation(2, [.revise(id(1), known), .revise(id(1), known)]))
    var expected = newer
    expected.title = "t2"
    expected.owner.name = "o2"
    expected.note = nil
    #expect(try RecordFile<Newer>(file).contents().items.map(\.value) == [expected])
    #expect(try older.contents().items.map(\.value) == [known])
  }

  @Test("what this version cannot read is listed, not dropped, and is not overwritten")
  func unreadable() throws {
    let file = try desk.create()
    try RecordFile<Changed>(file).append(operation(1, [.create(id(1), Changed(heading: [1]))]))
    let older = RecordFile<Known>(file)
    let known = Known(title: "t", owner: .init(name: "o"), note: nil)
    try older.append(operation(2, [.create(id(2), known)]))
    let contents = try older.contents()
    #expect(contents.items.map(\.reference.text) == ["A2"])
    #expect(contents.unreadable.map(\.id) == [id(1)])
    #expect(contents.unreadable.map(\.reference?.text) == ["A1"])
    #expect(throws: StoreError.unreadable(id(1))) {
      try older.append(operation(3, [.revise(id(1), known)]))
    }
    try older.append(operation(4, [.remove(id(1))]))
    #expect(try RecordFile<Changed>(try desk.open()).contents().items.isEmpty)
  }
}
