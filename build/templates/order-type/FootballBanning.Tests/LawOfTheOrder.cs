using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace FootballBanning.Tests;

/// <summary>Each fact of the law that something hangs on, as the section says it.</summary>
public sealed class LawOfTheOrder
{
    private static readonly IOrderType Type = new BanningOrder();

    [Theory]
    [InlineData("2022-06-28", "FSA 1989 as of 2000")]
    [InlineData("2022-06-29", "FSA 1989 as of 2022")]
    public void An_order_stands_on_the_law_of_the_day_it_was_made(string made, string edition) => Assert.Equal(edition, Type.EditionOn(DateOnly.Parse(made)).Id);

    [Fact]
    public void The_first_report_is_due_within_five_days_and_the_day_made_is_day_one() // s.14E(2)
    {
        var duty = Form().Duties.Single(d => d.Id == "first-report");

        Assert.Equal(new DateOnly(2024, 3, 5), duty.LastDay(new(2024, 3, 1)));
    }

    [Fact]
    public void Custody_is_left_out_of_the_five_days() // s.14E(5)-(6)
    {
        var duty = Form().Duties.Single(d => d.Id == "first-report");

        Assert.Equal(new DateOnly(2024, 9, 5), duty.LastDay(new(2024, 3, 1), [new(new(2024, 3, 1), new(2024, 8, 31))]));
    }

    [Fact]
    public void Every_order_bans_from_matches() => Assert.Contains(ConditionKinds.MatchBan, Form().Conditions.MustContain); // s.14(4)

    [Fact]
    public void Breach_is_a_summary_offence_without_a_power_of_entry() // s.14J
    {
        var breach = Form().Breach;

        Assert.Equal(BreachNature.Offence, breach.Nature);
        Assert.Null(breach.OnIndictment);
        Assert.Equal(PowerAnswer.No, breach.Enter.Answer);
    }

    private static OrderForm Form() => Type.EditionOn(new(2024, 3, 1)).Form(FormKind.Full)!;
}
