import Foundation
import Testing

@Suite("The package")
struct EdgesTests {
  /// What each target may know: decisions 3 and 11 rest on it.
  static let edges: [String: Set<String>] = [
    "ReviewModel": [], "Views": ["ReviewModel"], "Settings": ["ReviewModel"],
    "ReviewStore": ["ReviewModel"], "Identities": ["ReviewModel", "Views", "XML", "Archive"],
    "Intake": ["ReviewModel", "XML", "Archive"], "Interchange": ["ReviewModel", "Views", "XML"],
    "ReviewSets": ["XML"],
    "Lenses": ["ReviewModel"], "Genograms": ["ReviewModel", "Views"],
    "LearningDays": ["ReviewModel"], "Pictures": ["Views"], "Documents": ["XML", "Archive"],
    "Reports": ["Views", "Lenses", "Genograms", "Pictures", "Documents"], "XML": ["CLibXML2"],
    "Archive": ["CLibZip"], "CLibXML2": [], "CLibZip": [], "CLibEdit": [], "CProcess": [],
    "CTerminal": [],
    "ExternalPrograms": [], "Templates": ["EmbedTemplates"], "silp": ["Commands"],
    "TestSupport": ["ReviewModel"],
    "embed-templates": [], "EmbedTemplates": ["embed-templates"],
  ]

  /// What each target may take from other packages; whoever is not named takes nothing.
  static let products: [String: Set<String>] = [
    "Settings": ["Yams"], "ReviewStore": ["GRDB", "Crypto", "CryptoExtras"],
    "ReviewSets": ["GRDB"], "Commands": ["ArgumentParser"],
  ]

  @Test("has no edge that its design does not know, and no target knows its user")
  func edges() throws {
    for target in try PackageDescription.targets() where target.type != "test" {
      if target.name == "Commands" {
        #expect(!target.dependencies.contains { ["silp", "TestSupport"].contains($0) })
        continue
      }
      let allowed = try #require(Self.edges[target.name], "\(target.name) is not in the table")
      let more = Set(target.dependencies).subtracting(allowed)
      #expect(more.isEmpty, "\(target.name) knows \(more)")
    }
  }

  @Test("nothing that writes a file reaches the register of names, not even through another")
  func register() throws {
    let targets = Dictionary(
      try PackageDescription.targets().map { ($0.name, Set($0.dependencies)) }
    ) { one, _ in one }
    func reached(from name: String) -> Set<String> {
      var seen: Set<String> = []
      var open = [name]
      while let next = open.popLast() {
        open += (targets[next] ?? []).filter { seen.insert($0).inserted }
      }
      return seen
    }
    #expect(reached(from: "Commands").contains("Identities"))
    // Targets that are yet to come keep the promise from their first day.
    for name in [
      "Documents", "Reports", "Genograms", "Interchange", "Pictures", "Views", "Lenses",
      "LearningDays", "ReviewSets", "Templates", "XML", "Archive", "ExternalPrograms",
    ] {
      #expect(!reached(from: name).contains("Identities"), "\(name)")
    }
    let writers = targets.keys.filter { reached(from: $0).contains("Identities") }
    #expect(
      Set(writers).subtracting(["IdentitiesTests", "CommandsTests"]) == ["Commands", "silp"])
  }

  @Test("takes from other packages only what its design names")
  func products() throws {
    for target in try PackageDescription.targets() where target.type != "test" {
      let more = Set(target.products).subtracting(Self.products[target.name] ?? [])
      #expect(more.isEmpty, "\(target.name) takes \(more)")
    }
  }

  @Test("has no target without sources")
  func sources() throws {
    for target in try PackageDescription.targets() where target.type != "system-target" {
      #expect(!target.sources.isEmpty, "\(target.name)")
    }
  }
}

/// The package as the package manager describes it.
enum PackageDescription {
  struct Target: Decodable {
    let name: String
    let type: String
    let sources: [String]
    let targetDependencies: [String]?
    let productDependencies: [String]?

    var dependencies: [String] { targetDependencies ?? [] }
    var products: [String] { productDependencies ?? [] }

    private enum CodingKeys: String, CodingKey {
      case name, type, sources
      case targetDependencies = "target_dependencies"
      case productDependencies = "product_dependencies"
    }
  }

  private struct Package: Decodable { let targets: [Target] }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Asks in a build folder of its own, since the tests' own is locked while they run.
  static func targets() throws -> [Target] {
    let scratch = NSTemporaryDirectory() + "silp-describe-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", folder, "--scratch-path", scratch, "describe",
      "--type", "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Package.self, from: data).targets
  }
}
