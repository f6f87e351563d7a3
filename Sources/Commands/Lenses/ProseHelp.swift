internal import Lenses
internal import ReviewModel

/// Points out, in what a reviewer just wrote, words that look back with hindsight or label somebody.
enum ProseHelp {
  /// Says which words stand in some texts and what may stand instead; changes nothing.
  static func point(in texts: [LabelledText?], console: Console = .current) {
    // A list that cannot be read must not stop what was written.
    guard let file = try? SettingsFiles.lenses() else { return }
    let help = WordingHelp(file.pointedWords)
    var told: Set<String> = []
    for word in texts.compactMap({ $0 }).flatMap({ help.pointedOut(in: $0) })
    where told.insert(word.phrase).inserted {
      console.tell("look again: “\(word.phrase)”; perhaps instead: \(word.instead)")
    }
  }
}
