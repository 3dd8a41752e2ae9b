using Poet.Orders.Checks;
using Poet.Orders.Domain;

namespace Poet.Orders.Tests.Checks;

/// <summary>The check does not read the first fact where it need not, and must still see corrections as the domain does.</summary>
public sealed class ReadingCorrections
{
    private static readonly Guid Order = new("01890000-0000-7000-8000-0000000000c1");
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly Served Claimed = new(Roadside.Now, KnowledgeEvidence.Claimed, null);

    [Fact]
    public void a_correction_replaces_a_fact_or_strikes_it_out_and_speaks_of_no_other_correction()
    {
        OrderFact[] learned =
        [
            Claimed, Claimed,
            new Corrected(1, Claimed with { How = KnowledgeEvidence.ServedInPerson }, Day),
            new Released(Day), new Corrected(3, null, Day),
            new Corrected(4, new Released(Day.AddDays(1)), Day),
        ];

        var read = Rows(learned).FactsOf(Order);

        read.Should().Equal(StandingFact.Of(learned).Select(f => f.Fact));
        read.OfType<Served>().Last().How.Should().Be(KnowledgeEvidence.ServedInPerson);
    }

    private static CheckRows Rows(OrderFact[] learned) => new([], [], [.. learned.Select((f, i) => new FactRow(Order, i, f.ToJson()))]);
}
