namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class CategoriesOfPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task nobody_is_convicted_or_suspect_until_somebody_says_so_whatever_order_there_is()
    {
        var id = await force.Records("Lowri Pendragon");
        await force.MakesAnOrder("SPO", "2026-03-02", subject: id);

        var before = await force.Get($"/api/v1/subjects/{id}");
        before.GetProperty("categories").GetArrayLength().Should().Be(0);
        (await (await force.Officer.Pages()).Read($"/subjects/{id}")).Should().Contain("Not said");

        await force.Post($"/api/v1/subjects/{id}/categories", new { categories = new[] { "victim", "convicted" }, basis = "Court result of 3 March", reason = "Result received" });

        var shown = await force.Get($"/api/v1/subjects/{id}");
        shown.Texts("categories").Should().Equal("convicted", "victim");
        var said = shown.GetProperty("categoriesSaid");
        (said.GetProperty("basis").GetString(), said.GetProperty("by").GetString()).Should().Be(("Court result of 3 March", $"Test officer of {force.Code}"));
    }

    [Fact]
    public async Task what_was_said_is_taken_back_with_a_basis_and_not_without()
    {
        var id = await force.Records("Ieuan Pendragon");
        var pages = await force.Officer.Pages();
        (await pages.Submit($"/subjects/{id}/categories/new", ("Input.Categories", "Suspect"), ("Input.Basis", "Named by a witness"), ("Input.Reason", "New report"))).Headers.Location!.ToString().Should().Contain("done=categories");
        (await pages.Read($"/subjects/{id}")).Should().Contain("Suspect").And.Contain("Named by a witness");

        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{id}/categories", new { categories = Array.Empty<string>(), basis = " ", reason = "Cleared" })).ShouldBeProblem(422, "basis-missing", "basis");
        await force.Post($"/api/v1/subjects/{id}/categories", new { categories = Array.Empty<string>(), basis = "The witness withdrew", reason = "Cleared" });

        (await force.Get($"/api/v1/subjects/{id}")).GetProperty("categories").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task a_person_whom_an_order_protects_is_a_victim_or_a_witness()
    {
        var id = await force.Records("Gwion Pendragon");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{id}/people", new { name = "Ms B", @protected = true, category = "suspect", reason = "Named by the order" })).ShouldBeProblem(422, "protected-category", "category");
        await force.Post($"/api/v1/subjects/{id}/people", new { name = "Ms B", @protected = true, category = "witness", reason = "Named by the order" });
        await force.Post($"/api/v1/subjects/{id}/people", new { name = "Mr C", @protected = false, reason = "Named by the order" });

        (await force.Get($"/api/v1/subjects/{id}")).GetProperty("people").EnumerateArray()
            .Select(p => (p.GetProperty("name").GetString(), p.TryGetProperty("category", out var c) ? c.GetString() : null)).Should().BeEquivalentTo([("Ms B", "witness"), ("Mr C", null)]);
    }
}
