import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

/// A small file whose every true value is known, and what may be said of it after damage.
struct Original {
  let bytes: [UInt8]
  let contents: RecordFile<Record>.Contents
  let log: [LoggedOperation]
  let kind: FileKind
  /// Everything that each record ever said; nil where it was taken away.
  private let values: [RecordID: [Record?]]

  /// Makes one with long records, values that were changed, removed and brought back.
  init(on desk: Desk, kind: FileKind = .review, _ name: String = "a.silp") throws {
    let file = RecordFile<Record>(try desk.create(name, kind: kind))
    let long = String(repeating: "many words of one record ", count: 170)
    var said: [RecordID: [Record?]] = [:]
    let steps: [[(UInt64, String?)]] = [
      [(1, "a"), (2, "b")], [(1, "a2"), (3, long)], [(2, nil)], [(1, "a3"), (4, "d")],
      [(3, long + "again"), (4, nil)], [(5, "e")],
    ]
    for (number, step) in zip(1..., steps) {
      let changes = step.map { record, label -> Change<Record> in
        guard let label else { return .remove(id(record)) }
        return said[id(record)] == nil
          ? .create(id(record), place(label)) : .revise(id(record), place(label))
      }
      for (record, label) in step { said[id(record), default: []].append(label.map { place($0) }) }
      let session: [UInt8]? = number == 6 ? [1, 2, 3] : nil
      try file.append(operation(UInt64(number), changes, seconds: number), session: session)
    }
    try file.file.saveDraft(Array("half a li".utf8))
    bytes = try desk.bytes(name)
    contents = try file.contents()
    log = try file.file.operations()
    values = said
    self.kind = kind
  }

  var revisions: Int { values.values.map(\.count).reduce(0, +) }

  /// Checks that a file says nothing that is not so; answers how many records are not as they were.
  func changed(
    in found: RecordFile<Record>.Contents, _ place: SourceLocation = #_sourceLocation
  ) -> Int {
    #expect(found.conflicts.isEmpty && found.unreadable.isEmpty, sourceLocation: place)
    #expect(Set(found.items.map(\.id)).count == found.items.count, sourceLocation: place)
    let known = Dictionary(uniqueKeysWithValues: contents.items.map { ($0.id, $0) })
    var changed = 0
    for item in found.items {
      #expect(values[item.id]?.contains(item.value) == true, sourceLocation: place)
      if let known = known[item.id] {
        #expect(item.reference == known.reference, sourceLocation: place)
      }
      if known[item.id]?.value != item.value { changed += 1 }
    }
    let left = Set(found.items.map(\.id))
    return changed + contents.items.count { !left.contains($0.id) }
  }
}

extension Desk {
  /// Salvages a file of this folder into another.
  @discardableResult
  func salvage(
    _ name: String = "a.silp", to new: String = "new.silp", pair: String? = nil,
    secret: Secret = Desk.secret
  ) throws(StoreError) -> SalvageOutcome {
    try Wreck(reading: path(name), pair: pair.map { path($0) }, scratch: path("scratch"))
      .salvage(to: path(new), secret: secret, identifiers: .random)
  }

  func remove(_ names: String...) {
    for name in names { try? FileManager.default.removeItem(atPath: path(name)) }
  }

  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
