internal import Archive
internal import XML

/// Looks a finished package over for what makes office programs refuse or repair it.
public enum OdtCheck: Sendable {
  /// One thing wrong.
  public enum Fault: Error, Sendable, Hashable {
    /// `mimetype` is not the first entry, stored and as it should be.
    case mediaTypeNotFirst
    /// The part is missing or cannot be read.
    case unreadable(part: String)
    /// The file is in the package and not in its manifest.
    case notInManifest(String)
    /// The file is in the manifest and not in the package.
    case missingFile(String)
    /// The style is used and defined nowhere.
    case undefinedStyle(String, line: Int)
    /// The column has no style with a width.
    case columnWithoutWidth(line: Int)
    /// A placeholder was left; its path.
    case placeholderLeft(String)
    /// The bookmark is referred to and is not there.
    case missingBookmark(String)
    /// An attribute or element is not ODF's.
    case foreignName(String)
    /// A picture says nothing to those who cannot see it.
    case pictureWithoutDescription(String)
  }

  /// Everything wrong with a package, in a fixed order; empty for a sound one.
  public static func faults(in bytes: [UInt8]) -> [Fault] {
    guard let reader = try? ZipReader(bytes: bytes) else { return [.unreadable(part: "")] }
    var faults: [Fault] = []
    let type = Array(OdtPackage.mediaType.utf8)
    let stored: [UInt8] = [0, 0, 0, 0]
    if bytes.count < 100 || !bytes[30...].starts(with: Array("mimetype".utf8) + type)
      || !bytes[6...].starts(with: stored) || (try? reader.read("mimetype")) != type
    {
      faults.append(.mediaTypeNotFirst)
    }
    var survey = OdtSurvey()
    for part in ["styles.xml", "content.xml"] {
      do {
        try survey.read(reader.read(part))
      } catch {
        faults.append(.unreadable(part: part))
      }
    }
    return faults + manifestFaults(reader, survey) + survey.faults()
  }

  private static func manifestFaults(_ reader: ZipReader, _ survey: OdtSurvey) -> [Fault] {
    guard let manifest = try? XMLTree(parsing: reader.read("META-INF/manifest.xml")).root else {
      return [.unreadable(part: "META-INF/manifest.xml")]
    }
    let listed = Set(
      manifest.children.compactMap { $0.attribute("full-path") }.filter { $0 != "/" })
    let present = Set(
      reader.entries.map(\.name).filter { $0 != "mimetype" && !$0.hasPrefix("META-INF/") })
    return present.subtracting(listed).sorted().map { .notInManifest($0) }
      + listed.union(survey.pictures).subtracting(present).sorted().map { .missingFile($0) }
  }
}

/// What the parts of a package define and use.
private struct OdtSurvey {
  var defined: Set<String> = []
  var used: [String: Int] = [:]
  var widths: Set<String> = []
  var columns: [String: Int] = [:]
  var bookmarks: Set<String> = []
  var references: Set<String> = []
  var pictures: Set<String> = []
  var placeholders: [String] = []
  var foreign: Set<String> = []
  var unnamedColumns: [Int] = []
  var undescribed: [String] = []

  private var openStyle = ""
  private var frame: (name: String, isDescribed: Bool)?

  /// Attributes whose value is a style's name.
  private static let styleAttributes: Set<String> = [
    "style-name", "parent-style-name", "next-style-name", "master-page-name", "list-style-name",
    "page-layout-name", "data-style-name", "visited-style-name", "apply-style-name",
  ]

  mutating func read(_ bytes: [UInt8]) throws {
    var reader = try XMLStreamReader(reading: bytes)
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes):
        if let space = reader.namespace, OdfNames.prefixes[space] == nil {
          foreign.insert(name)
        }
        read(name, attributes, line: reader.line)
      case .end(name: "frame"):
        if let frame, !frame.isDescribed { undescribed.append(frame.name) }
        frame = nil
      case .end, .text: continue
      }
    }
  }

  private mutating func read(_ name: String, _ attributes: [XMLAttribute], line: Int) {
    for attribute in attributes {
      if let space = attribute.namespace, OdfNames.prefixes[space] == nil {
        foreign.insert(attribute.name)
      }
      if Self.styleAttributes.contains(attribute.name), !attribute.value.isEmpty,
        used[attribute.value] == nil
      {
        used[attribute.value] = line
      }
    }
    switch name {
    case "style", "list-style", "master-page", "page-layout", "default-page-layout", "date-style",
      "number-style", "text-style", "time-style", "boolean-style", "currency-style",
      "percentage-style":
      openStyle = attributes["name"] ?? ""
      defined.insert(openStyle)
    case "table-column-properties":
      if attributes["column-width"] != nil { widths.insert(openStyle) }
    case "table-column": readColumn(attributes["style-name"], line)
    case "bookmark", "bookmark-start": bookmarks.insert(attributes["name"] ?? "")
    case "bookmark-ref": references.insert(attributes["ref-name"] ?? "")
    case "placeholder": placeholders.append(attributes["description"] ?? "")
    case "frame": frame = (attributes["name"] ?? "", false)
    case "text-box", "title", "desc": frame?.isDescribed = true
    case "image":
      if let link = attributes["href"], link.hasPrefix("Pictures/") { pictures.insert(link) }
    default: break
    }
  }

  private mutating func readColumn(_ style: String?, _ line: Int) {
    guard let style else {
      unnamedColumns.append(line)
      return
    }
    if columns[style] == nil { columns[style] = line }
  }

  func faults() -> [OdtCheck.Fault] {
    let styles = used.filter { !defined.contains($0.key) }.sorted { $0.key < $1.key }
    let narrow = columns.filter { !widths.contains($0.key) }.values + unnamedColumns
    return styles.map { .undefinedStyle($0.key, line: $0.value) }
      + narrow.sorted().map { .columnWithoutWidth(line: $0) }
      + placeholders.map { .placeholderLeft($0) }
      + references.subtracting(bookmarks).sorted().map { .missingBookmark($0) }
      + foreign.sorted().map { .foreignName($0) }
      + undescribed.map { .pictureWithoutDescription($0) }
  }
}
