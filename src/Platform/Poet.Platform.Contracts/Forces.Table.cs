namespace Poet.Platform.Contracts;

public static partial class Forces
{
    // codes: criminaljusticehub.org.uk, second level of the OU code; areas: Office for National Statistics, police force areas.
    // The public lists give no starting days; ends are given where an Act abolished the body
    private static IReadOnlyList<Force> Table =>
    [
        Area("01", "Metropolitan Police", "E23000001"),
        Area("02", "Metropolitan Police", "E23000001") with { SameAs = "01" },
        Area("03", "Cumbria", "E23000002"),
        Area("04", "Lancashire", "E23000003"),
        Area("05", "Merseyside", "E23000004"),
        Area("06", "Greater Manchester", "E23000005"),
        Area("07", "Cheshire", "E23000006"),
        Area("10", "Northumbria", "E23000007"),
        Area("11", "Durham", "E23000008"),
        Area("12", "North Yorkshire", "E23000009"),
        Area("13", "West Yorkshire", "E23000010"),
        Area("14", "South Yorkshire", "E23000011"),
        Area("16", "Humberside", "E23000012"),
        Area("17", "Cleveland", "E23000013"),
        Area("20", "West Midlands", "E23000014"),
        Area("21", "Staffordshire", "E23000015"),
        Area("22", "West Mercia", "E23000016"),
        Area("23", "Warwickshire", "E23000017"),
        Area("30", "Derbyshire", "E23000018"),
        Area("31", "Nottinghamshire", "E23000019"),
        Area("32", "Lincolnshire", "E23000020"),
        Area("33", "Leicestershire", "E23000021"),
        Area("34", "Northamptonshire", "E23000022"),
        Area("35", "Cambridgeshire", "E23000023"),
        Area("36", "Norfolk", "E23000024"),
        Area("37", "Suffolk", "E23000025"),
        Area("40", "Bedfordshire", "E23000026"),
        Area("41", "Hertfordshire", "E23000027"),
        Area("42", "Essex", "E23000028"),
        Area("43", "Thames Valley", "E23000029"),
        Area("44", "Hampshire", "E23000030"),
        Area("45", "Surrey", "E23000031"),
        Area("46", "Kent", "E23000032"),
        Area("47", "Sussex", "E23000033"),
        Area("48", "City of London", "E23000034"),
        Area("B01DU", "City of London", "E23000034") with { SameAs = "48" },
        Area("50", "Devon and Cornwall", "E23000035"),
        Area("52", "Avon and Somerset", "E23000036"),
        Area("53", "Gloucestershire", "E23000037"),
        Area("54", "Wiltshire", "E23000038"),
        Area("55", "Dorset", "E23000039"),
        Area("60", "North Wales", "W15000001"),
        Area("61", "Gwent", "W15000002"),
        Area("62", "South Wales", "W15000003"),
        Area("63", "Dyfed-Powys", "W15000004"),

        new(Scheme, "24", "Ministry of Defence Police", null, null, ForceSort.Special),
        new(Scheme, "59", "Civil Nuclear Constabulary", null, null, ForceSort.Special),
        new(Scheme, "93", "British Transport Police", null, null, ForceSort.Special),
        new(Scheme, "67", "Serious Organised Crime Agency", null, null, ForceSort.Agency) { From = new(2006, 4, 1), To = BeforeCrimeAgency },
        new(Scheme, "88", "HM Revenue and Customs", null, null, ForceSort.Agency),
        new(Scheme, "91", "National Crime Agency", null, null, ForceSort.Agency) { From = BeforeCrimeAgency.AddDays(1) },

        new(Scheme, "56", "Guernsey", null, "Guernsey", ForceSort.Elsewhere),
        new(Scheme, "57", "Jersey", null, "Jersey", ForceSort.Elsewhere),
        new(Scheme, "97", "Isle of Man", null, "Isle of Man", ForceSort.Elsewhere),
        new(Scheme, "98", "Police Service of Northern Ireland", null, "Northern Ireland", ForceSort.Elsewhere),
        Scottish("70", "Dumfries and Galloway"),
        Scottish("74", "Strathclyde"),
        Scottish("76", "Lothian and Borders"),
        Scottish("78", "Fife"),
        Scottish("80", "Tayside"),
        Scottish("82", "Grampian"),
        Scottish("84", "Central Scotland"),
        Scottish("87", "Northern Constabulary"),

        new(Scheme, "00", "Forces sharing the Athena system", null, null, ForceSort.Group),
        new(Scheme, "15", "HM Forces", null, null, ForceSort.Group),
        new(Scheme, "73", "Courts", null, null, ForceSort.Group),
    ];

    // the National Crime Agency began on 7 October 2013 (Crime and Courts Act 2013)
    private static DateOnly BeforeCrimeAgency => new(2013, 10, 6);

    private static Force Area(string code, string name, string onsCode) =>
        new(Scheme, code, name, onsCode, onsCode[0] == 'W' ? "Wales" : "England", ForceSort.Territorial);

    // one police service since 1 April 2013 (Police and Fire Reform (Scotland) Act 2012); this scheme gives it no code of its own
    private static Force Scottish(string code, string name) =>
        new(Scheme, code, name, null, "Scotland", ForceSort.Elsewhere) { To = new(2013, 3, 31) };
}
