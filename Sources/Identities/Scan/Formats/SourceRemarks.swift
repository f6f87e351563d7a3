/// The remarks and instructions in XML that is known to be well formed, which no page shows.
enum SourceRemarks {
  /// What each `<!-- -->`, `<? ?>` and document type holds.
  static func of(_ bytes: [UInt8]) -> [String] {
    var remarks: [String] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < bytes.count else { break }
      // Of every hundred thousand elements hardly one is a remark.
      guard bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "?") else {
        continue
      }
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        position = take("-->", in: bytes, from: start + 4, &remarks)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        position = end(of: "]]>", in: bytes, from: start + 9)
      } else if rest.starts(with: "<?".utf8) {
        position = take("?>", in: bytes, from: start + 2, &remarks)
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        position = take(">", in: bytes, from: start + 9, &remarks)
      }
    }
    return remarks
  }

  private static func take(
    _ marker: String, in bytes: [UInt8], from start: Int, _ remarks: inout [String]
  ) -> Int {
    let end = end(of: marker, in: bytes, from: start)
    let body = bytes[min(start, end)..<max(start, end - marker.utf8.count)]
    let words = String(decoding: body, as: UTF8.self)
    // Every file has the declaration itself.
    if !words.hasPrefix("xml version") { remarks.append(words) }
    return end
  }

  private static func end(of marker: String, in bytes: [UInt8], from start: Int) -> Int {
    let marker = Array(marker.utf8)
    var position = start
    while position + marker.count <= bytes.count {
      if bytes[position] == marker[0], bytes[position...].starts(with: marker) {
        return position + marker.count
      }
      position += 1
    }
    return bytes.count
  }
}
