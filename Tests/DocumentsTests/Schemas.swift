import Archive
import Foundation
import Testing
import XML

/// The OASIS schemas of ODF 1.3, from the folder `SILP_CORPUS` names or with the Python that
/// `make test` sets up; they are no part of the project.
enum Schemas {
  private static let environment = ProcessInfo.processInfo.environment
  private static let names = [
    "OpenDocument-v1.3-schema.rng", "OpenDocument-v1.3-manifest-schema.rng",
  ]

  /// Where they are; nil, and a word in the tests that need them, where they are not.
  static let folder: URL? = {
    var folders = [
      environment["SILP_CORPUS"].map { URL(fileURLWithPath: $0).appending(path: "odf") }
    ]
    if let python = environment["SILP_PYTHON"], !python.isEmpty {
      let lib = URL(fileURLWithPath: python).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lib")
      let versions = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
      folders += versions.sorted().map {
        lib.appending(path: "\($0)/site-packages/openxml_audit/odf/schemas/odf-1.3")
      }
    }
    return folders.compactMap { $0 }.first { folder in
      names.allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
    }
  }()

  static let missing: Comment =
    "skipped: neither SILP_CORPUS nor SILP_PYTHON leads to the schemas of ODF"

  /// The parts of a document that a schema is for.
  static let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"]

  static func document() throws -> RelaxNG { try schema(names[0]) }

  static func manifest() throws -> RelaxNG { try schema(names[1]) }

  private static func schema(_ name: String) throws -> RelaxNG {
    try RelaxNG(schema: Array(Data(contentsOf: try #require(folder).appending(path: name))))
  }

  /// What libxml2 finds wrong with a package, its long tables cut: its time grows with the square of
  /// a table's rows and worse.
  static func problems(
    in odt: [UInt8], _ document: RelaxNG, _ manifest: RelaxNG
  ) throws -> [String] {
    let reader = try ZipReader(bytes: odt)
    var problems: [String] = []
    for name in parts {
      let bytes = try reader.read(name)
      problems += try document.validate(name == "content.xml" ? cut(bytes) : bytes).map {
        "\(name):\($0.line): \($0.message)"
      }
    }
    return try problems
      + manifest.validate(reader.read("META-INF/manifest.xml")).map { "manifest: \($0.message)" }
  }

  /// The content with a table of many rows made into several of at most 200 each.
  private static func cut(_ content: [UInt8]) -> [UInt8] {
    let end = "</table:table-row>"
    let pieces = String(decoding: content, as: UTF8.self)
      .split(separator: end, omittingEmptySubsequences: false)
    guard pieces.count > 1000,
      let start = pieces.first?.range(of: "<table:table ", options: .backwards),
      let row = pieces.first?.range(of: "<table:table-row")
    else { return content }
    let open = String(pieces[0][start.lowerBound..<row.lowerBound])
    var result = ""
    for (number, piece) in pieces.enumerated() {
      result += piece
      guard number + 1 < pieces.count else { break }
      result += end
      if number % 200 == 199, number + 2 < pieces.count { result += "</table:table>" + open }
    }
    return Array(result.utf8)
  }

  static let jing = (environment["PATH"] ?? "").split(separator: ":").map { $0 + "/jing" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What `jing -i` says about packages and flat files, one run for each schema.
  static func jing(
    _ packages: [(name: String, odt: [UInt8])], flat: [(name: String, bytes: [UInt8])] = []
  ) throws -> String {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("silp-jing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    var (documents, manifests) = ([String](), [String]())
    for (number, package) in packages.enumerated() {
      let reader = try ZipReader(bytes: package.odt)
      for part in parts + ["META-INF/manifest.xml"] {
        let name = "\(number)-\(part.split(separator: "/").last ?? "")"
        try Data(reader.read(part)).write(to: place.appending(path: name))
        if part.hasPrefix("META") { manifests.append(name) } else { documents.append(name) }
      }
    }
    for (number, file) in flat.enumerated() {
      let name = "\(number).fodt"
      try Data(file.bytes).write(to: place.appending(path: name))
      documents.append(name)
    }
    return try run(names[0], documents, in: place) + run(names[1], manifests, in: place)
  }

  private static func run(_ schema: String, _ files: [String], in place: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(jing))
    process.currentDirectoryURL = place
    process.arguments = ["-i", try #require(folder).appending(path: schema).path] + files
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // On some systems it speaks of Java's own libraries first.
    return String(decoding: told, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("[warning]") }.map { $0.replacing(place.path + "/", with: "") + "\n" }
      .joined()
      + (process.terminationStatus == 0 ? "" : "ended with \(process.terminationStatus)")
  }
}
