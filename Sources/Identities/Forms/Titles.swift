/// Titles that belong to the name after them.
enum Titles {
  /// In any case.
  private static let always: Set<[UInt32]> = keys(
    """
    mr mrs ms miss mx dr prof professor rev revd reverend pc pcso wpc dc dcs ds di dci dsupt dsi
    sgt sergeant insp inspector supt superintendent constable cllr councillor hhj cpt capt
    """)
  /// Only with a capital: without one they are what somebody is.
  private static let capitalised: Set<[UInt32]> = keys(
    "nurse sister matron sir dame lady lord judge justice doctor canon imam rabbi pastor")

  static func contain(_ word: [UInt32], isCapitalised: Bool) -> Bool {
    always.contains(word) || (isCapitalised && capitalised.contains(word))
  }

  private static func keys(_ words: String) -> Set<[UInt32]> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) })
  }
}
