import ArgumentParser
import Commands
import Foundation
import Testing

@Suite("The command guide")
struct DocumentationTests {
  @Test("is agreed with by the manual page, which names every command")
  func manual() throws {
    let manual = try String(
      contentsOfFile: Checkout.folder + "/Documentation/silp.1", encoding: .utf8)
    for command in Tool.commands where command.words.count == 1 {
      #expect(manual.contains(command.words[0]), "\(command.words)")
    }
  }

  @Test("names every command, and every command has an abstract")
  func guide() throws {
    let guide = try String(
      contentsOfFile: Checkout.folder + "/Documentation/commands.md", encoding: .utf8)
    let commands = Tool.commands
    #expect(commands.count > 20)
    for command in commands {
      #expect(guide.contains("silp \(command.words[0])"), "\(command.words)")
      #expect(!command.abstract.isEmpty, "\(command.words)")
      if command.words.count > 1 {
        #expect(guide.contains(command.words[1]), "\(command.words)")
      }
    }
  }
}

/// Where the checkout is.
enum Checkout {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}
