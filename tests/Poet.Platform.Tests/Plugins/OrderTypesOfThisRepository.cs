using Microsoft.Extensions.Logging.Abstractions;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

public sealed class OrderTypesOfThisRepository
{
    [Fact]
    public void every_one_is_loaded_as_built()
    {
        var types = OrderTypeCatalogue.Load(new(), NullLogger.Instance);

        types.Status.Should().NotBeEmpty("the build puts the plugins beside this test");
        types.Status.Where(s => s.State != PluginState.Loaded).Should().BeEmpty();
    }
}
