/// One attribute of an element, as parsed.
public struct XMLAttribute: Sendable, Hashable {
  /// The local name, without prefix.
  public let name: String
  /// The namespace URI, nil for a plain name.
  public let namespace: String?
  /// The value with references resolved.
  public let value: String

  /// Makes an attribute.
  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

extension [XMLAttribute] {
  /// The value of the attribute with this local name, in any namespace, or nil.
  public subscript(name: String) -> String? { first { $0.name == name }?.value }

  /// The value of the attribute with this local name and exactly this namespace, or nil.
  public subscript(name: String, namespace: String?) -> String? {
    first { $0.name == name && $0.namespace == namespace }?.value
  }
}

/// What an element holds, in document order.
public enum XMLNode: Sendable, Equatable {
  /// A child element.
  case element(XMLElement)
  /// A run of text, adjacent runs and CDATA joined.
  case text(String)
}

/// One element with all it holds; a plain value.
public struct XMLElement: Sendable, Equatable {
  /// The local name, without prefix.
  public var name: String
  /// The namespace URI, nil where there is none.
  public var namespace: String?
  /// The attributes in document order, without namespace declarations.
  public var attributes: [XMLAttribute]
  /// Child elements and text, in order.
  public var nodes: [XMLNode]
  /// The line on which the element starts, 0 for one made in memory.
  public var line: Int

  /// Makes an element.
  public init(
    name: String, namespace: String? = nil, attributes: [XMLAttribute] = [], nodes: [XMLNode] = [],
    line: Int = 0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.nodes = nodes
    self.line = line
  }

  /// The child elements, text left out.
  public var children: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text within, at any depth.
  public var text: String {
    var result = ""
    appendText(to: &result)
    return result
  }

  /// The value of an attribute by local name, in any namespace.
  public func attribute(_ name: String) -> String? { attributes[name] }

  /// The value of an attribute by local name and exact namespace (nil: without one).
  public func attribute(_ name: String, namespace: String?) -> String? {
    attributes[name, namespace]
  }

  /// The first child element of this local name, in any namespace.
  public func child(_ name: String) -> XMLElement? {
    for case .element(let element) in nodes where element.name == name { return element }
    return nil
  }

  /// The child elements of this local name, in any namespace.
  public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// Every element below this one with this local name, in document order.
  public func descendants(_ name: String) -> [XMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  private func appendText(to result: inout String) {
    for node in nodes {
      switch node {
      case .text(let text): result += text
      case .element(let element): element.appendText(to: &result)
      }
    }
  }
}
