internal import FoundationEssentials
public import ReviewModel

extension Recordable {
  /// The same value with every text in it made into another; nil where it can then not be read.
  package func mappingTexts(
    _ body: @escaping @Sendable (LabelledText) -> LabelledText
  ) -> Self? {
    guard let key = TextMapping.key else { return nil }
    let encoder = JSONEncoder()
    encoder.userInfo[key] = TextMapping(body)
    guard let bytes = try? encoder.encode(self) else { return nil }
    return try? JSONDecoder().decode(Self.self, from: bytes)
  }

  /// The same value with one identifier in the place of another wherever it stands.
  ///
  /// Lists of identifiers keep the one once.
  public func replacing(_ id: RecordID, with other: RecordID) -> Self? {
    guard let bytes = try? JSON.bytes(self),
      let tree = try? JSONDecoder().decode(JSONTree.self, from: bytes),
      let replaced = try? JSON.bytes(tree.replacing(id.text, with: other.text))
    else { return nil }
    return try? JSONDecoder().decode(Self.self, from: replaced)
  }

  /// What the value says, field by field, for putting two values side by side.
  package func fields(_ words: @escaping @Sendable (LabelledText) -> String) -> [String: String] {
    guard let plain = mappingTexts({ LabelledText(plain: words($0)) }),
      let bytes = try? JSON.bytes(plain),
      let tree = try? JSONDecoder().decode(JSONTree.self, from: bytes)
    else { return [:] }
    return tree.leaves("")
  }
}

extension JSONTree {
  fileprivate func replacing(_ text: String, with other: String) -> JSONTree {
    switch self {
    case .text(text): return .text(other)
    case .object(let members): return .object(members.mapValues { $0.replacing(text, with: other) })
    case .list(let elements):
      var seen = false
      return .list(
        elements.compactMap { element in
          let replaced = element.replacing(text, with: other)
          guard replaced == .text(other) else { return replaced }
          defer { seen = true }
          return seen ? nil : replaced
        })
    default: return self
    }
  }

  fileprivate func leaves(_ path: String) -> [String: String] {
    switch self {
    case .null: [:]
    case .bool(let value): [path: value ? "yes" : "no"]
    case .integer(let value): [path: "\(value)"]
    case .unsigned(let value): [path: "\(value)"]
    case .number(let value): [path: "\(value)"]
    case .text(let value): [path: value]
    case .list(let values):
      values.enumerated().reduce(into: [:]) { all, element in
        let place = values.count == 1 ? path : "\(path) \(element.offset + 1)"
        all.merge(element.element.leaves(place)) { first, _ in first }
      }
    case .object(let members):
      members.reduce(into: [:]) { all, member in
        let name = path.isEmpty ? member.key : "\(path) \(member.key)"
        all.merge(member.value.leaves(name)) { first, _ in first }
      }
    }
  }
}
