using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Vehicles: how many, which, told to the police.</summary>
internal sealed class Vehicle : ConditionKind<VehicleTerms>
{
    public override string Id => ConditionKinds.Vehicle;

    public override string Name => "Vehicles";

    public override string About => "Caps vehicles, names those allowed, bars hire cars or makes the subject tell of each; fits where vehicles serve the offending";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "The driver seen in the vehicle, with the mark read, on body-worn video",
        "Number plate camera hits, insurance and keeper records",
        "Hire agreements and payments",
        "The record of vehicles told and of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var tell = new VehicleTerms { Notify = new() { WithinDays = 3 }, Details = [VehicleDetail.Make, VehicleDetail.Registration] };
            var one = new VehicleTerms { MaxVehicles = 1 };
            var car = new VehicleFact(VehicleUse.Drives) { Mark = "AB12 CDE", Since = new(2026, 3, 2) };
            return
            [
                new("A car driven for a week and never told is a breach", tell, At(new Known { Notifications = [] }, car), References.None, Outcome.Breach),
                new("A car told the day after is no breach", tell, At(new Known { Notifications = [new(LedgerWords.Vehicle, "AB12CDE", at.AddDays(-6))] }, car), References.None, Outcome.NoBreach),
                new("Two cars are a breach of a limit of one", one, At(Known.Nothing, car, new VehicleFact(VehicleUse.Keeps) { Mark = "CD34 EFG" }), References.None, Outcome.Breach),
                new("Two sightings without marks may be one car", one, At(Known.Nothing, car, new VehicleFact(VehicleUse.Keeps)), References.None, Outcome.CannotTell),
            ];

            Situation At(Known known, params VehicleFact[] vehicles) => new(at, new Facts { Vehicles = vehicles }, known);
        }
    }

    protected override string Render(VehicleTerms terms, References references)
    {
        List<string> duties = [];
        var verbs = terms.Links.Select(Infinitive).Or();
        if (terms.MaxVehicles is { } most)
            duties.Add($"not to {verbs} {Wording.MoreThan(most, "vehicle")}");
        if (terms.OnlyMarks.Count > 0)
            duties.Add($"not to {verbs} any vehicle other than {terms.OnlyMarks.Select(m => "that with the mark " + m).Or()}");
        if (terms.HireBarred)
            duties.Add("not to hire any vehicle");
        if (terms.MaxPassengers is { } passengers)
            duties.Add($"not to carry {Wording.MoreThan(passengers, "passenger")}");
        if (terms.Notify is { } notify)
            duties.Add($"to notify {notify.ToWhom} of {(terms.Details.Count == 0 ? "" : $"the {terms.Details.Select(d => d.ToString().ToLowerInvariant()).And()} of ")}"
                + $"any vehicle that the subject {terms.Links.Select(Present).Or()} {notify.InWords("first doing so", "before any journey")}");
        return Wording.Sentence(string.Join("; ", duties)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    private static string Infinitive(VehicleLink link) => link switch
    {
        VehicleLink.Owns => "own",
        VehicleLink.Hires => "hire",
        VehicleLink.Uses => "use",
        _ => "ride in",
    };

    private static string Present(VehicleLink link) => link == VehicleLink.RidesIn ? "rides in" : Infinitive(link) + "s";

    protected override Assessment Assess(VehicleTerms terms, Situation situation, References references) => new VehicleCheck(terms, situation).Answer();

    protected override IEnumerable<TermProblem> Validate(VehicleTerms terms)
    {
        if (terms is { MaxVehicles: null, OnlyMarks.Count: 0, HireBarred: false, MaxPassengers: null, Notify: null })
            yield return new("", "Give at least one limit, or the duty to tell the police");
        if (terms.OnlyMarks.Any(m => m is null || NormalForm.Mark(m).Length is < 2 or > 10))
            yield return new("onlyMarks", "Give each registration mark in letters and digits, such as AB12 CDE");
        if (terms.Details.Count > 0 && terms.Notify is null)
            yield return new("notify", "Say by when and whom to tell, or leave out the details to be told");
    }

    protected override IEnumerable<DraftingConcern> Review(VehicleTerms terms, References references)
    {
        if (terms.Notify is not null && !terms.Details.Contains(VehicleDetail.Registration))
            yield return new("registration-not-asked", ConcernSeverity.Warning, "Without the registration mark a vehicle cannot be compared with what was told", "Ask for the registration mark");
        if ((terms.Notify ?? (object?)terms.MaxVehicles) is not null && !terms.Links.Contains(VehicleLink.Uses))
            yield return new("use-unstated", ConcernSeverity.Warning, "The term leaves out vehicles that the subject merely drives or borrows", "Say \"owns, hires or has the use of\"");
        if (terms.MaxVehicles is not null && !terms.HireBarred && !terms.Links.Contains(VehicleLink.Hires))
            yield return new("hire-unstated", ConcernSeverity.Hint, "The term does not say whether a hired vehicle counts", "Say \"own, hire or use\", or bar hire cars in terms");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval, terms.Notify?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) =>
        VehicleReader.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;

    protected override IEnumerable<Demand> Demands(VehicleTerms terms) =>
        Needs.Of(terms.Notify?.Recipient);

    protected override IEnumerable<Facet> Facets(VehicleTerms terms, References references) => terms.OnlyMarks.Select(m => new Facet("vehicle", NormalForm.Mark(m)));
}
