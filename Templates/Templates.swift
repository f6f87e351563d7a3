/// The agendas, lists and document templates that `silp` brings along, compiled in.
public enum Templates: Sendable {
  /// The path of every template below the folder `Templates/`, in order.
  public static var paths: [String] { EmbeddedTemplates.files.map(\.path) }

  /// The text of one template, or nil where there is none at that path.
  public static func text(_ path: String) -> String? {
    EmbeddedTemplates.files.first { $0.path == path }?.text
  }
}
