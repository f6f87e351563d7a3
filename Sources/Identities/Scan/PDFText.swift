/// What programs that read PDF make of one: this module runs none itself.
public struct PDFText: Hashable, Sendable {
  /// The text, pages parted by form feeds, as `pdftotext` writes it.
  public var text: String
  /// What the file says about itself, as `pdfinfo` lists it: "Author", and a value.
  public var properties: [Property]
  /// How many pictures of pixels stand in it.
  public var pictures: Int

  /// One thing a file says about itself.
  public struct Property: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// What it says.
    public var value: String

    /// Makes a property.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Takes the text and the properties of a PDF.
  public init(text: String, properties: [Property] = [], pictures: Int = 0) {
    self.text = text
    self.properties = properties
    self.pictures = pictures
  }
}
