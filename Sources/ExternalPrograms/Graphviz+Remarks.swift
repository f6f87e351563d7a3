extension Graphviz {
  /// An SVG as Graphviz draws it without what no page shows: its remarks, which tell the program's
  /// version and each node's identifier, and a document type that points out to the web.
  ///
  /// Text and attributes of an SVG never hold a `<` of their own, so a remark is what begins like
  /// one. Linear in the number of bytes.
  static func withoutRemarks(_ svg: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(svg.count)
    var rest = svg[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      kept += rest[..<open]
      rest = rest[open...]
      let end: ArraySlice<UInt8>.Index?
      if rest.starts(with: Array("<!--".utf8)) {
        end = ending(Array("-->".utf8), in: rest)
      } else if rest.starts(with: Array("<!DOCTYPE".utf8)) {
        end = ending([UInt8(ascii: ">")], in: rest)
      } else {
        kept.append(rest.removeFirst())
        continue
      }
      rest = end.map { rest[$0...].drop { $0 == UInt8(ascii: "\n") } } ?? []
    }
    return kept + rest
  }

  private static func ending(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while place + mark.count <= bytes.endIndex {
      if bytes[place...].starts(with: mark) { return place + mark.count }
      place += 1
    }
    return nil
  }
}
