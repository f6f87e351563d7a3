import Foundation
import Testing

internal import Genograms
internal import Views

@Suite struct SnapshotTests {
  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  }

  @Test("the family of twenty is drawn as it was when somebody last looked at it")
  func wallFamily() throws {
    let dot = try Genogram(view: WallFamily.view).dot()
    let file = folder.appending(path: "family-of-twenty.dot")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(dot.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == dot)
  }
}
