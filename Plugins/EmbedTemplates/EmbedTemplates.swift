import Foundation
import PackagePlugin

/// Turns the package's Templates folder into one Swift file, so that `silp` is a single program.
@main struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let templates = target.sourceFiles.map(\.url)
      .filter { $0.pathExtension != "swift" }
      .sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding Templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [target.directoryURL.path, output.path] + templates.map(\.path),
        inputFiles: templates, outputFiles: [output])
    ]
  }
}
