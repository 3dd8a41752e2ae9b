namespace Poet.Subjects.Names;

/// <summary>Names that stand for each other without looking alike: short forms, and English, Welsh and Irish forms of one name. In canonical tokens.</summary>
internal static class NameVariants
{
    private const string Table = """
        alan allan allen alun
        alexander alex alec alasdair alistair alastair sandy
        andrew andy drew
        anthony antony tony
        anne ann anna annie
        antonia toni
        benjamin ben
        bevan evan ifan ieuan
        bowen owen owain
        brian bryan brien briain
        bridget brigid brid
        cadogan cadwgan
        catherine katherine kathryn katharine cathy kathy kate katie caitlin catrin cait
        charles charlie siarl
        christine christina tina
        christopher chris kit
        daniel dan danny
        david dave davey dafydd dai daithi
        deborah debra debbie
        dominic dom
        edward eddie ted ned
        eleanor elinor ellen nell
        elizabeth elisabeth liz lizzie beth betty eliza eilis
        eoin owen eoghan ewan euan
        fitzgerald mcgearailt
        frederick fred freddie
        geoffrey jeffrey geoff jeff
        gerard gerry
        gregory greg
        griffith griffiths gruffydd gruffudd griffin
        gwen gwendolyn gwenllian
        henry harry harri hari
        hugh huw hughes
        howell hywel howells powell
        ian iain
        isabel isabelle isobel
        jacob jake
        james jim jimmy jamie seamus iago
        jane sian sinead jean
        janet sioned
        jennifer jenny jen
        john jon jack johnny sean shaun shawn ioan evan
        jonathan jonny jon
        joan siobhan shivaun
        joseph joe joey
        joshua josh
        kelly okelly ceallaigh oceallaigh
        kenneth ken kenny
        kevin caoimhin
        laurence lawrence larry lorcan
        leonard len lenny
        lewis louis llewelyn llywelyn llewellyn
        lloyd llwyd floyd
        margaret maggie meg peggy mairead marged megan
        mary maire mari mair
        matthew matt
        michael mike mick micky mihangel micheal
        mccarthy carthy mccarthaigh
        morgan morcan
        murphy omurchu murchu
        neill neil oneill oneil neal niall
        nicholas nick nicky
        oconnor connor conor oconchobhair
        oreilly reilly riley oraghallaigh
        osullivan sullivan osuilleabhain
        patrick pat paddy padraig
        pauline paula
        peter pete pedr
        philip phillip phil
        pritchard prichard richards
        probert roberts
        parry harry harri pharri
        pugh hugh huw pughe
        price pryce prys rhys rees reece
        rebecca becky bec
        richard rick dick rich richie ricky
        robert rob bob bobby robbie bert
        ronald ron ronnie
        rose roisin
        samuel sam sammy
        samantha sam sammy
        sarah sara sally
        simon sion
        stephen steven steve steffan stefan
        susan sue susie
        teresa theresa terry
        terence terry
        thomas tom tommy tomos
        timothy tim
        victoria vicky vikki
        vincent vince
        walsh welsh breathnach
        william bill billy will willy liam gwilym wiliam
        williams williamson gwilym
        zachary zach zak
        """;

    private static readonly Dictionary<string, string[]> Groups = Read();

    /// <summary>The names that may stand for this one; never itself.</summary>
    public static IReadOnlyCollection<string> Of(string token) => Groups.TryGetValue(token, out var others) ? others : [];

    /// <summary>Whether the two may stand for each other.</summary>
    public static bool Are(string one, string other) => Groups.TryGetValue(one, out var others) && others.Contains(other, StringComparer.Ordinal);

    private static Dictionary<string, string[]> Read()
    {
        Dictionary<string, HashSet<string>> groups = new(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var names = line.Split(' ');
            foreach (var name in names)
            {
                if (!groups.TryGetValue(name, out var others))
                    groups[name] = others = new(StringComparer.Ordinal);
                others.UnionWith(names.Where(n => n != name));
            }
        }
        return groups.ToDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
    }
}
