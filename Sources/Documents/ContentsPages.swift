internal import Archive
internal import XML

/// Writes page numbers into the contents table of a finished document, for programs that show what
/// the file holds instead of working it out, as Word does.
public enum ContentsPages: Sendable {
  /// The page of each heading by its place among all headings, read from a PDF's destinations.
  ///
  /// LibreOffice writes `_` in their names as `5F`.
  public static func pages(at destinations: [String: Int]) -> [Int: Int] {
    var pages: [Int: Int] = [:]
    for (name, page) in destinations {
      let name = name.replacing("5F", with: "_")
      for mark in ["__RefHeading___", "_Toc"] where name.hasPrefix(mark) {
        // A number with 5F in it cannot be: they are decimal.
        if let number = Int(name.dropFirst(mark.count)) { pages[number] = page }
      }
    }
    return pages
  }

  /// A finished ODT with these pages in its contents table; every other byte of its parts as before.
  public static func written(
    _ pages: [Int: Int], into odt: [UInt8]
  ) throws(TemplateError) -> [UInt8] {
    do throws(ArchiveError) {
      let reader = try ZipReader(bytes: odt)
      var writer = ZipWriter()
      for entry in reader.entries {
        var bytes = try reader.read(entry.name, limit: 1 << 29)
        if entry.name == "content.xml" { bytes = written(pages, in: bytes) }
        try writer.add(entry.name, bytes, store: OdtPackage.isStored(entry.name))
      }
      return try writer.finish()
    } catch {
      throw .archive(error)
    }
  }

  /// What our own contents tables have before a number, the heading's and the page's.
  private static let start = Array(
    "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"__RefHeading___".utf8)

  private static func written(_ pages: [Int: Int], in content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(content.count + pages.count * 4)
    var rest = content[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      out += rest[..<open]
      rest = rest[open...]
      guard rest.starts(with: start) else {
        out.append(rest.removeFirst())
        continue
      }
      let digits = rest.dropFirst(start.count).prefix { 0x30...0x39 ~= $0 }
      let after = rest[digits.endIndex...]
      guard let page = Int(String(decoding: digits, as: UTF8.self)).flatMap({ pages[$0] }),
        let end = after.firstIndex(of: UInt8(ascii: ">")),
        let close = after[end...].firstIndex(of: UInt8(ascii: "<"))
      else {
        out.append(rest.removeFirst())
        continue
      }
      out += rest[...end]
      out += Array(String(page).utf8)
      rest = rest[close...]
    }
    return out + rest
  }
}
