internal import XML

/// ODF 1.3's namespaces, each with the one prefix we write it with.
enum OdfNames {
  private static let odf = "urn:oasis:names:tc:opendocument:xmlns:"

  /// Prefix by namespace; what is not here is foreign to ODF 1.3 and not written.
  static let prefixes: [String: String] = Dictionary(
    uniqueKeysWithValues: declared.map { ($0.uri, $0.prefix) } + [
      ("http://www.w3.org/XML/1998/namespace", "xml")
    ])

  /// What the root of every part declares, in a fixed order.
  private static let declared: [(prefix: String, uri: String)] = [
    ("office", odf + "office:1.0"), ("style", odf + "style:1.0"), ("text", odf + "text:1.0"),
    ("table", odf + "table:1.0"), ("draw", odf + "drawing:1.0"),
    ("fo", odf + "xsl-fo-compatible:1.0"), ("xlink", "http://www.w3.org/1999/xlink"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("meta", odf + "meta:1.0"),
    ("number", odf + "datastyle:1.0"), ("svg", odf + "svg-compatible:1.0"),
    ("chart", odf + "chart:1.0"), ("dr3d", odf + "dr3d:1.0"),
    ("presentation", odf + "presentation:1.0"), ("smil", odf + "smil-compatible:1.0"),
    ("anim", odf + "animation:1.0"), ("config", odf + "config:1.0"),
    ("math", "http://www.w3.org/1998/Math/MathML"),
  ]

  /// Prefixes used only inside values (formulas, conditions).
  private static let inValues = [
    ("ooow", "http://openoffice.org/2004/writer"), ("of", odf + "of:1.2"),
  ]

  /// The namespace we write with a prefix.
  static func uri(_ prefix: String) -> String? { declared.first { $0.prefix == prefix }?.uri }

  /// The root element's start, with every declaration and the version.
  static func root(_ name: String, _ more: String = "") -> [UInt8] {
    let spaces = (declared.map { ($0.prefix, $0.uri) } + inValues)
      .map { " xmlns:\($0)=\"\($1)\"" }.joined()
    return Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name)\(spaces) office:version=\"1.3\"\(more)>"
        .utf8)
  }
}

extension XMLElement {
  /// The name with our prefix, as in `text:p`; nil where it is foreign to ODF.
  var odfName: String? {
    guard let namespace, let prefix = OdfNames.prefixes[namespace] else { return nil }
    return prefix + ":" + name
  }

  /// An attribute by its name with our prefix.
  func odf(_ name: String) -> String? { attributes.first { $0.odfName == name }?.value }

  /// The first child by its name with our prefix.
  func odfChild(_ name: String) -> XMLElement? { children.first { $0.odfName == name } }
}

extension XMLAttribute {
  /// The name with our prefix; nil where it is foreign to ODF.
  var odfName: String? {
    guard let namespace, let prefix = OdfNames.prefixes[namespace] else { return nil }
    return prefix + ":" + name
  }
}

/// Lengths as ODF writes them.
enum OdfLength {
  private static let units: [(String, Double)] = [
    ("cm", 1), ("mm", 0.1), ("inch", 2.54), ("in", 2.54), ("pt", 2.54 / 72), ("pc", 2.54 / 6),
    ("px", 2.54 / 96),
  ]

  /// A length in centimetres; nil for what is none, percentages included.
  static func centimetres(_ text: String?) -> Double? {
    guard let text else { return nil }
    for (unit, factor) in units where text.hasSuffix(unit) {
      // Not every number that can be written is a length: some are no number at all.
      guard let number = Double(text.dropLast(unit.count)), abs(number) < 100_000 else {
        return nil
      }
      return number * factor
    }
    return nil
  }

  /// A size of type to a tenth of a point.
  static func number(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A length to a thousandth of a centimetre; less than none is none.
  static func text(_ centimetres: Double) -> String {
    let thousandths = Int((min(max(centimetres, 0), 1_000_000) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count)
      + fraction + "cm"
  }
}
