internal import Archive
internal import XML

extension Document {
  /// The document as the bytes of a `.docx` (ECMA-376, transitional), made without any program.
  ///
  /// A4, the marking above and the page number below, the styles Word names so itself.
  ///
  /// - Parameter pages: the page of each heading, by its place among all headings, for the contents
  ///   table; Word works them out when it is told to.
  public func docx(pages: [Int: Int] = [:]) throws(DocxError) -> [UInt8] {
    var writer = DocxWriter()
    let blocks = blocks.withoutLooseEnds
    writer.contents = DocxContents(of: blocks, pages: pages)
    writer.append(blocks)
    let body = writer.finish()
    let frame = DocxFrame(
      metadata: metadata, numberedLists: writer.numberedLists, footnotes: writer.footnotes,
      pictures: writer.pictures.files, type: type)
    var zip = ZipWriter()
    do {
      for (path, bytes) in frame.files { try zip.add(path, bytes) }
      try zip.add("word/document.xml", body)
      for picture in writer.pictures.files {
        try zip.add(
          DocxFrame.path(of: picture), picture.bytes, store: picture.mediaType != "image/svg+xml")
      }
      return try zip.finish()
    } catch {
      throw .notPacked
    }
  }
}

/// Why a document cannot be written.
public enum DocxError: Error, Sendable, Hashable {
  /// The parts could not be packed.
  case notPacked
}
