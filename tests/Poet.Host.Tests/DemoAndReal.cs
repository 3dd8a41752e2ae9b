using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit;
using Poet.Platform.Identity;
using Poet.Platform.Requests;

namespace Poet.Host.Tests;

/// <summary>Demonstration and real records never meet in one database, whichever was there first.</summary>
public sealed class DemoAndReal
{
    [Fact]
    public async Task the_demonstration_is_not_made_where_somebody_real_signs_in_or_anything_was_done()
    {
        await using var real = await TestHost.Start();
        await real.NewForce().Officer.Id();
        (await Output(real, "serve", "--demo", "--urls", "http://127.0.0.1:0")).Should().Contain("This database is in use for real records: start without --demo");

        await using var worked = await TestHost.Start();
        await worked.InScope(services => services.GetRequiredService<IAuditWriter>().Write(new(Actor.System("import"), "import", "done", null, null, Guid.CreateVersion7(worked.Clock.Now), []), mayWait: false, CancellationToken.None).ContinueWith(_ => 0));
        (await WhyNot(worked, demo: true)).Should().StartWith("This database is in use for real records");
        (await WhyNot(worked, demo: false)).Should().BeNull();
    }

    [Fact]
    public async Task a_database_of_the_demonstration_is_not_served_in_earnest_and_takes_no_import()
    {
        await using var host = await TestHost.Start();
        (await WhyNot(host, demo: true)).Should().BeNull("it is empty");
        await host.InScope(services => services.GetRequiredService<Accounts>().Make(new("officer" + DemoOrReal.Ending, "Demo officer", "42", Rank.Constable, ["officer"], "an invented password"), CancellationToken.None));
        (await WhyNot(host, demo: true)).Should().BeNull();

        foreach (var start in new[] { new[] { "serve", "--urls", "http://127.0.0.1:0" }, ["import", "nothing.csv", "--reason", "Real", "--force", "42"] })
            (await Output(host, start)).Should().Contain("This database holds the demonstration: start with --demo");
    }

    private static Task<string?> WhyNot(TestHost host, bool demo) => host.InScope(services => services.GetRequiredService<DemoOrReal>().WhyNot(demo, CancellationToken.None));

    private static async Task<string> Output(TestHost host, params string[] arguments)
    {
        using var poet = PoetProcess.Start(host.Database, host.DataFolder, arguments);
        (await poet.End()).Should().Be(1);
        return string.Join('\n', poet.Output);
    }
}
