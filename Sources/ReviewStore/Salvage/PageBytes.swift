/// A file's bytes taken as SQLite's pages, whatever its header and its page headers say.
struct PageBytes: Sendable {
  let bytes: [UInt8]
  let pageSize: Int
  /// How many bytes are missing before the first.
  var missing = 0

  /// Whether the file begins as a database does; one damaged byte is no matter.
  let hasBeginning: Bool

  /// The size of a page is one of nine numbers; a header that says another is not believed.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hasBeginning = zip(bytes, "SQLite format 3\0".utf8).count(where: { $0 == $1 }) >= 12
    let told = hasBeginning && bytes.count >= 18 ? Int(bytes[16]) << 8 | Int(bytes[17]) : 0
    let size = told == 1 ? 65_536 : told
    pageSize = size >= 512 && size.nonzeroBitCount == 1 ? size : 4_096
  }

  /// How many bytes of a row stand on its own page (SQLite's file format, 1.6); the rest is in a
  /// chain of overflow pages.
  func localSize(_ size: Int) -> Int {
    let most = pageSize - 35
    guard size > most else { return size }
    let least = (pageSize - 12) * 32 / 255 - 23
    let fitting = least + (size - least) % (pageSize - 4)
    return fitting <= most ? fitting : least
  }

  /// The bytes of a row that begins at a place; fewer where the file or the chain ends too early.
  func row(at offset: Int, size: Int) -> [UInt8] {
    let local = localSize(size)
    guard offset + local <= bytes.count else { return Array(bytes[offset...]) }
    var row = Array(bytes[offset..<offset + local])
    guard local < size else { return row }
    row.reserveCapacity(size)
    var next = pageNumber(at: offset + local)
    while row.count < size, let page = next, let start = self.offset(ofPage: page) {
      let end = min(start + 4 + min(size - row.count, pageSize - 4), bytes.count)
      guard end > start + 4 else { break }
      row += bytes[start + 4..<end]
      next = pageNumber(at: start)
    }
    return row
  }

  /// The number of the first overflow page of a row; nil where it has none.
  func overflow(at offset: Int, size: Int) -> Int? {
    let local = localSize(size)
    return local < size ? pageNumber(at: offset + local) : nil
  }

  private func pageNumber(at offset: Int) -> Int? {
    guard offset + 4 <= bytes.count else { return nil }
    let number = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    return number > 0 ? number : nil
  }

  private func offset(ofPage number: Int) -> Int? {
    let start = (number - 1) * pageSize - missing
    return start >= 0 && start < bytes.count ? start : nil
  }
}
