internal import ReviewModel

/// Makes a record of elements by its own coding; every complaint says on which line.
struct NodeDecoder: Decoder {
  let node: Node
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value of an element.
  static func value<Value: Decodable>(_ type: Value.Type, of node: Node) throws -> Value {
    node.isRead = true
    if type == LabelledText.self {
      guard case .labelled(let text) = node.content, let value = text as? Value else {
        throw InterchangeError.unreadable(element: node.name, line: node.line)
      }
      return value
    }
    do {
      return try type.init(from: NodeDecoder(node: node))
    } catch is DecodingError {
      do { return try known(type, of: node) } catch is DecodingError {
        throw InterchangeError.unreadable(element: node.name, line: node.line)
      }
    }
  }

  /// The value of an element in which some stand by names that only a newer version knows; of a
  /// restriction every part must be known, as without it more would be told than may be.
  private static func known<Value: Decodable>(_ type: Value.Type, of node: Node) throws -> Value {
    let some = Node(node.name, line: node.line)
    guard type is any KeyedByName.Type, node.name != "restricted" else {
      throw InterchangeError.unreadable(element: node.name, line: node.line)
    }
    let children = try node.children.filter { child in
      some.content = .children([child])
      do {
        _ = try type.init(from: NodeDecoder(node: some))
        return true
      } catch is DecodingError {
        child.isRead = false
        return false
      }
    }
    some.content = .children(children)
    return try type.init(from: NodeDecoder(node: some))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keyed<Key>(node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { Listed(node: node) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(node: node) }

  struct Single: SingleValueDecodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    private var wrong: InterchangeError { .unreadable(element: node.name, line: node.line) }

    private func plain() throws -> String {
      node.isRead = true
      switch node.content {
      case .plain(let text): return text
      case .nothing: return ""
      case .labelled, .children, .raw: throw wrong
      }
    }

    private func number<Value: LosslessStringConvertible>() throws -> Value {
      guard let value = Value(try plain()) else { throw wrong }
      return value
    }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try number() }
    func decode(_ type: String.Type) throws -> String { try plain() }
    func decode(_ type: Double.Type) throws -> Double { try number() }
    func decode(_ type: Float.Type) throws -> Float { try number() }
    func decode(_ type: Int.Type) throws -> Int { try number() }
    func decode(_ type: Int8.Type) throws -> Int8 { try number() }
    func decode(_ type: Int16.Type) throws -> Int16 { try number() }
    func decode(_ type: Int32.Type) throws -> Int32 { try number() }
    func decode(_ type: Int64.Type) throws -> Int64 { try number() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try NodeDecoder.value(type, of: node)
    }
  }
}
