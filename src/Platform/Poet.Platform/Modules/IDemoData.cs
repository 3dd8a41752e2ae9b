namespace Poet.Platform.Modules;

/// <summary>Fills a module with invented records for <c>serve --demo</c>.</summary>
public interface IDemoData
{
    /// <summary>Fills it for a force, once, on an empty database.</summary>
    Task Fill(IServiceProvider services, string force, CancellationToken cancel);
}
