using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on equipment and ways of communicating.</summary>
public sealed record CommsEquipmentTerms
{
    /// <summary>Equipment that may not be had or used.</summary>
    [Field("Equipment barred", Hint = "Jammers, surveillance detectors, radios, trackers, and telephones built to hide"), MaxLength(5)]
    public IReadOnlyList<ItemSort> Equipment { get; init; } = [];

    /// <summary>True when telephones and computers open to the public may not be used.</summary>
    [Field("Public telephones and computers are barred")]
    public bool PublicFacilitiesBarred { get; init; }

    /// <summary>True when calls to strangers, as salesmen make them, are barred.</summary>
    [Field("Unsolicited calls are barred")]
    public bool UnsolicitedCallsBarred { get; init; }

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Equipment that jams, detects or hides, and ways of calling.</summary>
internal sealed partial class CommsEquipment : ConditionKind<CommsEquipmentTerms>
{
    private static readonly ItemSort[] Known = [ItemSort.Jammer, ItemSort.SurveillanceDetector, ItemSort.Radio, ItemSort.Tracker, ItemSort.HiddenCommunication];

    public override string Id => ConditionKinds.CommsEquipment;

    public override string Name => "Communication equipment";

    public override string About => "Bars jammers, detectors and hidden telephones, public telephones or unsolicited calls; fits where crime is run out of sight";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "The equipment itself, seized, with an expert's word on what it does",
        "Body-worn video of the finding",
        "Call records, and statements of those who were called",
        "The record of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A jammer in the subject's car", Jammers, Found(new ItemFact("telephone jammer") { Sort = ItemSort.Jammer }), All, Outcome.Breach),
        new("A kettle", Jammers, Found(new ItemFact("kettle") { Sort = ItemSort.Other }), All, Outcome.NoBreach),
        new("A black box nobody has looked into", Jammers, Found(new ItemFact("black box")), All, Outcome.CannotTell),
        new("A call from a telephone box", new CommsEquipmentTerms { PublicFacilitiesBarred = true, UnsolicitedCallsBarred = true, Approval = "officer in charge of the order" },
            On(TuesdayAfternoon, new Facts { Activities = [new(ActivityKind.PublicTelephone)] }), All, Outcome.Breach),
    ];

    protected override string Render(CommsEquipmentTerms terms, References references)
    {
        List<string> bars = [];
        if (terms.Equipment.Count > 0)
            bars.Add("not to possess or use " + terms.Equipment.Select(ItemWords.InWords).Or());
        if (terms.PublicFacilitiesBarred)
            bars.Add("not to use a public telephone or computer");
        if (terms.UnsolicitedCallsBarred)
            bars.Add("not to make unsolicited calls");
        return Wording.Sentence(string.Join("; ", bars)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    protected override Assessment Assess(CommsEquipmentTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (terms.Equipment.Count > 0 && situation.Facts.Items is { } items)
        {
            if (items.Count == 0)
                findings.Clear("No equipment was found");
            foreach (var item in items)
                new Charge($"This was found: {item.Name}")
                    .If(SaidAs.Among(terms.Equipment, [], item.Sort, item.Name), "it is of no sort that this term names", $"What this is and does: {item.Name}")
                    .Open(item.Possession != Possession.Subject, "Whether the subject has or uses it")
                    .Weigh(findings, situation, terms.Approval, LedgerWords.Item, NormalForm.Plain(item.Name));
        }
        foreach (var did in situation.Facts.Activities ?? [])
            if (did.Kind == ActivityKind.PublicTelephone && terms.PublicFacilitiesBarred || did.Kind == ActivityKind.UnsolicitedCalls && terms.UnsolicitedCallsBarred)
                findings.BreachUnlessApproved(situation, terms.Approval, did.Kind == ActivityKind.PublicTelephone ? "The subject used a telephone or computer open to the public" : "The subject made unsolicited calls", LedgerWords.Activity);
        return findings.Conclude("Which equipment the subject has, and how the subject called");
    }

    protected override IEnumerable<TermProblem> Validate(CommsEquipmentTerms terms)
    {
        if (terms is { Equipment.Count: 0, PublicFacilitiesBarred: false, UnsolicitedCallsBarred: false })
            yield return new("equipment", "Choose equipment, public telephones or unsolicited calls");
        if (terms.Equipment.Any(e => !Known.Contains(e)))
            yield return new("equipment", "Choose jammers, surveillance detectors, radios, trackers or hidden telephones only; other articles have a kind of their own");
    }

    protected override IEnumerable<DraftingConcern> Review(CommsEquipmentTerms terms, References references)
    {
        if (terms.PublicFacilitiesBarred && terms.Approval is null)
            yield return new("comms-no-emergency", ConcernSeverity.Warning, "The subject could not call for help from a public telephone", "Leave out emergencies, or say who may approve");
        if (terms.Equipment.Contains(ItemSort.HiddenCommunication))
            yield return new("comms-encryption-wide", ConcernSeverity.Warning, "Most telephones encrypt, so \"encrypted\" alone may bar every one of them", "Describe telephones sold or altered to hide who uses them");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "jam", "surveillance", "scanner", "transmitter", "encrypted", "public telephone", "unsolicited", "track") is not { } words)
            return null;
        var equipment = words.Take(Having()) is { } having ? ItemWords.In(having.Groups["what"].Value).Sorts.Where(Known.Contains).ToList() : [];
        var terms = new CommsEquipmentTerms { Equipment = equipment, PublicFacilitiesBarred = words.Takes(Public()), UnsolicitedCallsBarred = words.Takes(Unsolicited()), Approval = CourtWords.Approver(words) };
        return terms is { Equipment.Count: 0, PublicFacilitiesBarred: false, UnsolicitedCallsBarred: false } ? null : new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static CommsEquipmentTerms Jammers => new() { Equipment = [ItemSort.Jammer, ItemSort.SurveillanceDetector] };

    private static Situation Found(params ItemFact[] items) => On(TuesdayAfternoon, new Facts { Items = items });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Not + @"(?:possess(?:,? control)? or use|possess, control or use|use or possess|possess|use|own)\s+(?<what>(?=[^;|]*(?:jamm|surveillance|scanner|transmitter|encrypted|track))[^;|]+?)(?=,?\s+(?:except|save|unless|without)\b|[;|]|$)", Plain)]
    private static partial Regex Having();

    [GeneratedRegex(CourtWords.Not + @"use (?:any |a )?public (?:telephones?|phones?|communications? facilit(?:y|ies)|computers?)(?: (?:or|and) (?:computers?|telephones?))?", Plain)]
    private static partial Regex Public();

    [GeneratedRegex(CourtWords.Not + @"make (?:any )?unsolicited (?:tele(?:phone)? )?calls?", Plain)]
    private static partial Regex Unsolicited();
}
