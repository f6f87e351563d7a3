/// Words that are written with a capital in any report: they name nobody.
enum KnownCapitals {
  /// Whether a word, folded, is one of them.
  static func contain(_ word: [UInt32]) -> Bool { words.contains(word) }

  private static let words: Set<[UInt32]> = Set(
    [calendar, peoples, places, bodies, laws, roles, report, papers, health, abbreviations]
      .joined(separator: " ").split { $0 == " " || $0 == "\n" }
      .map { $0.unicodeScalars.map(\.value) })

  private static let calendar = """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan eid
    diwali hanukkah lent advent boxing halloween pentecost passover whitsun michaelmas
    """

  private static let peoples = """
    english british welsh scottish irish european african caribbean asian black white american
    american australian albanian afghan arab arabic bangladeshi bengali bulgarian chinese czech
    dutch eritrean ethiopian farsi filipino french german ghanaian greek gypsy hungarian indian
    iranian iraqi italian jamaican jewish kurdish latvian lithuanian nigerian pakistani pashto
    persian polish portuguese punjabi roma romani romanian russian slovak somali spanish sudanese
    swahili syrian tamil tigrinya traveller travellers turkish ukrainian urdu vietnamese yoruba
    zimbabwean christian christians muslim muslims catholic catholics anglican hindu hindus sikh
    sikhs buddhist islam islamic christianity judaism protestant methodist quaker
    """

  private static let places = """
    england wales scotland ireland britain uk kingdom united northern europe european africa asia
    america london cardiff edinburgh belfast westminster whitehall bedfordshire berkshire
    buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset durham sussex
    essex gloucestershire hampshire herefordshire hertfordshire kent lancashire leicestershire
    lincolnshire norfolk northamptonshire northumberland nottinghamshire oxfordshire rutland
    shropshire somerset staffordshire suffolk surrey warwickshire wiltshire worcestershire
    yorkshire midlands merseyside cymru gwynedd gwent dyfed powys clwyd glamorgan lothian fife
    tayside grampian strathclyde antrim armagh fermanagh tyrone north south east west
    """

  private static let bodies = """
    nhs police constabulary council councils court courts board boards partnership partnerships
    trust trusts foundation department government ministry ofsted cafcass probation prison service
    services school schools academy nursery college university hospital hospitals clinic surgery
    hub team teams unit agency agencies authority authorities commission commissioner committee
    executive directorate education health social housing safeguarding children childrens child
    adult adults family families youth justice crown prosecution coroner tribunal parliament house
    lords commons home office cabinet inspectorate inspection charity charities union society
    association institute royal national local international red cross barnardo barnardos nspcc
    samaritans childline refuge relate mencap mind shelter women womens aid citizens advice gp
    ambulance fire rescue accident emergency maternity ward practice panel multi multiagency
    conference group groups network forum centre center programme project registry library
    google facebook instagram snapchat whatsapp tiktok youtube twitter messenger skype zoom teams
    microsoft word excel outlook internet wifi zoom facetime xbox playstation
    """

  private static let laws = """
    act acts section sections part schedule regulation regulations order orders guidance statutory
    code article articles convention rights human law bill protocol directive amendment chapter
    paragraph annex appendix working together safeguard keeping safe assessment framework
    assessments equality care mental capacity domestic abuse violence data protection freedom
    information public interim protection police powers plan plans review reviews inquiry enquiry
    strategy strategic meeting meetings hearing hearings initial core final legal outline
    proceedings need in looked after special guardianship residence threshold thresholds
    continuum early help common single pathway pathways passport learning lessons process
    incident significant serious practice homicide rapid discovery fact finding
    """

  private static let roles = """
    mother father mum dad mummy daddy nan nana nanny gran grandma grandad grandpa granddad
    grandmother grandfather auntie aunt aunty uncle brother sister sibling siblings parent parents
    partner baby carer carers foster stepmother stepfather half maternal paternal worker workers
    visitor visitors nurse nurses midwife midwives doctor doctors paediatrician consultant
    registrar psychiatrist psychologist therapist counsellor teacher teachers headteacher head
    deputy assistant senior manager managers lead leads chair independent author reviewer reviewers
    officer officers constable sergeant inspector superintendent detective director chief
    commissioner judge magistrate solicitor barrister guardian coordinator co ordinator practitioner
    practitioners professional professionals designated named person people mr mrs ms miss mx dr
    professor prof sir dame lord lady reverend pc dc ds di sw hv ehcp senco sendco tutor governor
    neighbour friend landlord tenant owner administrator secretary clerk representative advocate
    support specialist principal duty allocated supervising god lords majesty king queen prince
    princess i ok subject
    """

  private static let report = """
    report overview summary introduction background context chronology analysis finding findings
    recommendation recommendations action actions conclusion conclusions method methodology scope
    terms reference contents table figure genogram glossary page version draft confidential
    restricted official sensitive date event source entry entries comment comments note notes day
    week month year time number total agenda minutes apologies agreed present absent question
    questions answer answers key episode episodes theme themes voice lived experience grounds
    statement evidence timeline contribution contributions outcome outcomes measure measures due
    status complete open yes no not known none other type details detail recorded record records
    town village city county street road avenue lane close sibling unborn deceased
    mon tue tues wed weds thu thur thurs fri sat sun term year reception key stage foundation level
    grade band
    """

  /// What heads the parts of a learning day's papers and the columns of sheets.
  private static let papers = """
    agreement agreements appointment appointments around ask asked asking attendance attended
    attendees before briefing break breaks bring capture category community correspondence coverage
    crime culture dated dates description difficulty direct disposal doubts ecomap forms ground
    handover hindsight history household impact incidents injuries intervention invitation invited
    marking observations occurrence pause perhaps please points presentation procedures purpose
    quick recognising referral referrals referred reflecting reflection relationship relationships
    response risk role run see seeing seen send sequence setting shaping sharing sheet sheets
    signature signing speak staff supervision system telephone telephones testing venue views
    visits welcome wider wishes workload workshop
    """

  private static let health = """
    parkinson parkinsons alzheimer alzheimers asperger aspergers tourette tourettes crohn crohns
    hodgkin down downs caesarean apgar edinburgh depression glasgow coma scale bristol paracetamol
    calpol ibuprofen sertraline fluoxetine citalopram mirtazapine diazepam methadone ritalin
    methylphenidate insulin ventolin salbutamol codeine morphine zopiclone olanzapine quetiapine
    lithium amoxicillin covid nurofen piriton strengths difficulties questionnaire signs safety
    graded profile brook thrive sudden infant death syndrome autism spectrum attention deficit
    hyperactivity disorder
    """

  private static let abbreviations = """
    marac mash mappa camhs cafcass silp scr cspr dhr sar ehcp senco sendco iro lado fgm asbo ofsted
    adhd hmcts hmicfrs idva isva dash barnardos unicef rapid cquin niche systmone emis rio
    liquidlogic mosaic pdf odt html lgbt lgbtq oecd brexit marvel
    """
}
