public import Lenses
public import ReviewModel

extension LensWording {
  /// The words of the lenses, in the words of one kind of review.
  public struct Words: Hashable, Sendable {
    /// Sentences that every lens may use.
    public var common: [String: String]
    /// The titles of themes.
    public var themes: [String: String]
    /// The words for what stands in lists.
    public var words: [String: String]
    /// Each lens's own words.
    public var lenses: [LensCode: Own]

    /// The words of one lens.
    public struct Own: Hashable, Sendable {
      /// What it is called.
      public var title: String
      /// What it looks at.
      public var about: String
      /// What an agency is asked to look for.
      public var lookFor: String
      /// Its sentences by name.
      public var sentences: [String: String]

      /// Makes the words of a lens; an agency looks for what its title says where nothing else is
      /// given.
      public init(title: String, about: String, lookFor: String?, sentences: [String: String]) {
        self.title = title
        self.about = about
        self.lookFor = lookFor ?? title
        self.sentences = sentences
      }
    }

    /// The words by which kinds of review differ.
    public struct Kind: Hashable, Sendable {
      /// "the child".
      public var subject: String
      /// "the children".
      public var subjects: String
      /// "was not brought".
      public var missed: String

      /// Makes the words of a kind.
      public init(subject: String, subjects: String, missed: String) {
        self.subject = subject
        self.subjects = subjects
        self.missed = missed
      }

      /// One whom the review is about, without saying which: "a child".
      var oneOfThem: String {
        guard subject.hasPrefix("the ") else { return subject }
        let rest = subject.dropFirst(4)
        return (rest.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + rest
      }

      func put(in text: String) -> String {
        text.replacing("{the-child}", with: subject).replacing("{the-children}", with: subjects)
          .replacing("{a-child}", with: oneOfThem).replacing("{was-not-brought}", with: missed)
      }
    }

    /// Takes the words of a file, with a kind of review's own put in their places.
    ///
    /// - Parameters:
    ///   - clocks: The word and the title of each clock.
    ///   - lenses: The words of each lens by its name; what is no name of a lens is left out.
    public init(
      common: [String: String], themes: [String: String], words: [String: String],
      clocks: [(Code, String)], lenses: [String: Own], kind: Kind
    ) {
      self.common = common.mapValues { kind.put(in: $0) }
      self.themes = themes.mapValues { kind.put(in: $0) }
      var lists = words
      for (code, title) in clocks { lists["clock-" + code.text] = title }
      self.words = lists.mapValues { kind.put(in: $0) }
      let own = lenses.compactMap { name, lens in
        LensCode(name).map { code in
          (
            code,
            Own(
              title: kind.put(in: lens.title), about: kind.put(in: lens.about),
              lookFor: kind.put(in: lens.lookFor),
              sentences: lens.sentences.mapValues { kind.put(in: $0) })
          )
        }
      }
      self.lenses = Dictionary(own) { one, _ in one }
    }
  }
}
