using Microsoft.Extensions.DependencyInjection;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Tests.People;

/// <summary>Forces that see one person share the record: what one of them does to it, the other one learns with its orders.</summary>
[Collection(TestHost.Shared)]
public sealed class TellingOtherForces(TestHost host)
{
    private readonly TestForce ours = host.NewForce();
    private readonly TestForce theirs = host.NewForce();

    [Fact]
    public async Task a_correction_is_told_on_the_orders_of_the_other_force_once_without_the_values()
    {
        var person = await ours.Records("Ffion Grimshawe", "1984-02-03");
        var (our, their) = await OrderOfEach(person);

        await theirs.Post($"{Register.Path}/{person}/corrections", new { name = "Ffion Grimshaw", bornOn = "1984-03-02", reason = "Passport seen" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await Findings(ours, our)).Should().ContainSingle(f => f.Code == "corrected_elsewhere")
            .Which.Message.Should().Be($"Look at the person's record: {theirs.Code} corrected the name, the date of birth. Where that is wrong, call them and correct it");
        (await Findings(theirs, their)).Should().NotContain(f => f.Code == "corrected_elsewhere", "who corrected it knows");
    }

    [Fact]
    public async Task a_time_in_custody_is_told_on_the_orders_of_the_other_force()
    {
        var person = await ours.Records("Gwilym Athersuch", "1984-02-03");
        var (our, their) = await OrderOfEach(person);

        await theirs.Post($"{Register.Path}/{person}/custody", new { from = "2026-08-03", kind = "remand", reason = "Remanded by the court" });
        await host.DeliverEvents();

        (await Findings(ours, our)).Should().ContainSingle(f => f.Code == "custody_elsewhere").Which.Message.Should().StartWith($"Look at the person's times in custody: {theirs.Code} changed them");
        (await Findings(theirs, their)).Should().NotContain(f => f.Code == "custody_elsewhere");
    }

    [Fact]
    public async Task a_merge_is_told_on_the_orders_of_the_other_force()
    {
        var person = await ours.Records("Emlyn Postlewaite", "1984-02-03");
        var (our, _) = await OrderOfEach(person);
        var second = await theirs.Records("Emlyn Postlethwaite");

        await theirs.Post($"{Register.Path}/{person}/merges", new { mergedId = second, evidence = "fingerprints-or-photograph", reason = "Compared in custody" });
        await host.DeliverEvents();

        (await Findings(ours, our)).Should().ContainSingle(f => f.Code == "merged_elsewhere").Which.Message.Should().StartWith($"Look at the person's record: {theirs.Code} merged another record into it");
    }

    [Fact]
    public async Task a_force_that_comes_to_see_a_person_by_its_own_sheet_is_told_of()
    {
        var person = await ours.Records("Nerys Cathcart", "1990-05-06", pncId: "1981/0000034U", isSomeoneElse: true);
        var order = await ours.MakesAnOrder("SPO", "2026-08-01", subject: person);

        for (var time = 0; time < 2; time++)
            (await theirs.Ensures(new SubjectToEnsure(theirs.Code + ":nerys", "Nerys Cathcart") { BornOn = new(1990, 5, 6), Identifiers = [("PNC", "1981/0000034U")], Force = theirs.Code })).Should().Equal(person);
        await host.DeliverEvents();

        (await Findings(ours, order)).Should().ContainSingle(f => f.Code == "shared_with_force").Which.Message.Should().StartWith(theirs.Code);
    }

    private async Task<(Guid Ours, Guid Theirs)> OrderOfEach(Guid person)
    {
        var our = await ours.MakesAnOrder("SPO", "2026-08-01", subject: person);
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<SubjectsDb>();
            db.Access.Add(new() { Id = Guid.CreateVersion7(host.Clock.Now), SubjectId = person, Force = theirs.Code, From = host.Clock.Now.AddMinutes(-1), Until = SubjectsDb.Open, Why = "for a test" });
            return await db.SaveChangesAsync();
        });
        var their = await theirs.MakesAnOrder("SPO", "2026-08-02", subject: person);
        await host.DeliverEvents();
        return (our, their);
    }

    private static async Task<IReadOnlyList<(string? Code, string Message)>> Findings(TestForce force, Guid order) =>
        [.. (await force.Get($"/api/v1/orders/{order}")).GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("code").GetString(), f.GetProperty("message").GetString()!))];
}
