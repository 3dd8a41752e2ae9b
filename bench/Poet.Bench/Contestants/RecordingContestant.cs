using System.Text;
using Poet.Bench.Stage;

namespace Poet.Bench.Contestants;

/// <summary>The platform while orders of 15 conditions are recorded; with or without sealing on its host.</summary>
internal sealed class RecordingContestant(string name, BenchDatabase database, StagedPlatform platform, bool seals, string type) : Contestant(name, Serve(database, seals), database)
{
    private static readonly string Conditions = string.Join(',', Enumerable.Range(1, 15).Select(i => $$"""{"number":{{i}},"words":"Not to enter the invented area number {{i}} shown on the map attached to this order"}"""));
    private string cookie = "";

    public override async Task BeforeTurn() => cookie = await platform.Cookie();

    public override HttpRequestMessage Request(string person) => new(HttpMethod.Post, "/api/v1/orders")
    {
        Headers = { { "Cookie", cookie }, { "Poet-Purpose", "application" } },
        Content = new StringContent($$"""
            {"subjectId":"{{person}}","type":"{{type}}","madeOn":"2026-03-02","untilFurtherOrder":true,"conditions":[{{Conditions}}],"reason":"Recorded for the bench"}
            """, Encoding.UTF8, "application/json"),
    };

    private static Child Serve(BenchDatabase database, bool seals)
    {
        var address = Child.FreeAddress();
        Dictionary<string, string> environment = new(database.Environment) { ["Audit__SealHere"] = seals ? "true" : "false" };
        return Child.Start(Paths.Poet, ["serve", "--urls", address.ToString()], environment, address);
    }
}
