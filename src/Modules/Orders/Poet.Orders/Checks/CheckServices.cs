using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;

namespace Poet.Orders.Checks;

/// <summary>What the check is made of.</summary>
internal static class CheckServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ParsedTerms>();
        services.AddSingleton<AreasRead>();
        services.AddSingleton<OutOfHours>();
        services.AddSingleton<TermJudge>();
        services.AddSingleton<CheckComposer>();
        services.AddScoped<WhoIsMeant>();
        services.AddScoped<WhatIsNotShared>();
        services.AddScoped<CheckReferences>();
        services.AddScoped<PreparedRegister>();
        services.AddScoped<CheckRegister>();
        services.AddScoped<PositionLimit>();
    }
}
