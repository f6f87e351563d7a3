/// Poppler's programs for PDF: what a file says, and what it says about itself.
public struct Poppler: Sendable, Hashable {
  private let text: ExternalProgram
  private let info: ExternalProgram
  private let images: ExternalProgram?

  /// Finds `pdftotext` and `pdfinfo` in a search path.
  public init(searchPath: String) throws(ExternalProgramError) {
    text = try ExternalProgram.find("pdftotext", in: searchPath)
    info = try ExternalProgram.find("pdfinfo", in: searchPath)
    images = try? ExternalProgram.find("pdfimages", in: searchPath)
  }

  /// The text of a PDF, in the order of reading, pages parted by form feeds.
  public func text(
    of pdf: [UInt8], limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> String {
    let bytes = try text.output(["-enc", "UTF-8", "-", "-"], input: pdf, limits: limits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a PDF says about itself: title, author, and whatever its maker added.
  public func properties(
    of pdf: [UInt8], limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> [(name: String, value: String)] {
    let bytes = try info.output(["-enc", "UTF-8", "-custom", "-"], input: pdf, limits: limits)
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
      guard let colon = $0.firstIndex(of: ":") else { return nil }
      let value = $0[$0.index(after: colon)...].drop(while: \.isWhitespace)
      return (String($0[..<colon]), String(value))
    }
  }

  /// The page of every named place in a PDF, counted from 1.
  public func destinations(
    in pdf: [UInt8], limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> [String: Int] {
    let bytes = try info.output(["-dests", "-"], input: pdf, limits: limits)
    var pages: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      // As in `   3 [ XYZ   57  773 null ] "name"`.
      guard let page = line.split(separator: " ").first.flatMap({ Int($0) }),
        let open = line.firstIndex(of: "\""), let close = line.lastIndex(of: "\""), open < close
      else { continue }
      pages[String(line[line.index(after: open)..<close])] = page
    }
    return pages
  }

  /// How many pictures of pixels stand in a PDF; none is counted where the program for it is missing.
  public func pictures(
    in pdf: [UInt8], limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> Int {
    guard let images else { return 0 }
    let bytes = try images.output(["-list", "-"], input: pdf, limits: limits)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return max(0, lines.count - 2)
  }
}
