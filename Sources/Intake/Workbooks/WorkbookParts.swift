internal import Archive
internal import XML

/// The parts of a workbook's or document's zip archive (ECMA-376 part 2).
struct WorkbookParts {
  private let archive: ZipReader

  init(_ bytes: [UInt8]) throws(IntakeFault) {
    do throws(ArchiveError) {
      archive = try ZipReader(bytes: bytes)
    } catch {
      throw IntakeFault(.unreadableArchive(error))
    }
  }

  /// The names of all parts.
  var names: [String] { archive.entries.map(\.name) }

  func has(_ name: String) -> Bool { archive.entry(name) != nil }

  /// A part's bytes.
  func bytes(_ name: String, limit: Int = SheetLimits.bytes) throws(IntakeFault) -> [UInt8] {
    do throws(ArchiveError) {
      return try archive.read(name, limit: limit)
    } catch {
      throw IntakeFault(.unreadableArchive(error))
    }
  }

  /// A small part as a tree.
  func tree(_ name: String) throws(IntakeFault) -> XMLElement {
    let bytes = try bytes(name, limit: SheetLimits.treeBytes)
    do throws(XMLError) {
      return try XMLTree(parsing: bytes).root
    } catch {
      throw IntakeFault(.unreadablePart(name, error))
    }
  }

  /// Goes through a large part event by event.
  func stream(
    _ name: String, _ body: (XMLStreamReader.Event) throws(IntakeFault) -> Void
  ) throws(IntakeFault) {
    try Self.stream(try bytes(name), name, body)
  }

  /// Goes through XML event by event; its name is for the error.
  static func stream(
    _ bytes: [UInt8], _ name: String,
    _ body: (XMLStreamReader.Event) throws(IntakeFault) -> Void
  ) throws(IntakeFault) {
    do {
      var reader = try XMLStreamReader(reading: bytes)
      while let event = try reader.next() { try body(event) }
    } catch let error as XMLError {
      throw IntakeFault(.unreadablePart(name, error))
    } catch let error as IntakeFault {
      throw error
    } catch {
      throw IntakeFault(.damagedPart(name))
    }
  }

  /// What a part refers to, by identifier; the targets are names of parts.
  func relations(of name: String) throws(IntakeFault) -> [String: Relation] {
    let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let folder = name[..<cut]
    let file = folder + "_rels/" + name[cut...] + ".rels"
    guard has(String(file)) else { return [:] }
    var relations: [String: Relation] = [:]
    for element in try tree(String(file)).children("Relationship") {
      guard let id = element.attribute("Id"), let target = element.attribute("Target"),
        element.attribute("TargetMode") != "External"
      else { continue }
      let kind = element.attribute("Type")?.split(separator: "/").last ?? ""
      relations[id] = Relation(
        kind: String(kind), target: Self.resolve(target, in: String(folder)))
    }
    return relations
  }

  /// One part's reference to another.
  struct Relation: Hashable {
    /// The last word of its type, which Excel's two dialects share.
    let kind: String
    let target: String
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
