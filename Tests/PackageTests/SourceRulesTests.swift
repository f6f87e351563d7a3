import Foundation
import Testing

@Suite("The sources")
struct SourceRulesTests {
  private static let files: [(path: String, text: String)] = {
    let folder = PackageDescription.folder + "/Sources"
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)).map { (path, $0) }
    }
  }()

  @Test("are there, and none is over 300 lines")
  func length() {
    #expect(Self.files.count > 100)
    for file in Self.files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 301, "\(file.path) has \(lines) lines")
    }
  }

  @Test(
    "force nothing and hide nothing from the compiler",
    arguments: ["try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "fatalError("])
  func habits(habit: String) {
    for file in Self.files { #expect(!file.text.contains(habit), "\(file.path)") }
  }

  @Test("are unsafe only where C is wrapped")
  func unsafety() {
    let wrappers = [
      "XML/", "Archive/", "Commands/Console/", "Commands/Workspace/Files.swift",
      "ReviewStore/Database/NewFile.swift", "ReviewStore/Keys/SymmetricKey+Bytes.swift",
    ]
    for file in Self.files where !wrappers.contains(where: file.path.hasPrefix) {
      #expect(!file.text.contains("unsafe "), "\(file.path)")
    }
  }
}
