using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>To tell the police of devices.</summary>
internal sealed partial class DeviceNotify : ConditionKind<DeviceNotifyTerms>
{
    public override string Id => ConditionKinds.DeviceNotify;

    public override string Name => "Tell the police of devices";

    public override string About => "Makes the subject give the details of phones and other devices within days or before use; belongs beside a limit on devices";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The device, its IMEI and its number, read on body-worn video or by examination",
        "The record of what the police were told, with a statement of who keeps it and how it is searched",
        "Provider and shop records of when the device or SIM was got and first used",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var terms = new DeviceNotifyTerms { Details = [DeviceDetail.Imei], Notify = new() { WithinDays = 3 } };
            var phone = new DeviceFact { Kind = DeviceKind.MobilePhone, Imei = "356938035643809", AcquiredOn = new(2026, 3, 3) };
            var told = new Known { Notifications = [new(LedgerWords.Device, "356938035643809", at.AddDays(-4))] };
            return
            [
                new("A telephone had for six days and never told is a breach", terms, new(at, Found(phone), new Known { Notifications = [] }), References.None, Outcome.Breach),
                new("A telephone told on the second day is no breach", terms, new(at, Found(phone), told), References.None, Outcome.NoBreach),
                new("Where no record is kept nobody can tell", terms, new(at, Found(phone)), References.None, Outcome.CannotTell),
            ];

            static Facts Found(DeviceFact device) => new() { Devices = [device] };
        }
    }

    protected override string Render(DeviceNotifyTerms terms, References references)
    {
        var devices = terms.Devices switch
        {
            NotifiedDevices.MobilePhones => "any mobile telephone",
            NotifiedDevices.CommunicationsDevices => "any telephone, SIM card or other device that holds a SIM or an e-SIM profile",
            _ => "any device capable of accessing the internet",
        };
        var borrowed = terms.Borrowed switch
        {
            Coverage.Included => ", including one that is borrowed, shared or in regular use",
            Coverage.NotIncluded => ", save one that is only borrowed or shared",
            _ => "",
        };
        return $"To notify {terms.Notify.ToWhom} of the {terms.Details.Select(Named).And()} of {devices}{borrowed}, "
            + terms.Notify.InWords("acquiring it", "before using it")
            + (terms.DisposalToo ? ", and of giving it up " + terms.Notify.InWords("doing so", "before doing so") : "") + ".";
    }

    private static string Named(DeviceDetail detail) => detail switch
    {
        DeviceDetail.Imei => "IMEI",
        DeviceDetail.Sim => "SIM card or e-SIM profile",
        DeviceDetail.MacAddress => "network card address",
        DeviceDetail.UnlockCode => "unlocking code",
        _ => detail.ToString().ToLowerInvariant(),
    };

    protected override Assessment Assess(DeviceNotifyTerms terms, Situation situation, References references)
    {
        const string ToAsk = "Which telephones and other devices the subject has, with number and IMEI";
        var findings = new Findings();
        if (situation.Facts.Devices is not { } devices)
            return findings.Conclude(ToAsk);
        if (devices.Count == 0)
            findings.Clear("Devices were looked for and none was found");
        foreach (var device in devices)
            if (device.Possession == Possession.SomeoneElse || device.Possession == Possession.Shared && terms.Borrowed == Coverage.NotIncluded)
                findings.Clear($"The {DeviceInspect.Named(device.Kind)} is not the subject's to tell of");
            else
                Look(findings, terms, situation, device);
        return findings.Conclude(ToAsk);
    }

    private static void Look(Findings findings, DeviceNotifyTerms terms, Situation situation, DeviceFact device)
    {
        var name = DeviceInspect.Named(device.Kind);
        var covered = Covers(terms.Devices, device);
        if (covered == false)
        {
            findings.Clear($"The condition does not cover a {name} of this sort");
            return;
        }
        var one = new Findings();
        foreach (var (value, says) in new[]
        {
            (terms.Details.Contains(DeviceDetail.Imei) && device.Imei is { } i ? NormalForm.Imei(i) : "", "the IMEI "),
            (terms.Details.Contains(DeviceDetail.Number) && device.Number is { } n ? NormalForm.Phone(n) : "", "the number "),
        })
            if (value.Length > 0)
                terms.Notify.Assess(one, situation, new(LedgerWords.Device, value, says + value) { Since = device.AcquiredOn, Used = device.Used });
        if (device.Possession == Possession.Shared && terms.Borrowed == Coverage.NotSaid)
            findings.AddOpen(one, $"The {name} is borrowed or shared", "Whether the duty covers a device that is borrowed or in regular use: its words do not say");
        else if (covered is null)
            findings.AddOpen(one, $"A {name} was found", $"Whether the duty covers a {name}: its words do not settle it");
        else
            findings.Add(one, $"The IMEI and the number of the {name}, to compare with what was told");
    }

    private static bool? Covers(NotifiedDevices devices, DeviceFact device)
    {
        var holdsSim = (device.Sims ?? 0) + (device.ESims ?? 0) > 0 ? true : device.Sims is null || device.ESims is null ? (bool?)null : false;
        return (devices, device.Kind) switch
        {
            (_, DeviceKind.MobilePhone) => true,
            (NotifiedDevices.MobilePhones, DeviceKind.Tablet or DeviceKind.Watch or DeviceKind.Sim) => holdsSim == false && device.Kind != DeviceKind.Sim ? false : null,
            (NotifiedDevices.MobilePhones, _) => false,
            (NotifiedDevices.CommunicationsDevices, DeviceKind.Sim or DeviceKind.Landline) => true,
            (NotifiedDevices.CommunicationsDevices, _) => holdsSim,
            (_, DeviceKind.Tablet or DeviceKind.Computer) => device.ReachesInternet ?? true,
            (_, DeviceKind.Sim or DeviceKind.Landline or DeviceKind.Storage) => device.ReachesInternet ?? false,
            _ => device.ReachesInternet == false ? false : null,
        };
    }

    protected override IEnumerable<DraftingConcern> Review(DeviceNotifyTerms terms, References references)
    {
        if (terms.Devices == NotifiedDevices.MobilePhones)
            yield return new("only-mobile-phone", ConcernSeverity.Warning, "The duty says only \"mobile phone\", so loose SIM cards, e-SIM profiles, tablets and watches with a SIM are left out",
                "Say \"any telephone, SIM card, e-SIM profile or other device able to make calls or hold a SIM\"");
        if (!terms.Details.Contains(DeviceDetail.Imei))
            yield return new("imei-not-asked", ConcernSeverity.Warning, "Without the IMEI a handset cannot be told from another of the same model", "Ask for the IMEI");
        if (!terms.Details.Contains(DeviceDetail.Number) && terms.Devices != NotifiedDevices.InternetDevices)
            yield return new("number-not-asked", ConcernSeverity.Warning, "Without the number, calls cannot be compared with what was told", "Ask for the telephone number");
        if (terms.Borrowed == Coverage.NotSaid)
            yield return new("regular-use-unstated", ConcernSeverity.Warning, "The duty does not say whether a borrowed or shared device in regular use must be told", "Add \"including any of which the subject has regular use\"");
        if (!terms.DisposalToo)
            yield return new("disposal-unstated", ConcernSeverity.Hint, "Giving a device up need not be told, so the record cannot show what the subject still has", "Add \"and of giving up any such device\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Notify.Recipient))
            yield return concern;
    }

    protected override IEnumerable<Demand> Demands(DeviceNotifyTerms terms) =>
        Needs.Of(terms.Notify.Recipient);

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "phone", "SIM", "handset", "computer", "device") is not { } words || words.Take(Opening()) is not { } opening || CourtWords.Deadline(words) is not { } deadline)
            return null;
        DeviceDetail[] details = [.. DetailWords.Where(d => d.Word.IsMatch(opening.Groups["details"].Value)).Select(d => d.Detail)];
        if (details.Length == 0)
            return null;
        var devices = opening.Groups["devices"].Value;
        var terms = new DeviceNotifyTerms
        {
            Devices = devices.Contains("internet", StringComparison.OrdinalIgnoreCase) ? NotifiedDevices.InternetDevices
                : devices.Contains("mobile", StringComparison.OrdinalIgnoreCase) && !devices.Contains("SIM", StringComparison.OrdinalIgnoreCase) ? NotifiedDevices.MobilePhones
                : NotifiedDevices.CommunicationsDevices,
            Details = details,
            Notify = deadline with { Recipient = CourtWords.Recipient(opening.Groups["to"].Value) },
            DisposalToo = words.Takes(Disposal()),
            Borrowed = words.Takes(RegularUse()) ? Coverage.Included : Coverage.NotSaid,
        };
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static readonly (DeviceDetail Detail, Regex Word)[] DetailWords =
        [(DeviceDetail.Make, Make()), (DeviceDetail.Model, Model()), (DeviceDetail.Imei, Imei()), (DeviceDetail.Number, Number()), (DeviceDetail.Sim, Sim()), (DeviceDetail.Provider, Provider())];

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:notify|inform|tell|provide|give)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:the )?(?:details )?(?:\(?(?:such as|including) )?(?<details>(?:(?:the )?(?:make|model|IMEI|(?:telephone |phone |SIM )?numbers?|SIM(?: card)?|(?:network )?provider|colour)s?(?:\s*,\s*(?:and )?|\s+and\s+)?)+)\)?\s*(?:of|for) any (?<devices>[^.;|]{3,120}?(?:telephone|phone|handset|device|SIM card|computer|internet)s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\bmake\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Make();

    [GeneratedRegex(@"\bmodel\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Model();

    [GeneratedRegex(@"\bIMEI\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imei();

    [GeneratedRegex(@"(?<!SIM )\bnumbers?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bSIM\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sim();

    [GeneratedRegex(@"\bprovider\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Provider();

    [GeneratedRegex(@"\b(?:and|or) (?:of )?(?:giving (?:it )?up|disposing of|disposal)(?: (?:it|any such device))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disposal();

    [GeneratedRegex(@"\b(?:including |or )?(?:any |one )?(?:of which|that|which) (?:he|she|they|you) ha(?:s|ve) (?:the )?regular use(?: of)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RegularUse();
}
