namespace Poet.Subjects.Tests.People;

/// <summary>Invented people and slips of the pen, the same ones in every run.</summary>
internal static class InventedNames
{
    private static readonly string[] Given = """
        Aaron Abigail Adam Aisha Alan Alice Amir Andrew Angharad Anil Anna Anthony Ayesha Barbara Ben Bethan Brian Bronwen Callum Carol Catherine Ceri Charlotte Christopher
        Ciarán Claire Colin Craig Daniel Danielle Darren David Dawn Dean Deborah Declan Derek Diane Dylan Edward Eilidh Elin Emma Eoin Farah Fergus Fiona Frank Gareth Gemma
        George Geraint Gillian Glenn Graham Gwyneth Hannah Harriet Hassan Hayley Heather Helen Hugo Imran Ioan Isla Jacqueline Jasmine Jason Jennifer Joanne Jonathan Joseph
        Karen Keiran Kelly Kenneth Kirsty Kyle Laura Leanne Lewis Liam Linda Lloyd Lorraine Louise Luke Mairead Malcolm Marcin Mark Martin Matthew Megan Melanie Michael Mohammed
        Natalie Nathan Neil Nia Niamh Nicola Oliver Olivia Omar Owain Patricia Paul Pauline Piotr Priya Rachel Rebecca Rhys Richard Robert Roisin Ronan Rosie Ryan Samantha
        Sean Shane Sharon Siân Simon Siobhán Sophie Stacey Stephen Stuart Susan Tariq Tegan Terence Thomas Timothy Tomasz Tracey Trevor Ursula Vanessa Victoria Vincent Wayne
        Wendy William Yasmin Yvonne Zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Family = """
        Abernathy Aldridge Arkwright Ashdown Atkinson Bainbridge Barraclough Beaumont Bellamy Birtwhistle Blenkinsop Bradshaw Braithwaite Broadbent Brockwell Butterworth Cadwallader
        Carmichael Cartwright Chadwick Cholmondeley Clutterbuck Colquhoun Cooper-Hale Crabtree Cuthbert Dalrymple Davenport Devereux Dunstable Eccleston Ellsworth Entwistle Fairbrother
        Farquharson Featherstone Fitzwilliam Fothergill Galbraith Garside Glendinning Goldsworthy Greenhalgh Grimshaw Haberfield Hargreaves Harbottle Hathersage Haythornthwaite Heathcote
        Hebblethwaite Higginbottom Holroyd Huddleston Illingworth Inglethorpe Jellicoe Kavanagh Kettlewell Kilpatrick Kirkbride Lancaster Langstaff Leadbetter Lightfoot Longbottom Loughborough
        Lyttelton MacAllister MacGillivray McCafferty McElhinney McGillicuddy Mainwaring Marjoribanks Meadowcroft Micklethwait Molyneux Montgomery Mossgrove Murgatroyd Nethercott Nightingale
        O'Callaghan O'Donoghue O'Flaherty O'Halloran Oglethorpe Ollerenshaw Osbaldeston Overington Pargeter Pemberton Pendlebury Penhaligon Pickersgill Pilkington Postlethwaite Prendergast
        Quartermaine Radcliffe Ramsbottom Ravenscroft Rawlinson Redfearn Rigby-Stone Rockingham Rosenthal Rowbotham Rutherford Saddleworth Satterthwaite Scarborough Schofield Shackleton
        Shuttleworth Sidebottom Somerville Stainthorpe Standish Strickland Sutcliffe Swarbrick Tattersall Templeton Thistlewood Thorncroft Tillotson Trelawney Trevithick Twistleton Underhill
        Vandenberg Wadsworth Wainwright Warburton Waterhouse Weatherill Wentworth Whittingham Widdowson Wigglesworth Winterbottom Wolstenholme Woodhouse Wrigglesworth Yarborough Youngblood
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Different full names, mixed.</summary>
    public static IReadOnlyList<string> Take(int count)
    {
        var mixed = new Random(20260901);
        HashSet<string> names = [];
        while (names.Count < count)
            names.Add($"{Given[mixed.Next(Given.Length)]} {Family[mixed.Next(Family.Length)]}");
        return [.. names];
    }

    /// <summary>The name as somebody in a hurry typed it.</summary>
    public static string Misspell(string name, Random random)
    {
        var words = name.Split(' ');
        var slips = random.Next(4) == 0 ? 2 : 1;
        for (var i = 0; i < slips; i++)
        {
            var at = i == 0 ? 1 : 0; // the family name first, for one in four the given name too
            words[at] = Slip(words[at], random);
        }
        return random.Next(3) switch { 0 => $"{words[1]}, {words[0]}", 1 => $"{words[1].ToUpperInvariant()} {words[0]}", _ => $"{words[0]} {words[1]}" };
    }

    private static string Slip(string word, Random random)
    {
        if (word.Length < 4)
            return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(8) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            3 => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
            4 => word.Replace("Mc", "Mac ", StringComparison.Ordinal).Replace("O'", "O ", StringComparison.Ordinal).Replace("-", " ", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal),
            5 => word.Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("gh", "", StringComparison.Ordinal).Replace("ie", "ei", StringComparison.Ordinal),
            6 => word.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("tt", "t", StringComparison.Ordinal).Replace("ll", "l", StringComparison.Ordinal),
            _ => word.Insert(at, ((char)('a' + random.Next(26))).ToString()),
        };
    }
}
