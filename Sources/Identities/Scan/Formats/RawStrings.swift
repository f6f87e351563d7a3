/// Letters that stand in bytes which are no text: the remarks a picture carries, an old object.
enum RawStrings {
  /// Shorter runs are chance.
  private static let shortest = 6

  /// The runs of letters, read byte by byte and as UTF-16.
  static func of(_ bytes: [UInt8]) -> [String] {
    var runs: [String] = []
    var run: [UInt8] = []
    for byte in bytes {
      if (0x20..<0x7F).contains(byte) || byte >= 0xC2 || (!run.isEmpty && byte >= 0x80) {
        run.append(byte)
      } else {
        keep(&run, &runs)
      }
    }
    keep(&run, &runs)
    for start in 0..<min(2, bytes.count) { wide(bytes[start...], &runs) }
    return runs
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, _ runs: inout [String]) {
    var run: [UInt8] = []
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      if bytes[index + 1] == 0, (0x20..<0x7F).contains(bytes[index]) {
        run.append(bytes[index])
      } else if !run.isEmpty {
        keep(&run, &runs)
      }
    }
    keep(&run, &runs)
  }

  private static func keep(_ run: inout [UInt8], _ runs: inout [String]) {
    if run.count >= shortest { runs.append(String(decoding: run, as: UTF8.self)) }
    run.removeAll(keepingCapacity: true)
  }
}
