internal import ArgumentParser
internal import ReviewSets

/// Asks a set: themes, by review: n of N.
struct SetThemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Themes, by review: n of N.",
    discussion: """
      Which themes were spoken of in how many reviews.
      Example: silp set themes --set ours.silpset -o themes.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.themes) }
}

/// Asks a set: what worked well, by review.
struct SetWell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "well", abstract: "What worked well, by review.",
    discussion: """
      Of what it was said in how many reviews that it worked well, and in how many a finding of
      good practice was made.
      Example: silp set well --set ours.silpset -o well.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.well) }
}

/// Asks a set: what comes again: themes, and recommendations alike.
struct SetRecurring: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recurring", abstract: "What comes again: themes, and recommendations alike.",
    discussion: """
      Themes of more than one review, and recommendations that say much the same in several, with
      the years.
      Example: silp set recurring --set ours.silpset -o recurring.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.recurring) }
}

/// Asks a set: outcomes, and what was known with each.
struct SetOutcomes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes", abstract: "Outcomes, and what was known with each.",
    discussion: """
      What incidents led to, and which factors were known in the families of each outcome.
      Example: silp set outcomes --set ours.silpset -o outcomes.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.outcomes) }
}

/// Asks a set: where it happened.
struct SetPlaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Where it happened.",
    discussion: """
      In how many reviews it happened where.
      Example: silp set places --set ours.silpset -o places.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.places) }
}

/// Asks a set: services open at the time.
struct SetServices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "Services open at the time.",
    discussion: """
      Which services were open to the family in how many reviews.
      Example: silp set services --set ours.silpset -o services.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.services) }
}

/// Asks a set: how long reviews took.
struct SetCompletion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "How long reviews took.",
    discussion: """
      From the decision to completion: 6 months or less, 6 to 12 months, 1 to 2 years, more than 2
      years.
      Example: silp set completion --set ours.silpset -o completion.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.completion) }
}

/// Asks a set: how old they were at the incident.
struct SetAges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ages", abstract: "How old they were at the incident.",
    discussion: """
      In bands, of all those the reviews are about.
      Example: silp set ages --set ours.silpset -o ages.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.ages) }
}

/// Asks a set: reviews by the year they were completed in.
struct SetYears: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "years", abstract: "Reviews by the year they were completed in.",
    discussion: """
      How many reviews were completed in which year.
      Example: silp set years --set ours.silpset -o years.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.years) }
}

/// Asks a set: agencies, by review.
struct SetAgencies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agencies", abstract: "Agencies, by review.",
    discussion: """
      Which agencies took part in how many reviews, by what they are called there.
      Example: silp set agencies --set ours.silpset -o agencies.odt
      """)
  @OptionGroup var asking: SetAsking
  func run() throws { try asking.ask(.agencies) }
}
