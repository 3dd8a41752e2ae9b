namespace Poet.Orders.Tests.Checks;

/// <summary>One person under two records, as a spreadsheet leaves them: whoever is found by the one is told of the other.</summary>
[Collection(TestHost.Shared)]
public sealed class AskingAboutDoubles(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Theory]
    [InlineData("Cedric Inventio")]
    [InlineData("Cedrick Inventio")]
    public async Task a_check_by_identifier_names_the_record_without_one(string name)
    {
        var known = await Person("Cedric Inventio", "2015/1234567Y");
        var twin = await Person(name, null);
        await Person("Quite Another", null);

        foreach (var who in new object[] { new { pncId = "2015/1234567Y" }, new { id = known } })
        {
            var answer = await force.Officer.Post("/api/v1/checks", new { who, facts = new { } }, "roadside-check");
            answer.GetProperty("found").GetString().Should().Be("No order found in this register. Another record may be this person: check it too");
            answer.GetProperty("identity").GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()).Should().Equal(twin);
            answer.GetProperty("radio").EnumerateArray().Select(l => l.GetString()).Should().Contain(l => l!.Contains("Another record may be this person"));
        }
    }

    [Fact]
    public async Task others_born_on_that_day_are_nobody_to_name()
    {
        await Person("Cedric Inventio", "2015/1234567Y");
        await Person("Quite Another", null);

        var answer = await force.Officer.Post("/api/v1/checks", new { who = new { pncId = "2015/1234567Y" }, facts = new { } }, "roadside-check");

        answer.GetProperty("found").GetString().Should().Be("No order found in this register");
    }

    private async Task<Guid> Person(string name, string? pncId) =>
        (await force.Officer.Post("/api/v1/subjects", new { name, bornOn = "1990-04-02", pncId, isSomeoneElse = true, reason = "for a test" })).GetProperty("id").GetGuid();
}
