/// Reads a file into pieces of text.
struct FileReader {
  mutating func read(_ bytes: [UInt8], named name: String, pdf: PDFText?) throws(ScanError) {}
}
