/// One name a template may use: what it tells, and where its value comes from.
///
/// What is printed for the authors of templates, what a template is checked against and what it is
/// filled with are all made of these.
public struct TemplateField<Source>: Sendable {
  /// The name, without the names it stands under.
  public let name: String
  /// What is found there.
  public let kind: TemplateShape.Kind
  /// What it tells, in a sentence for the author of a template.
  public let about: String
  let inner: [ToldField]
  let value: @Sendable (Source) -> TemplateValue

  private init(
    _ name: String, _ kind: TemplateShape.Kind, _ about: String, inner: [ToldField] = [],
    _ value: @escaping @Sendable (Source) -> TemplateValue
  ) {
    self.name = name
    self.kind = kind
    self.about = about
    self.inner = inner
    self.value = value
  }

  /// Words.
  public static func text(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> String
  ) -> TemplateField { TemplateField(name, .text, about) { .string(value($0)) } }

  /// A condition for `if` and `unless`.
  public static func flag(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Bool
  ) -> TemplateField { TemplateField(name, .flag, about) { .flag(value($0)) } }

  /// Whole paragraphs, tables and pictures.
  public static func blocks(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> [Block]
  ) -> TemplateField { TemplateField(name, .blocks, about) { .blocks(value($0)) } }

  /// A picture, where there is one.
  public static func picture(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Picture?
  ) -> TemplateField {
    TemplateField(name, .picture, about) { value($0).map(TemplateValue.picture) ?? .absent }
  }

  /// Items to repeat for, each with names of its own.
  public static func list<Item>(
    _ name: String, _ about: String, _ fields: [TemplateField<Item>],
    _ items: @escaping @Sendable (Source) -> [Item]
  ) -> TemplateField {
    TemplateField(name, .list, about, inner: fields.told()) { source in
      .list(items(source).map { fields.values(of: $0) })
    }
  }

  /// Names under one name.
  public static func record<Inner>(
    _ name: String, _ about: String, _ fields: [TemplateField<Inner>],
    _ inner: @escaping @Sendable (Source) -> Inner?
  ) -> TemplateField {
    TemplateField(name, .record, about, inner: fields.told()) { source in
      .record(inner(source).map { fields.values(of: $0) } ?? [:])
    }
  }
}

/// A path that a template may use, as its author is told of it.
public struct ToldField: Hashable, Sendable {
  /// The full path: `findings.grounds.text`.
  public let path: String
  /// What is found there.
  public let kind: TemplateShape.Kind
  /// What it tells, in a sentence.
  public let about: String

  /// Tells of a path.
  public init(path: String, kind: TemplateShape.Kind, about: String) {
    self.path = path
    self.kind = kind
    self.about = about
  }
}

extension Array {
  /// The values of fields for one source; only those at the top that are wanted, where it is said
  /// which.
  public func values<Source>(
    of source: Source, only wanted: Set<String>? = nil
  ) -> [String: TemplateValue] where Element == TemplateField<Source> {
    var values: [String: TemplateValue] = [:]
    for field in self where wanted?.contains(field.name) != false {
      values[field.name] = field.value(source)
    }
    return values
  }

  /// Every path, in order, those of lists and records below them.
  public func told<Source>() -> [ToldField] where Element == TemplateField<Source> {
    flatMap { field in
      [ToldField(path: field.name, kind: field.kind, about: field.about)]
        + field.inner.map {
          ToldField(path: field.name + "." + $0.path, kind: $0.kind, about: $0.about)
        }
    }
  }
}

extension TemplateShape {
  /// The shape that told fields have.
  public init(_ fields: [ToldField]) {
    self.init(Dictionary(fields.map { ($0.path, $0.kind) }) { first, _ in first })
  }
}
