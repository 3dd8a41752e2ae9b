using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads the usual wordings on internet devices: history, inspection, wiping software, anonymisers, approval.</summary>
internal static partial class DeviceInspectReader
{
    public static DeviceInspectTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "internet", "histor", "software", "VPN", "virtual private", "storage")!;
        if (words is null)
            return null;
        var terms = new DeviceInspectTerms
        {
            NoDeletion = words.Takes(NoDeletion()),
            KeepHistory = words.Takes(KeepHistory()),
            MayBeRemoved = words.Takes(Removal()),
            Monitoring = words.Take(Monitoring()) is { } m ? m.Groups["keep"].Success ? MonitoringRule.KeepInstalled : MonitoringRule.AllowInstallation : MonitoringRule.NotRequired,
            HandOver = words.Takes(HandOver()),
        };
        if (words.Take(Wiping()) is { } wiping)
            terms = terms with
            {
                WipingSoftware = wiping.Groups["have"].Success ? SoftwareRule.PossessionBarred : SoftwareRule.UseBarred,
                EncryptionToo = wiping.Value.Contains("encrypt", StringComparison.OrdinalIgnoreCase),
            };
        while (words.Take(Bans()) is { } bans)
            terms = terms with
            {
                Vpn = Barred(Vpn(), bans, terms.Vpn),
                Cloud = Barred(Cloud(), bans, terms.Cloud),
                AutomaticDeletion = Barred(Automatic(), bans, terms.AutomaticDeletion),
                PrivateBrowsing = Barred(Private(), bans, terms.PrivateBrowsing),
            };
        terms = terms with { Approval = CourtWords.Approver(words) };
        // "not to use any device ... unless it retains history" bars nothing by itself
        if (!terms.KeepHistory && words.Takes(InternetBan()))
            terms = terms with { InternetUse = terms.Approval is null ? InternetUse.Barred : InternetUse.WithApproval };
        words.Take(AnyDevice());
        return terms.SaysNothing ? null : terms;

        static Ban Barred(Regex named, Match bans, Ban before) => named.IsMatch(bans.Value) ? Ban.Barred : before;
    }

    private const string Device = @"(?:computer|device|(?:mobile )?(?:tele)?phone|tablet|item|digital camera)s?";
    private const string Internet = @"(?:internet[- ]enabled|capable of (?:accessing|connecting to) the internet|which (?:is|are) internet[- ]enabled|with internet access)";

    private const string Tool = @"(?:virtual private networks?(?: \(VPNs?\)| or anonymisers?)?|VPNs?|anything that deletes content or messages by itself|cloud or remote storage|(?:cloud|remote) storage|virtual desktops?|automatic deletion(?: of content)?|private browsing|incognito(?: mode)?)";

    [GeneratedRegex(@"\b(?:not (?:to )?|must not |shall not )?(?:delete|clear|erase|wipe)(?: or (?:delete|clear|erase|wipe|alter))? (?:any |of |that |the |its |his |her )*(?:usage|internet|browsing|search)?\s*histor(?:y|ies)(?: of internet use)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDeletion();

    [GeneratedRegex(@"(?:\bunless )?(?:\b(?:it|the device) )?(?:\bhas the capacity to |\bto let it )?\b(?:retains?|keeps?|records?)(?: and (?:displays?|shows?))? (?:the |its )?(?:internet |browsing )?history(?: of internet use)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepHistory();

    [GeneratedRegex(@"\bto let it be taken away for examination\b|\b(?:Such inspection )?(?:may include|including|to allow|and)?\s*(?:the )?removal of (?:the |any )?" + Device + @"(?: for (?:inspection|examination))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Removal();

    [GeneratedRegex(@"\b(?:(?<keep>to keep installed and running|(?:to )?(?:keep|maintain|not (?:to )?(?:remove|disable)))|to let be installed|(?:the |to allow the )?install(?:ation of)?)\s+(?:installed |and running |any |the |police |risk management )*monitoring software\b(?: that the police provide)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Monitoring();

    [GeneratedRegex(@"\bto hand it over for inspection when a police officer or member of police staff asks\b|(?:\b(?:must|shall|to)\s+)?\b(?:surrender|hand over|produce|make available|(?:is|are|be) made available|allow (?:such items|any device|inspection|it)(?: to be inspected)?|(?:to )?submit)\b[^.;|]{0,60}?\b(?:(?:up)?on (?:\w+ )?request|as requested|when (?:asked|requested))(?: (?:for inspection )?by (?:a |any |the )?(?:police )?(?:officer|constable|police)(?: or (?:member of )?police staff)?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandOver();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:use|(?<have>possess|have|install|own)|[,/]|and|or|\s)+)(?:any )?(?:software|(?:software )?program(?:me)?s?|app(?:lication)?s?)\s+(?:that (?:is|are) )?(?:designed|capable|able|intended)(?: to| of) (?:be |being )?(?:wip|delet|eras|hid|encrypt|remov|clean)\w*(?:(?:\s*,\s*|\s+(?:or|and)\s+)(?:wip|delet|eras|hid|encrypt|remov|clean)\w*)*(?:\s+(?:data|history|files|content))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wiping();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:use|install|permit installation of|possess|have|[,/]|and|or|\s)+)(?:(?:any |software |or |install |permit installation of |on |of |your |his |her |their |approved |devices |related to |relating to |(?:the )?installation )*)(?:any |an? )?" + Tool + @"(?:(?:\s*[,/]\s*|\s+(?:and|or)\s+)(?:any |an? )?" + Tool + @")*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bans();

    [GeneratedRegex(@"\bVPN|virtual private", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vpn();

    [GeneratedRegex(@"\b(?:cloud|remote)(?: or remote)? storage", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cloud();

    [GeneratedRegex(@"\bautomatic deletion|\bdeletes content", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Automatic();

    [GeneratedRegex(@"\bprivate browsing|\bincognito", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:use|access|possess|own|[,/]|and|or|\s)+)(?:the internet|any (?:computer|device)s?(?: or (?:computer|device)s?)? " + Internet + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InternetBan();

    [GeneratedRegex(@"(?:\b(?:not (?:to )?|must not )(?:use|access|possess|own)\s+)?(?:\bon )?\b(?:as to )?(?:any|every) (?:" + Internet + @" )?" + Device + @"(?: " + Internet + @")?(?:(?: ?/ ?|,? and | or |, )(?:" + Internet + " )?" + Device + @")*(?: used| that the subject has or uses)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDevice();
}
