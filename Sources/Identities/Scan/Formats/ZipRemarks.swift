/// The comments that a zip archive may carry, on itself and on each file in it.
enum ZipRemarks {
  static func of(_ bytes: [UInt8]) -> [String] {
    guard let end = endOfDirectory(bytes) else { return [] }
    var remarks = [text(bytes, end + 22, number(bytes, end + 20))]
    var entry = number(bytes, end + 16, count: 4)
    while entry + 46 <= end, bytes[entry...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      let name = number(bytes, entry + 28)
      let extra = number(bytes, entry + 30)
      let comment = number(bytes, entry + 32)
      remarks += RawStrings.of(Array(slice(bytes, entry + 46 + name, extra)))
      remarks.append(text(bytes, entry + 46 + name + extra, comment))
      entry += 46 + name + extra + comment
    }
    return remarks.filter { !$0.isEmpty }
  }

  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return (max(0, bytes.count - 22 - 0xFFFF)...(bytes.count - 22)).reversed().first {
      bytes[$0] == 0x50 && bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
  }

  private static func slice(_ bytes: [UInt8], _ start: Int, _ count: Int) -> ArraySlice<UInt8> {
    let from = min(start, bytes.count)
    return bytes[from..<min(bytes.count, from + count)]
  }

  private static func text(_ bytes: [UInt8], _ start: Int, _ count: Int) -> String {
    let part = Array(slice(bytes, start, count))
    return TextDecoding.text(part) ?? String(decoding: part, as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, count: Int = 2) -> Int {
    slice(bytes, start, count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
