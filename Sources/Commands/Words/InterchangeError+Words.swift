internal import Interchange

extension Complaint {
  /// Says what is wrong in an XML export, and on which line.
  init(_ error: InterchangeError, file: String) {
    let what =
      switch error {
      case .notXML(let line): "\(file):\(line): this is no XML that can be read"
      case .notAReview(let found): "\(file) is no review; it begins with <\(found)>"
      case .unknownElement(let name, let line): "\(file):\(line): no review has <\(name)> here"
      case .missing(let name, let line): "\(file):\(line): \(name) is missing here"
      case .unreadable(let element, let line):
        "\(file):\(line): what stands in <\(element)> does not belong there"
      case .doubledIdentifier(let reference, let line):
        "\(file):\(line): \(reference) is there twice"
      case .dangling(let element, let line):
        "\(file):\(line): <\(element)> refers to a record that is not in the file"
      }
    self.init(what, hint: "nothing was made; export the review again, or mend the line named")
  }
}
