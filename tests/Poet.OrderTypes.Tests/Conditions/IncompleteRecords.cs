using System.Reflection;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>A record of what was told and permitted that nobody has said is complete: what stands in it counts, and nothing follows from what does not.</summary>
public sealed class IncompleteRecords
{
    private static readonly Known Begun = NothingRecorded with { CompleteUntil = DateTimeOffset.MinValue };
    private static readonly VehicleFact Car = new(VehicleUse.Drives) { Mark = "AB12 CDE", Since = new(2026, 3, 2), Hired = false };

    public static TheoryData<string> Kinds => [.. ConditionKinds.All.Select(k => k.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void what_any_permission_would_have_excused_is_no_breach_while_permissions_may_be_missing(string id)
    {
        var kind = ConditionKinds.ById(id)!;
        var every = typeof(LedgerWords).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => Permission((string)f.GetRawConstantValue()!, "", DateTimeOffset.MinValue)).ToList();
        foreach (var example in kind.Examples)
        {
            var incomplete = kind.Assess(example.Terms, With(Begun), example.References);
            if (incomplete.Outcome == Outcome.Breach)
                kind.Assess(example.Terms, With(Begun with { Permissions = every }), example.References).Outcome.Should().Be(Outcome.Breach, "{0}", example.Says);

            Situation With(Known known) => example.Situation with { Known = known with { SubjectAge = example.Situation.Known.SubjectAge } };
        }
    }

    [Theory]
    [InlineData(-1.0, Outcome.CannotTell)] // complete until a day before the end of the last day to tell, which is 4 March
    [InlineData(0.0, Outcome.Breach)]
    public void a_thing_that_is_not_in_the_record_breaks_the_duty_to_tell_once_the_record_is_complete_to_the_last_day(double days, Outcome expected)
    {
        var terms = new VehicleTerms { Notify = new() { WithinDays = 2 }, Details = [VehicleDetail.Registration] };
        var answer = new Vehicle().Check(terms, new() { Vehicles = [Car] }, NothingRecorded with { CompleteUntil = new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero).AddDays(days) });
        answer.Outcome.Should().Be(expected);
        if (expected == Outcome.CannotTell)
            answer.Trace.Select(s => s.Says).Should().Contain(s => s.Contains("last said to be complete on 4 March 2026 at 00:00"));
    }

    [Fact]
    public void a_thing_told_late_may_have_been_told_before_as_well()
    {
        var terms = new VehicleTerms { Notify = new() { WithinDays = 2 }, Details = [VehicleDetail.Registration] };
        Known late = NothingRecorded with { Notifications = [new(LedgerWords.Vehicle, "AB12CDE", Noon)] };
        new Vehicle().Check(terms, new() { Vehicles = [Car] }, late).Outcome.Should().Be(Outcome.Breach);
        var answer = new Vehicle().Check(terms, new() { Vehicles = [Car] }, late with { CompleteUntil = DateTimeOffset.MinValue });
        (answer.Outcome, answer.Missing.Single()).Should().Be((Outcome.CannotTell, "Whether it was told before, by 4 March 2026: the record of what was told is not said to be complete to that day"));
    }

    [Fact]
    public void what_was_told_in_time_and_what_was_permitted_counts_in_any_record()
    {
        var tell = new VehicleTerms { Notify = new() { WithinDays = 2 }, Details = [VehicleDetail.Registration] };
        new Vehicle().Check(tell, new() { Vehicles = [Car] }, Begun with { Notifications = [new(LedgerWords.Vehicle, "AB12CDE", Noon.AddDays(-2))] }).Outcome.Should().Be(Outcome.NoBreach);
        var one = new VehicleTerms { MaxVehicles = 1, Approval = "officer in charge of the order" };
        Facts two = new() { Vehicles = [Car, new(VehicleUse.Keeps) { Mark = "CD34 EFG" }] };
        new Vehicle().Check(one, two, Begun).Missing.Single().Should().EndWith("none is recorded, and nobody has said that the record of permissions is complete");
        new Vehicle().Check(one, two, Begun with { Permissions = [Permission(LedgerWords.Vehicle, "CD34EFG", Noon.AddDays(-1))] }).Outcome.Should().Be(Outcome.NoBreach);
        new Vehicle().Check(one, two, NothingRecorded with { CompleteUntil = Noon }).Outcome.Should().Be(Outcome.Breach);
    }
}
