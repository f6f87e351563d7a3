internal import FoundationEssentials

/// Any JSON, for carrying along what a newer version wrote and this one does not know.
indirect enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// This, with every member of an older text that only a newer version can have written.
  ///
  /// Such a member is one that reading and writing the older text again loses (`known`). Members
  /// of objects within lists are not matched up, since nothing says which belongs to which.
  func keeping(_ older: JSONTree, known: JSONTree) -> JSONTree {
    guard case .object(var members) = self, case .object(let old) = older,
      case .object(let understood) = known
    else { return self }
    for (name, value) in old {
      if let own = understood[name] {
        if let mine = members[name] { members[name] = mine.keeping(value, known: own) }
      } else if members[name] == nil {
        members[name] = value
      }
    }
    return .object(members)
  }
}

extension JSONTree {
  /// This object with one more member.
  func with(_ text: String, named name: String) -> JSONTree {
    guard case .object(var members) = self else { return self }
    members[name] = .text(text)
    return .object(members)
  }
}

extension JSONTree: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(UInt64.self) {
      self = .unsigned(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .unsigned(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
