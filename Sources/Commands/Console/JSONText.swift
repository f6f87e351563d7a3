/// Writes small JSON values with their members in the order given, so that output is stable.
enum JSONText {
  static func array(_ values: [String]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map { "  " + $0 }.joined(separator: ",\n") + "\n]"
  }

  static func object(_ members: some Sequence<(String, String)>) -> String {
    "{" + members.map { string($0) + ": " + string($1) }.joined(separator: ", ") + "}"
  }

  static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
