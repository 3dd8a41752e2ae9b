using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk;

namespace Poet.Platform.Plugins;

/// <summary>What an order type must show before anyone relies on it: the part of the battery without which nothing works. The rest is for its author, and for <c>poet plugins check</c>.</summary>
internal static class OrderTypeChecks
{
    public static IEnumerable<string> Problems(IOrderType type) => OrderTypeConformance.NeededToLoad(type).Select(Told);

    /// <summary>A finding as it may stand in a reason or a log line: it quotes what the plugin's author wrote.</summary>
    public static string Told(Finding finding) => OneLine.Of(finding.ToString());
}
