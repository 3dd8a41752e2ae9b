using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads "Must notify police of any vehicle he owns, hires or has use of within 3 days" and its like.</summary>
internal static partial class VehicleReader
{
    public static VehicleTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "vehicle", "car", "passenger")!;
        if (words is null)
            return null;
        var terms = new VehicleTerms { Approval = CourtWords.Approver(words) };
        var understood = false;
        if (words.Take(Limit()) is { } limit)
        {
            understood = true;
            terms = terms with { MaxVehicles = CourtWords.Number(limit.Groups["n"].Value) ?? 0, Links = Links(limit.Groups["links"].Value) };
        }
        if (words.Take(Named()) is { } named)
        {
            understood = true;
            terms = terms with { OnlyMarks = [.. Mark().Matches(named.Groups["marks"].Value).Select(m => m.Value)], Links = Links(named.Groups["links"].Value) };
        }
        if (words.Take(Passengers()) is { } passengers)
        {
            understood = true;
            terms = terms with { MaxPassengers = CourtWords.Number(passengers.Groups["n"].Value) ?? 0 };
        }
        if (words.Takes(Hire()))
        {
            understood = true;
            terms = terms with { HireBarred = true };
        }
        if (words.Take(Duty()) is { } duty && CourtWords.Deadline(words) is { } deadline)
        {
            understood = true;
            terms = terms with
            {
                Notify = deadline with { Recipient = CourtWords.Recipient(duty.Groups["to"].Value) },
                Links = Links(duty.Groups["links"].Value),
                Details = [.. Enum.GetValues<VehicleDetail>().Where(d => duty.Groups["details"].Value.Contains(d.ToString(), StringComparison.OrdinalIgnoreCase))],
            };
        }
        return understood ? terms : null;
    }

    private static VehicleLink[] Links(string text)
    {
        VehicleLink[] links = [.. new[] { (VehicleLink.Owns, Owns()), (VehicleLink.Hires, Hires()), (VehicleLink.Uses, Uses()), (VehicleLink.RidesIn, Rides()) }
            .Where(l => l.Item2.IsMatch(text)).Select(l => l.Item1)];
        return links.Length == 0 ? [VehicleLink.Owns, VehicleLink.Hires, VehicleLink.Uses] : links;
    }

    private const string Verbs = @"(?<links>(?:own|keep|hire|use|drive|ride in|travel in|have (?:the )?use of|[,/]|and|or|\s)+)";
    private const string Vehicles = @"(?:motor )?(?:vehicle|car)s?\b";

    // a ban on hiring alone is a term of its own
    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?!hire any)" + Verbs + @"\b(?:(?:more than|in excess of)\s+(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:other )?" + Vehicles + @"(?: at any (?:one )?time)?|any " + Vehicles + @"(?! (?:other|which|that|whatsoever other)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )" + Verbs + @"any " + Vehicles + @" other than (?<marks>[^.;|]{4,200}?)(?=\s*(?:[.;|]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-Z]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )carry (?:(?:more than )(?<n>one|two|three|four|five|six|seven|eight|\d{1,2}) passengers?|any passengers?)(?: in any " + Vehicles + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passengers();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:hire|rent)(?: or (?:hire|rent))? any " + Vehicles, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hire();

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:notify|inform|tell|provide)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:(?:the )?(?:full )?details\s*(?:\(?(?:such as )?(?<details>[^)|.;]{0,120}?)\)?\s*)?of |the (?<details>[^|.;]{3,80}?) of )?any " + Vehicles
        + @"\s+(?:(?:that|which)\s+)?(?:he|she|they|you|the subject)\s+(?<links>(?:owns?|keeps?|hires?(?: for more than a short journey)?|drives?|uses?|rides? in|ha(?:s|ve) (?:the )?(?:regular )?use of|[,/]|and|or|\s)+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\bown|\bkeep", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owns();

    [GeneratedRegex(@"\bhire", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hires();

    [GeneratedRegex(@"\buse|\bdrive", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uses();

    [GeneratedRegex(@"\bride|\btravel", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rides();
}
