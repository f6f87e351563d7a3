import Foundation
import ReviewModel
import TestSupport
import Testing

@Suite("Records as JSON")
struct RecordCodingTests {
  private func bytes(_ record: Record) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(record)
  }

  @Test("every case of every kind reads back as it was, and is told from every other")
  func roundTrip() throws {
    #expect(Set(ExampleRecords.all.map(\.kind)) == Set(Record.Kind.allCases))
    var written: Set<Data> = []
    for record in ExampleRecords.all {
      let bytes = try bytes(record)
      #expect(try JSONDecoder().decode(Record.self, from: bytes) == record)
      #expect(written.insert(bytes).inserted, "two records, one text: \(record)")
    }
  }

  @Test("text reads back scalar by scalar, not merely as equal text")
  func scalars() throws {
    for plain in ["e\u{301}", "é", "\u{212B}", "\r\n", "\u{2028}", "\u{0}", "👩‍👧"] {
      let bytes = try JSONEncoder().encode(LabelledText(plain: plain))
      let read = try JSONDecoder().decode(LabelledText.self, from: bytes).plainText
      #expect(read.unicodeScalars.elementsEqual(plain.unicodeScalars))
    }
  }

  @Test("the order in which a record was put together does not show in its bytes")
  func deterministic() throws {
    let pairs = ChronologyEntry.Detail.allCases.map { ($0, LabelledText(plain: $0.rawValue)) }
    let date = try #require(EDTFDate("2024"))
    let orders = [pairs, pairs.reversed(), Array(pairs[3...] + pairs[..<3])]
    let written = try orders.map { order in
      var entry = ChronologyEntry(
        date: date, dateAsWritten: "", agency: ExampleRecords.agency, event: "")
      for (detail, text) in order { entry.details[detail] = text }
      return try bytes(.entry(entry))
    }
    #expect(Set(written).count == 1)
    let text = String(decoding: written[0], as: UTF8.self)
    #expect(text.contains("\"details\":{\"comment\":[\"comment\"],\"contact type\""))
  }

  @Test("a record written before its newer parts came reads, and is written as it was")
  func older() throws {
    let day = "{\"kind\":\"day\",\"value\":{\"began\":\"2026-02-03T09:15:00Z\",\"number\":1}}"
    let who = String(repeating: "0", count: 32)
    let participant =
      "{\"kind\":\"participant\",\"value\":{\"attendance\":{\"1\":\"attended\"},"
      + "\"capacity\":\"scribe\",\"person\":\"\(who)\"}}"
    let note =
      "{\"kind\":\"note\",\"value\":{\"agencies\":[],\"amendments\":[],"
      + "\"at\":\"2026-02-03T09:15:00Z\",\"day\":1,\"entries\":[],\"flags\":[],\"kind\":\"idea\","
      + "\"people\":[],\"restrictions\":[],\"stage\":\"welcome\",\"text\":[\"x\"],\"themes\":[]}}"
    for text in [day, participant, note] {
      let record = try JSONDecoder().decode(Record.self, from: Data(text.utf8))
      #expect(String(decoding: try bytes(record), as: UTF8.self) == text)
    }
  }

  @Test(
    "bytes that are no record are refused",
    arguments: [
      "{}", "[]", "{\"kind\":\"agency\"}", "{\"kind\":\"nothing\",\"value\":{}}",
      "{\"kind\":\"place\",\"value\":{\"kind\":\"a b\",\"label\":[]}}",
      "{\"kind\":\"place\",\"value\":{\"kind\":\"a\",\"label\":[{\"person\":\"1\"}]}}",
      "{\"kind\":\"place\",\"value\":{\"kind\":\"a\",\"label\":[{}]}}",
      "{\"kind\":\"day\",\"value\":{\"number\":1,\"began\":\"2026-02-30T09:15:00Z\"}}",
    ])
  func refused(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    }
  }

  @Test("anything makes a code, and every code reads back", arguments: 0..<200 as Range<UInt64>)
  func codes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool: [Character] = ["A", "z", "É", "ß", "İ", "漢", "9", "½", "-", " ", "/", "'", "👩‍👧", "\n"]
    let text = String(
      (0..<Int.random(in: 0..<8, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? "-"
      })
    let code = Code(making: text)
    #expect(Code(code.text) == code, "\(text)")
    #expect(Code(making: code.text) == code)
  }
}
