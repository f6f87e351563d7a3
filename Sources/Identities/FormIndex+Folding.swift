extension FormIndex.Folding {
  /// The scalars as they are compared.
  func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .exact: return scalars
    case .caseAndDiacritics:
      var folded: [Unicode.Scalar] = []
      folded.reserveCapacity(scalars.count)
      for scalar in scalars { Self.append(scalar, to: &folded) }
      return folded
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
    if scalar.properties.isWhitespace {
      if folded.last != " " { folded.append(" ") }
    } else if scalar.isASCII {
      let isCapital = (65...90).contains(scalar.value)
      folded.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
    } else if !isUnseen(scalar) {
      folded.append(LatinBase.of(scalar) ?? sign(scalar) ?? lowercased(scalar))
    }
  }

  /// Marks that stand on the letter before (Latin, Greek, Arabic), and what prints as nothing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x64B...0x652, 0x670: true
    default: scalar.properties.generalCategory == .format
    }
  }

  /// The apostrophe or hyphen that a typeset one stands for.
  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}": "'"
    case "\u{2010}"..."\u{2013}": "-"
    default: nil
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    String(scalar).lowercased().unicodeScalars.first ?? scalar
  }
}
