using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Modules;

namespace Poet.Host.Tests;

[Collection(TestHost.Shared)]
public sealed class TellingPeople(TestHost host)
{
    [Fact]
    public async Task the_platform_and_every_module_tell_what_they_hold_of_a_person()
    {
        var telling = await host.InScope(s => Task.FromResult(s.GetServices<ITellsThePerson>().Select(t => t.GetType().Assembly).ToList()));

        telling.Should().BeEquivalentTo(PoetHost.Modules.Select(m => m.GetType().Assembly).Append(typeof(IModule).Assembly), "what is not told is not found when somebody asks what is held about them");
    }
}
