internal import ArgumentParser
internal import Documents

/// Templates of the board's own.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "See, copy and check the templates reports are made from.",
    discussion: """
      A template is a text document that you edit in LibreOffice Writer: everything in it comes out
      as it is, and placeholder fields (Insert, Field, More Fields, Functions, Placeholder) are
      filled. Sections named "each findings", "if genogram" or "unless genogram" repeat or depend on
      something; rows and list items repeat by themselves; a picture named "image genogram" is
      replaced. Save it as .odt, .ott or .fodt, never from Word, which keeps none of this.
      Example: silp template copy overview -o overview.fodt
      """,
    subcommands: [
      TemplateList.self, TemplateCopy.self, TemplateCheck.self, TemplateFieldsCommand.self,
    ], defaultSubcommand: TemplateList.self)
}

/// Lists the templates.
struct TemplateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the templates, and which are replaced by your own.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    var table = Table("template", "yours", "what is made from it")
    for template in ShippedTemplate.all {
      let used = try SettingsFiles.document(template.path)
      table.add(template.name, used.isOwn ? used.name : "", template.title)
    }
    table.print(output)
  }
}

/// Copies a template to be edited.
struct TemplateCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy a template, to edit it in Writer.",
    discussion: """
      The copy is a flat text document, .fodt, that Writer opens and saves; saved there as .odt or
      .ott it works as well. Give it with --template, or put it into the folder silp/templates/en of
      your configuration, where it is used without being asked for.
      Example: silp template copy overview -o overview.fodt
      """)

  @Argument(help: "Which: overview, see silp template list.") var name: String
  @Option(name: .shortAndLong, help: "The file to write; its own name unless you say another.")
  var output: String?
  @Flag(help: "Write over a file that is in the way.") var force = false

  func run() throws {
    let template = try ShippedTemplate.named(name)
    let path = output ?? template.name + ".fodt"
    guard path.lowercased().hasSuffix(".fodt") else {
      throw Complaint(
        "a copy is a flat text document", hint: "nothing was written; end its name in .fodt",
        exit: .usage)
    }
    guard force || !Files.exists(path) else {
      throw Complaint(
        "\(path) is there already",
        hint: "nothing was written; choose another name after -o, or add --force")
    }
    try Files.write(Array(try SettingsFiles.template(template.path).utf8), to: path)
    let console = Console.current
    console.say("wrote \(path)")
    console.tell("note: check it when you have edited it: silp template check \(path)")
  }
}

/// Prints what a template can use.
struct TemplateFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Print every path a template can use, with what it tells.",
    discussion: """
      The path is what you type under Reference of a placeholder. "each" goes into the name of a
      section, or repeats a row or list item by itself; "if" and "unless" take any of them.
      Example: silp template fields overview
      """)

  @Argument(help: "Of which template; those of all reports unless you say.") var name = "overview"
  @OptionGroup var output: OutputOptions

  func run() throws {
    var table = Table("path", "use", "what it tells")
    for field in try ShippedTemplate.named(name).fields {
      table.add(field.path, Self.use(field.kind), field.about)
    }
    table.print(output)
  }

  private static func use(_ kind: TemplateShape.Kind) -> String {
    switch kind {
    case .flag: "if, unless"
    case .text: "placeholder"
    case .record: "group"
    case .list: "each"
    case .picture: "image"
    case .blocks: "placeholder alone"
    }
  }
}
