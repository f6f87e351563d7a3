/// The unaccented letters of Latin script, for finding a name however its accents were typed.
enum LatinBase {
  private static let rows: [(letters: String, base: Unicode.Scalar)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"),
    ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
    ("ŵẁẃẅ", "w"), ("ýÿŷỳ", "y"), ("źżž", "z"),
  ]

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for scalar in row.letters.unicodeScalars { table[scalar] = row.base }
    }
    return table
  }()

  /// The letter without its mark; the letter itself where it has none we know.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar { table[scalar] ?? scalar }
}
