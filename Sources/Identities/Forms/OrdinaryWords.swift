/// Words that are names and ordinary words too: only a capital tells which.
enum OrdinaryWords {
  private static let words: Set<[UInt32]> = Set(
    [names, surnames, nicknames, common].joined(separator: " ")
      .split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) })

  /// Whether a word, folded, is an ordinary one.
  static func contain(_ word: [UInt32]) -> Bool { words.contains(word) }

  private static let months: Set<[UInt32]> = Set(
    "march april may june july august".split(separator: " ").map { $0.unicodeScalars.map(\.value) })

  /// Whether a word is a month as well.
  static func isMonth(_ word: [UInt32]) -> Bool { months.contains(word) }

  private static let beforeMonths: Set<[UInt32]> = Set(
    "in since until till during early late mid last next".split(separator: " ")
      .map { $0.unicodeScalars.map(\.value) })

  /// Whether a month follows such a word rather than a person.
  static func tellsOfMonth(_ word: [UInt32]) -> Bool { beforeMonths.contains(word) }

  /// First names, Welsh ones among them; only where the small word is common in reviews, since a
  /// fast scribe types names small too.
  private static let names = """
    ace af amber amethyst angel april arch archer art ash ashen asher aspen aster august aura
    aurora autumn bard bay bear beck bell berry bill birch bird blaze bliss bloom blossom blue bob
    bran brandy breeze bride bridge brier brook brooke buck bud bunny burr can candy carol cash
    cat cerise chance chandler charity charm chase chaste cherish cherry chester chip christian
    chuck ci clay cliff clover colt comfort con constant cook cooper coral cord cosy coy creed
    crystal curt cypress dahlia daisy dale dandy darling dash dawn day del delight destiny dick
    dock don dot dove drew duke dune dusty earl earnest east easter elder em ember emerald eve
    ever fable faith fall fancy fern finch flint forest fox foxy frank free gay gem gene gig
    ginger glade glory gold golden grace grant gray green grey grove guy gypsy hale happy hardy
    harmony harp haven hawk hazel heath heather heaven heron holly honey honor honour hope horn
    hunter hyacinth iris ivory ivy jack jacks jest jet jewel jo job jock joy june juniper justice
    king kit knight lake lance lane lark lavender leaf liberty lilac lily lion lock lotus love
    lucky lyric magnolia mai major man marigold mark marks marshal marvel mason mat maxim may
    maybe meadow melody mercy merit merry miles misty mo mole moon nan nana newt nick noble north
    norm oak ocean odd olive oliver oral ore otter owl page pansy parish pat patience patty pearl
    peg penny peony pepper perry petal pip pixie poppy port porter precious primrose prince
    promise providence prudence queen quill rain rainbow ram raven ray red reed reef reign rich
    ridge rip river rob robin rock rocky rod roman rose royal rue rusty rye sable sage sandy
    sapphire scarlet scout sea senna september serene shade shadow shaw shell shepherd sherry
    silver sky skye slate sly sol sorrel sparrow spike spring star sterling stew storm story sue
    suede sugar summer sunday sunny sunshine tad tally teddy tempest temple thorn thyme tiger
    timber treasure tuesday tulip turner unity vale valour van velvet victory vi violet violette
    vine ward warren west will willow wills win winter wolf wood wren yew zen zip celyn coed cof
    cwm dwr eira ffynnon glan glyn gwyn haf haul hydref lleuad mab medi melyn mor nos rhew sul teg
    un wyn ynys
    """

  /// Surnames.
  private static let surnames = """
    abbey abbott alder alderman apple archer ashe badger bacon bailey baker ball banks barber bark
    barley barn barrow baron basin batten battle beach beadle bean beard beaver bedding bees bench
    bishop black blackbird blacksmith blade blank blunt bolt bond bone boot booth bourne bowl
    bowler bow bowman box boxer boy brand bray bright broad brooks broom brown buckle bull bullock
    bun bunting burden burn burns bush butcher butler butter byte cable cage cake cannon canter
    cape cardinal carpenter carr carter carver case castle chalk chamber chamberlain chambers
    champion chandler chapel chaplain chapman chick church clark clerk cliffe close coal cobb cock
    coffin cole collar collier comb cone constable cook coop cope corn corner cornish cotton court
    coward cox crane cream crisp crook cross crow crown crouch cruise crumb crump curry cutler
    cutter cutting dance daring dark dart dawes deacon deal dear deer dell dew dial diamond dike
    dolphin down drain draper draw driver drop drum duck dunn dyer dyke eager eagle early english
    episode fairy falcon farmer farrier farrow farthing feather fell fellow fellows fiddler field
    fielder fields fish fisher fitter flag fletcher flood flower flowers fold foot ford forge
    forrester forward foster fountain fowl fowler freed freeman french friar friday friend frost
    fry fuller furnace gable gain gale gales gallop game gander garden gardener garland garner
    garter gates gentle giles gill glass glazier glover goat good goodchild gooding goodman goose
    gore grain gran grand grange gravel graves groom groves gull gun hacker hair hall hallow halls
    ham hammer hammond hand handy hare harding harbour hart harvest harvey hawker hay hayes head
    heard heart heath hedge hedges held herald herd herring hick high hill hills hire hog holder
    hole holiday holland holm holt home hood hook hooper horne horse hound house howard howe
    hull hunt hurdle hurst husband hutch ice idle inch ireland irons isles jackal jewell joiner
    jolly jones joy jump just keel keen keep kettle key kidd kidney kite knott lad ladd lamb lamp
    land lane large last law lawless lawn lawyer laws leach leather lever light lightfoot limb
    lime link little lively loader lodge long loud low lowe lucas lunch mace maid main mallet
    malt manner manners maple march marsh marshall mast masters may mayor mead meadows meek mellow
    mercer merchant messenger mild mile mill miller mills mist moat monday money monk moody moor
    moore moral morning moss mould mountain mouse mullet mustard nail nash needle neighbour new
    newman nightingale nun nurse nutt oaks oats old onions orange orchard organ oxen pace pack
    packer painter palace palmer park parker parrot parson parsons partridge pass past patch pavey
    paw payne peace peach peacock peak pear pears peas peel pelt perch pereira perfect perk phil
    pick pickle pie piggott pike pill pine pink piper pitt place plain plank plant platt player
    pole pollard pond pool poor pope porch post pot potter potts pound powder power powers pratt
    prayer prentice press price priest prime print prior proctor proud prowse pullen purse pye
    quick quiet quilter race rainy rake ramsbottom rank rash rattle read reader reason reeve
    reeves regan rice rider riches right ring rivers roach roads robbins robe roe rook roper rolls
    round rover rowe rowing rudd rudge rule rumble rush sadler sage saint sale salmon salt sand
    sands savage saw sawyer say school scott scrivener seal seaman self sell senior sergeant
    service sexton shade shakes sharp sharpe shear shed sheep sheldon shephard sheriff shield ship
    shoemaker shore short shot shovel silk sill simple singer singh skill skinner slack slater
    small smart smith smoke snail snell snow sole somers song sorrow south spade sparks spear
    speed spicer spinner spink spoon spratt springer spry squire squires stable stack stag stamp
    stanley staples stark starling starr stead steel steele steer stephens sterry steward stiff
    still stock stocks stokes stone stones stout straw street strong stubbs sturdy style styles
    sumner surgeon swallow swain swan sweet sweeting swift sword tabor tack talbot tally tasker
    teal tell temple tench thatcher thick thistle thorne thrush tickle tie tiler tiller tinker
    toll tong tower towers town townsend trainer trap travers tree trigger trot trott trout true
    tuck tucker tug turk turnbull turpin twist tyre underhill underwood usher vicar vice vickers
    viner wade waggoner wagstaff wait waite wake walker wall waller walls walsh walter want warden
    ware warner wash waterman waters watt watts wax way weaver webb weeks weir welcome well wells
    welsh wheel wheeler whip white whiting whittle wick wide wild wilde winch wing wings winner
    wise wish wolfe woods woodman wool word words worth wright yard yeoman yoke york young
    """

  /// What people are called and what places are named after.
  private static let nicknames = """
    auntie aunty babe baby babs beanie biscuit blondie bonny boss bruiser bubba bubbles bug buddy
    button captain chubby chunk champ curly dad daddy doc dopey dude duchess duckie flash flower
    freckles gaffer geezer ghost gramps gran grandad grandma granny granddad ginge goldie grump
    happy jazz junior kiddo lanky lefty lofty mam mama mamma mouse mum mummy mumsy mush nanna nanny
    nipper nobby pa papa pops prof psycho pudding pumpkin rambo rebel scouse shorty skinny slim
    smiler smudge smurf snowy spider spud squirt stretch sweetie tank tich tink tiny toots treacle
    trouble tubby tux twiggy tyke weasel whizz wiggy zippy
    academy centre clinic college community council department district family garage health home
    hospice hospital hostel hotel infirmary library manor market nursery office police practice
    probation project refuge services social station surgery team trust university village
    """

  /// What nearly every text holds.
  private static let common = """
    a about above across act action after again against age agency ago agree air all alone along
    already also always am among an and another answer any anyone anything appear are area arm
    around arrive as ask at attend away back bad bag be became because become bed been before began
    begin behind believe below best better between big bit body book both bottom bring broke brother
    brought build bus but buy by call called came car card care carry cause certain change check
    child children choose city class clear clinic cold come concern contact could count country
    course cover cry cup cut daily danger daughter days dead death decide deep did die different
    dinner discuss do doctor does dog done door doubt dress drink drive drug drunk dry due during
    each ear earlier easy eat eight either else end enough enter even evening every example eye face
    fact fail far farm fast father fear feed feel feet felt few fight file fill final find fine fire
    first fit five floor follow food for form found four from front full fun further future gave
    general get girl give given glad go gone got great ground group grow had half happen hard has
    hate have he hear heat held help her here hers herself hi him himself his hold hot hour how hurt
    i idea if ill important in indeed inform injury inside into is issue it item its itself join keep
    kept kill kind kitchen knew know known lack lady late later laugh lay lead learn least leave led
    left leg less let letter lie life like line list listen live local look lose lost lot made make
    many mark matter me mean meal measure medical meet meeting men mental met middle might mind mine
    minute miss mobile moment month more most mother mouth move much must my myself name near need
    never next nice night nine no none nor normal not note nothing notice now number of off offer
    often on once one only open or order other our out outcome outside over own paid pain panel
    paper parent part party pay people per person phone photo piece plan play please point present
    private problem process protect pull put question quite ran rather reach ready real record refer
    relate remain report respond rest result return review risk road room run safe said same sat saw
    seem seen send sent serious set seven several shall she shoe shop should show shut side sight
    sign since sister sit site six sleep slow so some someone something son soon sorry sort sound
    speak spoke stand start state stay step stop strange such sure table take taken talk teach
    tea telephone ten than thank that the their them then there these they thing think third this
    those though thought three through till time to today together told tomorrow tonight too took
    top total touch toward train travel treat trial tried try turn two type under unit until up upon
    upset urgent us use used very view violence visit voice wage walk warm was watch water we wear
    week weight went were what when where which while who whole whom whose why wife window with
    within without woman women work worker world worry would write wrong year yes yet you your
    """
}
