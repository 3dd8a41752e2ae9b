using Microsoft.Extensions.Configuration;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.DomesticViolence;
using Poet.OrderTypes.GangInjunction;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.SeriousCrimePrevention;
using Poet.OrderTypes.StalkingProtection;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Tests.Checks;

/// <summary>An officer, a person stopped, and what the register holds: everything a check is put together from, without a database.</summary>
internal sealed class Roadside
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly Guid Victim = new("01890000-0000-7000-8000-0000000000a1");
    public static readonly Guid Refuge = new("01890000-0000-7000-8000-0000000000b1");
    public const string RefugeName = "Larkspur House refuge";
    public const string RefugeWords = "Not to enter Larkspur House refuge, 14 Quillon Row";

    private readonly List<Order> orders = [];
    private readonly OrderTypeCatalogue types;

    public Roadside(OrderTypeCatalogue? types = null) => this.types = types ?? OrderTypeCatalogue.Of(
        new StalkingProtectionOrder(), new SeriousCrimePreventionOrder(), new DomesticViolenceProtection(), new GangRelatedInjunction());

    public SubjectSummary Person { get; set; } = new(Guid.CreateVersion7(Now), "Cedric Inventio", new DateOnly(1990, 4, 2), "2000/0000223R");

    public HashSet<string> Permissions { get; } = ["checks.make", "protected.see"];

    public Dictionary<string, string?> Settings { get; } = [];

    public IReadOnlyList<UnmendedRow> Unmended { get; set; } = [];

    public IReadOnlyList<SubjectMatch> Candidates { get; set; } = [];

    public References References { get; } = new(
        new Dictionary<Guid, PersonReference> { [Victim] = new(Victim, "Ms Orla Example", Protected: true) },
        new Dictionary<Guid, PlaceReference> { [Refuge] = new(Refuge, RefugeName, Protected: true) { Area = new Circle(new(-1.5, 53.8), 100) } });

    public static ConditionText NoContact(int number = 1) => Typed(number, "Not to contact Ms Orla Example by any means whatsoever",
        ConditionKinds.NoContact, new NoContactTerms { People = [Victim], AnyMeans = true, Indirect = Coverage.Included });

    public static ConditionText KeepOut(int number = 2) => Typed(number, RefugeWords, ConditionKinds.ExclusionArea, new ExclusionAreaTerms { Places = [Refuge] })
        with
    { MayHoldProtectedDetails = true };

    public static Facts Called { get; } = new() { Communication = new(Victim, ContactMeans.Phone) { SubjectCommunicated = true, WithinException = false } };

    public static Facts NearTheRefuge { get; } = new() { Position = new(new(-1.5001, 53.8001), 5) };

    public Order Has(string type = "SPO", string madeOn = "2025-03-03", string? lastDay = "2028-05-31", FormKind form = FormKind.Full, Anchor start = Anchor.Made, string force = "42",
        string edition = "", Func<NewOrder, NewOrder>? but = null, DateTimeOffset? recorded = null, params ConditionText[] conditions)
    {
        var made = DateOnly.Parse(madeOn);
        var law = types.Find(type);
        var input = new NewOrder(type, form, edition.Length > 0 ? edition : law is null ? "none" : OrderTypes.Sdk.OrderTypeExtensions.EditionOn(law, made, form).Id, Person.Id, force,
            new(made, start, null, lastDay is null ? new(UntilFurtherOrder: true) : new(DateOnly.Parse(lastDay)), conditions.Length == 0 ? [NoContact()] : conditions));
        var order = Order.Make(but?.Invoke(input) ?? input, Someone(recorded ?? Now.AddDays(-100)));
        orders.Add(order);
        return order;
    }

    public static By Someone(DateTimeOffset at) => new(Guid.CreateVersion7(Now), "A clerk", "test", at);

    public CheckAnswer Ask(Facts? facts = null, DateTimeOffset? at = null)
    {
        var parsed = new ParsedTerms();
        var composer = new CheckComposer(types, parsed, new(types, parsed), new(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build()));
        var confirmed = Candidates.Count == 0;
        var identity = confirmed
            ? new IdentityFound(true, "Identity matched by PNC ID", [new(Person.Id, Person.Name, Person.BornOn, Person.PncId, ["pnc"])], [])
            : new IdentityFound(false, StandingWords.NotConfirmed, [], [.. Candidates.Select(c => new PersonFound(c.Subject.Id, c.Subject.Name, c.Subject.BornOn, c.Subject.PncId, c.Matched))]);
        var rows = confirmed ? CheckRows.Of(Lives(), Conditions(), FactRows(), at ?? Now) : CheckRows.None;
        return composer.Compose(new(
            new(confirmed ? [Person] : [], confirmed ? new Dictionary<Guid, SubjectSummary> { [Person.Id] = Person } : [], identity),
            new(at ?? Now, null, Now), facts ?? Called, rows, References, Unmended, new(Guid.CreateVersion7(Now), "PC Test", "42", Rank.Constable, Permissions)));
    }

    private static ConditionText Typed(int number, string words, string kind, object terms) => new(Guid.CreateVersion7(Now), number, words, WordsSource.SealedOrder)
    {
        KindId = kind, KindVersion = 1, Terms = ConditionKinds.ById(kind)!.Serialize(terms), ConfirmedBy = "Lena Lawyer", ConfirmedAt = Now.AddDays(-90),
    };

    private List<SpanRow> Lives() => [.. orders.SelectMany(o => o.Spans.Where(s => s.KnownTo == Timeline.Open).Select(s => new SpanRow(
        new(o.Id, o.SubjectId, o.Reference, o.TypeCode, o.Form, o.EditionId, o.MadeOn, o.RecordedAt)
        {
            ForceReference = o.ForceReference, Court = o.Court, Officer = o.Officer, Unit = o.Unit, StatedStatus = o.StatedStatus, StatusContradicts = o.StatusContradicts,
        }, s.Force, s.State, s.Why, s.ValidFrom, s.ValidTo)))];

    private List<ConditionRow> Conditions() => [.. orders.SelectMany(o => o.Conditions).Where(c => c.KnownTo == Timeline.Open)
        .Select(c => new ConditionRow(c.OrderId, c.ConditionId, c.Number, c.Words, c.Source, c.ValidFrom, c.ValidTo)
        {
            KindId = c.KindId, KindVersion = c.KindVersion, Terms = c.Terms, ConfirmedBy = c.ConfirmedBy, ConfirmedAt = c.ConfirmedAt,
            MayHoldProtectedDetails = c.MayHoldProtectedDetails, PowerOfArrest = c.PowerOfArrest,
        })];

    private List<FactRow> FactRows() => [.. orders.SelectMany(o => o.Events).Select(e => new FactRow(e.OrderId, e.Sequence, e.Fact))];
}
