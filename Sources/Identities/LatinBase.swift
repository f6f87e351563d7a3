/// The unaccented letters of Latin script, for finding a name however its accents were typed.
enum LatinBase {
  /// By what Unicode calls the letter: the base of "LATIN CAPITAL LETTER L WITH STROKE" is l.
  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = ["ı": "i"]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), let name = scalar.properties.name
      else { continue }
      let words = name.split(separator: " ")
      guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1
      else { continue }
      table[scalar] = words[3].lowercased().unicodeScalars.first
    }
    return table
  }()

  /// The small letter without its mark, or nil for all other scalars.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }
}
