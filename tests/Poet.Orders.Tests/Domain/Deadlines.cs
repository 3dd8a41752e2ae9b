using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Tests.Domain;

/// <summary>What the law wants done by a time, from what is recorded of an order.</summary>
public sealed class Deadlines
{
    private static readonly DateOnly MadeOn = new(2026, 3, 2);

    [Fact]
    public void hours_run_from_the_first_service_and_from_nothing_before_it()
    {
        var form = Form(new Stage("hearing", "Hearing", "s.1", "Be heard") { Clock = new(48, ExcludedDays.Sundays, "s.1"), From = Anchor.Served });
        LegalDeadline.Of(form, [Made], null).Should().BeEmpty();

        var deadline = LegalDeadline.Of(form, [Made, Told(6, 10), Told(5, 9)], null).Should().ContainSingle().Which; // told again the day after

        (deadline.By, deadline.OrBy, deadline.LastDay).Should().Be((new DateTimeOffset(2026, 3, 7, 9, 0, 0, TimeSpan.Zero), null, null));
        (deadline.PassedAt(deadline.By!.Value), deadline.PassedAt(deadline.By.Value.AddTicks(1))).Should().Be((false, true));
    }

    [Fact]
    public void a_step_in_days_has_its_window_unless_it_would_end_after_the_order()
    {
        var form = Form(new Stage("review", "Review", "s.2", "Review it") { Within = Period.OfDays(28), InLast = Period.OfDays(7), From = Anchor.Made });

        var deadline = LegalDeadline.Of(form, [Made], new(2026, 3, 29)).Should().ContainSingle().Which;
        (deadline.FirstDay, deadline.LastDay).Should().Be((new DateOnly(2026, 3, 23), new DateOnly(2026, 3, 29)));
        LegalDeadline.Of(form, [Made], new(2026, 3, 28)).Should().BeEmpty("of an order that ends before, it would tell a day on which there is no order any more");
        LegalDeadline.Of(form, [Made], null).Should().ContainSingle();
    }

    private static Made Made => new(MadeOn, Anchor.Made, null, new(null, true), []);

    private static Served Told(int day, int hour) => new(new(2026, 3, day, hour, 0, 0, TimeSpan.Zero), KnowledgeEvidence.ToldByOfficer, null);

    private static OrderForm Form(Stage stage) => new(FormKind.Full, "Invented order", "INV")
    {
        Basis = new("Invented Act", "s.1", null, "s.9"), Routes = [], Ages = new(18, "s.1"), Duration = new("s.1"), Starts = new(Anchor.Made, "s.1"), Knowledge = new(BindsWhen.Made, "s.1", "none"),
        Conditions = new("s.1", Closed: false) { Kinds = [] }, Breach = new(BreachNature.Offence, "s.9") { MaximumPenalty = "none", Arrest = Power.ArrestForOffence, Enter = Power.NoEntry, Search = Power.SearchAfterArrest },
        Stages = [stage],
    };
}
