/// One record field by field: wrapped for a person's eyes, as rows for a script.
enum FieldSheet {
  /// Prints the fields, the record's number first.
  static func print(_ fields: [EntryFacts.Field], of reference: String, _ output: OutputOptions) {
    if ScreenLabels.isForEyes(output) {
      var table = WrappedTable("no", reference)
      for field in fields.dropFirst() { table.add(field.name, field.words) }
      return table.print()
    }
    var table = Table("field", "words")
    for field in fields { table.add(field.name, field.words) }
    table.print(output)
  }
}
