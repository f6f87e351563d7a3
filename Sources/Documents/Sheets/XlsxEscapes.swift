/// Excel reads `_x000D_` in a text as a character (ECMA-376 part 1, 22.9.2.19).
enum XlsxEscapes {
  /// The text with every such sequence kept from being read so.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard text.utf8.contains(UInt8(ascii: "_")), bytes.count >= 7 else { return text }
    var result: [UInt8] = []
    for index in bytes.indices {
      result.append(bytes[index])
      if isSequence(bytes[index...].prefix(7)) { result.add("x005F_") }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 7 && bytes.first == UInt8(ascii: "_") && bytes.last == UInt8(ascii: "_")
      && bytes.dropFirst().first == UInt8(ascii: "x")
      && bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
