import Foundation
import Testing

/// Graphviz for tests, where it is installed.
enum Rendering {
  private static var program: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { String($0) + "/dot" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The picture and what Graphviz had to say; nil where it is not installed.
  static func render(_ dot: String, as format: String = "svg") throws -> (Data, words: String)? {
    guard let program else {
      print("Graphviz is not installed: rendering is not tested.")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "silp-dot-\(dot.hashValue)-\(format)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, picture, words) = (
      folder.appending(path: "a.dot"), folder.appending(path: "a.out"),
      folder.appending(path: "words")
    )
    try Data(dot.utf8).write(to: source)
    try Data().write(to: words)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-T" + format, source.path(), "-o", picture.path()]
    process.standardError = try FileHandle(forWritingTo: words)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return (try Data(contentsOf: picture), try String(contentsOf: words, encoding: .utf8))
  }
}
