/// Which lines GEDCOM itself has that a review does not take; others are some program's own.
enum GedcomTags {
  /// Whether GEDCOM 5.5.1 or 7.0 has a tag.
  static func isStandard(_ tag: String) -> Bool { standard.contains(tag) }

  private static let standard = Set(
    """
    ABBR ADDR ADOP ADR1 ADR2 ADR3 AFN AGE AGNC ALIA ANCE ANCI ANUL ASSO AUTH BAPL BAPM BARM BASM \
    BIRT BLES BURI CALN CAST CAUS CENS CHAN CHAR CHIL CHR CHRA CITY CONC CONF CONL CONT COPR CORP \
    CREA CREM CROP CTRY DATA DATE DEAT DESC DESI DEST DIV DIVF DSCR EDUC EMAIL EMIG ENDL ENGA EVEN \
    EXID FACT FAM FAMC FAMF FAMS FAX FCOM FILE FONE FORM GEDC GIVN GRAD HEAD HEIGHT HUSB IDNO IMMI \
    INDI INIL INT LANG LATI LEFT LONG MAP MARB MARC MARL MARR MARS MEDI MIME MULTI NAME NATI NATU \
    NCHI NICK NMR NO NOTE NPFX NSFX OBJE OCCU ORDI ORDN PAGE PEDI PHON PHRASE PLAC POST PROB PROP \
    PUBL QUAY REFN RELA RELI REPO RESI RESN RETI RFN RIN ROLE ROMN SCHMA SDATE SEX SLGC SLGS SNOTE \
    SOUR SPFX SSN STAE STAT SUBM SUBN SURN TAG TEMP TEXT TIME TITL TOP TRAN TRLR TYPE UID VERS WIDTH \
    WIFE WILL WWW
    """.split(separator: " ").map(String.init))

  /// Records that hold nothing of a family, and what keeps the books in others.
  static let books: Set<String> = [
    "HEAD", "TRLR", "SUBM", "SUBN", "CHAN", "CREA", "RIN", "REFN", "UID", "_UID", "RFN", "AFN",
    "EXID", "RESN",
  ]

  /// Names that name nobody, as programs put in the place of one.
  static let namesNobody: Set<String> = [
    "unknown", "living", "private", "unnamed", "nn", "n.n.", "n", "?", "??", "???", "-", "--",
    "---", "_", "__", "___", "____", "_____", "baby", "infant", "child", "son", "daughter", "boy",
    "girl", "stillborn", "mr", "mrs", "miss", "ms", "not", "known", "name", "no", "<unknown>",
    "[unknown]", "(unknown)", "unk", "unk.", "of", "the", "wife", "husband", "mother", "father",
  ]
}
