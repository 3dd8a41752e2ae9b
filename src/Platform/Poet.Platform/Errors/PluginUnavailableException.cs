namespace Poet.Platform.Errors;

/// <summary>The plugin of an order type is missing, refused or failing, so nothing new of the type can be recorded; answered with 503.</summary>
/// <param name="code">Code of the order type that was asked for.</param>
/// <param name="reason">Why there is no plugin to ask, in words for an administrator.</param>
public sealed class PluginUnavailableException(string code, string reason)
    : Exception($"The rules for order type {code} are not available on this server: {reason}")
{
    /// <summary>Code of the order type that was asked for.</summary>
    public string Code { get; } = code;

    /// <summary>Why there is no plugin to ask.</summary>
    public string Reason { get; } = reason;
}
