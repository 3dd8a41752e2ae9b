using Microsoft.Extensions.DependencyInjection;

namespace Poet.Orders.Import;

/// <summary>What brings registers in.</summary>
internal static class ImportServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RunScopes>();
        services.AddSingleton<StageLines>();
        services.AddSingleton<CommitOrders>();
        services.AddSingleton<ImportRegister>();
        services.AddSingleton<ImportStart>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(p => p.GetRequiredService<ImportWorker>());
    }
}
