internal import Archive
internal import XML

/// The parts of an office package: what each is, and how they refer to each other.
struct PackageParts {
  let names: [String]
  var pictures: [String] = []
  var drawings: Set<String> = []
  /// Pictures that stand in one frame with others, by the paths of all of them.
  private var frames: [[String]] = []
  private let reader: ZipReader
  private var relations: [String: [String: String]] = [:]

  init(_ bytes: [UInt8]) throws(ScanError) {
    do {
      reader = try ZipReader(bytes: bytes)
    } catch {
      throw ScanError(error)
    }
    names = reader.entries.map(\.name)
    try refuseEncrypted()
    for name in names where name.hasSuffix(".rels") { try readRelations(name) }
  }

  /// One part.
  func read(_ name: String) throws(ScanError) -> [UInt8] {
    do {
      return try reader.read(name)
    } catch {
      throw ScanError(error)
    }
  }

  static func isPicture(_ bytes: [UInt8]) -> Bool {
    if case .picture = FileKind.of(bytes, named: "") { true } else { false }
  }

  /// The elements of a part; nil for one that is no XML, and for those a workbook's reader reads.
  func tree(_ name: String, _ bytes: [UInt8]) -> XMLTree? { try? XMLTree(parsing: bytes) }

  var isWorkbook: Bool { names.contains("xl/workbook.xml") }

  func dialect(_ name: String, _ root: XMLElement) -> MarkupDialect {
    switch root.name {
    case "svg": return .drawing
    case "html": return .web
    case "document-meta", "coreProperties", "Properties": return .metadata
    case let name where name.hasPrefix("document-"): return .openDocument
    default: return isOffice(name) ? .office : .other
    }
  }

  private func isOffice(_ name: String) -> Bool {
    ["word/", "ppt/", "xl/"].contains { name.hasPrefix($0) } && !name.hasSuffix(".rels")
  }

  /// Whether a part is for programs: nobody reads its words.
  func isTechnical(_ name: String) -> Bool {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return [
      "settings.xml", "manifest.xml", "manifest.rdf", "[Content_Types].xml", "fontTable.xml",
      "webSettings.xml", "styles.xml", "numbering.xml", "theme1.xml",
    ].contains(file) && (isOffice(name) || file != "styles.xml") || name.hasSuffix(".rels")
      || name.contains("/theme/") || name.contains("Layouts/") || name.contains("Masters/")
  }

  /// Where a part stands in the document, as far as its name says.
  func steps(_ name: String) -> [ScanPlace.Step] {
    if isTechnical(name) { return [.setting] }
    if name.hasPrefix("ppt/slides/") { return [.slide(Self.number(in: name))] }
    if name.hasPrefix("ppt/notesSlides/") {
      let slide = relations[name]?.values.first { $0.hasPrefix("ppt/slides/") }
      return [.slide(Self.number(in: slide ?? name)), .speakerNotes]
    }
    return drawingSteps(name)
  }

  private func drawingSteps(_ name: String) -> [ScanPlace.Step] {
    FileKind.ending(of: name) == "svg" ? [.drawing] : []
  }

  static func number(in name: String) -> Int {
    Int(name.split(separator: "/").last?.filter(\.isNumber) ?? "") ?? 1
  }

  /// What a part refers to by an identifier.
  func target(_ identifier: String, from part: String) -> String? { relations[part]?[identifier] }

  /// Remembers which pictures stand in one frame.
  mutating func note(_ references: [[String]], in part: String) {
    for frame in references where frame.count > 1 {
      frames.append(frame.map { target($0, from: part) ?? Self.path($0, from: part) })
    }
  }

  /// Whether a picture of pixels was made from a drawing that was read: of the same name, or in the
  /// same frame.
  func isDrawn(_ picture: String) -> Bool {
    let stem = picture.prefix(upTo: picture.lastIndex(of: ".") ?? picture.endIndex)
    return drawings.contains(stem + ".svg")
      || frames.contains { $0.contains(picture) && $0.contains(where: drawings.contains) }
  }

  private mutating func readRelations(_ name: String) throws(ScanError) {
    guard let tree = try? XMLTree(parsing: try read(name)) else { return }
    let part = name.replacing("_rels/", with: "").dropLast(".rels".count)
    for relation in tree.root.children("Relationship") {
      guard let id = relation.attribute("Id"), let target = relation.attribute("Target") else {
        continue
      }
      relations[String(part), default: [:]][id] = Self.path(target, from: String(part))
    }
  }

  /// A path as seen from a part, from the root of the package.
  private static func path(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
    }
    return folders.joined(separator: "/")
  }

  /// OpenDocument says in its manifest that its parts are encrypted; they look damaged then.
  private func refuseEncrypted() throws(ScanError) {
    guard reader.entries.allSatisfy({ !$0.isEncrypted }) else { throw .encrypted }
    guard names.contains("META-INF/manifest.xml") else { return }
    let manifest = try read("META-INF/manifest.xml")
    if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw .encrypted }
  }
}

extension ScanError {
  init(_ error: ArchiveError) {
    switch error {
    case .encrypted: self = .encrypted
    case .tooManyEntries, .tooLarge, .bomb: self = .tooLarge
    case .damaged(let name): self = .unreadablePart(name)
    default: self = .unreadablePackage
    }
  }
}
