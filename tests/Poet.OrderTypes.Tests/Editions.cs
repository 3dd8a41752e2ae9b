using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

public sealed class Editions
{
    private static readonly IOrderType Type = new TwoEditions();

    [Fact]
    public void an_edition_that_awaits_commencement_counts_only_when_switched_on()
    {
        Type.EditionOn(new(2026, 1, 1)).Id.Should().Be("old");
        Type.EditionOn(new(2026, 1, 1), new HashSet<string> { "new" }).Id.Should().Be("new");
        Type.EditionOn(new(2025, 12, 31), new HashSet<string> { "new" }).Id.Should().Be("old", "it could not have commenced before then");
    }

    [Fact]
    public void a_form_that_only_a_doubtful_edition_has_is_found_there()
    {
        Type.EditionOn(new(2025, 1, 1), FormKind.Interim).Id.Should().Be("new");
        Type.EditionOn(new(2025, 1, 1), FormKind.Full).Id.Should().Be("old");
        Type.EditionOn(new(2025, 1, 1), FormKind.Notice).Id.Should().Be("old", "the law has no such form at all");
    }

    [Theory]
    [InlineData("2022-05-01", 6), InlineData("2022-05-02", 12), InlineData("2023-03-29", 12), InlineData("2023-03-30", 6)]
    [InlineData("2024-11-17", 6), InlineData("2024-11-18", 12)]
    public void the_general_limit_goes_by_the_day_of_conviction(string convicted, int months) =>
        GeneralLimit.On(DateOnly.Parse(convicted)).Should().Be(Period.OfMonths(months));

    private sealed class TwoEditions : IOrderType
    {
        public OrderTypeInfo Info { get; } = new("XYZ", "Made up order", Family.Behaviour) { Purpose = "Tests", Guidance = "None" };

        public IReadOnlyList<Edition> Editions { get; } =
        [
            new("old", new(2020, 1, 1)) { Source = "none", Forms = [Form(FormKind.Full)] },
            new("new", new(2026, 1, 1)) { Source = "none", AwaitsCommencement = true, Forms = [Form(FormKind.Full), Form(FormKind.Interim)] },
        ];

        public IReadOnlyList<LawExample> Examples => [];

        private static OrderForm Form(FormKind kind) => new(kind, "Made up order", "XYZ")
        {
            Basis = new("Act", "s.1", null, "s.2"),
            Routes = [],
            Ages = new(10, "s.1"),
            Duration = new("s.1"),
            Starts = new(Anchor.Made, "s.1"),
            Knowledge = new(BindsWhen.Made, "s.1", "none"),
            Conditions = new("s.1", Closed: false) { Kinds = [] },
            Breach = new(BreachNature.Offence, "s.2") { MaximumPenalty = "none", Arrest = Power.ArrestForOffence, Enter = Power.NoEntry, Search = Power.SearchAfterArrest },
        };
    }
}
