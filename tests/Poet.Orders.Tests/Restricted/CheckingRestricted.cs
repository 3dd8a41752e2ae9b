using System.Text.Json;

namespace Poet.Orders.Tests.Restricted;

/// <summary>The check answers about a restricted person: nothing vanishes, and no more is shown than is needed at the roadside.</summary>
[Collection(TestHost.Shared)]
public sealed class CheckingRestricted(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task line_3_the_terms_are_answered_and_the_rest_of_the_record_is_not()
    {
        var person = await RestrictedPerson.Of(force);
        foreach (var (who, asked) in new[] { (person.Outsider, (object)new { pncId = person.PncId }), (force.Checker, new { name = RestrictedPerson.Name, bornOn = "1988-02-03" }), (person.Outsider, new { id = person.Subject }) })
        {
            var answer = await person.Checked(who, asked);
            var order = answer.GetProperty("orders").EnumerateArray().Single(o => o.GetProperty("id").GetGuid() == person.Order);
            order.GetProperty("conditions")[0].GetProperty("outcome").GetString().Should().Be("breach");
            answer.GetProperty("restricted").EnumerateArray().Should().ContainSingle().Which.GetString().Should().StartWith(RestrictedPerson.Asked).And.Contain("terms are shown");
            answer.GetRawText().Should().Contain("Carries a blade", "a warning is for whoever stands before the person").And.NotContain("Sorrelwick");
            answer.GetProperty("radio").EnumerateArray().Select(r => r.GetString()).Should().Contain(r => r!.StartsWith(RestrictedPerson.Asked));
        }
        var seen = await person.Checked(person.Mate, new { pncId = person.PncId });
        seen.GetProperty("restricted").GetArrayLength().Should().Be(0);
        seen.GetRawText().Should().Contain("Sorrelwick");
    }

    [Theory]
    [InlineData("Ludovic Hiddenby", null)]
    [InlineData("Ludovic Hidenby", "1988-02-03")]
    public async Task line_1_a_restricted_record_that_may_be_the_person_is_never_nothing_found(string name, string? bornOn)
    {
        var person = await RestrictedPerson.Of(force);

        var answer = await person.Checked(person.Outsider, new { name, bornOn });

        answer.GetProperty("found").GetString().Should().StartWith("Identity not confirmed").And.Contain(RestrictedPerson.Asked).And.Contain("an order may exist");
        answer.GetProperty("identity").GetProperty("candidates").GetArrayLength().Should().Be(0);
        answer.GetRawText().Should().NotContainAny("Hiddenby", "1988", person.PncId).And.NotContain(person.Subject.ToString());
    }

    [Fact]
    public async Task the_page_answers_the_same()
    {
        var person = await RestrictedPerson.Of(force);
        var pages = new WebPages(await force.Checker.Browser());
        var answer = await pages.Submit("/check", ("Input.Pnc", person.PncId));
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Restricted record: ask").And.Contain("Carries a blade").And.NotContain("Ask something else about this person");
    }
}
